import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProductInBrowser, type ProductInBrowser, parameter } from "./product-in-browser.ts";

/** The texts that a new user reads on the way, in each language. */
const LANGUAGES = [
  {
    language: "en",
    seen: /Dots are actors/,
    play: /^Play from 1922/,
    typed: "zinov",
    why: "Why did Zinoviev join United Opposition?",
    share: "Share",
  },
  {
    language: "de",
    seen: /Punkte/,
    play: /^Ab 1922/,
    typed: "sinow",
    why: "Warum schloss sich Sinowjew dem Lager „Vereinigte Opposition“ an?",
    share: "Teilen",
  },
  {
    language: "ru",
    seen: /Точки/,
    play: /^Смотреть с 1922/,
    typed: "зинов",
    why: "Почему Зиновьев вступает в лагерь «Объединённая оппозиция»?",
    share: "Поделиться",
  },
] as const;

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
}, 180_000);
afterAll(async () => await product?.close());

/** Goes on with Tab until something of that name has the focus, as a reader without a mouse would. */
async function tabTo(page: Page, name: RegExp | string, most: number): Promise<void> {
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const text = await focused();
    if (typeof name === "string" ? text === name : name.test(text)) {
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
        return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth);
      });
      expect(ring, `focus on ${text} is seen`).toBeGreaterThanOrEqual(1.5);
      return;
    }
  }
  throw new Error(`${String(name)} is not reached by ${most} times Tab; the focus is on: ${await focused()}`);
}

describe("a new user", () => {
  it.each(LANGUAGES)(
    "starts, plays, asks why Zinoviev joined Trotsky, proves it to the paragraph, shares and presents it, by keys alone, in $language",
    async ({ language, seen, play, typed, why, share }) => {
      const page = await product.open(`?lang=${language}`);
      await page.locator(".what-is-seen").getByText(seen).waitFor();
      await tabTo(page, play, 25);
      await page.keyboard.press("Enter");
      await page.waitForSelector("[data-testid=stage][data-playing=true]");
      await expect.poll(() => parameter(page, "date")).toMatch(/^1922-(?!01-01)|^1923/);
      await page.keyboard.press("Space");
      await page.waitForSelector("[data-testid=stage][data-playing=false]");

      await page.keyboard.press("/");
      await page.locator("aside.panel input:focus").waitFor();
      await page.keyboard.type(typed);
      await page.locator("[data-found='actor:zinoviev'][data-highlighted]").waitFor();
      await page.keyboard.press("Enter");
      await page.locator("[data-selection='actor:zinoviev']").waitFor();
      await tabTo(page, why, 60);
      await page.keyboard.press("Enter");
      const reason = page.locator("details.why[open]");
      await reason.waitFor();
      const passage = reason.locator("[data-passage]").first();
      expect(await passage.innerText()).toMatch(/37/);
      const link = passage.locator("a");
      if ((await link.count()) > 0) expect(await link.getAttribute("href")).toMatch(/^https?:/);
      // Names of what else began that day lead on, and the other way to it is the tie itself.
      expect(await reason.getByRole("button").count()).toBeGreaterThan(1);

      await page.keyboard.press("s");
      const dialog = page.getByRole("dialog", { name: share });
      await dialog.waitFor();
      const shared = await dialog.locator("textarea").first().inputValue();
      expect(new URL(shared).searchParams.get("select")).toBe("actor:zinoviev");
      expect(new URL(shared).searchParams.get("date")).toBe(parameter(page, "date"));
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });

      const other = await product.open(new URL(shared).search);
      await other.locator("[data-selection='actor:zinoviev']").waitFor();
      await other.close();

      await page.keyboard.press("p");
      await page.locator(".presentation [data-testid=headline-date]").waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".presentation").waitFor({ state: "detached" });
      expect(product.browser.complaints).toEqual([]);
      await page.close();
    },
  );

  it.each([
    [1280, 720],
    [1920, 1080],
  ])(
    "does the same with the mouse at %i × %i, and sees the question without scrolling",
    async (width, height) => {
      const page = await product.open("?lang=en", { width, height });
      await page.getByRole("button", { name: "Play from 1922" }).click();
      await page.waitForSelector("[data-testid=stage][data-playing=true]");
      await page.getByRole("button", { name: /^Pause/ }).click();
      await page.locator(".lane", { hasText: "United Opposition" }).click();
      const faction = page.locator("[data-selection='faction:united-opposition']");
      await faction.waitFor();
      await page.locator("[data-tick=united-opposition-formed]").click();
      await expect.poll(() => parameter(page, "date")).toMatch(/^1926-04/);
      await page.getByRole("button", { name: /^Search/ }).click();
      await page.locator("aside.panel input:focus").waitFor();
      await page.keyboard.type("Zinoviev");
      await page.locator("[data-found='actor:zinoviev'][data-highlighted]").click();
      await page.locator("[data-selection='actor:zinoviev']").waitFor();
      const question = page.getByText("Why did Zinoviev join United Opposition?");
      const box = await question.boundingBox();
      const panel = await page.locator("aside.panel").boundingBox();
      if (box === null || panel === null) throw new Error("the question or its panel has no box");
      expect(box.y + box.height).toBeLessThan(panel.y + panel.height);
      await question.click();
      await page.locator("details.why[open] [data-passage]").first().waitFor();
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("menuitem", { name: /^Share/ }).click();
      await page
        .getByRole("dialog", { name: "Share" })
        .getByRole("button", { name: "Close" })
        .first()
        .click();
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("menuitem", { name: /^Present/ }).click();
      await page.locator(".presentation").waitFor();
      await page.close();
    },
  );
});
