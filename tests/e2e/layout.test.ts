import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "../browser.ts";
import { ProductProcess } from "../product-process.ts";

let home: string;
let product: ProductProcess;
let url: string;
let browser: Browser;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "entente-layout-"));
  product = new ProductProcess({ ENTENTE_HOME: home });
  browser = await Browser.launch({ width: 1280, height: 720 });
  url = await product.ready();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.kill("SIGINT");
  await rm(home, { recursive: true, force: true });
});

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
