import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { ask, openAt, showAt } from "./open-at.ts";
import {
  ALLIANCES,
  BOLSHEVIKS,
  DEBATE_CLUB,
  openProductInBrowser,
  type ProductInBrowser,
} from "./product-in-browser.ts";

let product: ProductInBrowser;
/** One page for all that the address alone brings about. */
let page: Page;
beforeAll(async () => {
  product = await openProductInBrowser();
  page = await openAt(product, BOLSHEVIKS, "1922-01-01");
}, 180_000);
afterAll(async () => await product?.close());

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

describe("ties against positions", () => {
  it.each(["1923-11-01", "1924-06-01", "1926-05-01", "1928-12-31", "1929-03-01"])(
    "on %s lists the pairs of discrepanciesAsOf, in its order and with its numbers",
    async (date) => {
      const { pairs, test } = await ask<{ pairs: PairAnswer[]; test: { pValue: number | null } }>(
        product,
        `{ pairs: discrepanciesAsOf(dataset: "${BOLSHEVIKS}", asOf: "${date}")
             { a { id } b { id } tie value shared weak agreeOn disagreeOn }
           test: alignmentTest(dataset: "${BOLSHEVIKS}", asOf: "${date}") { pValue } }`,
      );
      await showAt(page, BOLSHEVIKS, date, "&view=storyline&panel=discrepancies");
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
      await expect
        .poll(() => shown("allies"))
        .toEqual(expected(({ tie, disagreeOn }) => tie === "ALLIED" && disagreeOn.length > 0));
      await expect
        .poll(() => shown("opponents"))
        .toEqual(expected(({ tie, agreeOn }) => tie === "OPPOSED" && agreeOn.length > 0));
      if (test.pValue !== null) {
        const p = panel.locator("[data-p]");
        await expect.poll(async () => Number(await p.getAttribute("data-p"))).toBe(test.pValue);
      }
    },
  );

  it("opens a pair by keys: both stances with their passages, its range as GraphQL has it, and selects its tie", async () => {
    const date = "1924-06-01";
    const { robustnessAsOf } = await ask<{
      robustnessAsOf: {
        discrepancies: { a: { id: string }; b: { id: string }; value: { min: number; max: number } }[];
      };
    }>(
      product,
      `{ robustnessAsOf(dataset: "${BOLSHEVIKS}", asOf: "${date}") { discrepancies { a { id } b { id } value { min max } } } }`,
    );
    const page = await openAt(product, BOLSHEVIKS, date);
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
    await expect.poll(() => stances.locator("[data-passage] .locator").first().innerText()).not.toBe("");
    expect(await axeFaults(page, { within: "[data-panel=discrepancies]" })).toEqual([]);
    await page.close();
  });

  it("tells that there is nothing to compare where a story has no arguments", async () => {
    const page = await openAt(product, ALLIANCES, "1890-06-01", "&view=storyline&panel=discrepancies");
    await page.getByText("no two tied actors have a position").waitFor();
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
        product,
        `{ certain: balanceAsOf(dataset: "${BOLSHEVIKS}", asOf: "${date}")
             { balancedTriangles unbalancedTriangles frustrationIndex flips { id } }
           possible: balanceAsOf(dataset: "${BOLSHEVIKS}", asOf: "${date}", certainty: POSSIBLE) { frustrationIndex }
           coalitions: coalitionsAsOf(dataset: "${BOLSHEVIKS}", asOf: "${date}") { polarisation } }`,
      );
      await showAt(page, BOLSHEVIKS, date, "&view=storyline&panel=balance&strip=balance");
      const strip = page.locator(".balance-strip[aria-busy=false]");
      await strip.waitFor({ timeout: 60_000 });
      const unbalancedShare = strip.getByRole("button", { name: "Unbalanced triangles", exact: true });
      if ((await unbalancedShare.getAttribute("aria-pressed")) !== "true") await unbalancedShare.click();
      const value = async (measure: string, name: string): Promise<number> =>
        Number(await strip.locator(`[data-measure=${measure}] .balance-value`).getAttribute(`data-${name}`));
      await expect.poll(() => value("frustrationIndex", "value")).toBe(certain.frustrationIndex);
      expect(await value("frustrationIndex", "min")).toBeLessThanOrEqual(certain.frustrationIndex);
      expect(await value("frustrationIndex", "max")).toBeGreaterThanOrEqual(possible.frustrationIndex);
      await expect.poll(() => value("polarisation", "value")).toBeCloseTo(coalitions.polarisation, 12);
      const { balancedTriangles: balanced, unbalancedTriangles: unbalanced } = certain;
      if (balanced + unbalanced > 0)
        expect(await value("unbalancedShare", "value")).toBeCloseTo(unbalanced / (balanced + unbalanced), 12);
      const flips = page.locator("[data-panel=balance] [data-group=flips] [data-fact]");
      await expect
        .poll(() => flips.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-fact"))))
        .toEqual(certain.flips.map(({ id }) => id));
      // The three camps of 1929 do not fit into two.
      const pressed = page
        .locator("[data-panel=balance]")
        .getByText("camps explain the ties better than two");
      if (date === "1929-03-01") await pressed.waitFor();
    },
  );

  it("goes to a peak by mouse and by key, and shows what would resolve it with its sources", async () => {
    const page = await openAt(product, BOLSHEVIKS, "1926-05-01");
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
    await strip.getByRole("button", { name: /What would restore balance/ }).click();
    const flips = page.locator("[data-panel=balance] [data-group=flips]");
    await flips.locator("summary").first().click();
    await expect.poll(() => flips.locator("[data-passage]").count()).toBeGreaterThan(0);
    expect(await axeFaults(page, { within: "[data-panel=balance]" })).toEqual([]);
    expect(await axeFaults(page, { within: ".balance-strip" })).toEqual([]);
    await page.close();
  });

  it("draws the European powers, where one tie is in the way in 1872", async () => {
    const page = await openAt(
      product,
      ALLIANCES,
      "1872-06-01",
      "&view=storyline&panel=balance&strip=balance",
    );
    await page.locator(".balance-strip[aria-busy=false]").waitFor({ timeout: 30_000 });
    expect(await page.locator("[data-group=flips] [data-fact]").count()).toBe(1);
    await page.close();
  });
});

