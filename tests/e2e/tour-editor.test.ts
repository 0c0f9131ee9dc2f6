import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { indexStory, type StoryIndex, stopsOf } from "@entente/core";
import type { Download } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";
import { axeFaults } from "./axe-faults.ts";
import { openTeacher } from "./lesson.ts";
import { openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

let folder: string;
let product: ProductInBrowser;
let index: StoryIndex;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-tours-"));
  index = indexStory((await readPackage(BOLSHEVIK_PARTY)).dataset);
  product = await openProductInBrowser();
}, 180_000);
afterAll(async () => {
  await product?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the tour editor", () => {
  it("adds moments, orders and undoes, saves to a file and plays it again; a bad file gets one clear message", async () => {
    const page = await openTeacher(product, "&date=1926-05-01&panel=tours");
    await page.evaluate(() => window.localStorage.clear());
    await page.reload();
    await page.getByRole("button", { name: "Make your own tour" }).click();
    await page.getByRole("button", { name: "Add as a stop" }).click();
    await page.getByLabel("Caption of stop 1").fill("They stand together.");
    await page.getByLabel("Timeline").getByRole("slider").focus();
    await page.keyboard.press("Home");
    await page.getByRole("button", { name: "Add as a stop" }).click();
    await page.getByRole("button", { name: "Move stop 2 up" }).click();
    await expect.poll(() => page.getByLabel("Caption of stop 2").inputValue()).toBe("They stand together.");
    await page.getByRole("button", { name: "Delete stop 2" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => page.getByLabel("Caption of stop 2").inputValue()).toBe("They stand together.");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save to a file" }).click(),
    ]);
    const saved = await readFile(await download.path(), "utf8");
    expect(JSON.parse(saved)).toMatchObject({ format: "entente-tour", stops: [{}, { date: "1926-05-01" }] });
    const bad = join(folder, "bad.json");
    await writeFile(bad, saved.replace("1926-05-01", "1826-05-01"));
    await page.locator("input[type=file]").setInputFiles(bad);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toMatch(
      /^bad\.json was not loaded\. Stop 2: “1826-05-01” is not a date in the story/,
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("heading", { name: "My tour" }).waitFor();
    await page.close();
  });

  it("takes a story's tour as a beginning, words it by language, outlives a reload, and goes through the package's tables", async () => {
    const page = await openTeacher(product, "&date=1926-05-01&panel=tours");
    await page.evaluate(() => window.localStorage.clear());
    await page.reload();
    await page.getByRole("button", { name: "Make my own version" }).first().click();
    const stops = stopsOf(index.dataset.tourStops, "from-lenin-to-stalin");
    const caption = page.getByLabel("Caption of stop 1", { exact: true });
    expect(await caption.inputValue()).toBe(stops[0]?.caption);
    await page.getByLabel("Language of the captions").selectOption("de");
    await expect.poll(() => caption.inputValue()).toBe(stops[0]?.names.de);
    await caption.fill("So fängt es an.");
    await page.getByLabel("Language of the captions").selectOption("en");
    await expect.poll(() => caption.inputValue()).toBe(stops[0]?.caption);
    await caption.fill("");
    await page.getByText("Stop 1 has no caption yet").waitFor();
    expect(await page.getByRole("button", { name: "Save to a file" }).isDisabled()).toBe(true);
    await page.reload();
    await page.getByRole("button", { name: "Continue my tour" }).click();
    await expect.poll(() => page.getByLabel(/^Caption of stop/).count()).toBe(stops.length);
    await expect.poll(() => caption.inputValue()).toBe("");
    await caption.fill("It begins.");
    const downloads: Download[] = [];
    page.on("download", (download) => downloads.push(download));
    await page.getByRole("button", { name: "Save as tables (CSV)" }).click();
    await expect.poll(() => downloads.length).toBe(2);
    const files = downloads.map((download) => join(folder, download.suggestedFilename()));
    for (const [place, file] of files.entries()) await downloads[place]?.saveAs(file);
    expect(files.map((file) => basename(file))).toEqual(["tours.csv", "tour-stops.csv"]);
    await page.getByRole("button", { name: "Delete stop 1", exact: true }).click();
    await page.locator("input[type=file]").setInputFiles(files);
    await expect.poll(() => page.getByLabel(/^Caption of stop/).count()).toBe(stops.length);
    expect(await caption.inputValue()).toBe("It begins.");
    await page.getByLabel("Language of the captions").selectOption("de");
    await expect.poll(() => caption.inputValue()).toBe("So fängt es an.");
    expect(await axeFaults(page)).toEqual([]);
    await page.locator("input[type=file]").setInputFiles(files.slice(0, 1));
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toMatch(/^tours\.csv was not loaded\. No table of stops/);
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByTestId("stop-caption").getByText("It begins.").waitFor();
    await page.evaluate(() => window.localStorage.clear());
    await page.close();
  });
});
