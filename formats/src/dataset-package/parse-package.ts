import { compareIds, type Dataset } from "@entente/core";
import { checkAssertions } from "./check-assertions.ts";
import { checkReferences } from "./check-references.ts";
import { warnOfRepeatedRows } from "./check-repeated.ts";
import { checkRows } from "./check-rows.ts";
import { checkTimes } from "./check-times.ts";
import { checkTours } from "./check-tours.ts";
import type { TableKey } from "./column.ts";
import { type Descriptor, readDescriptor } from "./descriptor.ts";
import { collectFaults, collectWarnings, type Fault, PackageFaultsError } from "./fault.ts";
import { makeRow, type RowSource, sortRows } from "./make-row.ts";
import type { PackageFiles } from "./package-files.ts";
import { emptyPackageRows, type PackageRows, rowsOf } from "./package-rows.ts";
import { readTable } from "./read-table.ts";
import { attributeColumnsIn, attributesIn, columnsIn, DESCRIPTOR_FILE, tablesIn } from "./resources.ts";
import { CellCache } from "./row-reader.ts";
import { type RowOf, TABLES, type Table, tableOf } from "./tables.ts";
import { writePackage } from "./write-package.ts";

/** A package without fault. */
export interface CheckedPackage {
  readonly dataset: Dataset;
  /** Canonical datapackage.json, as it is stored and exported. */
  readonly descriptorJson: string;
  /** What is odd in it, one line a kind. */
  readonly warnings: readonly string[];
}

/** Hashes canonical content, which comes in pieces, into the name of a revision. */
export type HashContent = (content: Iterable<string>) => string | Promise<string>;

/**
 * Reads and checks a whole dataset package (docs/dataset-package.md); faults call it `name`. Throws
 * PackageFaultsError with every fault found.
 */
export async function parsePackage(
  name: string,
  files: PackageFiles,
  hash: HashContent,
): Promise<CheckedPackage> {
  const [faults, warnings] = [collectFaults(), collectWarnings()];
  const report = (fault: Fault): void => faults.add(fault);
  const stopOnFaults = (): void => {
    if (faults.count > 0) throw new PackageFaultsError(name, faults);
  };
  const descriptor = await readDescriptor(files, report);
  if (descriptor === null) throw new PackageFaultsError(name, faults);
  const rows = emptyPackageRows(faults, warnings);
  const cache = new CellCache();
  for (const table of TABLES) await addTable(files, table, descriptor, rows, report, cache);
  checkRows(rows, descriptor.period);
  checkReferences(rows);
  checkTimes(rows, descriptor);
  checkTours(rows);
  warnOfRepeatedRows(rows);
  stopOnFaults();
  const descriptorJson = `${JSON.stringify(descriptor.json, null, 2)}\n`;
  const unnamed = assembleDataset(descriptor, rows);
  const dataset = { ...unnamed, revision: await hash(canonicalContent(unnamed, descriptorJson)) };
  checkAssertions(dataset, rows, descriptor.assertions, report);
  stopOnFaults();
  return { dataset, descriptorJson, warnings: warnings.describe() };
}

async function addTable(
  files: PackageFiles,
  table: Table,
  descriptor: Descriptor,
  rows: PackageRows,
  report: (fault: Fault) => void,
  cache: CellCache,
): Promise<void> {
  const listed = tablesIn(descriptor.json).includes(table);
  const text = await files.open(table.file);
  const target = rowsOf(rows, table.key);
  const onRowsLost = (): void => {
    target.isComplete = false;
  };
  const missing = (expected: string): void => {
    report({ file: table.file, row: null, column: null, value: null, expected });
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
    report,
    onRowsLost,
    cache,
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
