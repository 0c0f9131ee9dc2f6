import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { openProductInBrowser, type ProductInBrowser, parameter } from "./product-in-browser.ts";

let product: ProductInBrowser;
let folder: string;
beforeAll(async () => {
  product = await openProductInBrowser();
  folder = await mkdtemp(join(tmpdir(), "appearance-"));
});
afterAll(async () => {
  await product?.close();
  await rm(folder, { recursive: true, force: true });
});

const TIES = `Source,Target,Sign,Start,End,Treaty,Weight
ann,bob,+,1926,1930,pact,5
ann,cat,-,1926,1928,,2
bob,cat,-,1926,1930,war,9
cat,dan,+,1926,1930,pact,
`;
const ACTORS = `Id,Label,Region,Seats
ann,Ann,north,120
bob,Bob,north,30
cat,Cat,south,60
dan,Dan,,
`;

async function drop(page: Page, files: readonly (readonly [name: string, content: string])[]): Promise<void> {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const [name, content] of given) transfer.items.add(new File([content], name));
    for (const type of ["dragover", "drop"])
      window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}

const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector("[data-testid=stage][data-layout=final][data-moving=false]");
};
const stageSays = async (page: Page, name: string): Promise<string | null> =>
  await page.getByTestId("stage").getAttribute(`data-${name}`);
/** The colour that the panel's legend gives a value. */
const swatchOf = async (page: Page, channel: string, value: string): Promise<string | null> =>
  await page
    .locator(`[data-panel=appearance] [data-marks=${channel}] li`, { hasText: value })
    .locator("circle, path")
    .evaluate((shape) => shape.getAttribute(shape.tagName === "circle" ? "fill" : "stroke"));

async function saveAsSvg(page: Page): Promise<string> {
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /SVG/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    dialog.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  const path = join(folder, "picture.svg");
  await download.saveAs(path);
  await page.keyboard.press("Escape");
  return await readFile(path, "utf8");
}

/** The fill and radius of an actor's disc. */
function discOf(svg: string, actor: string): { readonly fill: string; readonly radius: number } | null {
  const circles = [...svg.matchAll(new RegExp(`<circle data-id="${actor}"[^>]*>`, "g"))].map(
    ([text]) => text,
  );
  const disc = circles.at(-1);
  if (disc === undefined) return null;
  return { fill: /fill="([^"]*)"/.exec(disc)?.[1] ?? "", radius: Number(/ r="([^"]*)"/.exec(disc)?.[1]) };
}

describe("columns of one's own", () => {
  it("colour and size the picture, filter it, and are found; the address and exports keep it all", async () => {
    const page = await product.open("?dataset=debate-club&lang=en&view=table");
    await drop(page, [
      ["ties.csv", TIES],
      ["actors.csv", ACTORS],
    ]);
    await page.getByRole("dialog").getByRole("button", { name: "Play this story" }).click();
    await page.waitForURL(/dataset=device:/);
    await settled(page);
    const fit = await stageSays(page, "fit");

    await page.keyboard.press("o");
    const panel = page.locator("[data-panel=appearance]");
    await panel.getByLabel("Colour of discs").selectOption("Region");
    await panel.getByLabel("Size of discs").selectOption("Seats");
    await panel.getByLabel("Colour of ties").selectOption("Treaty");
    await panel.getByLabel("Width of ties").selectOption("Weight");
    await expect.poll(() => parameter(page, "tie-width")).toBe("attribute:Weight");
    expect(["colour", "size", "tie-colour"].map((name) => parameter(page, name))).toEqual([
      "attribute:Region",
      "attribute:Seats",
      "attribute:Treaty",
    ]);
    expect(await axeFaults(page)).toEqual([]);
    const [north, south] = [await swatchOf(page, "colour", "north"), await swatchOf(page, "colour", "south")];
    expect(north).not.toBe(south);
    expect(await panel.locator("[data-marks=colour]").textContent()).toBe("Colour: Regionnorthsouth—");
    expect(await panel.locator("[data-marks=tieWidth]").textContent()).toBe("Width of ties: Weight2 – 9—");

    // All of it is in the address, and nobody stands elsewhere than before.
    await page.keyboard.press("Escape");
    await page.reload();
    await settled(page);
    expect(await stageSays(page, "fit")).toBe(fit);
    const svg = await saveAsSvg(page);
    expect([discOf(svg, "ann")?.fill, discOf(svg, "bob")?.fill, discOf(svg, "cat")?.fill]).toEqual([
      north,
      north,
      south,
    ]);
    expect((discOf(svg, "ann")?.radius ?? 0) / (discOf(svg, "bob")?.radius ?? 1)).toBeCloseTo(2, 0);
    expect(discOf(svg, "dan")).toBeNull();
    for (const text of ["Colour: Region", "Size: Seats", "Colour of ties: Treaty"])
      expect(svg).toContain(text);

    await page.keyboard.press("i");
    const filters = page.locator("[data-panel=filters]");
    await filters.getByLabel("north").check();
    await filters.getByLabel("Actors: Seats: from").fill("many");
    await filters.getByText("Write a number, as in 1.5").waitFor();
    await filters.getByLabel("Actors: Seats: from").fill("50");
    await page.keyboard.press("Enter");
    await expect.poll(() => stageSays(page, "actors")).toBe("ann");
    await filters.getByLabel("Actors: Seats: from").fill("");
    await page.keyboard.press("Enter");
    await expect.poll(() => stageSays(page, "actors")).toBe("ann bob");
    expect(await page.getByTestId("filter-mark").textContent()).toContain("Region: north");
    await expect.poll(() => parameter(page, "filter")).toBe("actor:Region:is:north");
    expect(await axeFaults(page, { within: "[data-panel=filters]" })).toEqual([]);
    await page.keyboard.press("Escape");

    await page.keyboard.press("/");
    await page.locator(".search-input").fill("south");
    const found = page.locator("[data-found='actor:cat']");
    await expect.poll(() => found.textContent()).toContain("Region: south");
    await page.close();
    expect(product.browser.complaints).toEqual([]);
  });

  it("that a story does not have are left out of the picture, and the page says so", async () => {
    const page = await product.open("?dataset=debate-club&lang=en&view=table&colour=attribute:Region");
    await page
      .locator(".notices")
      .getByText(/colour=attribute:Region/)
      .waitFor();
    await page.close();
  });
});
