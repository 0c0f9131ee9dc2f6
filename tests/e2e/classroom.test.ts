import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { indexStory, type StoryIndex, seededRandom, stopsOf } from "@entente/core";
import axe from "axe-core";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { Browser } from "../browser.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";
import { databasesOf, ProductProcess } from "../product-process.ts";

const STORY = "?dataset=bolshevik-party-1922-1929&theme=projector";

let home: string;
let product: ProductProcess;
let url: string;
/** The teacher's browser; pupils have browsers of their own. */
let teacher: Browser;
let index: StoryIndex;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "entente-classroom-"));
  product = new ProductProcess({ ENTENTE_HOME: home });
  index = indexStory((await readPackage(BOLSHEVIK_PARTY)).dataset);
  url = await product.ready();
  teacher = await Browser.launch({ width: 1280, height: 720 });
}, 240_000);
afterAll(async () => {
  await teacher?.close();
  await product?.kill("SIGINT");
  expect(await databasesOf(home)).toEqual([]);
  await rm(home, { recursive: true, force: true });
});

async function openTeacher(more: string): Promise<Page> {
  const page = await teacher.open(`${url}/${STORY}${more}`);
  await page.waitForSelector("[data-testid=stage][data-moving=false]");
  return page;
}

const asOf = async (page: Page): Promise<string> =>
  (await page.getByTestId("stage").getAttribute("data-as-of")) ?? "";

async function shows(page: Page, date: string): Promise<void> {
  await page.waitForSelector(`[data-testid=stage][data-as-of="${date}"]`);
}

