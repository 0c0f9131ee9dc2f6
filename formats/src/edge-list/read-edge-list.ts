import { type CellTable, withoutHeader } from "../cell-table/cell-table.ts";
import { type DelimitedOptions, readDelimited } from "../cell-table/read-delimited.ts";
import { readSpreadsheet } from "../cell-table/read-spreadsheet.ts";
import type { ReadOptions, ReadResult } from "../contract/format.ts";
import {
  type ColumnUse,
  type FindingChoice,
  Findings,
  type RecordCounts,
} from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import type { FormatName } from "../contract/read-result.ts";
import { EMPTY_DRAFT, type StoryDraft } from "../contract/story-draft.ts";
import { EDGE_FIELDS, NODE_FIELDS } from "./column-names.ts";
import { decideTargets } from "./decide-targets.ts";
import {
  type EdgeMapping,
  hasHeader,
  mapEdgeColumns,
  mapNodeColumns,
  namesTwoActors,
} from "./map-columns.ts";
import { type EdgeTable, readEdges } from "./read-edges.ts";
import { type EdgeNames, type NodeTable, readNodes } from "./read-nodes.ts";
import { type PositionTable, readPositions } from "./read-positions.ts";

/**
 * Reads tables of ties, with or without tables of actors, from delimited files and workbooks. Rows that cannot be read
 * are refused with a finding each; a question leaves no draft.
 */
export async function readEdgeList(
  format: FormatName,
  files: readonly InputFile[],
  options: ReadOptions,
): Promise<ReadResult> {
  const findings = new Findings();
  const { columns = {}, answers = {} } = options;
  const tables = await readTables(files, options, findings);
  const [edgeTables, others] = partTables(tables.found, columns);
  const edges = edgeTables.map((table) => readEdgeTable(table, others, columns, answers, findings));
  const names = namesIn(edges.filter(isRead));
  const nodes = others.map((table) => readNodeTable(table, names, columns, answers, findings));
  const parts = [...edges, ...nodes].filter((read) => read !== null);
  const unread = [...edgeTables, ...others].filter((_, place) => [...edges, ...nodes][place] === null);
  const isWhole = parts.length > 0 && parts.length === tables.found.length;
  const read = tables.found.reduce((sum, { rows }) => sum + rows.length, tables.tooWide);
  const refused = parts.reduce((sum, one) => sum + one.refused, tables.tooWide);
  const report = {
    format: format.id,
    formatName: format.name,
    counts: countsOf(read, isWhole ? refused : read),
    columns: [
      ...parts.flatMap(({ uses }) => uses),
      ...unread.flatMap((table) => columnsToName(table, columns)),
    ],
    fields: [...new Set([...EDGE_FIELDS, ...NODE_FIELDS])],
    findings: findings.list(),
  };
  const made = isWhole ? draftOf(files, edges.filter(isRead), nodes.filter(isRead)) : null;
  return { draft: made, report };
}

function isRead<Part>(part: Part | null): part is Part {
  return part !== null;
}

type Texts = Readonly<Record<string, string>>;

/** A table of ties, or of stances on arguments. */
type RowTable = EdgeTable | PositionTable;

/** Null where no pair is found, or the reader must choose first. */
function readEdgeTable(
  table: CellTable,
  nodes: readonly CellTable[],
  columns: Texts,
  answers: Texts,
  findings: Findings,
): RowTable | null {
  const mapping = mapEdgeColumns(table, columns);
  if (mapping === null) {
    findings.add("FAULT", { rule: "no-pair" }, { file: table.file, row: null, column: null });
    return null;
  }
  const { fields } = mapping;
  const targets = decideTargets(told(table, mapping, findings), fields, nodes, answers, findings);
  if (targets === null) return null;
  return (targets === "actors" ? readEdges : readPositions)(table, fields, answers, findings);
}

/** The names that the rows of ties and stances have, of actors and of arguments. */
function namesIn(tables: readonly RowTable[]): EdgeNames {
  const ties = tables.flatMap((table) => ("ties" in table ? table.ties : []));
  const positions = tables.flatMap((table) => ("positions" in table ? table.positions : []));
  return {
    actors: new Set([...ties.flatMap(({ a, b }) => [a, b]), ...positions.map(({ actor }) => actor)]),
    arguments: new Set(positions.map(({ argument }) => argument)),
  };
}

/** Null where the reader must choose first. A table that is none of actors is left out, all its rows refused. */
function readNodeTable(
  table: CellTable,
  names: EdgeNames,
  columns: Texts,
  answers: Texts,
  findings: Findings,
): NodeTable | null {
  const fields = mapNodeColumns(table, columns);
  if (fields !== null) return readNodes(table, fields, names, answers, findings);
  findings.add("WARNING", { rule: "unknown-table" }, { file: table.file, row: null, column: null });
  return {
    actors: [],
    arguments: [],
    memberships: [],
    attributes: [],
    time: { kind: "NONE" },
    uses: columnsToName(table, columns),
    refused: table.rows.length,
  };
}

