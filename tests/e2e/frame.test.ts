import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SMALL_DESCRIPTOR, SMALL_TABLES } from "../../formats/src/dataset-package/small-package.testing.ts";
import { renderCommand } from "../export/render-command.ts";
import { writeSmallPackage } from "../ingest/small-package.ts";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

const MAY = `?dataset=${BOLSHEVIKS}&date=1926-05-01&lang=en`;

/** Width, height, and the least share of the height that the views have on a first visit. */
const SIZES = [
  [360, 740, 0.44],
  [390, 844, 0.45],
  [768, 1024, 0.5],
  [820, 1180, 0.5],
  [1024, 768, 0.5],
  [1280, 720, 0.55],
  [1440, 900, 0.55],
  [1920, 1080, 0.55],
  [3840, 2160, 0.55],
] as const;

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
}, 180_000);
afterAll(async () => await product?.close());

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} has no box`);
  return box;
};

/** The height of the views as a share of the window's. */
const shareOfViews = async (page: Page): Promise<number> =>
  (await boxOf(page.locator("main.middle"))).height / (page.viewportSize()?.height ?? 1);

/** What stands outside the window: the page itself, or something to press or to read at once. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const wide = [
      ...(scrollWidth > window.innerWidth ? [`the page is ${scrollWidth} wide`] : []),
      ...(scrollHeight > window.innerHeight ? [`the page is ${scrollHeight} high`] : []),
    ];
    const pressed = "button, a, select, input, [role=slider], [role=separator]";
    const read = ".headline-date, .caption-headline, .caption-detail";
    const out = [...document.querySelectorAll(`:is(${pressed}, ${read})`)].filter((element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      // Lanes scroll, and what is a pixel wide is for screen readers.
      if (width <= 1 || element.closest(".lanes, [hidden]") !== null) return false;
      const isOff = left < -1 || right > window.innerWidth + 1;
      return isOff || top < -1 || bottom > window.innerHeight + 1;
    });
    const year = document.querySelector(".year-large")?.getBoundingClientRect();
    const isCut = year === undefined || year.left < 0 || year.right > window.innerWidth;
    return [
      ...wide,
      ...out.map((element) => element.outerHTML.slice(0, 120)),
      ...(isCut ? ["the year is cut"] : []),
    ];
  });

describe("a first visit", () => {
  it.each(["en", "de", "ru"])(
    "has all of the page in the window at every size, most of it for the views, in %s",
    async (lang) => {
      const page = await product.open(`?lang=${lang}`);
      await page.locator(".invitation").waitFor();
      await page.evaluate(() => document.fonts.ready);
      for (const [width, height, least] of SIZES) {
        await page.setViewportSize({ width, height });
        await expect.poll(() => outside(page), { message: `${width} × ${height}` }).toEqual([]);
        await expect
          .poll(() => shareOfViews(page), { message: `${width} × ${height}` })
          .toBeGreaterThanOrEqual(least);
      }
      // The picture keeps its size when the first visit ends.
      const heights = async (): Promise<Readonly<Record<string, number>>> => {
        const seen: Record<string, number> = {};
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          // The page has taken the width once its lanes and legend have.
          await page.waitForFunction((wide) => {
            const isTelephone = document.querySelector(".lanes-scroller.folded") !== null;
            const hasLegend = document.querySelector(".legend-place > .legend") !== null;
            return window.innerWidth === wide && isTelephone === wide <= 480 && hasLegend === wide > 1100;
          }, width);
          seen[`${width} × ${height}`] = Math.round((await boxOf(page.locator("main.middle"))).height);
        }
        return seen;
      };
      const before = await heights();
      await page.keyboard.press("ArrowRight");
      await page.locator(".invitation").waitFor({ state: "detached" });
      expect(await heights()).toEqual(before);
      await page.close();
    },
  );
});

/** Turns the small package into a story within one year with twenty factions at once. */
async function writeTwentyFactions(): Promise<string> {
  const [head = ""] = (SMALL_TABLES["factions.csv"] ?? "").split("\n");
  const rows = Array.from(
    { length: 19 },
    (_, number) => `camp-${number},Camp ${number},NONE,1925-02-0${1 + (number % 9)},1925-11,EXPLICIT,p1,,,,,`,
  );
  const reds = "reds,The Reds,LEFT,1925-02,1925-12,EXPLICIT,p1,,,,,";
  const membership = (SMALL_TABLES["memberships.csv"] ?? "").replace("1925-21,1927", "1925-03,1925-11");
  return await writeSmallPackage({
    "factions.csv": `${[head, reds, ...rows].join("\n")}\n`,
    "memberships.csv": membership,
    "datapackage.json": JSON.stringify({
      ...SMALL_DESCRIPTOR,
      period: { from: "1925-01-01", to: "1926-01-01" },
    }),
  });
}

describe("a story of twenty factions", () => {
  it("leaves half of the height to the views, and its lanes scroll", async () => {
    const folder = await mkdtemp(join(tmpdir(), "entente-frame-"));
    try {
      const story = await writeTwentyFactions();
      const path = join(folder, "story.html");
      const { code, err } = await renderCommand(folder, [story, "--as-of", "1925-06-01", "--out", path]);
      expect(`${code}: ${err}`).toMatch(/^0: /);
      const page = await product.browser.open(`file://${path}`);
      await page.locator(".lane").first().waitFor();
      expect(await page.locator(".lane").count()).toBe(20);
      for (const [width, height, least] of SIZES.filter(([wide]) => wide >= 768)) {
        await page.setViewportSize({ width, height });
        await expect
          .poll(() => shareOfViews(page), { message: `${width} × ${height}` })
          .toBeGreaterThanOrEqual(Math.min(least, 0.5));
      }
      await page.setViewportSize({ width: 1280, height: 720 });
      const scroller = page.locator(".lanes-scroller");
      const hidden = await scroller.evaluate((element) => element.scrollHeight - element.clientHeight);
      expect(hidden).toBeGreaterThan(100);
      await page.getByRole("listbox").press("End");
      await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
      // Once the keys have left them, the lanes of the date shown come into sight by themselves.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await page.locator(".lane.on").first().waitFor({ state: "attached" });
      await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeLessThan(20);
      await page.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("the parts of the page", () => {
  const separator = (page: Page, name: RegExp): Locator => page.getByRole("separator", { name });
  const lanes = /^Height of the lanes/;
  const heightOf = async (page: Page, selector: string): Promise<number> =>
    (await boxOf(page.locator(selector))).height;

  it("fold and are resized by keys, mouse and touch, and are so at the next visit", async () => {
    const page = await product.open(MAY, { width: 1280, height: 720 });
    await page.locator(".lane", { hasText: "United Opposition" }).waitFor();
    const before = await shareOfViews(page);
    await separator(page, lanes).press("Enter");
    await page.locator(".lanes-scroller.folded").waitFor();
    expect(await separator(page, lanes).getAttribute("aria-valuenow")).toBe("0");
    await expect.poll(() => shareOfViews(page)).toBeGreaterThan(before + 0.05);

    const caption = separator(page, /^Lines of the caption/);
    const words = await heightOf(page, ".caption-detail");
    await caption.press("ArrowUp");
    await caption.press("ArrowUp");
    await expect.poll(() => heightOf(page, ".caption-detail")).toBeGreaterThan(words + 10);
    await caption.click();
    await page.locator(".caption-detail").waitFor({ state: "hidden" });

    await page.keyboard.press("/");
    const side = page.locator("aside.panel");
    // The panel itself, which takes the place of the waiting one.
    await side.getByRole("combobox").waitFor();
    const { x, y, width, height } = await boxOf(side);
    // As high as all below the header, not as the views alone.
    expect(height).toBeGreaterThan(560);
    for (const wide of [1024, 1280]) {
      await page.setViewportSize({ width: wide, height: 720 });
      await expect
        .poll(() => page.locator(".caption-area").evaluate((area) => area.scrollWidth - area.clientWidth))
        .toBe(0);
    }
    await page.mouse.move(x - 6, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x - 106, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await boxOf(side)).width).toBeGreaterThan(width + 80);
    const wide = (await boxOf(side)).width;
    await page.close();

    const later = await product.open(MAY, { width: 1280, height: 720 });
    await later.locator(".lanes-scroller.folded").waitFor();
    await later.locator(".caption-detail").waitFor({ state: "hidden" });
    await later.keyboard.press("/");
    await expect
      .poll(async () => Math.abs((await boxOf(later.locator("aside.panel"))).width - wide))
      .toBeLessThan(2);
    await separator(later, lanes).press("Enter");
    await later.locator(".lane", { hasText: "United Opposition" }).waitFor();
    const rows = await heightOf(later, ".lanes-scroller");
    const grip = await boxOf(separator(later, lanes));
    const fingers = await later.context().newCDPSession(later);
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      points: readonly { x: number; y: number }[],
    ) => fingers.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
    const middle = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
    await touch("touchStart", [middle]);
    for (const by of [10, 25, 40]) await touch("touchMove", [{ ...middle, y: middle.y + by }]);
    await touch("touchEnd", []);
    await expect.poll(() => heightOf(later, ".lanes-scroller")).toBeLessThan(rows - 20);
    await later.close();
    await product.forget();
  });

  it("are a bottom sheet and folded lanes on a telephone", async () => {
    const page = await product.open(`${MAY}&select=actor:zinoviev`, { width: 390, height: 844 });
    const panel = page.locator("[data-selection]");
    await panel.waitFor();
    await page.locator(".lanes-scroller.folded").waitFor();
    const box = await boxOf(panel);
    expect([box.x, Math.round(box.x + box.width)]).toEqual([0, 390]);
    expect(box.y).toBeGreaterThan(300);
    expect(Math.round(box.y + box.height)).toBeLessThanOrEqual(844);
    await separator(page, /^Size of the panel/).press("ArrowUp");
    await expect.poll(async () => (await boxOf(panel)).y).toBeLessThan(box.y - 20);
    await page.close();
    await product.forget();
  });

  it("have every theme and language of the menu in the window at 1280 × 720, and words under the icons", async () => {
    const page = await product.open(MAY, { width: 1280, height: 720 });
    const named = await page
      .locator(".tools .control")
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).innerText.trim()));
    expect(named).toEqual([
      "Search",
      "Discrepancies",
      "Compare",
      "Filters",
      "Tours",
      "Balance",
      "Keys",
      "Menu",
    ]);
    expect(await page.locator(".stances-choice option").first().innerText()).toBe("Who holds what?");
    await page.getByRole("button", { name: "Menu" }).click();
    for (const name of ["Projector", "Русский", "Nobody moves", /^Share/]) {
      const { y, height } = await boxOf(page.getByRole("menu").getByText(name).first());
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThan(720);
    }
    await page.close();
  });

  it("keep the headline's size and place from caption to caption", async () => {
    const page = await product.open(MAY, { width: 1280, height: 720 });
    const headline = page.getByTestId("caption-headline");
    const seen = new Set<string>();
    const told = new Set<string>();
    for (let presses = 0; presses < 6; presses += 1) {
      const { x, y } = await boxOf(headline);
      const size = await headline.evaluate((element) => getComputedStyle(element).fontSize);
      seen.add(`${x} ${y} ${size}`);
      told.add(await headline.innerText());
      const before = page.url();
      await page.keyboard.press("Shift+ArrowRight");
      await expect.poll(() => page.url()).not.toBe(before);
    }
    expect(told.size).toBeGreaterThan(3);
    expect([...seen]).toHaveLength(1);
    await page.close();
  });
});

