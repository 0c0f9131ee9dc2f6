import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallPackage } from "../../formats/src/dataset-package/small-package.testing.ts";
import { axeFaults } from "./axe-faults.ts";
import { dropFiles } from "./drop-files.ts";
import { openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
});
afterAll(async () => {
  await product?.close();
});

const WEEKS = [
  ["week1.csv", ",Ann,Bob,Cat\nAnn,0,1,-1\nBob,1,0,0\nCat,-1,0,0\n"],
  ["week2.csv", ",Ann,Bob,Cat\nAnn,0,0,-1\nBob,0,0,1\nCat,-1,1,0\n"],
] as const;

const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector("[data-testid=stage][data-layout=final][data-moving=false]");
};

describe("files dropped on the page", () => {
  it("are told, played, kept on this device, found again, and forgotten", async () => {
    const page = await product.open("?dataset=debate-club&lang=en");
    await settled(page);
    await dropFiles(page, WEEKS);
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.textContent()).toMatch(/8 records; 4 kept, 4 merged, 0 refused/);
    expect(await axeFaults(page)).toEqual([]);
    // The button that plays has the focus.
    await page.keyboard.press("Enter");
    await page.waitForURL(/dataset=device:/);
    await settled(page);
    expect((await page.getByTestId("stage").getAttribute("data-actors"))?.split(" ").sort()).toEqual([
      "ann",
      "bob",
      "cat",
    ]);
    // The weeks are counted: they are no days.
    const headline = page.getByTestId("headline-date");
    await expect.poll(() => headline.textContent()).toMatch(/^week [12]$/);
    await page.keyboard.press("/");
    await page.keyboard.type("week 2");
    await page.getByText("Go to week 2").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => headline.textContent()).toBe("week 2");
    await page.waitForURL(/date=2(?:&|$)/);
    expect(await page.getByRole("slider", { name: "Date" }).getAttribute("aria-valuetext")).toBe("week 2");
    expect(await page.locator("body").innerText()).not.toContain("2000");
    await page.keyboard.press("Escape");
    await page.reload();
    await settled(page);
    expect(await headline.textContent()).toBe("week 2");
    await page.keyboard.press("s");
    await expect.poll(() => dialog.textContent()).toMatch(/kept on this device alone/);
    expect(await page.getByLabel("As a GraphQL query").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.locator(".story-title").click();
    await page.getByRole("menuitem", { name: /^Forget / }).click();
    await expect.poll(() => page.getByRole("menuitem", { name: /^Forget / }).count()).toBe(0);
    await page.reload();
    await page
      .locator(".notices")
      .getByText(/device:/)
      .waitFor();
    await page.close();
  });

  it("without any date are one still network, without timeline, playing or dates", async () => {
    const page = await product.open("?dataset=debate-club&lang=en");
    await settled(page);
    await dropFiles(page, [["pairs.csv", "Source,Target,Sign\nAnn,Bob,+\nBob,Cat,-\n"]]);
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.textContent()).toMatch(/2 ties, no dates;/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/dataset=device:/);
    await settled(page);
    expect((await page.getByTestId("headline-date").textContent())?.trim()).toBe("no dates in this data");
    expect(await page.getByRole("slider", { name: "Date" }).count()).toBe(0);
    expect(await page.getByRole("toolbar", { name: "Playback" }).count()).toBe(0);
    expect(page.url()).not.toContain("date=");
    await page.keyboard.press("?");
    await expect.poll(() => dialog.textContent()).toContain("Network");
    expect(await dialog.textContent()).not.toContain("Play or pause");
    await page.keyboard.press("Escape");
    await page.keyboard.press("4");
    await page.getByTestId("table").waitFor();
    expect(await page.locator("body").innerText()).not.toContain("2000");
    await page.close();
  });

  it("that are no story are refused with what to do, and other files can be chosen at once", async () => {
    const page = await product.open("?dataset=debate-club&lang=en&view=table");
    await dropFiles(page, [["photo.jpg", "\u0000\u0001 no text at all"]]);
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.textContent()).toMatch(/photo\.jpg cannot be recognised/);
    const names = Object.entries(smallPackage()).map(([name, text]) => [name, strToU8(text)] as const);
    await dialog.getByRole("button", { name: "Other files" }).click();
    await dialog.getByTestId("import-files").setInputFiles({
      name: "small.zip",
      mimeType: "application/zip",
      buffer: Buffer.from(zipSync(Object.fromEntries(names))),
    });
    await dialog.getByRole("button", { name: "Play this story" }).click();
    await page.waitForURL(/dataset=device:small/);
    await settled(page);
    await page.close();
    expect(product.browser.complaints).toEqual([]);
  });
});