/** Sizes of all texts that are painted by the page itself, in pixels. */
async function textSizes(page: Page): Promise<readonly { readonly text: string; readonly size: number }[]> {
  return await page.evaluate(() => {
    const found: { text: string; size: number }[] = [];
    const walker = document.createTreeWalker(
      document.querySelector(".presentation") as Node,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement as HTMLElement;
      const text = (node.textContent ?? "").trim();
      if (text === "" || parent.closest(".hidden") !== null || !parent.checkVisibility()) continue;
      found.push({ text, size: Number.parseFloat(getComputedStyle(parent).fontSize) });
    }
    return found;
  });
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async () =>
      await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("present mode", () => {
  it("has no text below 24 pixels at 1280×720, on the page or on the picture, and nothing that axe finds", async () => {
    const page = await openTeacher("&date=1926-05-01");
    await page.keyboard.press("p");
    await page.waitForSelector(".presentation [data-testid=stage][data-moving=false]");
    for (const more of ["", "tour"]) {
      if (more === "tour") await page.goto(`${page.url()}&tour=from-lenin-to-stalin:12`);
      await page.waitForSelector(
        more === "tour" ? "[data-testid=stop-caption]" : "[data-testid=caption-headline]",
      );
      await page.waitForSelector(".presentation [data-testid=stage][data-moving=false]");
      const sizes = await textSizes(page);
      expect(sizes.length).toBeGreaterThan(3);
      expect(sizes.filter(({ size }) => size < 24)).toEqual([]);
      const painted = Number(await page.getByTestId("stage").getAttribute("data-smallest-text"));
      expect(painted).toBeGreaterThanOrEqual(24);
      expect(await violations(page)).toEqual([]);
    }
    await page.close();
  });

  it("is driven by a clicker, brings out a name by its initial, and Escape leaves it where it was", async () => {
    const page = await openTeacher("&date=1926-05-01&present=1");
    await page.keyboard.press("PageDown");
    await page.waitForFunction(
      () => document.querySelector("[data-testid=stage]")?.getAttribute("data-as-of") !== "1926-05-01",
    );
    const next = await asOf(page);
    await page.keyboard.press("PageUp");
    await shows(page, "1926-04-09");
    await page.keyboard.press("PageDown");
    await shows(page, next);
    await page.keyboard.press("b");
    await page.getByTestId("blank").waitFor();
    await page.keyboard.press(".");
    await page.getByTestId("blank").waitFor({ state: "detached" });
    await page.keyboard.press("z");
    await page.waitForFunction(() => window.location.search.includes("focus=actor:zinoviev"));
    await page.keyboard.press("z");
    await page.waitForFunction(() => !window.location.search.includes("focus="));
    await page.keyboard.press("Escape");
    await page.locator(".presentation").waitFor({ state: "detached" });
    await shows(page, next);
    await page.close();
  });

  it("plays a tour from its first stop to its last with keys only, and stays at both ends", async () => {
    const page = await openTeacher("&panel=tours");
    await page.getByRole("button", { name: "Present it" }).first().press("Enter");
    const stops = stopsOf(index.dataset.tourStops, "from-lenin-to-stalin");
    expect(stops.length).toBeGreaterThanOrEqual(15);
    const caption = page.getByTestId("stop-caption");
    await caption.waitFor();
    await page.keyboard.press("PageUp");
    for (const stop of stops) {
      await page.waitForFunction(
        (text) => document.querySelector("[data-testid=stop-caption]")?.textContent === text,
        stop.caption,
      );
      await page.keyboard.press("PageDown");
    }
    expect(await page.getByTestId("stop-count").textContent()).toBe(`${stops.length} / ${stops.length}`);
    // The last stop is told in another view than the network.
    await page.waitForFunction(
      (last) =>
        window.location.search.includes(`tour=from-lenin-to-stalin:${last}`) &&
        window.location.search.includes("date=1929-12-21"),
      stops.length,
    );
    await page.close();
  });

  it("plays a stop's range through and rests at its end", async () => {
    const page = await openTeacher("&date=1925-02-01&present=1&tour=from-lenin-to-stalin:8");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("[data-testid=stage][data-playing=true]");
    await page.waitForSelector("[data-testid=stage][data-playing=false][data-as-of='1925-08-31']");
    await page.close();
  });

  it("withstands some hundred random keys and clicks, and ends with a working picture", async () => {
    const page = await openTeacher("&date=1924-06-01&present=1");
    const { next } = seededRandom(1917);
    const keys = [
      ..."abcdefghijklmnopqrstuvwxyz0123456789?.,-+=/[]",
      ..."ArrowLeft ArrowRight ArrowUp ArrowDown PageUp PageDown Home End Enter Backspace Delete Insert Tab Space Escape".split(
        " ",
      ),
    ];
    for (let turn = 0; turn < 320; turn += 1) {
      if (next() < 0.75) await page.keyboard.press(keys[Math.floor(next() * keys.length)] ?? "Space");
      else await page.mouse.click(Math.floor(next() * 1270) + 5, Math.floor(next() * 710) + 5);
      // A link to a source opens elsewhere: the lesson goes on here.
      for (const opened of page.context().pages())
        if (opened !== page && (await opened.opener()) === page) await opened.close();
    }
    for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press("Escape");
    expect(teacher.complaints).toEqual([]);
    expect(new URL(page.url()).origin).toBe(url);
    await page.goto(page.url());
    await page.waitForSelector("[data-testid=stage], [data-view]");
    await page.goto(`${url}/${STORY}&date=1926-05-01&present=1`);
    await shows(page, "1926-05-01");
    await page.close();
  });
});

describe("predict, then reveal", () => {
  it("hides what comes, counts guesses, plays on, and says what happened with its source", async () => {
    const page = await openTeacher("&date=1926-03-01");
    await page.keyboard.press("q");
    await page
      .getByTestId("chooser")
      .getByRole("button", { name: "Whom will Zinoviev ally with next?" })
      .click();
    await page.getByTestId("question").waitFor();
    expect(await page.getByTestId("question-words").textContent()).toBe("Whom will Zinoviev ally with next?");
    expect(await violations(page)).toEqual([]);
    const right = page.locator("[data-option=trotsky]");
    const place = Number(await right.locator("kbd").textContent());
    await page.keyboard.press(String(place));
    await page.keyboard.press(String(place));
    await page.keyboard.press(String(place === 1 ? 2 : 1));
    await page.keyboard.press("Backspace");
    await page.locator("[data-option=nobody]").click();
    expect(await page.getByTestId("count-trotsky").textContent()).toBe("2");
    expect(await page.getByTestId("count-nobody").textContent()).toBe("1");
    // Nothing of what comes can be reached: neither by playing nor by the address.
    expect(page.url()).toContain("until=1926-03-01");
    await page.keyboard.press(" ");
    await shows(page, "1926-03-01");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() =>
      document.querySelector("[data-testid=question-words]")?.textContent?.includes("allied with"),
    );
    expect(await page.getByTestId("question-words").textContent()).toMatch(
      /^6–9 April 1926: Zinoviev allied with .*Trotsky/,
    );
    expect(await page.getByTestId("score").textContent()).toBe("2 of 3 guesses were right");
    expect(await page.locator(".presentation-source").textContent()).toContain("paragraph 37");
    await page.waitForSelector("[data-testid=stage][data-playing=false][data-as-of='1926-04-09']");
    await page.keyboard.press("ArrowRight");
    await page.getByTestId("question").waitFor({ state: "detached" });
    await page.close();
  });

  it("takes lanes, ticks and lists from the class as well as the picture", async () => {
    const page = await openTeacher("&date=1926-03-01&until=1926-03-01");
    expect(await page.locator(".lane", { hasText: "United Opposition" }).count()).toBe(0);
    expect(await page.locator(".tick[aria-label*='1927']").count()).toBe(0);
    await page.keyboard.press("End");
    await shows(page, "1926-03-01");
    await page.close();
  });
});

