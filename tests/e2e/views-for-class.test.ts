import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

const VIEWS = [
  {
    view: "storyline",
    focus: "actor:zinoviev,faction:united-opposition",
    far: ".line-name.dim",
    near: ".line-name[data-actor=zinoviev]:not(.dim)",
  },
  {
    view: "argument-map",
    focus: "argument:socialism-in-one-country",
    far: ".argument-box.dim",
    near: "[data-argument=socialism-in-one-country]:not(.dim)",
  },
  {
    view: "table",
    focus: "actor:zinoviev",
    far: "tr.dim",
    near: "tbody tr:first-child[data-row=zinoviev]:not(.dim)",
  },
] as const;

let product: ProductInBrowser;

beforeAll(async () => {
  product = await openProductInBrowser();
});
afterAll(async () => {
  await product?.close();
});

const present = (more: string): Promise<Page> =>
  product.browser.open(`${product.url}/?dataset=${BOLSHEVIKS}&lang=en&present=1${more}`, {
    width: 1280,
    height: 720,
  });

/** Lists texts that the back row could not read, and elements that leave the stage. */
async function faults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const stage = document.querySelector(".presentation-stage");
    if (stage === null) return ["no stage"];
    const around = stage.getBoundingClientRect();
    const walk = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    let texts = 0;
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (
        parent === null ||
        text === "" ||
        parent.closest(".hidden, .absent, .crowded, [aria-busy]") !== null
      )
        continue;
      texts++;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A cell ends a long text by three dots.
      const box = (parent.closest("td") ?? range).getBoundingClientRect();
      const scaled = parent.closest<HTMLElement>(".argument-map-ground");
      const scale = scaled === null ? 1 : scaled.getBoundingClientRect().width / scaled.offsetWidth;
      const size = scale * Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < 23.9) found.push(`${text}: ${size} px`);
      if (
        box.left < around.left - 1 ||
        box.right > around.right + 1 ||
        box.bottom > around.bottom + 1 ||
        box.top < around.top
      )
        found.push(`${text} leaves the stage`);
    }
    if (texts < 5) found.push(`only ${texts} texts`);
    if (document.documentElement.scrollHeight > window.innerHeight) found.push("the page scrolls");
    for (const button of stage.querySelectorAll<HTMLElement>(".zoom-controls, .semantics, .table-bar"))
      found.push(`${button.className} is before the class`);
    return found;
  });
}

describe.each(VIEWS)("before a class the $view", ({ view, focus, far, near }) => {
  it("has no text below 24 pixels, and nothing leaves the stage, on each step of the clicker", async () => {
    const page = await present(`&date=1926-04-06&view=${view}`);
    const year = page.getByTestId("headline-date");
    await page.getByTestId(view).waitFor();
    await expect.poll(() => faults(page)).toEqual([]);
    for (const key of ["PageDown", "PageDown", "PageUp"]) {
      const before = await year.innerText();
      await page.keyboard.press(key);
      await expect.poll(() => year.innerText()).not.toBe(before);
      await expect.poll(() => faults(page)).toEqual([]);
    }
    await page.close();
  });

  it("brings out what is spoken of, and lets the rest step back", async () => {
    const page = await present(`&date=1926-05-01&view=${view}&focus=${focus}`);
    await page.locator(near).waitFor();
    await expect.poll(() => page.locator(far).count()).toBeGreaterThan(0);
    await expect.poll(() => faults(page)).toEqual([]);
    await page.close();
  });
});

describe("a tour", () => {
  it("switches to the view that a stop names, and back", async () => {
    const page = await present("&tour=from-lenin-to-stalin:10");
    await page.getByTestId("stage").waitFor();
    await page.keyboard.press("PageDown");
    await page.locator("[data-argument=socialism-in-one-country]:not(.dim)").waitFor();
    expect(await page.getByTestId("stage").count()).toBe(0);
    await page.keyboard.press("PageDown");
    await page.getByTestId("stage").waitFor();
    await page.close();
  });
});

describe("what has no room before a class", () => {
  it.each([
    ["table", "tr[data-row]", "data-row"],
    ["argument-map", "[data-argument]", "data-argument"],
  ])(
    "is paged through in the %s, by Shift and an arrow or by its buttons, and begins anew with the next change",
    async (view, one, name) => {
      const page = await present(`&date=1926-05-01&view=${view}`);
      await page.locator(one).first().waitFor();
      const ids = (): Promise<string[]> =>
        page
          .locator(one)
          .evaluateAll((all, attribute) => all.map((each) => each.getAttribute(attribute) ?? ""), name);
      const told = page.getByTestId("page-shown");
      await expect.poll(() => told.innerText()).toMatch(/^1–/);
      const all = Number((await told.innerText()).split(" ").at(-1));
      const seen = await ids();
      let before = await told.innerText();
      while (seen.length < all) {
        await page.keyboard.press("Shift+ArrowRight");
        await expect.poll(() => told.innerText()).not.toBe(before);
        before = await told.innerText();
        expect(await faults(page)).toEqual([]);
        const more = await ids();
        expect(seen.filter((id) => more.includes(id))).toEqual([]);
        seen.push(...more);
      }
      expect(new Set(seen).size).toBe(all);
      await page.keyboard.press("Shift+ArrowRight");
      expect(await told.innerText()).toBe(before);
      await page.getByRole("button", { name: "Previous page" }).click();
      await expect.poll(() => told.innerText()).not.toBe(before);
      await page.keyboard.press("PageDown");
      await expect.poll(() => told.innerText()).toMatch(/^1–/);
      await page.close();
    },
  );

  it("has what has just changed first in the table, and brings it out", async () => {
    const page = await present("&date=1928-07-11&view=table");
    await page.locator("tr.changed").first().waitFor();
    const rows = page.locator("tbody tr");
    const changed = await rows.evaluateAll((all) =>
      all.map((row) => `${row.getAttribute("data-row")} ${row.classList.contains("changed")}`),
    );
    const told = ["bukharin", "kamenev", "molotov", "slepkov", "kalinin"];
    expect(changed.slice(0, told.length)).toEqual(told.map((row) => `${row} true`));
    expect(changed.slice(told.length).filter((row) => row.endsWith("true"))).toEqual([]);
    await page.close();
  });
});

describe("the console", () => {
  it("has no error", () => {
    expect(product.browser.complaints).toEqual([]);
  });
});