describe("the comparison of two dates", () => {
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
      product,
      `{ changes: changesBetween(dataset: "${BOLSHEVIKS}", from: "${dayAfter(from)}", to: "${dayAfter(to)}") { kind }
         coalitions: coalitionChanges(dataset: "${BOLSHEVIKS}", from: "${from}", to: "${to}") { kind } }`,
    );
    await showAt(page, BOLSHEVIKS, to, `&view=storyline&panel=between&between=${from}..${to}`);
    const panel = page.locator("[data-panel=between]");
    await panel.waitFor();
    await expect
      .poll(async () => Number(await panel.getByTestId("between-lead").getAttribute("data-changes")))
      .toBe(changes.length);
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
  });

  it("takes its days by typing, by keys and by dragging, keeps them in the address, and says what is no day", async () => {
    const page = await openAt(product, DEBATE_CLUB, "2020-01-01");
    await page.keyboard.press("c");
    await page.locator("[data-panel=between] input").first().fill("2019-04-01");
    await expect.poll(() => page.url()).toContain("between=2019-04-01..2020-01-01");
    await page.locator("[data-panel=between] input").first().fill("2019-02-30");
    await page.getByRole("alert").getByText("Write the date").waitFor();
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
    expect(await axeFaults(page, { within: "[data-panel=between]" })).toEqual([]);
    await page.close();
    const again = await product.browser.open(address);
    await again.locator("[data-panel=between]").waitFor();
    expect(new URL(again.url()).searchParams.get("between")).toBe(
      new URL(address).searchParams.get("between"),
    );
    await again.close();
  });
});

describe("the panels", () => {
  it("never wrote an error to the console", () => {
    expect(product.browser.complaints).toEqual([]);
  });
});

interface RankedAnswer {
  readonly actor: { readonly id: string };
  readonly betweenness: { readonly value: number | null; readonly min: number; readonly max: number };
}

describe("actors by measure", () => {
  it("ranks by the numbers of actorMeasures with their ranges, and by what was done in the story", async () => {
    const { day, histories } = await ask<{
      day: { actors: RankedAnswer[] }[];
      histories: { actor: { id: string }; switches: unknown[] }[];
    }>(
      product,
      `{ day: actorMeasures(dataset: "${BOLSHEVIKS}", dates: ["1926-05-01"])
           { actors { actor { id } betweenness { value min max } } }
         histories: actorHistories(dataset: "${BOLSHEVIKS}") { actor { id } switches { date } } }`,
    );
    await showAt(page, BOLSHEVIKS, "1926-05-01", "&panel=measures&rank=betweenness");
    const panel = page.locator("[data-panel=measures]");
    const rows = async (): Promise<unknown[]> =>
      await panel
        .locator("tr[data-actor]")
        .evaluateAll((found) =>
          found.map((row) => [
            row.getAttribute("data-actor"),
            ...["value", "min", "max"].map((name) => Number(row.getAttribute(`data-${name}`)).toFixed(6)),
          ]),
        );
    const expected = (day[0]?.actors ?? []).flatMap(({ actor, betweenness: { value, min, max } }) =>
      value === null ? [] : [[actor.id, ...[value, min, max].map((one) => one.toFixed(6))]],
    );
    expect(expected.length).toBeGreaterThan(5);
    await expect.poll(async () => (await rows()).toSorted()).toEqual(expected.toSorted());
    const values = (await rows()).map((row) => Number((row as string[])[1]));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(await axeFaults(page, { within: "[data-panel=measures]" })).toEqual([]);

    await panel.locator("select").selectOption("switches");
    const switched = histories.filter(({ switches }) => switches.length > 0);
    await expect.poll(async () => (await rows()).length).toBe(switched.length);
    await expect.poll(() => new URL(page.url()).searchParams.get("rank")).toBe("switches");
    const most = Math.max(...switched.map(({ switches }) => switches.length));
    expect(Number(((await rows())[0] as string[])[1])).toBe(most);
    await panel.locator("tr[data-actor] button").first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get("select")).toMatch(/^actor:/);
  });
});