describe("following the presenter", () => {
  let pupil: Browser;
  let other: Browser;
  beforeAll(async () => {
    pupil = await Browser.launch({ width: 390, height: 760 });
    other = await Browser.launch({ width: 1024, height: 700 });
  });
  afterAll(async () => {
    await pupil?.close();
    await other?.close();
  });

  it("shows pupils each moment, lets them guess, survives a lost connection, and ends with the lesson", async () => {
    const page = await openTeacher("&date=1926-03-01");
    await page.keyboard.press("g");
    await page.getByRole("button", { name: "Open a room" }).click();
    const address = (await page.getByTestId("join-address").textContent()) ?? "";
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const first = await pupil.open(`http://${address}`);
    await shows(first, "1926-03-01");
    await page.keyboard.press("Home");
    await shows(first, await asOf(page));
    const second = await other.open(`http://${address.toLowerCase().replace("/r/", "/r/")}`);
    await shows(second, await asOf(page));
    await page.keyboard.press("b");
    await first.getByTestId("blank").waitFor();
    await page.keyboard.press("b");
    await first.getByTestId("blank").waitFor({ state: "detached" });

    // Only the presenter steers.
    const held = await asOf(page);
    await first.keyboard.press("ArrowRight");
    await first.keyboard.press("End");
    await page.keyboard.press("End");
    await shows(first, await asOf(page));
    expect(await asOf(page)).not.toBe(held);

    // A pupil loses the network, and comes back to the present moment.
    await first.context().setOffline(true);
    await first.locator(".presentation-lost").waitFor();
    await page.keyboard.press("Home");
    await shows(second, held);
    await first.context().setOffline(false);
    await shows(first, held);

    // The teacher's reload keeps the room.
    await page.reload();
    await page.waitForSelector("[data-testid=stage][data-moving=false]");
    await page.keyboard.press("ArrowRight");
    await shows(second, await asOf(page));
    await shows(first, await asOf(page));

    // Guesses on two devices, one each.
    await page.goto(`${url}/${STORY}&date=1926-03-01`);
    await shows(first, "1926-03-01");
    await page.keyboard.press("q");
    await page
      .getByTestId("chooser")
      .getByRole("button", { name: "Whom will Zinoviev ally with next?" })
      .click();
    for (const guesser of [first, second]) {
      await guesser.locator("[data-option=trotsky]").click();
      await guesser.locator("[data-option=trotsky][aria-pressed=true]").waitFor();
    }
    await first.locator("[data-option=nobody]").click();
    await page.waitForFunction(
      () => document.querySelector("[data-testid=count-nobody]")?.textContent === "1",
    );
    expect(await page.getByTestId("count-trotsky").textContent()).toBe("1");
    await page.keyboard.press("ArrowRight");
    await first.waitForFunction(() =>
      document.querySelector("[data-testid=question-words]")?.textContent?.includes("allied with"),
    );
    await page.waitForSelector("[data-testid=stage][data-playing=false][data-as-of='1926-04-09']");
    await shows(first, "1926-04-09");

    await page.keyboard.press("Escape");
    await page.locator(".presentation").waitFor({ state: "detached" });
    await page.keyboard.press("g");
    await page.getByRole("button", { name: "End the room" }).click();
    await first.getByText("This room has ended").waitFor();
    expect(teacher.complaints).toEqual([]);
    for (const one of [page, first, second]) await one.close();
  });

  it("tells a pupil with a wrong code what is wrong", async () => {
    const page = await other.open(`${url}/r/ZZZZZZ`);
    await page.getByRole("alert").getByText("There is no room ZZZZZZ").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.type("YYYYYY");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("There is no room YYYYYY").waitFor();
    await page.close();
  });
});

