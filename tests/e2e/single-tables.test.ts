import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

const CLAIMS = `speaker,claim,agreement,date
Ann,Tax,yes,1926-04-06
Bob,Tax,yes,1926-04-06
Cat,Tax,no,1926-04-06
Dan,Peace,yes,1926-05-01
Ann,Peace,yes,1926-05-01
Eve,War,no,1926-05-01
`;

/** A package of 2,000 events of one day, and nothing else. */
function eventsAlone(): Uint8Array {
  const rows = Array.from({ length: 2_000 }, (_, number) => {
    const name = String(number + 1).padStart(4, "0");
    return `e${name},1926-04-06,Event ${name},EXPLICIT,p`;
  });
  const tables: Readonly<Record<string, string>> = {
    actors: "id,name,kind\nann,Ann,PERSON\n",
    events: `id,date,name,basis,citations\n${rows.join("\n")}\n`,
    sources: "id,title\ns,A source\n",
    passages: "id,source,locator\np,s,p. 1\n",
  };
  const descriptor = {
    name: "events-alone",
    title: "Events alone",
    description: "Invented",
    licenses: [{ name: "CC0-1.0" }],
    period: { from: "1926-01-01", to: "1927-01-01" },
    resources: Object.keys(tables).map((name) => ({ name, path: `${name}.csv` })),
  };
  const files = Object.entries(tables).map(([name, text]) => [`${name}.csv`, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(files), "datapackage.json": strToU8(JSON.stringify(descriptor)) });
}

const views = async (page: Page): Promise<readonly (string | null)[]> =>
  await page.locator("[data-view]").evaluateAll((all) => all.map((one) => one.getAttribute("data-view")));

describe("a story of one table", () => {
  it("of positions opens with its arguments, and has a network of agreement that is no alliance", async () => {
    const page = await product.open("?dataset=debate-club&lang=en&view=table");
    await dropFiles(page, [["claims.csv", CLAIMS]]);
    await page.getByRole("dialog").getByRole("button", { name: "Play this story" }).click();
    await page.waitForURL(/dataset=device:claims/);
    await expect.poll(() => views(page)).toEqual(["argument-map", "table"]);
    await page.locator("[data-argument]").first().waitFor();
    await page.keyboard.press("1");
    await page.waitForSelector("[data-testid=stage][data-moving=false]");
    expect((await page.getByTestId("stage").getAttribute("data-actors"))?.split(" ").sort()).toEqual([
      "ann",
      "bob",
      "cat",
      "dan",
    ]);
    const legend = page.getByRole("list", { name: "Legend" }).last();
    await expect.poll(() => legend.textContent()).toMatch(/agree.*disagree.*computed/);
    const isolates = page.getByTestId("isolates");
    await page.locator(".legend-trigger").click();
    await expect.poll(() => isolates.locator("summary").textContent()).toBe("one actor without a tie");
    await isolates.locator("summary").click();
    await isolates.getByRole("button", { name: "Eve" }).click();
    await page.waitForURL(/select=actor:eve/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("4");
    await page.locator(".table-kind", { hasText: "Agreement" }).click();
    await page
      .getByRole("row", { name: /Ann.*agree.*Bob/ })
      .getByRole("button")
      .first()
      .click();
    const panel = page.locator("aside");
    await expect.poll(() => panel.textContent()).toMatch(/Computed agreement, no alliance/);
    // The line is proved down to the positions of both, and these to their rows.
    await expect.poll(() => panel.textContent()).toMatch(/Ann supports it.*Bob supports it/s);
    expect(await panel.textContent()).not.toMatch(/allied|Allies/);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it("of events opens with its table, tells each of a day, and says what the other views need", async () => {
    const page = await product.open("?dataset=debate-club&lang=en&view=table");
    await dropFiles(page, [["events.zip", eventsAlone()]]);
    await page.getByRole("dialog").getByRole("button", { name: "Play this story" }).click();
    await page.waitForURL(/dataset=device:events-alone/);
    await expect.poll(() => views(page)).toEqual(["table"]);
    const headline = page.getByTestId("caption-headline");
    await expect.poll(() => headline.textContent()).toBe("Event 0001");
    await expect.poll(() => page.getByTestId("caption-steps").textContent()).toMatch(/1 of 2,000/);
    await page.getByRole("button", { name: "Next event of this day" }).click();
    await expect.poll(() => headline.textContent()).toBe("Event 0002");
    await page.keyboard.press("1");
    const empty = page.getByTestId("view-empty");
    await expect.poll(() => empty.textContent()).toMatch(/The network needs ties, camps, or positions/);
    await empty.getByRole("button", { name: "Table" }).click();
    await expect.poll(() => views(page)).toEqual(["table"]);
    await page.close();
    expect(product.browser.complaints).toEqual([]);
  });
});
