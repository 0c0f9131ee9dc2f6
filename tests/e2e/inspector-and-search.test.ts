import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { ask, openAt, openPictureAt, showAt } from "./open-at.ts";
import {
  ALLIANCES,
  BOLSHEVIKS,
  DEBATE_CLUB,
  openProductInBrowser,
  type ProductInBrowser,
} from "./product-in-browser.ts";

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
}, 180_000);
afterAll(async () => await product?.close());

describe("the inspector", () => {
  it("answers why Zinoviev joined Trotsky, and proves it, from the search on by keys alone", async () => {
    const page = await openAt(product, BOLSHEVIKS, "1926-05-01");
    await page.keyboard.press("/");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("sinowjew");
    await page.waitForSelector("[data-found='actor:zinoviev'][data-highlighted]");
    await page.keyboard.press("Enter");
    const inspector = page.locator("[data-selection='actor:zinoviev']");
    const why = inspector.getByText("Why did Zinoviev join United Opposition?");
    await why.waitFor();
    await why.focus();
    await page.keyboard.press("Enter");
    const answer = inspector.locator("details.why[open]");
    await answer.getByText("Yesterday").waitFor();
    expect(await answer.locator("[data-passage=p37]").first().innerText()).toMatch(/paragraph 37/);
    await answer.getByRole("button", { name: "Trotsky", exact: true }).first().click();
    await page.locator("[data-selection='actor:trotsky']").waitFor();
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await inspector.waitFor();
    await page.getByRole("button", { name: "Forward" }).click();
    await page.locator("[data-selection='actor:trotsky']").waitFor();
    await page.close();
  });

  it.each([
    [
      BOLSHEVIKS,
      [
        ["actor:bukharin", "1928-12-31"],
        ["faction:new-opposition", "1925-10-01"],
        ["tie:stalin--trotsky--opposed", "1924-06-01"],
        ["argument:socialism-in-one-country", "1926-05-01"],
        ["event:united-opposition-formed", "1926-05-01"],
        ["source:pereira", "1926-05-01"],
      ],
    ],
    [DEBATE_CLUB, [["faction:bell-ringers", "2019-06-01"]]],
    [ALLIANCES, [["actor:russia", "1890-06-01"]]],
  ] as const)("in %s tells with its sources, without a fault for a screen reader", async (dataset, told) => {
    const page = await openAt(product, dataset, told[0][1]);
    for (const [selection, date] of told) {
      await showAt(page, dataset, date, `&view=storyline&select=${selection}`);
      const inspector = page.locator(`[data-selection='${selection}']`);
      await inspector.locator("h2").waitFor();
      await expect
        .poll(() => inspector.locator("[data-passage]").count(), { message: selection })
        .toBeGreaterThan(0);
      expect(await axeFaults(page, { within: ".inspector" }), selection).toEqual([]);
    }
    await page.close();
  });

  it("goes to a faction's days from the strip", async () => {
    const page = await openAt(product, BOLSHEVIKS, "1926-05-01", "&view=storyline&select=actor:zinoviev");
    await page.getByRole("button", { name: /^Go to: Triumvirate, from May 1922/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-playhead][data-date="1922-05-31"]', { state: "attached" });
    await page.close();
  });
});

describe("filters and readings", () => {
  it("leave out what networkAsOf would not hold, count it, stand in the address and go with one press", async () => {
    const page = await openPictureAt(product, BOLSHEVIKS, "1926-05-01");
    const stage = page.getByTestId("stage");
    const before = await stage.getAttribute("data-ties");
    await page.keyboard.press("i");
    await page.getByRole("checkbox", { name: "Only what is certain on this date" }).click();
    const { networkAsOf } = await ask<{ networkAsOf: { ties: { id: string }[] } }>(
      product,
      `{ networkAsOf(dataset: "${BOLSHEVIKS}", asOf: "1926-05-01") { ties { id } } }`,
    );
    const certain = networkAsOf.ties.map(({ id }) => id).sort();
    await expect.poll(async () => (await stage.getAttribute("data-ties"))?.split(" ")).toEqual(certain);
    const hidden = (before?.split(" ").length ?? 0) - certain.length;
    expect(await page.getByTestId("filter-mark").innerText()).toContain(`${hidden} ties`);
    expect(page.url()).toContain("filter=certain");
    await page.getByRole("checkbox", { name: "Left", exact: true }).focus();
    await page.keyboard.press("Space");
    await expect.poll(async () => await stage.getAttribute("data-factions")).toBe("united-opposition");
    expect(await axeFaults(page, { within: ".filters" })).toEqual([]);
    await page.getByTestId("filter-mark").getByRole("button", { name: "Show everything" }).click();
    await expect.poll(async () => await stage.getAttribute("data-ties")).toBe(before);
    await page.close();
  });

  it("switch to another reading, keep the date, say so, and go back", async () => {
    const page = await openPictureAt(product, BOLSHEVIKS, "1925-09-10", "&panel=filters");
    const stage = page.getByTestId("stage");
    expect(await stage.getAttribute("data-factions")).toContain("new-opposition");
    await page.getByRole("radio", { name: /^New \(Leningrad\) Opposition: from October 1925/ }).click();
    await expect.poll(async () => await stage.getAttribute("data-factions")).not.toContain("new-opposition");
    expect(await stage.getAttribute("data-as-of")).toBe("1925-09-10");
    await page.locator("[data-reading=october-1925]").waitFor();
    expect(page.url()).toContain("reading=october-1925");
    await page.reload();
    await page.locator("[data-reading=october-1925]").waitFor();
    await page
      .getByTestId("filter-mark")
      .getByRole("button", { name: "Back to the preferred readings" })
      .click();
    await expect
      .poll(async () => (await stage.getAttribute("data-factions")) ?? "nothing painted yet")
      .toContain("new-opposition");
    await page.close();
  });

  it("are shown side by side in the inspector, from where one is adopted", async () => {
    const page = await openPictureAt(product, DEBATE_CLUB, "2019-06-01", "&select=faction:bell-ringers");
    const rivals = page.locator(".inspector .rivals").first();
    await rivals.locator("summary").first().click();
    await expect.poll(() => rivals.locator(".reading").count()).toBeGreaterThan(1);
    await rivals.getByRole("button", { name: "Show this reading" }).first().click();
    await page.locator("[data-reading]").waitFor();
    await page.close();
  });
});

describe("the search", () => {
  it("moves by arrows, opens by Enter, and stays within the combobox pattern", async () => {
    const page = await openAt(product, DEBATE_CLUB, "2019-06-01");
    await page.keyboard.press("/");
    const box = page.getByRole("combobox");
    await box.waitFor();
    await page.keyboard.type("ben");
    await page.waitForSelector("[data-found='actor:ben'][data-highlighted]");
    const option = page.locator("[data-highlighted]");
    await page.keyboard.press("ArrowDown");
    await expect
      .poll(async () => await option.getAttribute("data-found"), { timeout: 10_000 })
      .not.toBe("actor:ben");
    expect(await axeFaults(page, { within: ".search-panel" })).toEqual([]);
    const second = await option.getAttribute("data-found");
    await page.keyboard.press("Enter");
    await page.locator(`[data-selection='${second}']`).waitFor();
    await page.close();
  });
});

describe("the side panel", () => {
  it("never wrote an error to the console", () => {
    expect(product.browser.complaints).toEqual([]);
  });
});
