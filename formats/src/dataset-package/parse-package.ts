import { compareIds, type Dataset, formatCalendarDate, type Period } from "@entente/core";
import { type Finding, Findings } from "../contract/import-report.ts";
import { checkAssertions } from "./check-assertions.ts";
import { checkReferences } from "./check-references.ts";
import { REPEATED_FACTS, warnOfRepeatedRows } from "./check-repeated.ts";
import { checkRows } from "./check-rows.ts";
import { checkTimes, OUTSIDE_PERIOD, type OutsideRow, widenPeriod } from "./check-times.ts";
import { checkTours } from "./check-tours.ts";
import type { TableKey } from "./column.ts";
import { type Descriptor, readDescriptor } from "./descriptor.ts";
import { type Fault, Faults, PackageFaultsError } from "./fault.ts";
import { type LeavingRow, type LeftRow, leaveOut } from "./leave-out.ts";
import { makeRow, type RowSource, sortRows } from "./make-row.ts";
import type { PackageFiles } from "./package-files.ts";
import { emptyPackageRows, type PackageRows, rowsOf } from "./package-rows.ts";
import { readTable, type TableReading } from "./read-table.ts";
import { attributeColumnsIn, attributesIn, columnsIn, DESCRIPTOR_FILE, tablesIn } from "./resources.ts";
import { CellCache } from "./row-reader.ts";
import { type RowOf, TABLES, type Table, tableOf } from "./tables.ts";
import { writePackage } from "./write-package.ts";

/** A package without fault. */
export interface CheckedPackage {
  readonly dataset: Dataset;
  /** Canonical datapackage.json, as it is stored and exported. */
  readonly descriptorJson: string;
  /** What is odd in it, and what was read otherwise than it was written. */
  readonly findings: readonly Finding[];
  /** The rows that the reader's answers left out of it. */
  readonly left: readonly LeftRow[];
}

/** Hashes canonical content, which comes in pieces, into the name of a revision. */
export type HashContent = (content: Iterable<string>) => string | Promise<string>;

/** Answers of the reader, by option: `{ "repeated-facts": "merge" }`. */
export type PackageAnswers = Readonly<Record<string, string>>;

/**
 * Reads and checks a whole dataset package (docs/dataset-package.md); faults call it `name`. `answers` may say what
 * becomes of facts outside the period and of repeated ones. Throws PackageFaultsError with every fault found.
 */
export async function parsePackage(
  name: string,
  files: PackageFiles,
  hash: HashContent,
  answers: PackageAnswers = {},
): Promise<CheckedPackage> {
  const read = await readChecked(name, files, null, answers);
  if (answers[OUTSIDE_PERIOD.option] !== "widen" || read.outside.length === 0)
    return await finishPackage(name, read, hash, answers);
  const period = widenPeriod(read.descriptor.period, read.outside);
  const wide = await readChecked(name, files, period, answers);
  const story = await finishPackage(name, wide, hash, answers);
  const widened = read.findings.list().filter(({ rule }) => rule === "outside-period");
  return { ...story, findings: [...story.findings, ...widened] };
}

/** The rows of a package without faults. */
interface ReadPackage {
  readonly descriptor: Descriptor;
  readonly rows: PackageRows;
  readonly faults: Faults;
  readonly findings: Findings;
  readonly outside: readonly OutsideRow[];
  readonly repeated: readonly LeavingRow[];
}

/** Reads all tables and checks them, with another period than the package's own if one is given. */
async function readChecked(
  name: string,
  files: PackageFiles,
  period: Period | null,
  answers: PackageAnswers,
): Promise<ReadPackage> {
  const [faults, findings] = [new Faults(), new Findings()];
  const report = (fault: Fault): void => faults.add(fault);
  const found = await readDescriptor(files, report, encodingOf(DESCRIPTOR_FILE, findings));
  if (found === null) throw new PackageFaultsError(name, faults);
  const descriptor = period === null ? found : withPeriod(found, period);
  const rows = emptyPackageRows(faults, findings);
  const cache = new CellCache();
  for (const table of TABLES) await addTable(files, table, descriptor, rows, { report, findings, cache });
  checkRows(rows, descriptor.period);
  checkReferences(rows);
  const outside = checkTimes(rows, descriptor, answers[OUTSIDE_PERIOD.option] ?? "keep");
  checkTours(rows);
  const repeated = warnOfRepeatedRows(rows, answers[REPEATED_FACTS.option] ?? "keep");
  if (faults.count > 0) throw new PackageFaultsError(name, faults);
  return { descriptor, rows, faults, findings, outside, repeated };
}

function withPeriod(descriptor: Descriptor, period: Period): Descriptor {
  const [from, to] = [formatCalendarDate(period.from), formatCalendarDate(period.to)];
  return { ...descriptor, period, json: { ...descriptor.json, period: { from, to } } };
}

