import { compareIds, type Dataset } from "@entente/core";
import { type Fault, PackageFaultsError } from "../fault.ts";
import { canonicalCsv, columnsOf, tablesOf } from "./canonical-csv.ts";
import { checkAssertions } from "./check-assertions.ts";
import { checkReferences } from "./check-references.ts";
import { checkTimes } from "./check-times.ts";
import { checkTours } from "./check-tours.ts";
import { type Descriptor, readDescriptor } from "./descriptor.ts";
import type { PackageFiles } from "./package-files.ts";
import { addRow, emptyPackageRows, type PackageRows } from "./package-rows.ts";
import { PACKAGE_TABLES, type PackageTable } from "./package-tables.ts";
import { readTable } from "./read-table.ts";
import { CellCache, RowReader } from "./row-reader.ts";

/** A package read and found without fault. */
export interface CheckedPackage {
  readonly dataset: Dataset;
  /** Canonical datapackage.json, as it is stored and exported. */
  readonly descriptorJson: string;
}

/** More than these are counted, not kept: a million faulty rows are one mistake. */
const MOST_FAULTS_KEPT = 10_000;

/** Makes the name of a revision from its canonical content, which comes in pieces. */
export type HashContent = (content: Iterable<string>) => string | Promise<string>;

/**
 * Reads and checks a whole dataset package (docs/dataset-package.md); `name` is what faults call it. Throws
 * PackageFaultsError with every fault found.
 */
export async function parsePackage(
  name: string,
  files: PackageFiles,
  hash: HashContent,
): Promise<CheckedPackage> {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => {
    if (faults.length < MOST_FAULTS_KEPT) faults.push(fault);
  };
  const stopOnFaults = (): void => {
    if (faults.length > 0) throw new PackageFaultsError(name, faults);
  };
  const descriptor = await readDescriptor(files, report);
  if (descriptor === null) throw new PackageFaultsError(name, faults);
  const rows = emptyPackageRows(report);
  const cache = new CellCache();
  for (const table of PACKAGE_TABLES) await addTable(files, table, descriptor, rows, report, cache);
  checkReferences(rows);
  checkTimes(rows);
  checkTours(rows);
  stopOnFaults();
  const descriptorJson = `${JSON.stringify(descriptor.json, null, 2)}\n`;
  const unnamed = assembleDataset(descriptor, rows);
  const revision = await hash(canonicalContent(unnamed, descriptor.json, descriptorJson));
  const dataset = { ...unnamed, revision };
  checkAssertions(dataset, rows, descriptor.assertions, report);
  stopOnFaults();
  return { dataset, descriptorJson };
}

async function addTable(
  files: PackageFiles,
  table: PackageTable,
  descriptor: Descriptor,
  rows: PackageRows,
  report: (fault: Fault) => void,
  cache: CellCache,
): Promise<void> {
  const listed = tablesOf(descriptor.json).includes(table);
  const text = await files.open(table.file);
  const missing = (expected: string): void =>
    report({ file: table.file, row: null, column: null, value: null, expected });
  if (text === null && (listed || table.required)) missing("this file, which the package must have");
  if (text !== null && !listed) missing("to be listed in datapackage.json under resources");
  if (text === null || !listed) return;
  for await (const raw of readTable(text, table, columnsOf(table, descriptor.json), report)) {
    addRow(rows, table.name, new RowReader(raw, report, cache), descriptor.period);
  }
}

function assembleDataset(descriptor: Descriptor, rows: PackageRows): Dataset {
  const byId = <Model extends { readonly id: string }>(models: readonly Model[]): Model[] =>
    [...models].sort((a, b) => compareIds(a.id, b.id));
  const offices = new Map(
    rows.offices.models.map(({ office: id, title, titles }) => [id, { id, title, titles }]),
  );
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
    ...(descriptor.opening === null ? {} : { opening: descriptor.opening }),
    actors: byId(rows.actors.models),
    factions: byId(rows.factions.models),
    memberships: byId(rows.memberships.models),
    ties: byId(rows.ties.models),
    arguments: byId(rows.arguments.models),
    argumentLinks: byId(rows["argument-links"].models),
    positions: byId(rows.positions.models),
    offices: byId([...offices.values()]),
    officeHoldings: byId(rows.offices.models.map(({ title: _, titles: __, ...holding }) => holding)),
    events: byId(rows.events.models),
    participants: [...rows.participants.models].sort(
      (a, b) => compareIds(a.event, b.event) || compareIds(a.actor, b.actor) || compareIds(a.role, b.role),
    ),
    sources: byId(rows.sources.models),
    passages: byId(rows.passages.models),
    tours: byId(rows.tours.models),
    tourStops: byId(rows["tour-stops"].models),
  };
}

/** What a revision is named after: equal content has one revision, whoever imports it and whenever. */
function* canonicalContent(
  dataset: Dataset,
  json: Readonly<Record<string, unknown>>,
  descriptorJson: string,
): Generator<string, void, undefined> {
  yield descriptorJson;
  for (const table of tablesOf(json)) {
    yield `\n${table.file}\n`;
    yield* canonicalCsv(dataset, table, columnsOf(table, json));
  }
}
