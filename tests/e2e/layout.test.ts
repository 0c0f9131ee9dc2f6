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
  it("is made by a worker, which the page's policy allows, and comes to its final form", async () => {
    const page = await browser.open(`${url}/?dataset=bolshevik-party-1922-1929&date=1926-05-01`);
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
});
