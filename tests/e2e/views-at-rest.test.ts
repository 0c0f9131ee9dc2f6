import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALLIANCES, BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

const SIZES = [
  { width: 1280, height: 720, view: "" },
  { width: 1920, height: 1080, view: "" },
  { width: 3840, height: 2160, view: "" },
  { width: 1280, height: 720, view: ",network" },
] as const;
const LOOKS = ["lang=en&theme=light", "lang=de&theme=dark", "lang=ru&theme=projector"] as const;
const TIMES = [
  [BOLSHEVIKS, "1923-10-20"],
  [BOLSHEVIKS, "1926-04-06"],
  [BOLSHEVIKS, "1928-10-01"],
  [ALLIANCES, "1907-09-01"],
] as const;

let product: ProductInBrowser;

beforeAll(async () => {
  product = await openProductInBrowser();
});
afterAll(async () => {
  await product?.forget();
  await product?.close();
});

/** Pairs of texts of which more than a hair's breadth lies over the other, and texts that leave their pane. */
async function collisions(page: Page, selector: string, pane: string): Promise<string[]> {
  return await page.evaluate(
    ([texts, around]) => {
      const within = document.querySelector(around ?? "")?.getBoundingClientRect();
      const boxes = [...document.querySelectorAll<HTMLElement>(texts ?? "")]
        .filter(
          (one) => getComputedStyle(one).visibility === "visible" && getComputedStyle(one).opacity !== "0",
        )
        .map((one) => ({ text: one.innerText, box: one.getBoundingClientRect() }));
      const cut = boxes
        .filter(
          ({ box }) => within !== undefined && (box.left < within.left - 1 || box.right > within.right + 1),
        )
        .map(({ text }) => `${text} is cut`);
      const over = boxes.flatMap((one, place) =>
        boxes.slice(place + 1).flatMap((other) => {
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          return across > 1 && down > 1 ? [`${one.text} over ${other.text}`] : [];
        }),
      );
      return [...cut, ...over];
    },
    [selector, pane] as const,
  );
}

const TEXTS = ".line-name, .ribbon-title, .axis-mark";

describe.each(SIZES)("at $width × $height $view", ({ width, height, view }) => {
  it.each(LOOKS)("no two texts of the storyline touch, and none is cut (%s)", async (look) => {
    for (const [dataset, date] of look === LOOKS[0] ? TIMES : TIMES.slice(1, 3)) {
      const page = await product.open(`?dataset=${dataset}&date=${date}&view=storyline${view}&${look}`, {
        width,
        height,
      });
      await page.locator(".storyline-ground").waitFor();
      await page.evaluate(() => document.fonts.ready);
      const names = page.locator(".line-name:not(.absent, .crowded)");
      await expect.poll(() => names.count()).toBeGreaterThan(3);
      await expect.poll(() => collisions(page, TEXTS, ".storyline-scroller")).toEqual([]);
      // The next change stands at the bend of lines.
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => collisions(page, TEXTS, ".storyline-scroller")).toEqual([]);
      await page.close();
    }
  });

  it.each(LOOKS)("the argument map has every title whole, and no box over another (%s)", async (look) => {
    const page = await product.open(
      `?dataset=${BOLSHEVIKS}&date=1929-06-01&view=argument-map${view}&${look}`,
      {
        width,
        height,
      },
    );
    await page.locator("[data-argument]").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const found = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLElement>("[data-argument]")];
      const cut = boxes.filter((box) => {
        const title = box.querySelector<HTMLElement>(".argument-title");
        return (
          title !== null &&
          (title.scrollHeight > title.clientHeight + 1 || box.scrollHeight > box.clientHeight + 1)
        );
      });
      // A hull without room for its title has none.
      const size = boxes.flatMap((box) => {
        const title = box.querySelector<HTMLElement>(".argument-title");
        const scale = box.getBoundingClientRect().width / box.offsetWidth;
        return title === null ? [] : [scale * Number.parseFloat(getComputedStyle(title).fontSize)];
      });
      const map = document.querySelector(".argument-map-scroller");
      const scrolls =
        map === null || map.scrollHeight > map.clientHeight || map.scrollWidth > map.clientWidth;
      const titles = size.length;
      return { cut: cut.map((box) => box.innerText), smallest: Math.min(...size), titles, scrolls };
    });
    expect(found.cut).toEqual([]);
    // Half of the smallest page has room for the signs alone.
    if (view === "") {
      expect(found.scrolls).toBe(false);
      expect(found.titles).toBeGreaterThan(3);
    }
    expect(found.smallest).toBeGreaterThanOrEqual(11.9);
    await expect.poll(() => collisions(page, "[data-argument]", ".argument-map-ground")).toEqual([]);
    await page.close();
  });
});

describe("the storyline", () => {
  const open = (more: string) =>
    product.open(`?dataset=${BOLSHEVIKS}&date=1926-05-01&view=storyline&lang=${more}`);
  const lines = async (page: Page): Promise<Record<string, string | null>> =>
    Object.fromEntries(
      await page
        .locator("g.line")
        .evaluateAll((all) =>
          all.map((one) => [
            (one as SVGElement).dataset.actor ?? "",
            one.querySelector(".line-halo")?.getAttribute("d") ?? null,
          ]),
        ),
    );

  it("speaks another language in the same places, and under a filter has fewer lines on the same ground", async () => {
    const page = await open("en");
    await page.locator("g.line").first().waitFor({ state: "attached" });
    const all = await lines(page);
    await page.close();
    const german = await open("de");
    await german.locator("g.line").first().waitFor({ state: "attached" });
    expect(await lines(german)).toEqual(all);
    await german.close();
    const filtered = await open("en&filter=faction:united-opposition");
    await filtered.locator("g.line").first().waitFor({ state: "attached" });
    const left = Object.keys(await lines(filtered));
    expect(left.length).toBeGreaterThan(2);
    expect(left.length).toBeLessThan(Object.keys(all).length);
    await filtered.close();
  });
});
