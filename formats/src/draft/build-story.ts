import { addDays, type Period } from "@entente/core";
import { Findings, type ImportReport } from "../contract/import-report.ts";
import type { RecordOrigin, StoryDraft } from "../contract/story-draft.ts";
import { type Fault, PackageFaultsError } from "../dataset-package/fault.ts";
import { faultsFound } from "../dataset-package/faults-found.ts";
import type { PackageFiles } from "../dataset-package/package-files.ts";
import {
  type CheckedPackage,
  type HashContent,
  type PackageAnswers,
  parsePackage,
} from "../dataset-package/parse-package.ts";
import { DESCRIPTOR_FILE } from "../dataset-package/resources.ts";
import { cleanText } from "./clean-text.ts";
import { DAY_OF_ZERO } from "./counted-time.ts";
import { slugOf } from "./id-maker.ts";
import { PassageBook } from "./passage-book.ts";
import { placeOf, RecordFates } from "./record-fates.ts";
import { StoryBuilder } from "./story-builder.ts";
import { describeStory } from "./story-descriptor.ts";
import { findingsOfStory } from "./story-findings.ts";
import { openingOf } from "./story-period.ts";
import { type StoryRow, StoryTable } from "./story-table.ts";

/** A story made from a draft, and the whole report of its import. */
export interface BuiltStory {
  /** What parsePackage makes of the package; null where there is nothing to show. */
  readonly story: CheckedPackage | null;
  readonly report: ImportReport;
}

/** How often rows that a check refuses are taken out, and the rest checked again. */
const MOST_CHECKS = 8;

/**
 * Makes a checked story from what a format has read. `report` is the reader's; its counts and findings are added to. The
 * story passes the checks of a dataset package because it is written and read as one: a record that they refuse is left
 * out and said to be. `answers` are those of the reader to its findings.
 */
export async function buildStory(
  draft: StoryDraft,
  report: ImportReport,
  hash: HashContent,
  answers: PackageAnswers = {},
): Promise<BuiltStory> {
  const [findings, fates] = [new Findings(), new RecordFates()];
  const builder = new StoryBuilder(draft, findings, fates);
  const tables = builder.build();
  const end = (story: CheckedPackage | null): BuiltStory => ({
    story,
    report: {
      ...report,
      findings: [
        ...report.findings,
        ...findings.list(),
        ...(story === null ? [] : findingsOfStory(story, tables, fates)),
      ],
      counts: fates.addTo(report.counts),
    },
  });
  if (tables.every(({ rows }) => rows.length === 0)) {
    findings.add("FAULT", { rule: "empty-story" });
    return end(null);
  }
  const period = draftPeriod(draft, builder, findings);
  const opening = openingOf(spansOf(tables, builder), period);
  const describe = (of: readonly StoryTable[]): string =>
    JSON.stringify(describeStory(draft, period, opening, builder.times.description, of, builder.ownColumns));
  for (let check = 0; check < MOST_CHECKS; check += 1) {
    dropFollowers(tables, fates);
    const files = packageFilesOf(tables, draft, describe);
    try {
      return end(await parsePackage(slugOf(draft.title) || "story", files, hash, answers));
    } catch (error) {
      if (!(error instanceof PackageFaultsError)) throw error;
      if (!refuseFaulty(error.faults, tables, findings, fates)) break;
    }
  }
  return end(null);
}

function draftPeriod(draft: StoryDraft, builder: StoryBuilder, findings: Findings): Period {
  const named = builder.times.period();
  const given =
    draft.period === undefined
      ? null
      : [draft.period.from, draft.period.to].map((text) => builder.times.dayOf(text));
  const [from = null, to = null] = given ?? [];
  if (from !== null && to !== null && from < to) return { from, to };
  if (given !== null) findings.add("WARNING", { rule: "no-period" });
  return named ?? { from: DAY_OF_ZERO, to: addDays(DAY_OF_ZERO, 1) };
}

function* factsOf(tables: readonly StoryTable[]): Generator<StoryTable, void, undefined> {
  for (const key of ["ties", "positions", "memberships"] as const) {
    const table = tables.find((one) => one.key === key);
    if (table !== undefined) yield table;
  }
}

/** The spans of the ties; of positions or memberships where there are none; of events at last. */
function spansOf(tables: readonly StoryTable[], { times }: StoryBuilder): Parameters<typeof openingOf>[0] {
  for (const { columns, rows } of factsOf(tables)) {
    const [from, to] = [columns.indexOf("validFrom"), columns.indexOf("validTo")];
    return rows.map(({ cells }) => ({
      from: times.dateOf(cells[from] ?? ""),
      to: times.dateOf(cells[to] ?? ""),
    }));
  }
  return [];
}