/** The columns of a table that cannot be read yet, so that the reader can say what they are. */
function columnsToName(table: CellTable, columns: Texts): readonly ColumnUse[] {
  const known = mapEdgeColumns(table, columns)?.fields ?? mapNodeColumns(table, columns) ?? {};
  return table.header.map((column, place) => {
    const [field = null] =
      Object.entries(known).find(([, at]) => at === place) ??
      Object.entries(columns).find(([, name]) => name === column) ??
      [];
    return { file: table.file, column, field, attribute: field === null ? column : null };
  });
}

function countsOf(read: number, refused: number): RecordCounts {
  return { read, kept: read - refused, merged: 0, refused };
}

function told(table: CellTable, { isGuessed, fields }: EdgeMapping, findings: Findings): CellTable {
  if (isGuessed) {
    const [a = "", b = ""] = [fields.source ?? 0, fields.target ?? 0].map(
      (place) => table.header[place] ?? "",
    );
    findings.add(
      "WARNING",
      { rule: "guessed-actors", a, b },
      { file: table.file, row: table.headerRow, column: null },
    );
  }
  return table;
}

async function readTables(
  files: readonly InputFile[],
  { answers = {}, onProgress }: ReadOptions,
  findings: Findings,
): Promise<{ readonly found: readonly CellTable[]; readonly tooWide: number }> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const found: CellTable[] = [];
  let before = 0;
  for (const file of files) {
    const start = before;
    const options: DelimitedOptions = {
      ...(answers.encoding === undefined ? {} : { encoding: answers.encoding }),
      onBytes: (read) => onProgress?.(start + read, total),
    };
    const table = isWorkbook(file.name) ? null : await readDelimited(file, findings, options);
    const read = isWorkbook(file.name)
      ? await readSpreadsheet(file, findings)
      : table === null
        ? []
        : [table];
    found.push(...read.map((one) => headed(one, answers, findings)));
    before += file.size;
  }
  const tooWide = findings
    .list()
    .reduce((sum, { rule, count }) => (rule === "too-many-cells" ? sum + count : sum), 0);
  return { found, tooWide };
}

export function isWorkbook(name: string): boolean {
  return /[.]xlsx$/i.test(name);
}

const headerChoice = (taken: string): FindingChoice => ({ option: "header", values: ["yes", "no"], taken });

/** Takes the first row for data where it is none of a header. */
function headed(
  table: CellTable,
  { header }: Readonly<Record<string, string>>,
  findings: Findings,
): CellTable {
  const { isHeader, isSure } =
    header === undefined ? hasHeader(table) : { isHeader: header === "yes", isSure: true };
  const place = { file: table.file, row: table.headerRow, column: null };
  if (!isHeader) {
    findings.add("REPAIR", { rule: "no-header" }, place, headerChoice("no"));
    return withoutHeader(table);
  }
  if (!isSure) findings.add("WARNING", { rule: "unknown-header" }, place, headerChoice("yes"));
  return table;
}

/** Parts tables of ties from the others: those that name two actors, or the only one. */
function partTables(
  tables: readonly CellTable[],
  chosen: Readonly<Record<string, string>>,
): [readonly CellTable[], readonly CellTable[]] {
  const edges = tables.filter((table) => namesTwoActors(table, chosen));
  if (edges.length > 0) return [edges, tables.filter((table) => !edges.includes(table))];
  const isNodes = (table: CellTable): boolean => mapNodeColumns(table, chosen) !== null;
  const unnamed = tables.filter((table) => !isNodes(table));
  return [unnamed, tables.filter(isNodes)];
}

function draftOf(
  files: readonly InputFile[],
  edges: readonly RowTable[],
  nodes: readonly NodeTable[],
): StoryDraft {
  const times = [...edges, ...nodes].map(({ time }) => time);
  const name = files[0]?.name.replace(/^.*\//, "").replace(/[.]\w+$/, "") ?? "";
  return {
    ...EMPTY_DRAFT,
    title: name.replace(/[_-]+/g, " ").trim() || "A story",
    time: times.find(({ kind }) => kind !== "NONE") ?? times[0] ?? { kind: "NONE" },
    attributes: [...edges, ...nodes].flatMap(({ attributes }) => attributes),
    actors: [...nodes, ...edges].flatMap(({ actors }) => actors),
    arguments: nodes.flatMap((table) => table.arguments),
    memberships: [...edges, ...nodes].flatMap((table) => ("memberships" in table ? table.memberships : [])),
    ties: only(edges.flatMap((table) => ("ties" in table ? [table.ties] : []))),
    positions: edges.flatMap((table) => ("positions" in table ? table.positions : [])),
    sources: edges.flatMap(({ sources }) => sources),
  };
}

/** The rows of all lists; of a single list itself, which may be long. */
function only<Row>(lists: readonly (readonly Row[])[]): readonly Row[] {
  return lists.length === 1 ? (lists[0] ?? []) : lists.flat();
}
