import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  ALLIANCES,
  BOLSHEVIKS,
  openProductInBrowser,
  type ProductInBrowser,
  parameter,
} from "./product-in-browser.ts";

const DESK = { width: 1920, height: 1080 };
const MAY = `?dataset=${BOLSHEVIKS}&date=1926-05-01`;

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
}, 180_000);
afterEach(async () => await product.forget());
afterAll(async () => await product?.close());

const shownViews = async (page: Page): Promise<(string | null)[]> =>
  await page
    .locator("[data-view]")
    .evaluateAll((panes) => panes.map((pane) => pane.getAttribute("data-view")));
const focusedName = async (page: Page): Promise<string | null> =>
  await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);

describe("the workspace", () => {
  it("shows two views side by side, by key, with one date and one selection", async () => {
    const page = await product.open(MAY, DESK);
    await page.keyboard.press("Shift+Digit2");
    await expect.poll(() => shownViews(page)).toEqual(["network", "storyline"]);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => parameter(page, "date")).not.toBe("1926-05-01");
    const date = parameter(page, "date");
    await page.waitForSelector(`[data-testid=stage][data-as-of="${date}"]`);
    await page.keyboard.press("Digit2");
    await expect.poll(() => shownViews(page)).toEqual(["storyline"]);
    expect(parameter(page, "date")).toBe(date);
    await page.goBack();
    await expect.poll(() => shownViews(page)).toEqual(["network", "storyline"]);
    await page.close();
  });

  it("has a divider that keys and dragging move, and the address keeps its place", async () => {
    const page = await product.open(`${MAY}&view=network,storyline`, DESK);
    const divider = page.getByRole("separator", { name: "Width of the first view" });
    await divider.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => divider.getAttribute("aria-valuenow")).toBe("40");
    expect(parameter(page, "date")).toBe("1926-05-01");
    await page.keyboard.press("Home");
    await expect.poll(() => divider.getAttribute("aria-valuenow")).toBe("20");
    const box = await divider.boundingBox();
    if (box === null) throw new Error("the divider has no box");
    await page.mouse.move(box.x + box.width / 2, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(DESK.width * 0.65, box.y + 60, { steps: 5 });
    await page.mouse.up();
    const split = Number(await divider.getAttribute("aria-valuenow"));
    expect(split).toBeGreaterThan(55);
    await expect.poll(() => parameter(page, "split")).toBe(String(split));
    await page.reload();
    await divider.waitFor();
    expect(await divider.getAttribute("aria-valuenow")).toBe(String(split));
    await page.close();
  });

  it("shows one view on a narrow screen, whatever the address asks for", async () => {
    const page = await product.open(`${MAY}&view=network,storyline`, { width: 768, height: 1024 });
    expect(await shownViews(page)).toEqual(["network"]);
    await page.close();
  });

  it("lists all keys on ?, holds the focus there, and gives it back on Escape", async () => {
    const page = await product.open(MAY);
    await page.getByRole("button", { name: "Menu" }).focus();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await dialog.waitFor();
    expect(await dialog.locator("kbd").count()).toBeGreaterThan(20);
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press("Tab");
      // Past the last of them the focus is handed back to the first a moment later.
      await expect.poll(() => dialog.evaluate((host) => host.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => focusedName(page)).toBe("Menu");
    await page.close();
  });

  it("moves the date slider by real keys, and says the date in words", async () => {
    const page = await product.open(MAY);
    const slider = page.getByRole("slider", { name: "Date" });
    await slider.focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("1 June 1926");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("1 April 1926");
    await page.keyboard.press("End");
    await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("31 December 1929");
    await page.close();
  });

  it("goes from the inspector back to the panel that it was opened from", async () => {
    const page = await product.open(MAY);
    await page.keyboard.press("/");
    await page.locator("aside.panel input:focus").waitFor();
    await page.keyboard.type("Zinoviev");
    await expect.poll(() => parameter(page, "panel")).toBe("search");
    // The list follows what is typed a moment later: a press before that would meet another line.
    const found = page.locator("aside.panel").getByRole("option").first();
    await expect.poll(() => found.innerText()).toMatch(/Zinoviev/);
    await found.click();
    await page.locator("[data-selection='actor:zinoviev']").waitFor();
    await page.locator("[data-selection] .close").click();
    await expect.poll(() => parameter(page, "panel")).toBe("search");
    await expect.poll(() => parameter(page, "select")).toBeNull();
    await page.close();
  });

  it("takes what is typed right after / for the search, however late that comes", async () => {
    const page = await product.browser.open("about:blank");
    await page.route(/SearchPanel-/, async (route) => {
      await new Promise((go) => setTimeout(go, 1_000));
      await route.continue();
    });
    await page.goto(`${product.url}/${MAY}`);
    await page.locator("[data-view]").first().waitFor();
    await page.keyboard.type("/buk d");
    const field = page.locator("aside.panel [role=combobox]");
    await field.waitFor();
    await expect.poll(() => field.inputValue()).toBe("buk d");
    // Goes on where it was, and nothing of it was taken for a command.
    await page.keyboard.press("Backspace");
    await page.keyboard.type("f");
    await expect.poll(() => field.inputValue()).toBe("buk f");
    expect([parameter(page, "panel"), parameter(page, "date")]).toEqual(["search", "1926-05-01"]);
    await page.close();
  });

  it("takes the focus into a panel opened by a key or a button, and gives it back", async () => {
    const page = await product.open(`${MAY}&view=storyline`);
    const within = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.closest("aside.panel") != null);
    await page.keyboard.press("d");
    await expect.poll(within).toBe(true);
    await page.keyboard.press("Tab");
    await expect.poll(() => within()).toBe(true);
    await page.keyboard.press("Escape");
    const button = page.getByRole("button", { name: /^Filters/ });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect.poll(within).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("/");
    await page.locator("aside.panel input:focus").waitFor();
    await page.keyboard.type("Zinoviev");
    await page
      .getByRole("option", { name: /Zinoviev/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.locator("[data-selection='actor:zinoviev']").waitFor();
    await expect.poll(within).toBe(true);
    await page.close();
    const linked = await product.open(`${MAY}&view=storyline&select=actor:zinoviev`);
    await linked.locator("[data-selection]").waitFor();
    expect(await linked.evaluate(() => document.activeElement === document.body)).toBe(true);
    await linked.close();
  });

  it("takes back a jump in time, a selection and a filter, by key and by the browser's Back", async () => {
    const page = await product.open(`${MAY}&view=storyline`, DESK);
    const seen = async (): Promise<string> =>
      ["date", "select", "panel", "filter"].map((name) => parameter(page, name) ?? "–").join(" ");
    const before = "1926-05-01 – – –";
    await expect.poll(seen).toBe(before);
    await page.keyboard.press("Control+z");
    // A run of steps, however slow the machine, is one.
    await page.evaluate(() => {
      for (let times = 0; times < 5; times += 1)
        window.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
    });
    await expect.poll(seen).not.toBe(before);
    const later = parameter(page, "date");
    await page.getByRole("button", { name: /^Filters/ }).click();
    await page.getByRole("checkbox", { name: "Only what is certain on this date" }).click();
    await expect.poll(seen).toBe(`${later} – filters certain`);
    await page.keyboard.press("/");
    await page.locator("aside.panel input:focus").waitFor();
    await page.keyboard.type("Z");
    // In a text it takes back what was typed.
    await page.keyboard.press("Control+z");
    await page.locator("aside.panel input:focus").fill("Zinoviev");
    await page
      .getByRole("option", { name: /Zinoviev/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(seen).toBe(`${later} actor:zinoviev – certain`);
    const entries = await page.evaluate(() => window.history.length);
    await page.keyboard.press("Space");
    await expect.poll(() => parameter(page, "date")).not.toBe(later);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: /^Play \(/ }).waitFor();
    expect(await page.evaluate(() => window.history.length)).toBe(entries);
    const steps = [`${later} – search certain`, `${later} – filters certain`, `${later} – filters –`];
    for (const step of steps) {
      if (step === steps[1]) await page.goBack();
      else await page.keyboard.press("Control+z");
      await expect.poll(seen).toBe(step);
      if (step !== steps[0]) continue;
      // The search that comes back leaves the keys with the page.
      await page.locator("aside.panel [role=combobox]").waitFor();
      expect(await page.locator("aside.panel input:focus").count()).toBe(0);
    }
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "Undo" }).click();
    await expect.poll(seen).toBe(`${later} – – –`);
    await page.keyboard.press("Control+z");
    await expect.poll(seen).toBe(before);
    // Nothing is left to take back, and the page stays.
    await page.keyboard.press("Control+z");
    for (const step of [`${later} – – –`, `${later} – filters –`]) {
      await page.keyboard.press("Control+Shift+z");
      await expect.poll(seen).toBe(step);
    }
    expect(product.browser.complaints).toEqual([]);
    await page.close();
  });

  it("says once what an address asks for and cannot have, and shows the rest", async () => {
    const page = await product.open(
      `?dataset=no-such-story&date=1939-09-01&view=globe&split=3&select=actor:nobody&panel=kitchen&strip=tease&theme=pink&lang=tlh&speed=99&direction=up`,
    );
    const notices = page.locator(".notices");
    expect(await notices.count()).toBe(1);
    expect(await notices.locator("p").count()).toBeGreaterThanOrEqual(9);
    expect(await shownViews(page)).toEqual(["network"]);
    await notices.getByRole("button", { name: "Dismiss" }).click();
    await expect.poll(() => notices.count()).toBe(0);
    await page.close();
  });

  it("restores a whole view from its address", async () => {
    const search = `${MAY}&speed=6&direction=backwards&view=storyline,network&split=35&select=faction:united-opposition&strip=balance&theme=dark&lang=de`;
    const page = await product.open(search, DESK);
    expect(await shownViews(page)).toEqual(["storyline", "network"]);
    await page.locator("[data-selection='faction:united-opposition']").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => parameter(page, "date")).not.toBe("1926-05-01");
    const moved = new URL(page.url());
    moved.searchParams.set("date", "1926-05-01");
    const sorted = (parameters: URLSearchParams): string[] => [...parameters].map(String).toSorted();
    expect(sorted(moved.searchParams)).toEqual(sorted(new URLSearchParams(search)));
    await page.close();
  });

  it("tells a first visitor what is seen, and plays from the beginning at a press", async () => {
    const page = await product.open("");
    expect(await page.getByTestId("caption-headline").innerText()).toBe("Yesterday’s enemies join hands.");
    await page
      .locator(".what-is-seen")
      .getByText(/Dots are actors/)
      .waitFor();
    await page.getByRole("button", { name: "Play from 1922" }).click();
    await page.waitForSelector("[data-testid=stage][data-playing=true]");
    await page.waitForSelector('[data-testid=stage][data-as-of^="1922"]');
    expect(await page.locator(".what-is-seen").count()).toBe(0);
    await page.close();
  });

  it("tells a first visitor what is seen, camps too where the story tells of them", async () => {
    const page = await product.open(`?dataset=${ALLIANCES}`);
    const seen = await page.locator(".what-is-seen").innerText();
    expect(seen).toBe(
      "Dots are actors, coloured areas their camps: a solid line joins allies, a dashed one opponents.",
    );
    await page.close();
  });

  it("goes to another story by its menu", async () => {
    const page = await product.open(MAY);
    await page.getByRole("button", { name: /The Bolshevik Party/ }).click();
    await page.getByRole("menuitem", { name: /European alliances/ }).click();
    await page.getByRole("heading", { name: /European alliances/ }).waitFor();
    await expect.poll(() => parameter(page, "dataset")).toBe(ALLIANCES);
    await page.close();
  });

  it("made the browser complain of nothing but the story that does not exist", () => {
    // A page asks for its story beside the list of stories, which saves a round trip.
    expect(product.browser.complaints).toEqual([
      "Failed to load resource: the server responded with a status of 400 (Bad Request)",
    ]);
  });
});