/** Which column of a table names rows of which other table. */
const REFERENCES: Readonly<Record<string, StoryTable["key"]>> = {
  a: "actors",
  b: "actors",
  actor: "actors",
  faction: "factions",
  argument: "arguments",
  event: "events",
};

/** Takes out the rows that name a row which is refused: that they fail follows from the other fault. */
function dropFollowers(tables: readonly StoryTable[], fates: RecordFates): void {
  const refused = new Map(
    tables.map(({ key, rows }) => [
      key,
      new Set(rows.filter(({ isRefused }) => isRefused).map(({ id }) => id)),
    ]),
  );
  if ([...refused.values()].every(({ size }) => size === 0)) return;
  for (const { key, columns, rows } of tables) {
    const naming = columns.flatMap((column, place) => {
      const of =
        key === "argumentLinks" && (column === "from" || column === "to") ? "arguments" : REFERENCES[column];
      return of === undefined ? [] : [{ place, ids: refused.get(of) ?? new Set<string>() }];
    });
    for (const row of rows)
      if (!row.isRefused && naming.some(({ place, ids }) => ids.has(row.cells[place] ?? "")))
        refuseRow(row, fates);
  }
}

function refuseRow(row: StoryRow, fates: RecordFates): void {
  row.isRefused = true;
  for (const origin of row.origins) fates.refuse(origin);
}

/** Refuses the rows that have faults. False where a fault has no row, so that nothing can be saved. */
function refuseFaulty(
  faults: readonly Fault[],
  tables: readonly StoryTable[],
  findings: Findings,
  fates: RecordFates,
): boolean {
  const standing = new Map(tables.map((table) => [table.file, table.standing()]));
  let isMendable = true;
  for (const { found: fault, place } of faultsFound(faults)) {
    // Line 1 has the header, and no cell has a line break.
    const row = place.row === null ? undefined : standing.get(place.file)?.[place.row - 2];
    const [origin] = row?.origins ?? [];
    findings.add("FAULT", fault, origin === undefined ? undefined : placeOf(origin));
    if (row === undefined) isMendable = false;
    else refuseRow(row, fates);
  }
  return isMendable;
}

/** The package of the rows that stand. */
function packageFilesOf(
  tables: readonly StoryTable[],
  draft: StoryDraft,
  describe: (tables: readonly StoryTable[]) => string,
): PackageFiles {
  const filled = tables.filter((table) => table.key === "actors" || table.standing().length > 0);
  const book = new PassageBook(countRecords(filled), draft.sources);
  const texts = new Map<string, () => Iterable<string>>();
  for (const table of filled) {
    const rows = table.standing();
    for (const { origins } of rows) for (const origin of origins) book.cite(origin);
    texts.set(table.file, () => table.write(rows, (origin) => book.cite(origin)));
  }
  const cited = [sourcesTable(book), passagesTable(book)];
  for (const table of cited) texts.set(table.file, () => table.write(table.rows, () => []));
  texts.set(DESCRIPTOR_FILE, () => [describe([...filled, ...cited])]);
  return {
    open: async (file) => {
      const text = texts.get(file);
      return text === undefined ? null : piecesOf(text());
    },
  };
}

async function* piecesOf(pieces: Iterable<string>): AsyncGenerator<string, void, undefined> {
  yield* pieces;
}

function countRecords(tables: readonly StoryTable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rows } of tables)
    for (const { origins } of rows)
      for (const { file, row } of origins) counts.set(file, Math.max(counts.get(file) ?? 0, row ?? 0));
  return counts;
}

function sourcesTable({ sources }: PassageBook): StoryTable {
  const table = new StoryTable("sources", ["title", "author", "year", "url", "quotedIn"]);
  for (const { id, title, author, year, url, quotedIn } of sources) {
    const texts = [author, year].map((text) => cleanText(text ?? "").text);
    const address = url !== undefined && /^https?:\/\/[^\s<>"]+$/.test(url) ? url : "";
    table.add([title, ...texts, address, quotedIn ?? ""], NOWHERE, () => id);
  }
  return table;
}

function passagesTable({ passages }: PassageBook): StoryTable {
  const table = new StoryTable("passages", ["source", "locator"]);
  for (const { id, source, locator } of passages) table.add([source, locator], NOWHERE, () => id);
  return table;
}

const NOWHERE: RecordOrigin = { file: "", row: null, locator: "" };