async function finishPackage(
  name: string,
  { descriptor, rows, faults, findings, outside, repeated }: ReadPackage,
  hash: HashContent,
  answers: PackageAnswers,
): Promise<CheckedPackage> {
  const left = leaveOut(rows, [
    ...(answers[REPEATED_FACTS.option] === "merge" ? repeated : []),
    ...(answers[OUTSIDE_PERIOD.option] === "omit"
      ? outside.map(({ key, position }) => ({ key, position, mergedInto: null }))
      : []),
  ]);
  const descriptorJson = `${JSON.stringify(descriptor.json, null, 2)}\n`;
  const unnamed = assembleDataset(descriptor, rows);
  const dataset = { ...unnamed, revision: await hash(canonicalContent(unnamed, descriptorJson)) };
  checkAssertions(dataset, rows, descriptor.assertions, (fault) => faults.add(fault));
  if (faults.count > 0) throw new PackageFaultsError(name, faults);
  return { dataset, descriptorJson, findings: findings.list(), left };
}

async function addTable(
  files: PackageFiles,
  table: Table,
  descriptor: Descriptor,
  rows: PackageRows,
  telling: Pick<TableReading, "report" | "findings" | "cache">,
): Promise<void> {
  const listed = tablesIn(descriptor.json).includes(table);
  const text = await files.open(table.file, encodingOf(table.file, telling.findings));
  const target = rowsOf(rows, table.key);
  const onRowsLost = (): void => {
    target.isComplete = false;
  };
  const missing = (expected: string): void => {
    telling.report({ file: table.file, row: null, column: null, value: null, expected });
    onRowsLost();
  };
  if (text === null && (listed || table.required)) missing("this file, which the package must have");
  if (text !== null && !listed) missing("to be listed in datapackage.json under resources");
  if (text === null || !listed) return;
  const own = attributesIn(table, descriptor.json);
  const reading = {
    table,
    described: columnsIn(table, descriptor.json),
    attributes: own.map(({ name }) => name),
    onRowsLost,
    ...telling,
  };
  for await (const reader of readTable(text, reading)) {
    const source: RowSource = {
      value: (name, column) => column.read(reader, name),
      translations: (name, { check, hasLines }) => reader.translations(name, check, hasLines),
      attribute: (column) => reader.attribute(column),
    };
    target.add(makeRow(table, source, descriptor.period, own), reader.line);
  }
}

/** Tells of a file that is not UTF-8. */
function encodingOf(file: string, findings: Findings): (encoding: string) => void {
  return (encoding) => {
    findings.add("REPAIR", { rule: "encoding", encoding }, { file, row: null, column: null });
  };
}

function assembleDataset(descriptor: Descriptor, rows: PackageRows): Dataset {
  const sorted = <Key extends TableKey>(key: Key): RowOf<Key>[] =>
    sortRows(tableOf(key), rows[key].models as unknown as readonly RowOf<Key>[]);
  const holdings = sorted("officeHoldings");
  const attributeColumns = attributeColumnsIn(descriptor.json);
  const offices = new Map(holdings.map(({ office: id, title, titles }) => [id, { id, title, titles }]));
  return {
    id: descriptor.id,
    revision: "",
    title: descriptor.title,
    description: descriptor.description,
    licence: descriptor.licence,
    language: descriptor.language,
    titles: descriptor.titles,
    descriptions: descriptor.descriptions,
    period: descriptor.period,
    ...(descriptor.time.kind === "CALENDAR" ? {} : { time: descriptor.time }),
    ...(descriptor.opening === null ? {} : { opening: descriptor.opening }),
    ...(attributeColumns.length === 0 ? {} : { attributeColumns }),
    actors: sorted("actors"),
    factions: sorted("factions"),
    memberships: sorted("memberships"),
    ties: sorted("ties"),
    arguments: sorted("arguments"),
    argumentLinks: sorted("argumentLinks"),
    positions: sorted("positions"),
    offices: [...offices.values()].sort((a, b) => compareIds(a.id, b.id)),
    officeHoldings: holdings.map(({ title: _, titles: __, ...holding }) => holding),
    events: sorted("events"),
    participants: sorted("participants"),
    sources: sorted("sources"),
    passages: sorted("passages"),
    tours: sorted("tours"),
    tourStops: sorted("tourStops"),
  };
}

/** The content that names a revision: equal content has one revision, whoever imports it and whenever. */
function* canonicalContent(dataset: Dataset, descriptorJson: string): Generator<string, void, undefined> {
  for (const { name, text } of writePackage(dataset, descriptorJson)) {
    if (name !== DESCRIPTOR_FILE) yield `\n${name}\n`;
    yield* text;
  }
}