describe("the views beside the timeline", () => {
  it("share its axis in the storyline, and keep its playhead in a pane", async () => {
    const page = await product.open(`${MAY}&view=storyline`, { width: 1280, height: 720 });
    const cursor = page.locator(".time-cursor");
    const playhead = page.locator("[data-playhead]");
    await expect
      .poll(async () => Math.abs((await boxOf(cursor)).x - (await boxOf(playhead)).x))
      .toBeLessThan(2);
    expect(await page.locator(".axis-mark").count()).toBe(0);
    await page.keyboard.press("Shift+Digit3");
    await page.locator("[data-view=argument-map]").waitFor();
    await page.locator(".axis-mark").first().waitFor();
    const scroller = page.locator(".storyline-scroller");
    await expect
      .poll(async () => {
        const [pane, line, ground] = [
          await boxOf(scroller),
          await boxOf(cursor),
          await boxOf(page.locator(".storyline-ground")),
        ];
        return [
          line.x > pane.x && line.x < pane.x + pane.width,
          Math.abs(ground.x - pane.x) < 1,
          ground.width < pane.width + 1,
        ];
      })
      .toEqual([true, true, true]);
    await page.close();
  });

  it("show nine rows of the table", async () => {
    const page = await product.open(`${MAY}&view=table`, { width: 1280, height: 720 });
    await page.locator("tr[data-row]").first().waitFor();
    const { y, height } = await boxOf(page.locator(".table-scroller"));
    const rows = await page
      .locator("tr[data-row]")
      .evaluateAll(
        (all, end) => all.filter((row) => row.getBoundingClientRect().bottom <= end).length,
        y + height,
      );
    expect(rows).toBeGreaterThanOrEqual(9);
    await page.close();
  });

  it("never made the browser complain", () => {
    expect(product.browser.complaints).toEqual([]);
  });
});