describe("the tour editor", () => {
  it("adds moments, orders and undoes, saves to a file and plays it again; a bad file gets one clear message", async () => {
    const page = await openTeacher("&date=1926-05-01&panel=tours");
    await page.evaluate(() => window.localStorage.clear());
    await page.reload();
    await page.getByRole("button", { name: "Make your own tour" }).click();
    await page.getByRole("button", { name: "Add the present moment" }).click();
    await page.getByLabel("Caption of stop 1").fill("They stand together.");
    await page.getByLabel("Timeline").getByRole("slider").focus();
    await page.keyboard.press("Home");
    await page.getByRole("button", { name: "Add the present moment" }).click();
    await page.getByRole("button", { name: "Move stop 2 up" }).click();
    expect(await page.getByLabel("Caption of stop 2").inputValue()).toBe("They stand together.");
    await page.getByRole("button", { name: "Delete stop 2" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await page.getByLabel("Caption of stop 2").inputValue()).toBe("They stand together.");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save to a file" }).click(),
    ]);
    const saved = await readFile(await download.path(), "utf8");
    expect(JSON.parse(saved)).toMatchObject({ format: "entente-tour", stops: [{}, { date: "1926-05-01" }] });
    const bad = join(home, "bad.json");
    await writeFile(bad, saved.replace("1926-05-01", "1826-05-01"));
    await page.locator("input[type=file]").setInputFiles(bad);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toMatch(
      /^bad\.json was not loaded\. Stop 2: “1826-05-01” is no day/,
    );
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("heading", { name: "My tour" }).waitFor();
    await page.close();
  });

  it("takes a story's tour as a beginning, words it by language, outlives a reload, and goes through the package's tables", async () => {
    const page = await openTeacher("&date=1926-05-01&panel=tours");
    await page.evaluate(() => window.localStorage.clear());
    await page.reload();
    await page.getByRole("button", { name: "Make my own of it" }).first().click();
    const stops = stopsOf(index.dataset.tourStops, "from-lenin-to-stalin");
    const caption = page.getByLabel("Caption of stop 1", { exact: true });
    expect(await caption.inputValue()).toBe(stops[0]?.caption);
    await page.getByLabel("Language of the captions").selectOption("de");
    expect(await caption.inputValue()).toBe(stops[0]?.names.de);
    await caption.fill("So fängt es an.");
    await page.getByLabel("Language of the captions").selectOption("en");
    expect(await caption.inputValue()).toBe(stops[0]?.caption);
    await caption.fill("");
    await page.getByText("Stop 1 has no caption yet").waitFor();
    expect(await page.getByRole("button", { name: "Save to a file" }).isDisabled()).toBe(true);
    await page.reload();
    await page.getByRole("button", { name: "Go on with my tour" }).click();
    expect(await page.getByLabel(/^Caption of stop/).count()).toBe(stops.length);
    expect(await caption.inputValue()).toBe("");
    await caption.fill("It begins.");
    const downloads: Download[] = [];
    page.on("download", (download) => downloads.push(download));
    await page.getByRole("button", { name: "Save as tables (CSV)" }).click();
    await expect.poll(() => downloads.length).toBe(2);
    const files = downloads.map((download) => join(home, download.suggestedFilename()));
    for (const [place, file] of files.entries()) await downloads[place]?.saveAs(file);
    expect(files.map((file) => basename(file))).toEqual(["tours.csv", "tour-stops.csv"]);
    await page.getByRole("button", { name: "Delete stop 1", exact: true }).click();
    await page.locator("input[type=file]").setInputFiles(files);
    await expect.poll(() => page.getByLabel(/^Caption of stop/).count()).toBe(stops.length);
    expect(await caption.inputValue()).toBe("It begins.");
    await page.getByLabel("Language of the captions").selectOption("de");
    expect(await caption.inputValue()).toBe("So fängt es an.");
    expect(await violations(page)).toEqual([]);
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
