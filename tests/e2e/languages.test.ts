import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  BOLSHEVIKS,
  DEBATE_CLUB,
  openProductInBrowser,
  type ProductInBrowser,
  parameter,
} from "./product-in-browser.ts";

const MAY = `?dataset=${BOLSHEVIKS}&date=1926-05-01`;

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
}, 180_000);
afterEach(async () => await product.forget());
afterAll(async () => await product?.close());

describe("the languages", () => {
  it("change by the menu: words, names, dates and the page's own language, kept for the next visit", async () => {
    const page = await product.open(MAY);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitemradio", { name: "Русский" }).click();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("ru");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByTestId("headline-date").innerText()).toMatch(/1 мая\s+1926/);
    await page.getByRole("heading", { name: "Партия большевиков, 1922–1929" }).waitFor();
    expect(await page.getByTestId("caption-headline").innerText()).toBe(
      "Вчерашние враги подают друг другу руки.",
    );
    expect(await page.getByTestId("live-caption").innerText()).toMatch(/^1 мая 1926\sг\./);
    expect(await page.getByRole("slider", { name: "Дата" }).getAttribute("aria-valuetext")).toMatch(
      /1 мая 1926/,
    );
    await page
      .getByText(/Троцкий, Зиновьев|Зиновьев и/)
      .first()
      .waitFor({ state: "attached" });
    await expect.poll(() => parameter(page, "lang")).toBe("ru");
    await page.close();
    const later = await product.open(MAY);
    expect(await later.locator("html").getAttribute("lang")).toBe("ru");
    await later.getByRole("button", { name: "Меню" }).click();
    await later.getByRole("menuitemradio", { name: "English" }).click();
    await expect.poll(() => later.locator("html").getAttribute("lang")).toBe("en");
    await later.close();
  });

  it("come by the address without being kept", async () => {
    const page = await product.open(`${MAY}&lang=de`);
    expect(await page.getByTestId("headline-date").innerText()).toMatch(/1\. Mai\s+1926/);
    expect(await page.getByTestId("caption-headline").innerText()).toBe(
      "Die Feinde von gestern reichen sich die Hand.",
    );
    await page.close();
    const later = await product.open(MAY);
    expect(await later.locator("html").getAttribute("lang")).toBe("en");
    await later.close();
  });

  it("show visibly, and say to a screen reader, what the dataset has not translated", async () => {
    const page = await product.open(
      `?dataset=${DEBATE_CLUB}&lang=ru&select=actor:chess-corner&date=2020-03-01`,
    );
    const name = page.locator("[data-selection] h2 [lang=en]");
    expect(await name.innerText()).toBe("The Chess Corner");
    expect(await name.evaluate((element) => getComputedStyle(element, "::after").content)).toContain("en");
    await page.getByRole("heading", { name: "Дискуссионный клуб (вымысел)" }).waitFor();
    await page.close();
  });

  it("mark notes and titles of sources too, in German and Russian, and nothing in the dataset's own; name readings themselves", async () => {
    for (const [language, most] of [["de"], ["ru"], ["en", 0]] as const) {
      const page = await product.open(
        `${MAY}&lang=${language}&view=storyline&select=event:united-opposition-formed`,
      );
      const panel = page.locator("[data-selection]");
      await panel.waitFor();
      const marked = async (within: string): Promise<number> =>
        await panel.locator(`${within} .untranslated[lang=en]`).count();
      if (most === 0) expect(await marked("")).toBe(0);
      else {
        expect(await marked(".citations cite")).toBeGreaterThan(2);
        await page.goto(`${page.url().replace(/select=[^&]*/, "select=faction:united-opposition")}`);
        await panel.locator(".reading-name").first().waitFor({ state: "attached" });
        const names = await panel.locator(".rivals").first().locator(".reading-name").allTextContents();
        const [preferred, from] =
          language === "de" ? ["Bevorzugte Lesart", /^ab /] : ["Предпочтительная версия", /^(?:с|начало:) /];
        expect(names[0]).toBe(preferred);
        expect(names.length).toBeGreaterThan(2);
        for (const name of names.slice(1)) expect(name).toMatch(from);
        expect(await marked(".reading-name")).toBe(0);
        expect(await marked(".note")).toBeGreaterThan(0);
      }
      await page.close();
    }
  });

  it("mark the title of a source by the language that it is in, in the inspector, in citations and in the search", async () => {
    const page = await product.open(`${MAY}&select=source:bibliboba-nep`);
    const panel = page.locator("[data-selection]");
    const title = panel.locator("h2 [lang]");
    expect(await title.getAttribute("lang")).toBe("ru-Latn");
    expect(await title.evaluate((element) => getComputedStyle(element, "::after").content)).toContain("ru");
    await panel.locator(".citations cite [lang=ru-Latn]").first().waitFor();
    await page.goto(page.url().replace(/select=[^&]*/, "select=source:bibliboba-nep&lang=ru"));
    await panel.locator("h2 [lang=ru-Latn]:not(.untranslated)").waitFor();
    await page.goto(page.url().replace(/select=[^&]*/, "select=source:communist-red"));
    await panel.locator("h2", { hasText: "communist.red" }).waitFor();
    expect(await panel.locator("h2 [lang]").count()).toBe(0);
    await page.keyboard.press("/");
    await page.locator("aside.panel input:focus").waitFor();
    await page.keyboard.type("oborotnaia");
    await page.locator("[data-found='source:bibliboba-nep'] [lang=ru-Latn]").waitFor();
    await page.close();
  });

  it("mark places in a source, too, and names within a sentence", async () => {
    const page = await product.open(`${MAY}&lang=de&select=event:united-opposition-formed`);
    await page.locator("[data-selection] .locator [lang=en]").first().waitFor();
    expect(await page.locator("[data-selection] .locator .untranslated").count()).toBe(0);
    await page.goto(
      page
        .url()
        .replace(/dataset=[^&]*/, `dataset=${DEBATE_CLUB}`)
        .replace(/select=[^&]*/, "select=actor:chess-corner")
        .replace(/date=[^&]*/, "date=2020-03-01"),
    );
    await page
      .locator("[data-selection] .why summary [lang=en]", { hasText: "The Chess Corner" })
      .first()
      .waitFor({ state: "attached" });
    await page.close();
  });

  it("are set in the product's own letters, Cyrillic ones too", async () => {
    const page = await product.open(`${MAY}&lang=ru`);
    for (const family of ["Inter", "Source Serif 4"]) {
      const loaded = (): Promise<boolean> =>
        page.evaluate(
          (name) =>
            [...document.fonts].some(
              ({ family: one, status, unicodeRange }) =>
                one.replaceAll(/["']/g, "").startsWith(name) &&
                status === "loaded" &&
                /U\+0?4[0-9A-F]{2}/i.test(unicodeRange),
            ),
          family,
        );
      await expect.poll(loaded, { message: family }).toBe(true);
    }
    await page.close();
  });

  it("never leave a message key, or a placeholder, on the page", async () => {
    for (const language of ["en", "de", "ru"]) {
      const page = await product.open(`${MAY}&lang=${language}&select=actor:zinoviev&view=network`);
      await page.locator("[data-selection]").waitFor();
      const text = await page.locator("body").innerText();
      expect(text).not.toMatch(/\b(?:shell|timeline|inspector|changes|network|notice)\.[a-z]/);
      expect(text).not.toMatch(/[{}]/);
      await page.close();
    }
  });

  it("never made the browser complain", () => {
    expect(product.browser.complaints).toEqual([]);
  });
});
