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

/** Two camps without names; Cat changes sides in 1924. */
const TWO_CAMPS = `From;To;Sign;Since;Until
Ann;Bob;+;1920-01-01;
Ann;Cat;+;1920-01-01;1924-01-01
Bob;Cat;+;1920-01-01;1924-01-01
Dan;Eve;+;1920-01-01;
Ann;Dan;-;1920-01-01;
Cat;Dan;-;1920-01-01;1924-01-01
Cat;Dan;+;1924-01-01;
Cat;Eve;+;1924-01-01;
Ann;Cat;-;1924-01-01;
`;

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

  it("without camps get them from their ties: in the picture, lanes, storyline and details, and said to be computed", async () => {
    const page = await product.open("?dataset=debate-club&lang=en");
    await settled(page);
    await dropFiles(page, [["two camps.csv", TWO_CAMPS]]);
    await page.getByRole("dialog").getByRole("button", { name: "Play this story" }).click();
    await page.waitForURL(/dataset=device:/);
    await settled(page);
    const stage = page.getByTestId("stage");
    const open = async (changes: Readonly<Record<string, string>>): Promise<void> => {
      const address = new URL(page.url());
      for (const [name, value] of Object.entries(changes)) address.searchParams.set(name, value);
      await page.goto(address.href);
    };
    await open({ date: "1922-06-01" });
    await settled(page);
    expect(await stage.getAttribute("data-factions")).toBe("around-ann around-dan");
    expect(await page.locator(".legend-place [data-legend=computed]").last().textContent()).toBe(
      "computed camps",
    );
    const lanes = page.getByRole("listbox", { name: "Camps (computed from the ties)" });
    expect(await lanes.getByRole("option").allTextContents()).toEqual(["around Ann", "around Dan"]);
    const colours = await lanes
      .getByRole("option")
      .evaluateAll((all) => all.map((one) => /colour-([a-z]+)/.exec(one.className)?.[1]));
    expect(new Set(colours).size).toBe(2);
    expect(colours).not.toContain("grey");
    // Who changes sides is told of with its own days, and the camp with what it is.
    await lanes.getByRole("option", { name: "around Dan" }).click();
    const details = page.locator(".inspector");
    await expect.poll(() => details.textContent()).toMatch(/Nobody has named these camps/);
    expect(await details.textContent()).not.toMatch(/No source is given|Why did/);
    expect(await axeFaults(page)).toEqual([]);
    await open({ select: "actor:cat", date: "1924-06-01" });
    await settled(page);
    await expect.poll(() => details.textContent()).toMatch(/Camps \(computed from the ties\)/);
    expect(await details.textContent()).toMatch(/around Dan/);
    await open({ view: "storyline", lang: "de" });
    await page.waitForSelector("[data-testid=storyline] [data-faction=around-ann]");
    await page.waitForSelector("[data-testid=storyline] [data-faction=around-dan]");
    expect(await page.getByTestId("storyline").textContent()).toMatch(
      /Die Lager sind aus den Beziehungen berechnet/,
    );
    expect(await page.getByRole("option", { name: "um Ann" }).count()).toBe(1);
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
