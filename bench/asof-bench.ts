import { strict as assert } from "node:assert";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCalendarDate } from "@entente/core";
import { startCypherReference } from "./cypher-reference.ts";
import type { GeneratedSize } from "./generated-package.ts";
import { type NamedTie, questionDays } from "./generated-story.ts";
import { measureMeasures } from "./measure-timing.ts";
import { askPython, monthAfter, type PythonReference } from "./python-reference.ts";
import { ask, get, servePlain, serveStory } from "./served-story.ts";
import { type Path, round, type Timing, time, timeInTurns } from "./timing.ts";

const SMALL: GeneratedSize = { actors: 2_000, ties: 20_000, meanDays: 310, seed: 1 };
const LARGE: GeneratedSize = { actors: 20_000, ties: 1_000_000, meanDays: 310, seed: 1 };
/** As many ties as the large one, as many alive as the small one. */
const LONG: GeneratedSize = { actors: 20_000, ties: 1_000_000, meanDays: 5.7, seed: 1 };

const TIES = "ties { id kind a { id name } b { id name } validFrom validTo }";
const NETWORK = `query ($day: Date!) { networkAsOf(dataset: "generated", asOf: $day) { ${TIES} } }`;
const CHANGES =
  'query ($day: Date!, $end: Date!) { changesBetween(dataset: "generated", from: $day, to: $end) { kind date summary actors { id name } } }';
const HEAVY = {
  coalitionsAsOf: "computed { id } agreement",
  balanceAsOf: "balancedTriangles unbalancedTriangles frustrationIndex exact",
};

type Row = readonly [name: string, p50: number, p99: number | null];

/** Times the product's answers beside plain references, in turns in one run; the last line is one JSON object. */
export async function runBench(): Promise<number> {
  const rows: Row[] = [];
  const ratios: Record<string, number | boolean | null> = {};
  await benchSmall(rows, ratios);
  await benchLong(rows, ratios);
  await benchLarge(rows, ratios);
  for (const [name, milliseconds] of measureMeasures()) rows.push([name, milliseconds, null]);
  for (const [name, p50, p99] of rows)
    console.log(
      `${name.padEnd(64)} ${String(p50).padStart(9)} ${p99 === null ? "" : String(p99).padStart(9)}`,
    );
  console.log("Raphtory: skipped; it listens on every address, and is not started here");
  const measures = Object.fromEntries(rows.map(([name, p50]) => [name, p50]));
  console.log(JSON.stringify({ ratios, milliseconds: measures }));
  return 0;
}

