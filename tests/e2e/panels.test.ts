import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "../browser.ts";
import { openProductInBrowser } from "./product-in-browser.ts";

const PARTY = "bolshevik-party-1922-1929";
const CLUB = "debate-club";
const POWERS = "european-alliances-1872-1918";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let url: string;
let browser: Browser;
beforeAll(async () => {
  ({ url, browser } = await openProductInBrowser());
});
afterAll(async () => await browser?.close());

/** Beside the storyline, which needs no layout; the picture is waited for where it matters. */
async function open(dataset: string, date: string, more = "&view=storyline"): Promise<Page> {
  const page = await browser.open(`${url}/?dataset=${dataset}&lang=en&date=${date}${more}`);
  await page.waitForSelector(`[data-playhead][data-date="${date}"]`, { state: "attached" });
  return page;
}

/** With the network, at rest. */
async function openPicture(dataset: string, date: string, more = ""): Promise<Page> {
  const page = await open(dataset, date, more);
  await page.waitForSelector(`[data-testid=stage][data-moving=false][data-as-of="${date}"]`, {
    timeout: 90_000,
  });
  return page;
}

async function ask<Answer>(query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** Rules broken within an element, by their names. */
async function faultsIn(page: Page, selector: string): Promise<readonly string[]> {
  // The page's policy lets no script in by a tag.
  await page.evaluate(AXE);
  return await page.evaluate(async (within) => {
    const { axe } = window as unknown as {
      axe: { run: (on: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(within);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  }, selector);
}

interface PairAnswer {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly tie: string;
  readonly value: number;
  readonly shared: number;
  readonly weak: boolean;
  readonly agreeOn: readonly string[];
  readonly disagreeOn: readonly string[];
}

describe("allies against arguments", () => {
  it.each(["1923-11-01", "1924-06-01", "1926-05-01", "1928-12-31", "1929-03-01"])(
    "on %s lists the pairs of discrepanciesAsOf, in its order and with its numbers",
    async (date) => {
      const { pairs, test } = await ask<{ pairs: PairAnswer[]; test: { pValue: number | null } }>(
        `{ pairs: discrepanciesAsOf(dataset: "${PARTY}", asOf: "${date}")
             { a { id } b { id } tie value shared weak agreeOn disagreeOn }
           test: alignmentTest(dataset: "${PARTY}", asOf: "${date}") { pValue } }`,
      );
      const page = await open(PARTY, date, "&view=storyline&panel=discrepancies");
      const panel = page.locator("[data-panel=discrepancies]");
      await panel.waitFor();
      const shown = async (group: string): Promise<unknown[]> =>
        await panel
          .locator(`[data-group=${group}] [data-pair]`)
          .evaluateAll((rows) =>
            rows.map((row) => [
              row.getAttribute("data-pair"),
              Number(row.getAttribute("data-value")),
              Number(row.getAttribute("data-shared")),
              row.querySelector(".weak") !== null,
            ]),
          );
      const expected = (wanted: (pair: PairAnswer) => boolean): unknown[] =>
        pairs.filter(wanted).map(({ a, b, value, shared, weak }) => [`${a.id} ${b.id}`, value, shared, weak]);
      expect(await shown("allies")).toEqual(
        expected(({ tie, disagreeOn }) => tie === "ALLIED" && disagreeOn.length > 0),
      );
      expect(await shown("opponents")).toEqual(
        expected(({ tie, agreeOn }) => tie === "OPPOSED" && agreeOn.length > 0),
      );
      if (test.pValue !== null) {
        const p = panel.locator("[data-p]");
        await p.waitFor({ timeout: 20_000 });
        expect(Number(await p.getAttribute("data-p"))).toBe(test.pValue);
      }
      await page.close();
    },
  );

  it("opens a pair by keys: both stances with their passages, its range as GraphQL has it, and selects its tie", async () => {
    const date = "1924-06-01";
    const { robustnessAsOf } = await ask<{
      robustnessAsOf: {
        discrepancies: { a: { id: string }; b: { id: string }; value: { min: number; max: number } }[];
      };
    }>(
      `{ robustnessAsOf(dataset: "${PARTY}", asOf: "${date}") { discrepancies { a { id } b { id } value { min max } } } }`,
    );
    const page = await open(PARTY, date);
    await page.keyboard.press("d");
    const pair = page.locator("[data-pair='stalin trotsky']");
    await pair.locator(".pair-head").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toMatch(/select=tie:stalin--trotsky/);
    expect(await page.locator("[data-panel=discrepancies]").count()).toBe(1);
    const range = robustnessAsOf.discrepancies.find(({ a, b }) => a.id === "stalin" && b.id === "trotsky");
    const told = pair.locator("[data-min]");
    await told.waitFor({ timeout: 20_000 });
    expect([await told.getAttribute("data-min"), await told.getAttribute("data-max")]).toEqual([
      String(range?.value.min),
      String(range?.value.max),
    ]);
    const stances = pair.locator("[data-argument]").first();
    expect(await stances.locator("[data-fact]").count()).toBe(2);
    await stances.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    expect(await stances.locator("[data-passage] .locator").first().innerText()).not.toBe("");
    expect(await faultsIn(page, "[data-panel=discrepancies]")).toEqual([]);
    await page.close();
  });

  it("tells that there is nothing to compare where a story has no arguments", async () => {
    const page = await open(POWERS, "1890-06-01", "&view=storyline&panel=discrepancies");
    await page.getByText("no tied pair has a stance").waitFor();
    await page.close();
  });
});

describe("balance and polarisation", () => {
  it.each(["1922-06-01", "1923-11-01", "1925-10-01", "1929-03-01"])(
    "on %s has the numbers of balanceAsOf and coalitionsAsOf",
    async (date) => {
      const { certain, possible, coalitions } = await ask<{
        certain: {
          balancedTriangles: number;
          unbalancedTriangles: number;
          frustrationIndex: number;
          flips: { id: string }[];
        };
        possible: { frustrationIndex: number };
        coalitions: { polarisation: number };
      }>(
        `{ certain: balanceAsOf(dataset: "${PARTY}", asOf: "${date}")
             { balancedTriangles unbalancedTriangles frustrationIndex flips { id } }
           possible: balanceAsOf(dataset: "${PARTY}", asOf: "${date}", certainty: POSSIBLE) { frustrationIndex }
           coalitions: coalitionsAsOf(dataset: "${PARTY}", asOf: "${date}") { polarisation } }`,
      );
      const page = await open(PARTY, date, "&view=storyline&panel=balance&strip=balance");
      const strip = page.locator(".balance-strip[aria-busy=false]");
      await strip.waitFor({ timeout: 60_000 });
      const value = async (measure: string, name: string): Promise<number> =>
        Number(await strip.locator(`[data-measure=${measure}] .balance-value`).getAttribute(`data-${name}`));
      expect(await value("frustrationIndex", "value")).toBe(certain.frustrationIndex);
      expect(await value("frustrationIndex", "min")).toBeLessThanOrEqual(certain.frustrationIndex);
      expect(await value("frustrationIndex", "max")).toBeGreaterThanOrEqual(possible.frustrationIndex);
      expect(await value("polarisation", "value")).toBeCloseTo(coalitions.polarisation, 12);
      await strip.getByRole("button", { name: "Unbalanced triangles", exact: true }).click();
      const { balancedTriangles: balanced, unbalancedTriangles: unbalanced } = certain;
      if (balanced + unbalanced > 0)
        expect(await value("unbalancedShare", "value")).toBeCloseTo(unbalanced / (balanced + unbalanced), 12);
      const flips = page.locator("[data-panel=balance] [data-group=flips] [data-fact]");
      expect(await flips.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-fact")))).toEqual(
        certain.flips.map(({ id }) => id),
      );
      await page.close();
    },
  );

  it("goes to a peak by mouse and by key, and shows what would resolve it with its sources", async () => {
    const page = await open(PARTY, "1926-05-01");
    await page.keyboard.press("m");
    const strip = page.locator(".balance-strip[aria-busy=false]");
    await strip.waitFor({ timeout: 60_000 });
    const peaks = strip.locator("[data-measure=frustrationIndex] .balance-peak");
    const last = peaks.last();
    const from = await last.getAttribute("data-from");
    await last.click();
    await page.waitForSelector(`[data-playhead][data-date="${from}"]`, { state: "attached" });
    await peaks.first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(
      `[data-playhead][data-date="${await peaks.first().getAttribute("data-from")}"]`,
      { state: "attached" },
    );
    await last.click();
    await page.waitForSelector(`[data-playhead][data-date="${from}"]`, { state: "attached" });
    await strip.getByRole("button", { name: /What would resolve it/ }).click();
    const flips = page.locator("[data-panel=balance] [data-group=flips]");
    await flips.locator("summary").first().click();
    expect(await flips.locator("[data-passage]").count()).toBeGreaterThan(0);
    expect(await faultsIn(page, "[data-panel=balance]")).toEqual([]);
    expect(await faultsIn(page, ".balance-strip")).toEqual([]);
    await page.close();
  });

  it("draws the European powers, where one tie is in the way in 1872", async () => {
    const page = await open(POWERS, "1872-06-01", "&view=storyline&panel=balance&strip=balance");
    await page.locator(".balance-strip[aria-busy=false]").waitFor({ timeout: 30_000 });
    expect(await page.locator("[data-group=flips] [data-fact]").count()).toBe(1);
    await page.close();
  });
});

describe("between two dates", () => {
  it.each([
    ["1925-01-01", "1926-05-01"],
    ["1923-01-01", "1924-01-21"],
    ["1927-11-01", "1928-12-31"],
  ])("from %s to %s lists the changes of changesBetween", async (from, to) => {
    const dayAfter = (day: string): string =>
      new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    const { changes, coalitions } = await ask<{
      changes: { kind: string }[];
      coalitions: { kind: string }[];
    }>(
      `{ changes: changesBetween(dataset: "${PARTY}", from: "${dayAfter(from)}", to: "${dayAfter(to)}") { kind }
         coalitions: coalitionChanges(dataset: "${PARTY}", from: "${from}", to: "${to}") { kind } }`,
    );
    const page = await open(PARTY, to, `&view=storyline&panel=between&between=${from}..${to}`);
    const panel = page.locator("[data-panel=between]");
    await panel.waitFor();
    expect(Number(await panel.getByTestId("between-lead").getAttribute("data-changes"))).toBe(changes.length);
    const kinds = async (group: string): Promise<(string | null)[]> =>
      await panel
        .locator(`[data-group=${group}] [data-kind]`)
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-kind")));
    const count = (list: readonly { kind: string }[], ...wanted: string[]): number =>
      list.filter(({ kind }) => wanted.includes(kind)).length;
    expect((await kinds("joined")).length).toBe(count(changes, "JOINED", "LEFT_FACTION"));
    expect((await kinds("ties")).length).toBe(count(changes, "TIE_BEGAN", "TIE_ENDED"));
    expect((await kinds("positions")).length).toBe(count(changes, "POSITION_TAKEN", "POSITION_DROPPED"));
    expect((await kinds("events")).length).toBe(count(changes, "EVENT"));
    expect((await kinds("coalitions")).length).toBe(
      count(coalitions, "FORMED", "DISSOLVED", "MERGED", "SPLIT"),
    );
    await page.close();
  });

  it("takes its days by typing, by keys and by dragging, keeps them in the address, and says what is no day", async () => {
    const page = await open(CLUB, "2020-01-01");
    await page.keyboard.press("c");
    await page.locator("[data-panel=between] input").first().fill("2019-04-01");
    await expect.poll(() => page.url()).toContain("between=2019-04-01..2020-01-01");
    await page.locator("[data-panel=between] input").first().fill("2019-02-30");
    await page.getByRole("alert").getByText("Write a day").waitFor();
    expect(page.url()).toContain("between=2019-04-01..2020-01-01");
    await page.locator("[data-panel=between] h2").click();
    await page.keyboard.press("]");
    const handle = page.getByRole("slider", { name: "B: to" });
    await handle.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => page.url()).toContain("..2020-02-01");
    const box = await handle.boundingBox();
    if (box === null) throw new Error("the handle has no box");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).not.toContain("..2020-02-01");
    expect(page.url()).toMatch(/between=2019-04-01\.\.202[01]-/);
    const address = page.url();
    expect(await faultsIn(page, "[data-panel=between]")).toEqual([]);
    await page.close();
    const again = await browser.open(address);
    await again.locator("[data-panel=between]").waitFor();
    expect(new URL(again.url()).searchParams.get("between")).toBe(
      new URL(address).searchParams.get("between"),
    );
    await again.close();
  });
});

describe("the inspector", () => {
  it("answers why Zinoviev joined Trotsky, and proves it, from the search on by keys alone", async () => {
    const page = await open(PARTY, "1926-05-01");
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
    await page.getByRole("button", { name: "Back to what was shown before" }).click();
    await inspector.waitFor();
    await page.getByRole("button", { name: "Forward" }).click();
    await page.locator("[data-selection='actor:trotsky']").waitFor();
    await page.close();
  });

  it.each([
    [PARTY, "actor:bukharin", "1928-12-31"],
    [PARTY, "faction:new-opposition", "1925-10-01"],
    [PARTY, "tie:stalin--trotsky--opposed", "1924-06-01"],
    [PARTY, "argument:socialism-in-one-country", "1926-05-01"],
    [PARTY, "event:united-opposition-formed", "1926-05-01"],
    [PARTY, "source:pereira", "1926-05-01"],
    [CLUB, "faction:bell-ringers", "2019-06-01"],
    [POWERS, "actor:russia", "1890-06-01"],
  ])(
    "in %s tells of %s with its sources, without a fault for a screen reader",
    async (dataset, selection, date) => {
      const page = await open(dataset, date, `&view=storyline&select=${selection}`);
      const inspector = page.locator(`[data-selection='${selection}']`);
      await inspector.locator("h2").waitFor();
      expect(await inspector.locator("[data-passage]").count()).toBeGreaterThan(0);
      expect(await faultsIn(page, ".inspector")).toEqual([]);
      await page.close();
    },
  );

  it("goes to a camp's days from the strip", async () => {
    const page = await open(PARTY, "1926-05-01", "&view=storyline&select=actor:zinoviev");
    await page.getByRole("button", { name: /^Triumvirate, from May 1922.*go there$/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-playhead][data-date="1922-05-31"]', { state: "attached" });
    await page.close();
  });
});

describe("filters and readings", () => {
  it("leave out what networkAsOf would not hold, count it, stand in the address and go with one press", async () => {
    const page = await openPicture(PARTY, "1926-05-01");
    const stage = page.getByTestId("stage");
    const before = await stage.getAttribute("data-ties");
    await page.keyboard.press("i");
    await page.getByRole("checkbox", { name: "Only what is certain on the date" }).click();
    const { networkAsOf } = await ask<{ networkAsOf: { ties: { id: string }[] } }>(
      `{ networkAsOf(dataset: "${PARTY}", asOf: "1926-05-01") { ties { id } } }`,
    );
    const certain = networkAsOf.ties.map(({ id }) => id).sort();
    await expect.poll(async () => (await stage.getAttribute("data-ties"))?.split(" ")).toEqual(certain);
    const hidden = (before?.split(" ").length ?? 0) - certain.length;
    expect(await page.getByTestId("filter-mark").innerText()).toContain(`${hidden} ties`);
    expect(page.url()).toContain("filter=certain");
    await page.getByRole("checkbox", { name: "Left", exact: true }).focus();
    await page.keyboard.press("Space");
    await expect.poll(async () => await stage.getAttribute("data-factions")).toBe("united-opposition");
    expect(await faultsIn(page, ".filters")).toEqual([]);
    await page.getByTestId("filter-mark").getByRole("button", { name: "Show everything" }).click();
    await expect.poll(async () => await stage.getAttribute("data-ties")).toBe(before);
    await page.close();
  });

  it("switch to another reading, keep the date, say so, and go back", async () => {
    const page = await openPicture(PARTY, "1925-09-10", "&panel=filters");
    const stage = page.getByTestId("stage");
    expect(await stage.getAttribute("data-factions")).toContain("new-opposition");
    await page.getByRole("radio", { name: /^october 1925/ }).click();
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
    const page = await openPicture(CLUB, "2019-06-01", "&select=faction:bell-ringers");
    const rivals = page.locator(".inspector .rivals").first();
    await rivals.locator("summary").first().click();
    expect(await rivals.locator(".reading").count()).toBeGreaterThan(1);
    await rivals.getByRole("button", { name: "Show this reading" }).first().click();
    await page.locator("[data-reading]").waitFor();
    await page.close();
  });
});

describe("the search", () => {
  it("moves by arrows, opens by Enter, and stays within the combobox pattern", async () => {
    const page = await open(CLUB, "2019-06-01");
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
    expect(await faultsIn(page, ".search-panel")).toEqual([]);
    const second = await option.getAttribute("data-found");
    await page.keyboard.press("Enter");
    await page.locator(`[data-selection='${second}']`).waitFor();
    await page.close();
  });
});

describe("the panels", () => {
  it("never wrote an error to the console", () => {
    expect(browser.complaints).toEqual([]);
  });
});
