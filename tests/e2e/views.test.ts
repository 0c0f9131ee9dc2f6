import { readFile } from "node:fs/promises";
import {
  argumentMomentAt,
  formatCalendarDate,
  indexStory,
  leadingActors,
  networkAsOf,
  networkChangeDates,
  parseCalendarDate,
  type StoryIndex,
} from "@entente/core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import type { Browser } from "../browser.ts";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { axeFaults } from "./axe-faults.ts";
import { openProductInBrowser } from "./product-in-browser.ts";

const PARTY = "bolshevik-party-1922-1929";
const VIEWS = ["network", "storyline", "argument-map", "table"] as const;
/** A story of more actors shows so many lines. */
const LARGE = 60;
const MOST_LINES = 40;
/** A day in the middle of each story. */
const DAYS: Readonly<Record<string, string>> = {
  [PARTY]: "1926-05-01",
  "debate-club": "2020-03-01",
  "european-alliances-1872-1918": "1907-09-01",
};

let url: string;
let browser: Browser;
const stories = new Map<string, StoryIndex>();

beforeAll(async () => {
  ({ url, browser } = await openProductInBrowser());
  for (const folder of FIXTURE_FOLDERS) {
    const { dataset } = await readPackage(folder);
    stories.set(dataset.id, indexStory(dataset));
  }
});
afterAll(async () => await browser?.close());

const indexOf = (dataset: string): StoryIndex => {
  const index = stories.get(dataset);
  if (index === undefined) throw new Error(`no story ${dataset}`);
  return index;
};
async function open(dataset: string, more: string): Promise<Page> {
  const page = await browser.open(`${url}/?dataset=${dataset}&date=${DAYS[dataset]}&lang=en${more}`);
  await page.waitForSelector("[data-view]");
  return page;
}
/** Ids of the actors that have a name beside the time cursor. */
async function namesAtCursor(page: Page): Promise<string[]> {
  await page.waitForSelector(".line-name");
  return await page
    .locator(".line-name:not(.absent)")
    .evaluateAll((names) => names.map((name) => (name as HTMLElement).dataset.actor ?? "").sort());
}
const table = (page: Page) => page.getByTestId("table");
const rowsOf = async (page: Page): Promise<number> => Number(await table(page).getAttribute("data-rows"));
async function ask<Data>(query: string): Promise<Data> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: Data }).data;
}

describe.each([...Object.keys(DAYS)])("the views of %s", (dataset) => {
  const date = DAYS[dataset] ?? "";

  it.each(VIEWS)("pass axe as %s", async (view) => {
    const page = await open(dataset, `&view=${view}`);
    await page.waitForSelector(
      {
        network: "[data-testid=stage]",
        storyline: ".line-name",
        "argument-map": "[data-testid=argument-map], [data-testid=view-empty]",
        table: "[data-testid=table]",
      }[view],
    );
    expect(await axeFaults(page, { within: "main" })).toEqual([]);
    await page.close();
  });

  it("have in the storyline exactly the lines of the network, before and after each key press", async () => {
    const page = await open(dataset, "&view=storyline");
    const index = indexOf(dataset);
    // A large story shows its leading actors, and the ties among them.
    const isLarge = index.dataset.actors.length > LARGE;
    const shown = (isLarge ? leadingActors(index, MOST_LINES)?.index : null) ?? index;
    const later = networkChangeDates(index)
      .map(formatCalendarDate)
      .filter((day) => day > date)
      .slice(0, 2);
    for (const day of [date, ...later]) {
      const expected = networkAsOf(shown, parseCalendarDate(day), "POSSIBLE").actors.map(
        ({ actor }) => actor.id,
      );
      await expect.poll(() => namesAtCursor(page)).toEqual([...expected].sort());
      await page.keyboard.press("ArrowRight");
    }
    await page.close();
  });

  it("count in the tables what GraphQL answers", async () => {
    const page = await open(dataset, "&view=table&table=ties");
    const { networkAsOf: network } = await ask<{ networkAsOf: { ties: unknown[]; actors: unknown[] } }>(
      `{ networkAsOf(dataset: "${dataset}", asOf: "${date}", certainty: POSSIBLE) { ties { kind } actors { id } } }`,
    );
    await table(page).waitFor();
    expect(await rowsOf(page)).toBe(network.ties.length);
    expect(await page.locator("tr[data-row]").count()).toBe(network.ties.length);
    await page.getByText("Actors", { exact: true }).click();
    await expect.poll(() => rowsOf(page)).toBe(network.actors.length);
    await page.getByText("Changes", { exact: true }).click();
    const { changesBetween } = await ask<{ changesBetween: unknown[] }>(
      `{ changesBetween(dataset: "${dataset}", from: "0001-01-01", to: "${dayAfter(date)}") { kind } }`,
    );
    await expect.poll(() => rowsOf(page)).toBe(changesBetween.length);
    await page.close();
  });
});

function dayAfter(date: string): string {
  return formatCalendarDate((parseCalendarDate(date) + 1) as ReturnType<typeof parseCalendarDate>);
}

