import { strict as assert } from "node:assert";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { indexStory, type StoryIndex } from "@entente/core";
import type { Report } from "./asof-report.ts";
import { startCypherReference } from "./cypher-reference.ts";
import type { GeneratedSize } from "./generated-package.ts";
import { generatedStory, type NamedTie, questionDays } from "./generated-story.ts";
import { makePythonEnvironment } from "./python-environment.ts";
import { monthAfter, type PythonReference, startPython } from "./python-reference.ts";
import { askRaphtory, type RaphtoryAnswer } from "./raphtory-reference.ts";
import { ask, get } from "./served-story.ts";
import { serveApart } from "./story-process.ts";
import { type Path, round, type Timing, time, timeInTurns } from "./timing.ts";
import { addWaits } from "./waits.ts";

export const SMALL: GeneratedSize = { actors: 2_000, ties: 20_000, meanDays: 310, seed: 1 };

const TIES = "ties { id kind a { id name } b { id name } validFrom validTo }";
export const NETWORK = `query ($day: Date!) { networkAsOf(dataset: "generated", asOf: $day) { ${TIES} } }`;
/** A directive is left to graphql-js. */
const EXECUTED = NETWORK.replace(TIES, TIES.replace("validTo", "validTo @include(if: true)"));
const CHANGES =
  'query ($day: Date!, $end: Date!) { changesBetween(dataset: "generated", from: $day, to: $end) { kind date summary actors { id name } } }';
const MEASURES = {
  coalitionsAsOf: "asOf computed { id } agreement",
  balanceAsOf: "asOf balancedTriangles unbalancedTriangles frustrationIndex exact",
};
/** Raphtory and Cypher are too slow for all days. */
const FEW = 40;

type Paths = Readonly<Record<"product" | "executed" | "plain" | "cypher" | "changes", Path>>;

