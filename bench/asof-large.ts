import { strict as assert } from "node:assert";
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import {
  formatCalendarDate,
  type NetworkDictionary,
  type PackedNetwork,
  type UnpackedTie,
  unpackNetwork,
} from "@entente/core";
import type { Report } from "./asof-report.ts";
import { NETWORK, SMALL } from "./asof-small.ts";
import type { GeneratedSize } from "./generated-package.ts";
import { type NamedTie, questionDays } from "./generated-story.ts";
import { ask, get } from "./served-story.ts";
import { type ServedApart, serveApart } from "./story-process.ts";
import { type Path, timeInTurns } from "./timing.ts";
import { addWaits } from "./waits.ts";

const LARGE: GeneratedSize = { actors: 20_000, ties: 1_000_000, meanDays: 310, seed: 1 };
/** A long story: as many ties as the large one, as many alive as in the small one. */
const LONG: GeneratedSize = { actors: 20_000, ties: 1_000_000, meanDays: 5.7, seed: 1 };
/** Megabytes that the heap of the process with the large story may hold: the story itself takes most of it. */
const HEAP = 1_000;
const SLOW_READERS = 8;

const field = (name: string, selection: string): string =>
  `query ($day: Date!) { ${name}(dataset: "generated", asOf: $day) { ${selection} } }`;
const PACKED = field("packedNetworkAsOf", "revision packed");
const DICTIONARY = field("packedNetworkAsOf", "dictionary tieIds");

/** A million ties beside twenty thousand, with as many alive: in turns. */
export async function benchLong(report: Report): Promise<void> {
  const [small, long] = [
    await serveApart({ kind: "product", size: SMALL }),
    await serveApart({ kind: "product", size: LONG }),
  ];
  try {
    const days = questionDays(100);
    const path =
      ({ url }: ServedApart): Path =>
      async (day) =>
        await ask(url, NETWORK, { day });
    const paths = { few: path(small), many: path(long) };
    await timeInTurns(paths, days);
    await timeInTurns(paths, days);
    const { few, many } = await timeInTurns(paths, [...days, ...days]);
    const alive = async (day: string, from: Path): Promise<number> =>
      JSON.parse(String(await from(day))).data.networkAsOf.ties.length as number;
    const [here, there] = [await alive(days[0] ?? "", paths.few), await alive(days[0] ?? "", paths.many)];
    report.add(`networkAsOf, 20,000 ties, ${here} alive, every day asked before`, few);
    report.add(`networkAsOf, 1,000,000 ties, ${there} alive, every day asked before`, many);
    report.compare("millionToTwentyThousand", many, few);
  } finally {
    await long.close();
    await small.close();
  }
}

/** 98,000 ties alive: the full answer streamed, and the packed one, with little memory to spare. */
export async function benchLarge(report: Report): Promise<void> {
  const product = await serveApart({ kind: "product", size: LARGE }, HEAP);
  const plain = await serveApart({ kind: "plain", size: LARGE });
  try {
    // The first of them is before the story has filled.
    const days = questionDays(7).slice(1);
    const full: Path = async (day) => await ask(product.url, NETWORK, { day });
    const packed: Path = async (day) => await ask(product.url, PACKED, { day });
    const raw: Path = async (day) => await get(columnsUrl(product, day));
    const bytes = await checkEqual(product, plain, days[0] ?? "");
    const stringified: Path = async (day) => await get(`${plain.url}?${day}`);
    const fixedJson: Path = async () => await get(`${plain.url}?${bytes.packed}`);
    const fixed: Path = async () => await get(`${plain.url}?${bytes.raw}`);
    const first = await timeInTurns({ full, stringified }, days.slice(1));
    const again = await timeInTurns({ full, stringified, packed, fixedJson, raw, fixed }, [
      ...days,
      ...days,
      ...days,
    ]);
    const size = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;
    report.add(
      `networkAsOf, ${bytes.alive} of 1,000,000 ties alive, ${size(bytes.full)}, first time`,
      first.full,
    );
    report.add("networkAsOf, streamed, asked before", again.full);
    report.add("  plain Node HTTP, JSON.stringify, as many alive", again.stringified);
    report.add(`packedNetworkAsOf, the same ties in columns, ${size(bytes.packed)}`, again.packed);
    report.add(`  a fixed buffer of ${size(bytes.packed)}`, again.fixedJson);
    report.add(`the same columns as bytes, /columns, ${size(bytes.raw)}`, again.raw);
    report.add(`  a fixed buffer of ${size(bytes.raw)}`, again.fixed);
    report.compare("largeFirstToPlain", first.full, first.stringified);
    report.compare("largeToPlain", again.full, again.stringified);
    report.compare("columnsToFixedBuffer", again.raw, again.fixed);
    report.compare("packedJsonToFixedBuffer", again.packed, again.fixedJson);
    await addWaits(report, product, "a full answer", full(days[0] ?? ""));
    await addMemory(report, product, days, bytes.full);
  } finally {
    await plain.close();
    await product.close();
  }
}

