import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

const MAY = `?dataset=${BOLSHEVIKS}&date=1926-05-01`;
const THEMES = ["light", "dark", "projector"] as const;
const SIZES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
  [768, 1024],
] as const;
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
}, 180_000);
afterAll(async () => await product?.close());

/** Waits until nothing moves, so that no colour is measured half-way. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== "running"),
  );
}

describe.each(THEMES)("in the %s theme", (theme) => {
  it.each(["network", "storyline", "argument-map", "table"])(
    "the view %s has no fault that axe finds",
    async (view) => {
      const page = await product.open(`${MAY}&theme=${theme}&view=${view}`);
      if ((await page.locator(`[data-view="${view}"]`).count()) === 0) return await page.close();
      await settled(page);
      expect(await axeFaults(page, { tags: WCAG })).toEqual([]);
      await page.close();
    },
  );

  it("the inspector, every panel, the balance strip, the menus and the keys have none either", async () => {
    const faults: string[] = [];
    const look = async (page: Page, what: string): Promise<void> => {
      await settled(page);
      faults.push(...(await axeFaults(page, { tags: WCAG })).map((fault) => `${what}: ${fault}`));
    };
    const read = await product.open(`${MAY}&theme=${theme}&select=actor:zinoviev&strip=balance`);
    await read.locator("[data-selection]").waitFor();
    await look(read, "inspector");
    for (const key of ["d", "c", "i", "t", "/"]) {
      const before = read.url();
      await read.keyboard.press(key);
      await expect.poll(() => read.url()).not.toBe(before);
      await read.locator("aside.panel").first().waitFor();
      await look(read, `panel on ${key}`);
    }
    await read.close();
    const page = await product.open(`?theme=${theme}`);
    for (const name of ["Menu", /The Bolshevik Party/]) {
      await page.getByRole("button", { name }).click();
      await page.getByRole("menu").waitFor();
      await look(page, "menu");
      await page.keyboard.press("Escape");
      await page.getByRole("menu").waitFor({ state: "detached" });
    }
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await look(page, "keys");
    expect([...new Set(faults)]).toEqual([]);
    await page.close();
  });
});

describe.each(THEMES)("for a lesson in the %s theme", (theme) => {
  it("the dialogs, the presentation, a question, the embedded player and a pupil's page have no fault that axe finds", async () => {
    const faults: string[] = [];
    const look = async (page: Page, what: string): Promise<void> => {
      await settled(page);
      faults.push(...(await axeFaults(page, { tags: WCAG })).map((fault) => `${what}: ${fault}`));
    };
    const page = await product.open(`${MAY}&theme=${theme}&view=storyline`);
    for (const key of ["s", "e", "g"]) {
      await page.keyboard.press(key);
      await page.getByRole("dialog").waitFor();
      await look(page, `dialog on ${key}`);
      if (key === "g") break;
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await page.getByRole("button", { name: "Open a room" }).click();
    const address = (await page.getByTestId("join-address").textContent()) ?? "";
    await look(page, "an open room");
    await page.keyboard.press("Escape");
    const pupil = await product.browser.open(`http://${address}?theme=${theme}`, { width: 390, height: 844 });
    await pupil.locator(".presentation [data-testid=headline-date]").waitFor();
    await look(pupil, "a pupil's page");
    await page.keyboard.press("q");
    await page.getByTestId("chooser").waitFor();
    await look(page, "the choice of a question");
    await page.getByTestId("chooser").getByRole("button").first().click();
    await page.getByTestId("question").waitFor();
    await look(page, "a question");
    await pupil.getByTestId("question").waitFor();
    await look(pupil, "a pupil's question");
    expect(await pupil.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator(".presentation").waitFor({ state: "detached" });
    await page.keyboard.press("g");
    await page.getByRole("button", { name: "End the room" }).click();
    await pupil.getByText("This room has ended").waitFor();
    await look(pupil, "after the lesson");
    await pupil.close();
    await page.goto(`${product.url}/embed${MAY}&theme=${theme}`);
    await page.getByTestId("headline-date").waitFor();
    await look(page, "the embedded player");
    expect([...new Set(faults)]).toEqual([]);
    await page.close();
  });
});

describe("the theme", () => {
  it("is chosen in the menu, painted at once, kept for the next visit, and as the system's otherwise", async () => {
    const page = await product.open(MAY);
    const paper = async (): Promise<string> =>
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe("rgb(251, 248, 241)");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(paper).toBe("rgb(25, 23, 20)");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitemradio", { name: "Projector" }).click();
    await expect.poll(paper).toBe("rgb(255, 255, 255)");
    await expect.poll(() => new URL(page.url()).searchParams.get("theme")).toBe("projector");
    await page.close();
    const later = await product.open(MAY);
    expect(await later.locator("html").getAttribute("data-theme")).toBe("projector");
    await later.getByRole("button", { name: "Menu" }).click();
    await later.getByRole("menuitemradio", { name: "Same as system" }).click();
    await expect.poll(() => later.locator("html").getAttribute("data-theme")).toBe("light");
    await later.close();
  });

  it("cuts instead of moving where the reader wants less motion", async () => {
    const page = await product.open(MAY);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.keyboard.press("Home");
    await page.waitForSelector('[data-testid=stage][data-as-of="1922-01-01"]');
    expect(await page.getByTestId("stage").getAttribute("data-moving")).toBe("false");
    await page.close();
  });
});

describe("the page", () => {
  it.each(["en", "de", "ru"])(
    "fits every size in %s, with nothing cut off at the sides",
    async (language) => {
      const page = await product.open(`${MAY}&lang=${language}&select=actor:zinoviev`);
      await page.locator("[data-selection]").waitFor();
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await page.waitForFunction(([wide]) => window.innerWidth === wide, [width]);
        const beyond = await page.evaluate(() => {
          const outside = (element: Element): boolean => {
            const { left, right, width: wide } = element.getBoundingClientRect();
            return wide > 1 && (left < -1 || right > window.innerWidth + 1);
          };
          return [
            ...document.querySelectorAll("button, h1, h2, .panel, .caption, .headline-date, [data-view]"),
          ]
            .filter(outside)
            .map((element) => element.outerHTML.slice(0, 120));
        });
        expect(beyond, `${width} × ${height}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
      }
      await page.close();
    },
  );

  it("has nothing to press that is smaller than 24 pixels, what is as wide as its time and links in a text apart", async () => {
    const page = await product.open(`${MAY}&select=actor:zinoviev`, { width: 1024, height: 768 });
    await page.locator("aside.panel").first().waitFor();
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          "button:not(.lane):not(.strip-bar):not(.link), summary, [role=slider] > *, [role=separator]",
        ),
      ]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return (
            width > 0 && Math.min(width, height) < 24 && !(element.matches("[role=separator]") && width >= 12)
          );
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
    await page.close();
  });

  it.each([
    [1024, 768],
    [768, 1024],
  ])("is used by touch on a tablet of %i × %i: dragging, pinching and pressing", async (width, height) => {
    const page = await product.open(MAY, { width, height });
    const fingers = await page.context().newCDPSession(page);
    await fingers.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 2 });
    const touch = async (
      type: "touchStart" | "touchMove" | "touchEnd",
      points: readonly (readonly [number, number])[],
    ) =>
      await fingers.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    const size = async (name: string): Promise<number> =>
      await page.getByRole("button", { name }).evaluate((button) => button.getBoundingClientRect().height);
    await expect.poll(() => size("Menu")).toBeGreaterThanOrEqual(44);
    const grip = await page.locator(".playhead-grip").boundingBox();
    if (grip === null) throw new Error("the playhead has no grip");
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await touch("touchStart", [[x, y]]);
    for (const by of [40, 90, 150]) await touch("touchMove", [[x - by, y]]);
    await touch("touchEnd", []);
    await expect.poll(() => new URL(page.url()).searchParams.get("date")).toMatch(/^192[345]/);
    const stage = await page.getByTestId("stage").boundingBox();
    if (stage === null) throw new Error("there is no stage");
    const middle = [stage.x + stage.width / 2, stage.y + stage.height / 2] as const;
    const apart = (by: number) =>
      [
        [middle[0] - by, middle[1]],
        [middle[0] + by, middle[1]],
      ] as const;
    await touch("touchStart", apart(30));
    for (const by of [50, 80, 110]) await touch("touchMove", apart(by));
    await touch("touchEnd", []);
    const before = new URL(page.url()).searchParams.get("date");
    const next = await page.getByRole("button", { name: /^Next change/ }).boundingBox();
    if (next === null) throw new Error("there is no button for the next change");
    await touch("touchStart", [[next.x + next.width / 2, next.y + next.height / 2]]);
    await touch("touchEnd", []);
    await expect.poll(() => new URL(page.url()).searchParams.get("date")).not.toBe(before);
    await page.waitForSelector("[data-testid=stage][data-moving=false]");
    expect(await page.locator("[role=alert]").count()).toBe(0);
    await page.close();
  });

  it("loads under 400 kB gzipped, fonts apart, and fetches other views and panels only when they are asked for", async () => {
    const bodies: { readonly name: string; readonly kind: string; readonly bytes: Buffer }[] = [];
    const fresh = await product.browser.open("about:blank");
    fresh.on("response", (response) => {
      const name = new URL(response.url()).pathname.split("/").at(-1) ?? "";
      const kind = response.request().resourceType();
      response.body().then(
        (bytes) => bodies.push({ name, kind, bytes }),
        () => undefined,
      );
    });
    await fresh.goto(`${product.url}/${MAY}`);
    await fresh.waitForSelector("[data-testid=stage][data-moving=false]");
    await fresh.waitForLoadState("networkidle");
    const size = (kinds: readonly string[]): number =>
      bodies
        .filter(({ kind }) => kinds.includes(kind))
        .reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0);
    const code = size(["document", "script", "stylesheet"]);
    const fonts = bodies
      .filter(({ kind }) => kind === "font")
      .reduce((sum, { bytes }) => sum + bytes.length, 0);
    console.log(`first load: ${code} bytes of page, code and styles gzipped; ${fonts} bytes of fonts`);
    expect(bodies.filter(({ kind }) => kind === "script").length).toBeGreaterThan(1);
    expect(code).toBeGreaterThan(50_000);
    expect(code).toBeLessThan(400_000);
    expect(
      bodies
        .map(({ name }) => name)
        .filter((name) => /Inspector|Storyline|ArgumentMap|TableView|[a-z]Panel/.test(name)),
    ).toEqual([]);
    await fresh.close();
  });

  it("is served compressed", async () => {
    const html = await (await fetch(product.url)).text();
    const script = /href="(\/assets\/react-[^"]+\.js)"/.exec(html)?.[1] ?? "";
    const response = await fetch(product.url + script, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  it("never made the browser complain", () => {
    expect(product.browser.complaints).toEqual([]);
  });
});
