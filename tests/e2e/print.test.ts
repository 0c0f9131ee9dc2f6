import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

const MAY = `?dataset=${BOLSHEVIKS}&date=1926-05-01&lang=en`;

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
}, 180_000);
afterAll(async () => await product?.close());

interface Sheet {
  readonly words: string;
  /** True where every text stands within the sheet. */
  readonly isWhole: boolean;
}

/** Reads the texts of each sheet of paper that a page is printed on. */
async function printed(page: Page): Promise<readonly Sheet[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: "A4" }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const texts = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
    sheets.push({
      words: texts
        .map(({ str }) => str)
        .join(" ")
        .replace(/\s+/g, " "),
      isWhole: texts.every(({ transform, width: wide }) => {
        const [x, y] = [Number(transform[4]), Number(transform[5])];
        return x >= 0 && x + wide <= width && y >= 0 && y <= height;
      }),
    });
  }
  await pdf.destroy();
  return sheets;
}

describe("on paper", () => {
  it("a table has all its rows, and on every sheet its header, its sources and where the living one is", async () => {
    const page = await product.open(`${MAY}&view=table&table=changes,story`);
    const table = page.locator("[data-testid=table][data-kind=changes]");
    await table.locator("tr[data-row]").first().waitFor();
    const rows = Number(await table.getAttribute("data-rows"));
    const onScreen = await table.locator("tr[data-row]").count();
    expect(onScreen).toBeLessThan(rows);
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThan(5);
    for (const { words, isWhole } of sheets) {
      expect(words).toMatch(/Change.*Date.*Sources/);
      expect(words).toContain("Data: bolshevik-party-1922-1929");
      // A long address goes over two lines.
      expect(words.replaceAll(" ", "")).toContain("date=1926-05-01");
      expect(words).toMatch(/revision [0-9a-f]{16}/);
      expect(isWhole).toBe(true);
    }
    // A change begins with its day; each row has one.
    const days = sheets.flatMap(({ words }) => words.match(/\b\d{1,2} [A-Z][a-z]+ 19\d\d\b/g) ?? []);
    expect(days.length).toBeGreaterThanOrEqual(rows);
    await expect.poll(() => table.locator("tr[data-row]").count()).toBe(onScreen);
    await page.close();
  }, 180_000);

  it("the map of the arguments is whole, with every title said so far, on one sheet", async () => {
    const { dataset } = await readPackage(BOLSHEVIK_PARTY);
    const page = await product.open(`${MAY.replace("1926-05-01", "1929-12-01")}&view=argument-map`);
    const boxes = page.locator("[data-argument]");
    await boxes.first().waitFor();
    const ids = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLElement).dataset.argument));
    expect(ids.length).toBeGreaterThan(25);
    // On the screen most have no room for their titles.
    expect(await page.locator("[data-detail=mark]").count()).toBeGreaterThan(5);
    const [sheet, ...more] = await printed(page);
    expect(more).toEqual([]);
    // The font of the sheet writes an apostrophe as a letter of its own.
    const plain = (text: string): string => text.replace(/\s+/g, "").replaceAll("\u02BC", "\u2019");
    const said = plain(sheet?.words ?? "");
    const titles = dataset.arguments.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
    expect(titles.filter((title) => !said.includes(plain(title)))).toEqual([]);
    expect(sheet?.isWhole).toBe(true);
    expect(said).toMatch(/revision[0-9a-f]{16}/);
    expect(said).toContain("view=argument-map");
    await page.close();
  }, 120_000);

  it("a table beside another view follows it on sheets of its own", async () => {
    const page = await product.open(`${MAY}&view=network,table&table=ties`);
    await page.locator("[data-testid=stage][data-layout=final][data-moving=false]").waitFor();
    await page.locator("tr[data-row]").first().waitFor();
    const sheets = await printed(page);
    expect(sheets[0]?.words).toContain("United Opposition");
    expect(sheets[1]?.words).toMatch(/Sources/);
    expect(sheets.at(-1)?.words).toMatch(/revision [0-9a-f]{16}/);
    await page.close();
  }, 120_000);
});