interface Bytes {
  readonly alive: number;
  readonly full: number;
  readonly packed: number;
  readonly raw: number;
}

async function checkEqual(product: ServedApart, plain: ServedApart, day: string): Promise<Bytes> {
  const answer = await ask(product.url, NETWORK, { day });
  assert.ok(answer.equals(await get(`${plain.url}?${day}`)), "the product and plain HTTP differ");
  const { ties } = JSON.parse(answer.toString()).data.networkAsOf as { ties: readonly NamedTie[] };
  const columns = await ask(product.url, PACKED, { day });
  const { packed } = JSON.parse(columns.toString()).data.packedNetworkAsOf as { packed: PackedNetwork };
  const { dictionary, tieIds } = JSON.parse((await ask(product.url, DICTIONARY, { day })).toString()).data
    .packedNetworkAsOf as { dictionary: NetworkDictionary; tieIds: readonly string[] };
  const names = new Map(dictionary.actors.id.map((id, number) => [id, dictionary.actors.name[number] ?? ""]));
  const unpacked = unpackNetwork(packed, dictionary, (data) => Buffer.from(data, "base64"));
  assert.deepEqual(
    unpacked.map((tie, place) => named(tie, tieIds[place] ?? "", names)),
    ties,
  );
  const raw = await get(columnsUrl(product, day));
  checkRaw(raw, packed);
  return { alive: ties.length, full: answer.length, packed: columns.length, raw: raw.length };
}

/** The bytes hold what the JSON holds. */
function checkRaw(raw: Buffer, { columns, ...head }: PackedNetwork): void {
  const end = raw.indexOf("\n");
  const { columns: places, ...rest } = JSON.parse(raw.subarray(0, end).toString());
  assert.deepEqual(rest, head);
  for (const [name, { data }] of Object.entries(columns)) {
    const column = Buffer.from(data, "base64");
    const begin = end + 1 + (places[name].offset as number);
    assert.ok(raw.subarray(begin, begin + column.length).equals(column), `the columns of ${name} differ`);
  }
}

function columnsUrl({ url }: ServedApart, day: string): string {
  return url.replace(/graphql$/, `columns/generated/${day}`);
}

function named(tie: UnpackedTie, id: string, names: ReadonlyMap<string, string>): NamedTie {
  const { kind, a, b, validFrom, validTo } = tie;
  const end = (actor: string): NamedTie["a"] => ({ id: actor, name: names.get(actor) ?? "" });
  return {
    ...{ id, kind, a: end(a), b: end(b) },
    validFrom: validFrom === null ? null : formatCalendarDate(validFrom),
    validTo: validTo === null ? null : formatCalendarDate(validTo),
  };
}

/** Measures how much the process grows while slow readers fetch full answers. */
async function addMemory(
  report: Report,
  product: ServedApart,
  days: readonly string[],
  bytes: number,
): Promise<void> {
  await product.memory();
  await wait(200);
  const before = await product.memory();
  const readers = Array.from({ length: SLOW_READERS }, (_, number) =>
    readSlowly(product.url, days[number % days.length] ?? ""),
  );
  await Promise.all(readers);
  const megabytes = (await product.memory()) - before;
  report.add(
    `  megabytes that the process grows with ${SLOW_READERS} slow readers of ${Math.round(bytes / 1e6)} MB each`,
    Math.round(megabytes / 1e6),
  );
  report.add("  megabytes of the process before, story and encoded ties included", Math.round(before / 1e6));
  report.add("  megabytes its heap may hold", HEAP);
}

async function readSlowly(url: string, day: string): Promise<void> {
  const body = JSON.stringify({ query: NETWORK, variables: { day } });
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const response = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    const asked = request(url, { method: "POST", agent: new Agent(), headers }, resolve);
    asked.on("error", reject);
    asked.end(body);
  });
  let pieces = 0;
  for await (const _ of response) {
    pieces += 1;
    if (pieces % 4 === 0) await wait(40);
  }
}
