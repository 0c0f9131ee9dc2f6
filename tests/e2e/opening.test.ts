import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
});
afterAll(async () => await product?.close());

/** What stood on the page in one frame. */
interface SeenFrame {
  /** Milliseconds from navigation. */
  readonly at: number;
  /** What the page says while there is no picture; empty where nothing of it is seen. */
  readonly words: string;
  readonly hasPage: boolean;
  /** Whether the stage says that it has painted. */
  readonly isPainted: boolean;
  readonly playing: boolean;
  readonly asOf: string;
  /** How far the stage's canvases and all round them are opaque. */
  readonly opacity: number;
  /** All that is painted on the stage: the distance of its pixels from nothing, summed up. */
  readonly ink: number;
}

/**
 * Notes every frame, from before the page's first script on. The observer of a size that changes in each frame is called
 * after all that moves in it, right before it is shown.
 */
function watchFrames(): void {
  const frames: SeenFrame[] = [];
  Object.assign(window, { frames });
  const small = document.createElement("canvas");
  [small.width, small.height] = [96, 54];
  const context = small.getContext("2d", { willReadFrequently: true });
  const inkOf = (canvases: readonly HTMLCanvasElement[]): number => {
    if (context === null) return 0;
    context.clearRect(0, 0, small.width, small.height);
    for (const canvas of canvases) context.drawImage(canvas, 0, 0, small.width, small.height);
    const { data } = context.getImageData(0, 0, small.width, small.height);
    let sum = 0;
    for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
    return sum;
  };
  const opacityOf = (element: Element | null): number => {
    let opacity = 1;
    for (let one = element; one !== null; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.visibility !== "visible" || style.display === "none") return 0;
      opacity *= Number(style.opacity);
    }
    return opacity;
  };
  const look = (): void => {
    const stage = document.querySelector<HTMLElement>("[data-testid=stage]");
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>("canvas.stage-picture")];
    const words = [...document.querySelectorAll<HTMLElement>(".loading, .stage-waiting")];
    frames.push({
      at: performance.now(),
      words: words
        .filter((one) => opacityOf(one) > 0)
        .map((one) => one.innerText)
        .join(" "),
      hasPage: document.querySelector(".page") !== null,
      isPainted: stage?.dataset.actors !== undefined,
      playing: stage?.dataset.playing === "true",
      asOf: stage?.dataset.asOf ?? "",
      opacity: Math.min(1, ...canvases.map(opacityOf)),
      ink: inkOf(canvases),
    });
  };
  const begin = (): void => {
    const ticking = document.createElement("div");
    ticking.style.cssText = "position:fixed;top:0;left:0;height:1px;width:1px;visibility:hidden";
    document.documentElement.append(ticking);
    new ResizeObserver(look).observe(ticking);
    const tick = (): void => {
      ticking.style.width = ticking.style.width === "1px" ? "2px" : "1px";
      requestAnimationFrame(tick);
    };
    tick();
  };
  if (document.documentElement === null) document.addEventListener("readystatechange", begin, { once: true });
  else begin();
}

const framesOf = (page: Page): Promise<readonly SeenFrame[]> =>
  page.evaluate(() => (window as unknown as { frames: readonly SeenFrame[] }).frames);

const isWhole = ({ opacity, ink }: SeenFrame, first: SeenFrame): boolean =>
  opacity === 1 && ink > first.ink / 2;

describe("the opening of a story", () => {
  it("says so first, then shows the picture, and from then on no frame is blank or faded", async () => {
    const page = await product.browser.open("about:blank");
    await page.addInitScript(watchFrames);
    await page.goto(`${product.url}/?dataset=${BOLSHEVIKS}&lang=en&theme=light`);
    await page.waitForSelector("[data-testid=stage][data-actors]", { timeout: 90_000 });
    await page.keyboard.press("Space");
    await page.waitForSelector("[data-testid=stage][data-playing=true]");
    // Ten seconds of playing.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 10_000)));
    const frames = await framesOf(page);
    const painted = frames.findIndex(({ isPainted }) => isPainted);
    const opening = frames.slice(0, painted);
    const shown = frames.slice(painted);
    const [first] = shown;
    if (first === undefined) throw new Error("there is no picture");

    const said = opening.findIndex(({ words }) => words !== "");
    expect(opening[said]?.words).toBe("Loading the story…");
    expect(opening.slice(said).filter(({ words }) => words === "")).toEqual([]);
    // The page comes with its picture, never as a frame round nothing.
    expect(opening.filter(({ hasPage }) => hasPage)).toEqual([]);

    const scripts = await page.evaluate(
      (until) =>
        performance
          .getEntriesByType("resource")
          .filter(({ name, startTime }) => name.endsWith(".js") && startTime < until).length,
      first.at,
    );
    expect(scripts).toBeGreaterThan(2);
    expect(scripts).toBeLessThan(14);

    expect(first.ink).toBeGreaterThan(0);
    expect(shown.filter((frame) => !isWhole(frame, first))).toEqual([]);
    expect(shown.filter(({ words }) => words !== "")).toEqual([]);
    expect(new Set(shown.map(({ asOf }) => asOf)).size).toBeGreaterThan(20);

    // What the frames are looked at with does see a faded stage.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>(".stage-picture")) one.style.opacity = "0.5";
    });
    await expect
      .poll(async () => (await framesOf(page)).slice(frames.length).some((frame) => !isWhole(frame, first)))
      .toBe(true);
    await page.close();
  });

  it("says on the stage that actors are being placed, while there is no layout of them", async () => {
    const page = await product.browser.open("about:blank");
    let send = (): void => undefined;
    const isSent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route("**/layouts/**", async (route) => {
      await isSent;
      // Of the pages before, nobody waits any longer.
      await route.continue().catch(() => undefined);
    });
    const status = page.locator("[data-testid=stage] > .stage-waiting");
    for (const [language, words] of [
      ["de", "Die Akteure werden angeordnet …"],
      ["ru", "Участники расставляются…"],
      ["en", "Placing the actors…"],
    ] as const) {
      await page.goto(`${product.url}/?dataset=${BOLSHEVIKS}&lang=${language}&theme=light`);
      await expect.poll(() => status.innerText(), { timeout: 60_000 }).toBe(words);
      expect(await status.getAttribute("role")).toBe("status");
      expect(await status.getAttribute("aria-live")).toBe("polite");
    }
    send();
    await page.waitForSelector("[data-testid=stage][data-actors]", { timeout: 60_000 });
    expect(await status.isVisible()).toBe(false);
    await page.close();
  });
});
