import type { CellTable } from "../cell-table/cell-table.ts";
import { readDelimited } from "../cell-table/read-delimited.ts";
import type { Format } from "../contract/format.ts";
import { type ColumnUse, Findings } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { refusal, reportOf } from "../contract/read-result.ts";
import { RecordTally } from "../contract/record-tally.ts";
import {
  type AttributeColumn,
  type DraftActor,
  type DraftTie,
  EMPTY_DRAFT,
} from "../contract/story-draft.ts";
import { DYAD_FIELDS, type DyadColumns, findDyadColumns, isDyadHeading, stateNames } from "./dyad-columns.ts";
import { firstDay } from "./dyad-dates.ts";
import { DyadSpells } from "./dyad-spells.ts";

const NAME = { id: "dyads", name: "Alliances by dyad" };
/** The last year of sets that leave the ends of what still held empty, by the version that their rows name. */
const LAST_YEARS: ReadonlyMap<string, number> = new Map([
  ["3.03", 2000],
  ["4.1", 2012],
]);

/**
 * Alliances of states as the Correlates of War and ATOP list them: by dyad or by dyad and year. A second file may give
 * the names of the states (`ccode`, `statenme`).
 */
export const DYADS: Format = {
  ...NAME,
  extensions: ["csv", "txt"],
  recognise: (heads) => {
    const isDyads = heads.map(({ text }) => isDyadHeading(headingOf(text)));
    return heads.length <= 2 && isDyads.filter(Boolean).length === 1 ? 0.9 : 0;
  },
  read: async (files, options) => {
    const findings = new Findings();
    const { tables, isWhole } = await readTables(files, findings, options.onProgress);
    if (!isWhole) return refusal(NAME, findings);
    const list = tables.find(({ header }) => isDyadHeading(header)) ?? tables[0];
    if (list === undefined) return refusal(NAME, findings, { rule: "no-dyads" });
    const columns = findDyadColumns(list.header, options.columns);
    if (!columns.places.has("source") || !columns.places.has("target"))
      return refusal(NAME, findings, { rule: "no-state-columns" });
    const tally = new RecordTally();
    const tooWide = findings.list().find(({ rule }) => rule === "too-many-cells")?.count ?? 0;
    tally.read(tooWide);
    tally.refuse(tooWide);
    const spells = new DyadSpells(columns, tally, findings);
    spells.readTable(list);
    const ties = spells.ties();
    if (ties.length === 0) findings.add("FAULT", { rule: "nothing-kept", what: "dyads" });
    const years = spells.years;
    const last = years === null ? null : Math.max(years.last, lastYearOf(list, columns));
    if (last !== null) findings.add("WARNING", { rule: "not-covered", year: String(last) });
    const report = reportOf(NAME, tally, findings, usesOf(list, columns), DYAD_FIELDS);
    if (ties.length === 0) return { draft: null, report };
    const draft = {
      ...EMPTY_DRAFT,
      title: list.file.replace(/^.*\//, "").replace(/\.[^.]*$/, ""),
      ...(years === null || last === null
        ? {}
        : { period: { from: firstDay(years.first), to: firstDay(last + 1) }, description: notCovered(last) }),
      actors: actorsOf(list, columns, tables),
      ties,
      attributes: attributesOf(ties),
    };
    return { draft, report };
  },
};

const notCovered = (last: number): string =>
  `The data end with ${last}: what was later is not covered, which does not mean that there were no ties`;

/** The cells of the first line, whatever separates them. */
function headingOf(text: string): readonly string[] {
  const [line = ""] = text.replace(/^\uFEFF/, "").split(/[\r\n]/, 1);
  return line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

async function readTables(
  files: readonly InputFile[],
  findings: Findings,
  onProgress?: (read: number, total: number) => void,
): Promise<{ readonly tables: readonly CellTable[]; readonly isWhole: boolean }> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const tables: CellTable[] = [];
  let before = 0;
  for (const file of files) {
    const onBytes = (read: number): void => onProgress?.(before + read, total);
    const table = await readDelimited(file, findings, { onBytes });
    if (table === null) return { tables, isWhole: false };
    tables.push(table);
    before += file.size;
  }
  return { tables, isWhole: true };
}

function lastYearOf(list: CellTable, { places }: DyadColumns): number {
  const versions = new Set(list.columns[places.get("version") ?? -1] ?? []);
  return Math.max(0, ...[...versions].map((version) => LAST_YEARS.get(version) ?? 0));
}

/** Every state of the list, with the name that the list or the second file gives it. */
function actorsOf(
  list: CellTable,
  { places }: DyadColumns,
  tables: readonly CellTable[],
): readonly DraftActor[] {
  const named = tables.filter((table) => table !== list).map(stateNames);
  const known = new Map(named.flatMap((names) => [...(names ?? [])]));
  const actors = new Map<string, DraftActor>();
  for (const [code, name] of [
    ["source", "sourceName"],
    ["target", "targetName"],
  ] as const) {
    const names = list.columns[places.get(name) ?? -1] ?? [];
    for (const [row, key] of (list.columns[places.get(code) ?? -1] ?? []).entries()) {
      if (actors.has(key)) continue;
      const line = list.rows[row] ?? 0;
      const origin = { file: list.file, row: line, locator: `row ${line}` };
      const own = [names[row], known.get(key)].find((one) => one !== undefined && one !== "");
      actors.set(key, { key, name: own ?? `State ${key}`, kind: "STATE", origin });
    }
  }
  return [...actors.values()].filter(({ key }) => /^\S/.test(key) && !key.startsWith("-"));
}

function attributesOf(ties: readonly DraftTie[]): readonly AttributeColumn[] {
  const types = new Map<string, AttributeColumn["type"]>();
  for (const { attributes = {} } of ties)
    for (const [name, value] of Object.entries(attributes))
      types.set(name, Array.isArray(value) ? "LIST" : typeof value === "number" ? "NUMBER" : "TEXT");
  return [...types].map(([name, type]) => ({ table: "ties", name, type }));
}

function usesOf({ file, header }: CellTable, { places, types }: DyadColumns): readonly ColumnUse[] {
  const fields = new Map([...places].map(([field, place]) => [place, field]));
  return header.map((column, place) => {
    const field = fields.get(place) ?? null;
    const isType = types.some((one) => one.place === place);
    return { file, column, field, attribute: isType ? "treaty" : field === null ? column : null };
  });
}
