import { indexStory, type StoryIndex, seededRandom, stopsOf } from "@entente/core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";
import { axeFaults } from "./axe-faults.ts";
import { goBy, openTeacher, STORY, shows } from "./lesson.ts";
import { openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

let product: ProductInBrowser;
let index: StoryIndex;
beforeAll(async () => {
  index = indexStory((await readPackage(BOLSHEVIK_PARTY)).dataset);
  product = await openProductInBrowser();
}, 180_000);
afterAll(async () => await product?.close());

/** Sizes of all texts that are painted by the page itself, in pixels. */
async function textSizes(page: Page): Promise<readonly { readonly text: string; readonly size: number }[]> {
  return await page.evaluate(() => {
    const found: { text: string; size: number }[] = [];
    const walker = document.createTreeWalker(
      document.querySelector(".presentation") as Node,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement as HTMLElement;
      const text = (node.textContent ?? "").trim();
      if (text === "" || parent.closest(".hidden") !== null || !parent.checkVisibility()) continue;
      found.push({ text, size: Number.parseFloat(getComputedStyle(parent).fontSize) });
    }
    return found;
  });
}

describe("present mode", () => {
  it("has no text below 24 pixels at 1280×720, on the page or on the picture, and nothing that axe finds", async () => {
    const page = await openTeacher(product, "&date=1926-05-01");
    await page.keyboard.press("p");
    await page.waitForSelector(".presentation [data-testid=stage][data-moving=false]");
    for (const more of ["", "tour"]) {
      if (more === "tour") await page.goto(`${page.url()}&tour=from-lenin-to-stalin:12`);
      await page.waitForSelector(
        more === "tour" ? "[data-testid=stop-caption]" : "[data-testid=caption-headline]",
      );
      await page.waitForSelector(".presentation [data-testid=stage][data-moving=false]");
      const sizes = await textSizes(page);
      expect(sizes.length).toBeGreaterThan(3);
      expect(sizes.filter(({ size }) => size < 24)).toEqual([]);
      // The picture of the page is shown until the presentation's own has come.
      await page.waitForSelector(".presentation [data-testid=stage][data-layout=final][data-moving=false]");
      const painted = Number(await page.getByTestId("stage").getAttribute("data-smallest-text"));
      expect(painted).toBeGreaterThanOrEqual(24);
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.close();
  });

  it("asks below the picture, and covers none of it, in every language", async () => {
    for (const language of ["en", "de", "ru"]) {
      const page = await openTeacher(product, `&lang=${language}&date=1926-04-05&present=1`);
      const overlap = async (board: string): Promise<number> => {
        const [picture, asked] = await Promise.all([
          page.locator(".presentation-stage").boundingBox(),
          page.getByTestId(board).boundingBox(),
        ]);
        if (picture === null || asked === null) return Number.NaN;
        return Math.round(picture.y + picture.height - asked.y);
      };
      await page.keyboard.press("?");
      await page.getByTestId("chooser").waitFor();
      await expect.poll(() => overlap("chooser")).toBeLessThanOrEqual(0);
      await page.keyboard.press("2");
      await page.getByTestId("question").waitFor();
      await expect.poll(() => overlap("question")).toBeLessThanOrEqual(0);
      expect((await textSizes(page)).filter(({ size }) => size < 24)).toEqual([]);
      await page.close();
    }
  });

  it("is driven by a clicker, brings out a name by its initial, and Escape leaves it where it was", async () => {
    const page = await openTeacher(product, "&date=1926-05-01&present=1");
    const next = await goBy(page, "PageDown");
    await page.keyboard.press("Control+z");
    await shows(page, "1926-05-01");
    await page.keyboard.press("Control+y");
    await shows(page, next);
    await page.keyboard.press("PageUp");
    await shows(page, "1926-04-09");
    await page.keyboard.press("PageDown");
    await shows(page, next);
    await page.keyboard.press("b");
    await page.getByTestId("blank").waitFor();
    await page.keyboard.press(".");
    await page.getByTestId("blank").waitFor({ state: "detached" });
    for (const actor of ["zalutsky", "zinoviev"]) {
      await page.keyboard.press("z");
      await page.waitForFunction((id) => window.location.search.includes(`focus=actor:${id}`), actor);
    }
    await page.keyboard.press("z");
    await page.waitForFunction(() => !window.location.search.includes("focus="));
    await page.keyboard.press("Escape");
    await page.locator(".presentation").waitFor({ state: "detached" });
    await shows(page, next);
    await page.close();
  });

  it("plays a tour from its first stop to its last with keys only, and stays at both ends", async () => {
    const page = await openTeacher(product, "&panel=tours");
    await page.getByRole("button", { name: "Present", exact: true }).first().press("Enter");
    const stops = stopsOf(index.dataset.tourStops, "from-lenin-to-stalin");
    expect(stops.length).toBeGreaterThanOrEqual(15);
    const caption = page.getByTestId("stop-caption");
    await caption.waitFor();
    await page.keyboard.press("PageUp");
    for (const stop of stops) {
      await page.waitForFunction(
        (text) => document.querySelector("[data-testid=stop-caption]")?.textContent === text,
        stop.caption,
      );
      await page.keyboard.press("PageDown");
    }
    expect(await page.getByTestId("stop-count").textContent()).toBe(`${stops.length} / ${stops.length}`);
    // The last stop is told in another view than the network.
    await page.waitForFunction(
      (last) =>
        window.location.search.includes(`tour=from-lenin-to-stalin:${last}`) &&
        window.location.search.includes("date=1929-12-21"),
      stops.length,
    );
    await page.close();
  });

  it("plays a stop's range through and rests at its end", async () => {
    const page = await openTeacher(product, "&date=1925-02-01&present=1&tour=from-lenin-to-stalin:12");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("[data-testid=stage][data-playing=true]");
    await page.waitForSelector("[data-testid=stage][data-playing=false][data-as-of='1925-08-31']");
    await page.close();
  });

  it("withstands some hundred random keys and clicks, and ends with a working picture", async () => {
    const page = await openTeacher(product, "&date=1924-06-01&present=1");
    const { next } = seededRandom(1917);
    const keys = [
      ..."abcdefghijklmnopqrstuvwxyz0123456789?.,-+=/[]",
      ..."ArrowLeft ArrowRight ArrowUp ArrowDown PageUp PageDown Home End Enter Backspace Delete Insert Tab Space Escape".split(
        " ",
      ),
    ];
    for (let turn = 0; turn < 320; turn += 1) {
      if (next() < 0.75) await page.keyboard.press(keys[Math.floor(next() * keys.length)] ?? "Space");
      else await page.mouse.click(Math.floor(next() * 1270) + 5, Math.floor(next() * 710) + 5);
      // A link to a source opens elsewhere: the lesson goes on here.
      for (const opened of page.context().pages())
        if (opened !== page && (await opened.opener()) === page) await opened.close();
    }
    for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press("Escape");
    expect(product.browser.complaints).toEqual([]);
    expect(new URL(page.url()).origin).toBe(product.url);
    await page.goto(page.url());
    await page.waitForSelector("[data-testid=stage], [data-view]");
    await page.goto(`${product.url}/${STORY}&date=1926-05-01&present=1`);
    await shows(page, "1926-05-01");
    await page.close();
  });
});

/** Each lane's name with the name of its colour. */
async function laneColours(page: Page): Promise<readonly string[]> {
  return await page
    .locator(".lane")
    .evaluateAll((lanes) =>
      lanes.map((lane) => `${lane.textContent}: ${/colour-\w+/.exec(lane.className)?.[0]}`),
    );
}

describe("predict, then reveal", () => {
  it("hides what comes, counts guesses, plays on, and says what happened with its source", async () => {
    const page = await openTeacher(product, "&date=1926-03-01");
    await page.keyboard.press("p");
    const stage = page.locator(".presentation [data-testid=stage]");
    await page.waitForSelector(".presentation [data-testid=stage][data-layout=final]");
    await page.keyboard.press("?");
    await page.getByTestId("chooser").getByRole("button", { name: "Zinoviev: next camp" }).click();
    await page.getByTestId("question").waitFor();
    expect(await page.getByTestId("question-words").textContent()).toBe(
      "Which camp will Zinoviev join next?",
    );
    // Everyone stays where they were: the picture is not laid out anew.
    expect(await stage.getAttribute("data-layout")).toBe("final");
    expect(await axeFaults(page)).toEqual([]);
    const right = page.locator("[data-option=new-faction]");
    const place = Number(await right.locator("kbd").textContent());
    await page.keyboard.press(String(place));
    await page.keyboard.press(String(place));
    await page.keyboard.press(String(place === 1 ? 2 : 1));
    await page.keyboard.press("Backspace");
    await page.locator("[data-option=nobody]").click();
    await expect.poll(() => page.getByTestId("count-new-faction").textContent()).toBe("2");
    await expect.poll(() => page.getByTestId("count-nobody").textContent()).toBe("1");
    // Later days cannot be reached, neither by playing nor by the address.
    expect(page.url()).toContain("until=1926-03-01");
    await page.keyboard.press(" ");
    await shows(page, "1926-03-01");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() =>
      document.querySelector("[data-testid=question-words]")?.textContent?.includes("joined"),
    );
    expect(await page.getByTestId("question-words").textContent()).toMatch(
      /^6–9 April 1926: Zinoviev joined .*United Opposition/,
    );
    expect(await page.getByTestId("score").textContent()).toBe("2 of 3 guesses were right");
    expect(await page.locator(".presentation-source").textContent()).toContain("paragraph 37");
    await page.waitForSelector("[data-testid=stage][data-playing=false][data-as-of='1926-04-09']");
    await page.keyboard.press("ArrowRight");
    await page.getByTestId("question").waitFor({ state: "detached" });
    await page.close();
  });

  it("takes lanes, ticks and lists from the class as well as the picture", async () => {
    const whole = await openTeacher(product, "&date=1926-03-01");
    const colours = await laneColours(whole);
    await whole.close();
    const page = await openTeacher(product, "&date=1926-03-01&until=1926-03-01");
    expect(await page.locator(".lane", { hasText: "United Opposition" }).count()).toBe(0);
    const seen = await laneColours(page);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.filter((lane) => !colours.includes(lane))).toEqual([]);
    expect(await page.locator(".tick[aria-label*='1927']").count()).toBe(0);
    await page.keyboard.press("End");
    await shows(page, "1926-03-01");
    await page.close();
  });
});