async function benchSmall(rows: Row[], ratios: Record<string, number | boolean | null>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "entente-asof-bench-"));
  const product = await serveStory(SMALL);
  const plain = await servePlain(product.index);
  const cypher = await startCypherReference(folder, SMALL);
  try {
    const days = questionDays(120);
    const python = await askPython(product.index, days.slice(0, 60));
    const [day = ""] = days;
    const answer = await ask(product.url, NETWORK, { day });
    assert.ok(answer.equals(await get(`${plain.url}?${day}`)), "the product and plain HTTP differ");
    const { ties } = JSON.parse(answer.toString()).data.networkAsOf as { ties: NamedTie[] };
    assert.deepEqual(await cypher.ties(day), ties);
    const changes = await ask(product.url, CHANGES, { day, end: monthAfter(day) });
    if (python !== null) checkPython(python, ties, JSON.parse(changes.toString()).data.changesBetween.length);
    // A directive is left to graphql-js.
    const executed = NETWORK.replace(TIES, TIES.replace("validTo", "validTo @include(if: true)"));
    assert.ok(answer.equals(await ask(product.url, executed, { day })), "the two executions differ");
    const paths = {
      product: (one: string) => ask(product.url, NETWORK, { day: one }),
      executed: (one: string) => ask(product.url, executed, { day: one }),
      plain: (one: string) => get(`${plain.url}?${one}`),
      cypher: (one: string) => cypher.ties(one),
      changes: (one: string) => ask(product.url, CHANGES, { day: one, end: monthAfter(one) }),
    };
    const first = await timeInTurns(paths, days);
    const again = await timeInTurns(paths, days);
    const eight = {
      product: await time(paths.product, days, 8),
      plain: await time(paths.plain, days, 8),
    };
    reportSmall(rows, ratios, ties.length, again, eight, python);
    rows.push(rowOf("networkAsOf, small, each day asked for the first time", first.product));
    rows.push(rowOf("changesBetween, small, each month asked for the first time", first.changes));
    for (const [field, selection] of Object.entries(HEAVY)) {
      const query = `query ($day: Date!) { ${field}(dataset: "generated", asOf: $day) { ${selection} } }`;
      rows.push(
        rowOf(
          `${field} over HTTP`,
          await time((one) => ask(product.url, query, { day: one }), days.slice(0, 2)),
        ),
      );
    }
  } finally {
    await cypher.close();
    await plain.close();
    await product.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function checkPython(python: PythonReference, ties: readonly NamedTie[], changes: number): void {
  const rows = ties.map(({ id, kind, a, b, validFrom, validTo }) => [
    id,
    kind,
    a.id,
    a.name,
    b.id,
    b.name,
    validFrom,
    validTo,
  ]);
  assert.deepEqual(python.sqliteTies, rows);
  assert.equal(python.sqliteChanges, changes);
}

function reportSmall(
  rows: Row[],
  ratios: Record<string, number | boolean | null>,
  alive: number,
  one: Record<"product" | "executed" | "plain" | "cypher" | "changes", Timing>,
  eight: { readonly product: Timing; readonly plain: Timing },
  python: PythonReference | null,
): void {
  rows.push(
    rowOf(`networkAsOf over HTTP, 20,000 ties, ${alive} alive`, one.product),
    rowOf("  the same executed by graphql-js", one.executed),
    rowOf("  plain Node HTTP, JSON.stringify, the small story", one.plain),
    rowOf("  raw driver, Cypher, no HTTP", one.cypher),
    rowOf(`  at concurrency 8 (${eight.product.perSecond} a second)`, eight.product),
    rowOf(`  plain at concurrency 8 (${eight.plain.perSecond} a second)`, eight.plain),
    rowOf("changesBetween, 30 days, over HTTP", one.changes),
  );
  ratios.productToPlain = round(one.product.p50 / one.plain.p50);
  ratios.cypherToProduct = round(one.cypher.p50 / one.product.p50);
  ratios.executedToProduct = round(one.executed.p50 / one.product.p50);
  ratios.perSecondToPlainAt8 = round(eight.product.perSecond / eight.plain.perSecond);
  ratios.productToSqlite = python === null ? null : round(one.product.p50 / python.sqlite);
  ratios.productToPandas = python?.pandas == null ? null : round(one.product.p50 / python.pandas);
  ratios.changesToSqlite = python === null ? null : round(one.changes.p50 / python.sqliteChangesMs);
  if (python === null) return;
  rows.push(["  SQLite in its own process", round(python.sqlite), null]);
  rows.push(["  changes: SQLite in its own process", round(python.sqliteChangesMs), null]);
  if (python.pandas !== null) rows.push(["  pandas in its own process", round(python.pandas), null]);
}

/** A million ties beside twenty thousand, with as many alive: both at once, in turns. */
async function benchLong(rows: Row[], ratios: Record<string, number | boolean | null>): Promise<void> {
  const [small, long] = [await serveStory(SMALL), await serveStory(LONG)];
  try {
    const [day = "", ...days] = questionDays(100);
    const path =
      (url: string): Path =>
      (one) =>
        ask(url, NETWORK, { day: one });
    const paths = { small: path(small.url), long: path(long.url) };
    const again = [day, ...days];
    await timeInTurns(paths, again);
    const { small: few, long: many } = await timeInTurns(paths, again);
    const alive = long.index.tiesByDay.heldAt(parseCalendarDate(day), "CERTAIN").length;
    rows.push(rowOf("networkAsOf, 20,000 ties, every day asked before", few));
    rows.push(rowOf(`networkAsOf, 1,000,000 ties, as many alive (${alive})`, many));
    ratios.millionToTwentyThousand = round(many.p50 / few.p50);
  } finally {
    await long.close();
    await small.close();
  }
}

async function benchLarge(rows: Row[], ratios: Record<string, number | boolean | null>): Promise<void> {
  const product = await serveStory(LARGE);
  const plain = await servePlain(product.index);
  try {
    const days = questionDays(6);
    const [day = ""] = days;
    const answer = await ask(product.url, NETWORK, { day });
    assert.ok(answer.equals(await get(`${plain.url}?${day}`)), "the product and plain HTTP differ");
    const paths = {
      product: (one: string) => ask(product.url, NETWORK, { day: one }),
      plain: (one: string) => get(`${plain.url}?${one}`),
    };
    await timeInTurns(paths, days);
    const timed = await timeInTurns(paths, days);
    rows.push(
      rowOf(`networkAsOf, 1,000,000 ties, ${Math.round(answer.length / 1e6)} MB, streamed`, timed.product),
    );
    rows.push(rowOf("  plain Node HTTP, JSON.stringify, the large story", timed.plain));
    ratios.largeProductToPlain = round(timed.product.p50 / timed.plain.p50);
    const longest = await longestWait(product.url, paths.product(day));
    rows.push(["  longest wait of a small question meanwhile", round(longest), null]);
    rows.push(["  greatest memory of the process, MB", Math.round(process.memoryUsage().rss / 1e6), null]);
  } finally {
    await plain.close();
    await product.close();
  }
}

async function longestWait(url: string, answer: Promise<unknown>): Promise<number> {
  let longest = 0;
  let isOver = false;
  void answer.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const asked = performance.now();
    await ask(url, "{ __typename }", {});
    longest = Math.max(longest, performance.now() - asked);
  }
  return longest;
}

function rowOf(name: string, { p50, p99 }: Timing): Row {
  return [name, p50, p99];
}
