import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "../browser.ts";
import { openProductInBrowser } from "./product-in-browser.ts";

let url: string;
let browser: Browser;
beforeAll(async () => {
  ({ url, browser } = await openProductInBrowser());
});
afterAll(async () => await browser?.close());

describe("the layout in the page", () => {
  it("is made by a worker, which the page's policy allows, where it is not the one that the server keeps", async () => {
    const page = await browser.open(`${url}/?dataset=bolshevik-party-1922-1929&date=1926-05-01&seed=1`);
    await page.waitForSelector("[data-testid=stage][data-layout=final][data-moving=false]", {
      timeout: 120_000,
    });
    const workers = page.workers().map((worker) => worker.url());
    expect(workers.filter((address) => address.includes("layout-worker"))).toHaveLength(1);
  });

  it("comes again for another size of the window, and the picture stays meanwhile", async () => {
    const page = await browser.open(`${url}/?dataset=bolshevik-party-1922-1929&date=1926-05-01`);
    await page.waitForSelector("[data-testid=stage][data-layout=final]", { timeout: 120_000 });
    await page.setViewportSize({ width: 1600, height: 900 });
    expect(await page.getByTestId("stage").getAttribute("data-actors")).toContain("stalin");
    await page.waitForFunction(
      () => (document.querySelector("canvas.stage-picture")?.clientWidth ?? 0) > 1_280,
    );
    await page.waitForSelector("[data-testid=stage][data-layout=final][data-moving=false]", {
      timeout: 120_000,
    });
    expect(await page.getByTestId("stage").getAttribute("data-actors")).toContain("stalin");
  });

  it("moves nobody where a resting picture one was chosen, in the menu or by the address", async () => {
    const page = await browser.open(
      `${url}/?dataset=bolshevik-party-1922-1929&date=1924-01-01&lang=en&theme=light`,
    );
    const settled = "[data-testid=stage][data-layout=final][data-moving=false]";
    await page.waitForSelector(settled, { timeout: 120_000 });
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitemradio", { name: "Nobody moves" }).click();
    await expect.poll(() => page.url()).toContain("layout=still");
    await page.keyboard.press("Escape");
    const placesOn = async (date: string): Promise<Record<string, string>> => {
      await page.waitForSelector(`${settled}[data-as-of="${date}"]`, { timeout: 120_000 });
      return await page.evaluate(() => {
        const ground = document.querySelector(".stage-graph") as HTMLElement & {
          _cyreg?: { cy: { nodes(): Iterable<{ id(): string; position(): { x: number; y: number } }> } };
        };
        const nodes = [...(ground._cyreg?.cy.nodes() ?? [])];
        return Object.fromEntries(
          nodes.map((node) => [node.id(), `${node.position().x} ${node.position().y}`]),
        );
      });
    };
    await page.goto(
      `${url}/?dataset=bolshevik-party-1922-1929&date=1924-01-01&lang=en&theme=light&layout=still`,
    );
    await placesOn("1924-01-01");
    await expect.poll(async () => Object.keys(await placesOn("1924-01-01")).length).toBeGreaterThan(8);
    const before = await placesOn("1924-01-01");
    await page.keyboard.press("End");
    await expect
      .poll(async () => {
        const after = await placesOn("1929-12-31");
        const both = Object.keys(before).filter((id) => after[id] !== undefined);
        return both.length > 3 && both.every((id) => after[id] === before[id]);
      })
      .toBe(true);
    await page.close();
  });
});
