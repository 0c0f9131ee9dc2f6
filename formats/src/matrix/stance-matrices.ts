import type { CellTable } from "../cell-table/cell-table.ts";
import { readDelimited } from "../cell-table/read-delimited.ts";
import type { FileHead, Format } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { refusal, reportOf } from "../contract/read-result.ts";
import { RecordTally } from "../contract/record-tally.ts";
import {
  type AttributeColumn,
  type DraftActor,
  type DraftArgument,
  type DraftPosition,
  EMPTY_DRAFT,
} from "../contract/story-draft.ts";
import { matrixRows } from "./matrix-rows.ts";
import { cellValue } from "./signed-network.ts";
import { stepsOfWaves } from "./wave-steps.ts";

const NAME = { id: "stance-matrix", name: "Matrix of actors and arguments" };
const HEAD = 4_096;

/** Tables with an actor a row and an argument a column: 1 supports, −1 rejects. Several files are waves of counted time. */
export const STANCE_MATRICES: Format = {
  ...NAME,
  extensions: ["csv", "tsv", "txt"],
  recognise: (heads) => (heads.length > 0 && heads.every(isStanceMatrix) ? 0.8 : 0),
  read: async (files, options) => {
    const findings = new Findings();
    const tables: CellTable[] = [];
    for (const file of files) {
      const table = await readDelimited(file, findings);
      if (table === null) return refusal(NAME, findings);
      tables.push(table);
      options.onProgress?.(tables.length, files.length);
    }
    const tally = new RecordTally();
    const { steps, unit } = stepsOfWaves(tables.map(({ file }) => file));
    const isTimed = tables.length > 1;
    if (isTimed) findings.add("REPAIR", { rule: "waves", unit });
    const waves = tables
      .map((table, place) => ({ table, step: isTimed ? (steps[place] ?? place + 1) : null }))
      .sort((one, other) => (one.step ?? 0) - (other.step ?? 0));
    const positions = positionsOf(waves, tally, findings);
    if (positions.length === 0) findings.add("FAULT", { rule: "nothing-kept", what: "entries" });
    const report = reportOf(NAME, tally, findings);
    if (positions.length === 0) return { draft: null, report };
    const draft = {
      ...EMPTY_DRAFT,
      title: (files[0]?.name ?? "").replace(/^.*\//, "").replace(/\.[^.]*$/, ""),
      time: isTimed ? ({ kind: "COUNTED", unit } as const) : ({ kind: "NONE" } as const),
      ...namesOf(tables),
      positions,
      attributes: positions.some(({ attributes }) => attributes !== undefined) ? [STRENGTH] : [],
    };
    return { draft, report };
  },
};

const STRENGTH: AttributeColumn = { table: "positions", name: "weight", type: "NUMBER" };

/** Whether a text has names at both of its edges, others above than beside, and signs alone within. */
function isStanceMatrix({ text, file }: FileHead): boolean {
  const [[, ...names] = [], ...rows] = matrixRows(text, file.size > HEAD);
  const beside = new Set(rows.map(([name = ""]) => name));
  const cells = rows.flatMap(([, ...some]) => some);
  return (
    names.length > 1 &&
    rows.length > 1 &&
    rows.every((row) => row.length === names.length + 1) &&
    beside.size === rows.length &&
    [...names, ...beside].every((name) => name !== "" && cellValue(name) === "NO_NUMBER") &&
    !names.some((name) => beside.has(name)) &&
    cells.some((cell) => cellValue(cell) === -1) &&
    cells.every((cell) => ["MISSING", -1, 0, 1].includes(cellValue(cell)))
  );
}

interface Wave {
  readonly table: CellTable;
  /** Null where time is not counted. */
  readonly step: number | null;
}

/** The stances of all waves. Equal ones of waves that follow each other are joined. */
function positionsOf(waves: readonly Wave[], tally: RecordTally, findings: Findings): DraftPosition[] {
  const positions: DraftPosition[] = [];
  const last = new Map<string, { readonly place: number; readonly to: number }>();
  for (const { table, step } of waves)
    for (const { actor, argument, value, line } of entriesOf(table, tally, findings)) {
      tally.keep();
      const stance = value > 0 ? ("SUPPORTS" as const) : ("REJECTS" as const);
      const key = JSON.stringify([actor, argument, value]);
      const [known, to] = [last.get(key), step === null ? 0 : step + 1];
      const before = known === undefined ? undefined : positions[known.place];
      if (known !== undefined && before !== undefined && known.to === step)
        positions[known.place] = { ...before, to: String(to) };
      else
        positions.push({
          ...{ actor, argument, stance },
          from: step === null ? null : String(step),
          to: step === null ? null : String(to),
          origin: { file: table.file, row: line, locator: `line ${line}: ${actor}, ${argument}` },
          ...(Math.abs(value) === 1 ? {} : { attributes: { [STRENGTH.name]: value } }),
        });
      const place = known !== undefined && known.to === step ? known.place : positions.length - 1;
      last.set(key, { place, to });
    }
  return positions;
}

interface Entry {
  readonly actor: string;
  readonly argument: string;
  /** Not zero. */
  readonly value: number;
  readonly line: number;
}

function* entriesOf(table: CellTable, tally: RecordTally, findings: Findings): Generator<Entry> {
  for (const [row, line] of table.rows.entries()) {
    const actor = table.columns[0]?.[row] ?? "";
    for (const [place, argument] of table.header.entries()) {
      const value = place === 0 ? 0 : cellValue(table.columns[place]?.[row] ?? "");
      if (value === "MISSING" || value === 0) continue;
      tally.read();
      if (value === "NO_NUMBER" || actor === "" || argument === "") {
        const detail = `Line ${line} has "${table.columns[place]?.[row]}" where a number is expected`;
        findings.add(
          "FAULT",
          { rule: "no-matrix", detail },
          { file: table.file, row: line, column: argument },
        );
        tally.refuse();
      } else yield { actor, argument, value, line };
    }
  }
}

/** All actors and arguments, those without any stance too. */
function namesOf(tables: readonly CellTable[]): {
  readonly actors: readonly DraftActor[];
  readonly arguments: readonly DraftArgument[];
} {
  const actors = new Map<string, DraftActor>();
  const found = new Map<string, DraftArgument>();
  for (const { file, header, headerRow, columns, rows } of tables) {
    for (const [row, key] of (columns[0] ?? []).entries())
      if (key !== "" && !actors.has(key))
        actors.set(key, { key, origin: { file, row: rows[row] ?? null, locator: `row ${rows[row]}` } });
    for (const key of header.slice(1))
      if (key !== "" && !found.has(key))
        found.set(key, { key, origin: { file, row: headerRow, locator: `column ${key}` } });
  }
  return { actors: [...actors.values()], arguments: [...found.values()] };
}