describe("the argument map", () => {
  it("shows the arguments on the table, how they stand, and why, under each semantics", async () => {
    const page = await open(PARTY, "&view=argument-map");
    const index = indexOf(PARTY);
    for (const semantics of ["GROUNDED", "PREFERRED", "STABLE", "COMPLETE"] as const) {
      await page
        .locator(".semantics-choice")
        .nth(["GROUNDED", "COMPLETE", "PREFERRED", "STABLE"].indexOf(semantics))
        .click();
      await page.waitForSelector(`[data-semantics=${semantics}]`);
      const moment = argumentMomentAt(index, parseCalendarDate(DAYS[PARTY] ?? ""), semantics);
      const expected = moment.standings
        .filter(({ presence }) => presence !== "COMING")
        .map(({ argument, standing }) => [argument.id, standing ?? ""]);
      const shown = await page
        .locator("[data-argument]")
        .evaluateAll((boxes) =>
          boxes.map((box) => [(box as HTMLElement).dataset.argument, (box as HTMLElement).dataset.standing]),
        );
      expect(shown.sort()).toEqual(expected.sort());
    }
    await page.close();
  });

  it("keeps every argument in its place while time moves, and shows it when it is first held", async () => {
    const page = await open(PARTY, "&view=argument-map");
    const places = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        await page.locator("[data-argument]").evaluateAll((boxes) =>
          boxes.map((box) => {
            const { left, top } = (box as HTMLElement).style;
            return [(box as HTMLElement).dataset.argument ?? "", `${left} ${top}`];
          }),
        ),
      );
    await page.waitForSelector("[data-argument]");
    const before = await places();
    await page.keyboard.press("End");
    await expect
      .poll(async () => Object.keys(await places()).length)
      .toBeGreaterThan(Object.keys(before).length);
    expect(await places()).toMatchObject(before);
    await page.close();
  });

  it("is walked by arrow keys, and opens an argument with its reason in words", async () => {
    const page = await open(PARTY, "&view=argument-map");
    const first = page.locator("[data-argument][tabindex='0']");
    await first.focus();
    const start = await first.getAttribute("data-argument");
    await page.keyboard.press("ArrowRight");
    const second = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.argument);
    expect(second).toBeTruthy();
    expect(second).not.toBe(start);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain(`select=argument:${second}`);
    await page.getByRole("complementary").waitFor();
    expect((await page.locator(".map-reason").innerText()).length).toBeGreaterThan(20);
    await page.close();
  });

  it("says kindly that a story has no arguments", async () => {
    const page = await open("european-alliances-1872-1918", "&view=argument-map");
    await page.getByText("The map of the arguments needs arguments.").waitFor();
    await page.close();
  });
});

describe("side by side", () => {
  it("one selection and one time move both views", async () => {
    const page = await open(PARTY, "&view=storyline,table&table=actors");
    await page.locator(".line-name[data-actor=zinoviev]").click();
    await expect.poll(() => page.locator("tr.chosen").getAttribute("data-row")).toBe("zinoviev");
    await page.locator("tr[data-row=stalin] button").click();
    await page.waitForSelector(".line.chosen[data-actor=stalin]");
    expect(await page.locator(".line-name[data-actor=stalin]").getAttribute("aria-pressed")).toBe("true");
    const before = await table(page).getAttribute("data-as-of");
    const box = await page.locator(".storyline-ground").boundingBox();
    if (box === null) throw new Error("the storyline has no ground");
    await page.mouse.click(box.x + box.width * 0.3, box.y + 4);
    await expect.poll(() => table(page).getAttribute("data-as-of")).not.toBe(before);
    await page.close();
  });

  it("the network shows who stands where on an argument", async () => {
    const page = await open(PARTY, "&view=network&stances=socialism-in-one-country");
    const stage = page.getByTestId("stage");
    // The first picture waits for its layout.
    await page.waitForSelector("[data-supporters]");
    expect(await stage.getAttribute("data-supporters")).toBe("bukharin stalin");
    expect(await stage.getAttribute("data-opponents")).toBe("trotsky zinoviev");
    await page.locator(".stances-bar select").selectOption("");
    await expect.poll(() => stage.getAttribute("data-supporters")).toBeNull();
    await page.close();
  });
});

describe("the table", () => {
  it("sorts by its headers, filters by column, and keeps both in the CSV", async () => {
    const page = await open(PARTY, "&view=table&table=changes,story");
    await table(page).waitFor();
    const all = await rowsOf(page);
    expect(all).toBeGreaterThan(200);
    // A long table has only the rows in sight in the page.
    expect(await page.locator("tr[data-row]").count()).toBeLessThan(all);
    const header = page.getByRole("columnheader", { name: "Date" });
    expect(await header.getAttribute("aria-sort")).toBe("none");
    await header.getByRole("button").click();
    await expect.poll(() => header.getAttribute("aria-sort")).toMatch(/ascending|descending/);
    await page.getByLabel("Filter by: Kind").selectOption("joins");
    await expect.poll(() => rowsOf(page)).toBeLessThan(all);
    await page.getByRole("searchbox", { name: "Search the table" }).fill("zinoviev");
    await expect.poll(() => rowsOf(page)).toBeLessThan(10);
    const rows = await rowsOf(page);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${PARTY}-changes.csv`);
    const csv = await readFile(await file.path(), "utf8");
    expect(csv.trim().split("\n")).toHaveLength(rows + 1);
    await page.close();
  });

  it("is walked by arrow keys, row by row, and a row selects by Enter", async () => {
    const page = await open(PARTY, "&view=table&table=actors");
    await page.locator("tr[data-row] button[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const third = await page.locator("tr[data-place='2']").getAttribute("data-row");
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("data-row") ?? null),
      )
      .toBe(third);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain(`select=actor:${third}`);
    await page.close();
  });
});

describe("the console", () => {
  it("has no error of any view", () => {
    expect(browser.complaints).toEqual([]);
  });
});