/** About 2,000 ties alive: the product beside every reference, equal answers first, then times in turns. */
export async function benchSmall(report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "entente-asof-bench-"));
  const index = indexStory(generatedStory(SMALL));
  const days = questionDays(120);
  const peers = await askPeers(report, index, days);
  const product = await serveApart({ kind: "product", size: SMALL });
  const plain = await serveApart({ kind: "plain", size: SMALL });
  const cypher = await startCypherReference(folder, SMALL);
  try {
    const paths: Paths = {
      product: async (day) => await ask(product.url, NETWORK, { day }),
      executed: async (day) => await ask(product.url, EXECUTED, { day }),
      plain: async (day) => await get(`${plain.url}?${day}`),
      cypher: async (day) => await cypher.ties(day),
      changes: async (day) => await ask(product.url, CHANGES, { day, end: monthAfter(day) }),
    };
    await checkEqual(paths, days, peers);
    await timeAll(report, paths, days, peers);
    for (const [field, selection] of Object.entries(MEASURES)) {
      const query = `query ($day: Date!) { ${field}(dataset: "generated", asOf: $day) { ${selection} } }`;
      const path: Path = async (day) => await ask(product.url, query, { day });
      const few = days.slice(0, 5);
      const first = time(path, few);
      await addWaits(report, product, field, first);
      report.add(`${field} over HTTP, first time between two changes`, await first);
      report.add(`${field} over HTTP, asked before between these changes`, await time(path, few));
    }
  } finally {
    peers.python?.close();
    await cypher.close();
    await plain.close();
    await product.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Peers {
  readonly python: PythonReference | null;
  readonly raphtory: RaphtoryAnswer | null;
}

async function askPeers(report: Report, index: StoryIndex, days: readonly string[]): Promise<Peers> {
  console.log("Python, pandas and Raphtory: the first time their environment is made, some minutes");
  const requirements = fileURLToPath(new URL("../requirements.txt", import.meta.url));
  const environment = await makePythonEnvironment(requirements, 900_000);
  if ("missing" in environment) report.skipped.push(`pandas and Raphtory: ${environment.missing}`);
  const interpreter = "missing" in environment ? "python3" : environment.python;
  const python = await startPython(interpreter, index);
  if (python === null) report.skipped.push("SQLite: there is no python3");
  if ("missing" in environment) return { python, raphtory: null };
  const raphtory = await askRaphtory(environment.python, index, days.slice(0, FEW));
  if (typeof raphtory !== "string") return { python, raphtory };
  report.skipped.push(`Raphtory: ${raphtory}`);
  return { python, raphtory: null };
}

async function checkEqual(paths: Paths, days: readonly string[], { python, raphtory }: Peers): Promise<void> {
  for (const [number, day] of days.slice(0, 5).entries()) {
    const answer = (await paths.product(day)) as Buffer;
    assert.ok(answer.equals((await paths.plain(day)) as Buffer), "the product and plain HTTP differ");
    assert.ok(answer.equals((await paths.executed(day)) as Buffer), "the two executions differ");
    const { ties } = JSON.parse(answer.toString()).data.networkAsOf as { ties: NamedTie[] };
    assert.deepEqual(await paths.cypher(day), ties);
    const edges = raphtory?.edges[number];
    // Raphtory has one edge where spells of a pair overlap.
    const pairs = new Set(ties.map(({ a, b, kind }) => [a.name, b.name, kind].join()));
    if (edges !== undefined) assert.deepEqual(edges.map((edge) => edge.join()).sort(), [...pairs].sort());
    if (number === 0 && python !== null) await checkPython(paths, day, ties, python);
  }
}

async function checkPython(
  paths: Paths,
  day: string,
  ties: readonly NamedTie[],
  python: PythonReference,
): Promise<void> {
  const rows = ties.map(({ id, kind, a, b, validFrom, validTo }) => [
    ...[id, kind, a.id, a.name, b.id, b.name],
    ...[validFrom, validTo],
  ]);
  assert.deepEqual(await python.rows("sqlite", day), rows);
  if (python.hasPandas) assert.deepEqual(await python.rows("pandas", day), rows);
  const { data } = JSON.parse(((await paths.changes(day)) as Buffer).toString()) as {
    data: { changesBetween: readonly { date: string; kind: string; actors: readonly { id: string }[] }[] };
  };
  const changes = data.changesBetween.map(({ date, kind, actors }) => [
    date,
    kind,
    ...actors.map(({ id }) => id),
  ]);
  const found = await python.rows("sqliteChanges", day);
  // SQLite orders those of a day by kind as words, the product ends before it begins.
  assert.deepEqual(
    found.map(([date, kind, , a, b]) => [date, kind, a, b].join()).sort(),
    changes.map(String).sort(),
  );
}

async function timeAll(report: Report, paths: Paths, days: readonly string[], peers: Peers): Promise<void> {
  const few = days.slice(0, FEW);
  const { product, plain, changes } = paths;
  const { python } = peers;
  const first = await timeInTurns({ product, changes }, days);
  const slow = await timeInTurns(paths, few);
  const inside: Record<string, Path> = {};
  if (python !== null) inside.sqlite = async (day) => await python.time("sqlite", day);
  if (python !== null) inside.sqliteChanges = async (day) => await python.time("sqliteChanges", day);
  if (python?.hasPandas === true) inside.pandas = async (day) => await python.time("pandas", day);
  const again = await timeInTurns({ product, plain, changes, ...inside } as Record<string, Path>, days);
  const eight = { product: await time(product, days, 8), plain: await time(plain, days, 8) };
  const of = (name: string): Timing => again[name] ?? slow.product;
  report.add("networkAsOf over HTTP, 20,000 ties, 2,000 alive, first time of that day", first.product);
  report.add("networkAsOf over HTTP, asked before", of("product"));
  report.add("  plain Node HTTP, JSON.stringify, 2,000 alive", of("plain"));
  report.add("  executed by graphql-js", slow.executed);
  report.add("  raw driver, Cypher, no HTTP", slow.cypher);
  report.add(`  at concurrency 8 (${eight.product.perSecond} a second)`, eight.product);
  report.add(`  plain at concurrency 8 (${eight.plain.perSecond} a second)`, eight.plain);
  report.add("changesBetween, 30 days, over HTTP, first time of that month", first.changes);
  report.add("changesBetween, 30 days, over HTTP, asked before", of("changes"));
  report.compare("productToPlain", of("product"), of("plain"));
  report.ratios.perSecondToPlainAt8 = round(eight.product.perSecond / eight.plain.perSecond);
  report.compare("cypherToProduct", slow.cypher, slow.product);
  report.compare("executedToProduct", slow.executed, slow.product);
  report.compare("productToSqlite", of("product"), again.sqlite);
  report.compare("productToPandas", of("product"), again.pandas);
  report.compare("changesToSqlite", of("changes"), again.sqliteChanges);
  for (const [name, timing] of [
    ["networkAsOf: SQLite in its own process", again.sqlite],
    ["networkAsOf: pandas in its own process", again.pandas],
    ["changes: SQLite in its own process", again.sqliteChanges],
  ] as const)
    if (timing !== undefined) report.add(`  ${name}`, timing);
  addRaphtory(report, of("product"), eight.product, peers.raphtory);
}

function addRaphtory(report: Report, one: Timing, eight: Timing, raphtory: RaphtoryAnswer | null): void {
  const { ratios } = report;
  if (raphtory === null) {
    ratios.raphtoryToProduct = null;
    ratios.perSecondToRaphtoryAt8 = null;
    return;
  }
  report.compare("raphtoryToProduct", raphtory.one, one);
  ratios.perSecondToRaphtoryAt8 = round(eight.perSecond / raphtory.eight.perSecond);
  report.add("  Raphtory over HTTP: names and kinds only", raphtory.one);
  report.add(`  Raphtory at concurrency 8 (${raphtory.eight.perSecond} a second)`, raphtory.eight);
}
