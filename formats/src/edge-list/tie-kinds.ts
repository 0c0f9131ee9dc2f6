import type { Stance, TieKind } from "@entente/core";
import type { CellTable } from "../cell-table/cell-table.ts";
import type { Findings } from "../contract/import-report.ts";
import type { EdgeField } from "./column-names.ts";
import type { Mapping } from "./map-columns.ts";
import { readStanceWord, readTieWord } from "./tie-words.ts";

/** How the two of a row stand; NONE where the row says that there is no tie, null where it cannot be told. */
export type KindOfRow = (row: number) => TieKind | "NONE" | null;

const VALUES = ["ALLIED", "OPPOSED", "NONE"] as const;

/** What the column of kinds is: signs of ties, or words of one's own that are kept as an attribute. */
export interface TieKinds {
  readonly kindOf: KindOfRow;
  /** True where the column of kinds says nothing of the sign and is kept as it is. */
  readonly isOwn: boolean;
}

/**
 * Reads the signs of the ties: from the column of kinds, or from the sign of the weights where some are negative, or
 * ALLIED for all. A word that is no sign among others that are is a QUESTION.
 */
export function readTieKinds(
  table: CellTable,
  kind: number | undefined,
  weight: number | undefined,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): TieKinds {
  const place = (column: number, row: number | null) => ({
    file: table.file,
    row: row === null ? null : (table.rows[row] ?? null),
    column: table.header[column] ?? null,
  });
  if (kind !== undefined) {
    const meanings = meaningsOf(table.columns[kind] ?? [], answers);
    if (meanings !== null) {
      const kindOf = (row: number): TieKind | "NONE" | null => {
        const cell = table.columns[kind]?.[row] ?? "";
        if (cell === "") return "ALLIED";
        const meaning = meanings.get(cell) ?? null;
        if (meaning === null)
          findings.add("QUESTION", { rule: "tie-kind", word: cell }, place(kind, row), {
            option: `kind:${cell}`,
            values: VALUES,
          });
        return meaning;
      };
      return { kindOf, isOwn: false };
    }
  }
  const weights = weight === undefined ? [] : (table.columns[weight] ?? []);
  if (weights.some((cell) => numberOf(cell) < 0))
    return { kindOf: (row) => kindOfNumber(numberOf(weights[row] ?? "")), isOwn: kind !== undefined };
  findings.add(
    "WARNING",
    { rule: "no-sign" },
    kind === undefined ? { file: table.file, row: null, column: null } : place(kind, null),
  );
  return { kindOf: () => "ALLIED", isOwn: kind !== undefined };
}

/** Whether rows say that some are for and some against: by words, or by weights below zero. */
export function hasSigns(table: CellTable, { kind, weight }: Mapping<EdgeField>): boolean {
  const kinds = kind === undefined ? null : meaningsOf(table.columns[kind] ?? [], {});
  if (kinds !== null && [...kinds.values()].includes("OPPOSED")) return true;
  return weight !== undefined && (table.columns[weight] ?? []).some((cell) => numberOf(cell) < 0);
}

/** The stances that rows tell; NONE where a row has none, null where it cannot be told. */
export interface RowStances {
  readonly stanceOf: (row: number) => Stance | "NONE" | null;
  /** The places of columns that are kept as they are. */
  readonly own: ReadonlySet<number>;
}

/** Reads stances as signs of ties are read. A column of yes and no, or of 1 and 0, says who agrees and who does not. */
export function readStances(
  table: CellTable,
  { kind, weight }: Mapping<EdgeField>,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): RowStances {
  const cells = kind === undefined ? [] : (table.columns[kind] ?? []);
  const meanings = new Map([...new Set(cells)].map((cell) => [cell, readStanceWord(cell)]));
  const isYesOrNo =
    kind !== undefined &&
    [...meanings].every(([cell, meaning]) => cell === "" || meaning === "ALLIED" || meaning === "NONE");
  if (isYesOrNo) {
    const stanceOf = (row: number): Stance | "NONE" => {
      const cell = cells[row] ?? "";
      return cell === "" ? "NONE" : meanings.get(cell) === "ALLIED" ? "SUPPORTS" : "REJECTS";
    };
    return { stanceOf, own: new Set() };
  }
  const { kindOf, isOwn } = readTieKinds(table, kind, weight, answers, findings);
  return {
    stanceOf: (row) => {
      const found = kindOf(row);
      return found === "ALLIED" ? "SUPPORTS" : found === "OPPOSED" ? "REJECTS" : found;
    },
    own: new Set([...(isOwn && kind !== undefined ? [kind] : []), ...(weight === undefined ? [] : [weight])]),
  };
}

/** What each cell of a column means; null where less than half of them are signs. */
function meaningsOf(
  cells: readonly string[],
  answers: Readonly<Record<string, string>>,
): ReadonlyMap<string, TieKind | "NONE" | null> | null {
  const meanings = new Map<string, TieKind | "NONE" | null>();
  let [known, hasAnswer] = [0, false];
  for (const cell of new Set(cells)) {
    if (cell === "") continue;
    const answer = VALUES.find((value) => value === answers[`kind:${cell}`]);
    const number = numberOf(cell);
    const meaning = answer ?? readTieWord(cell) ?? (Number.isNaN(number) ? null : kindOfNumber(number));
    meanings.set(cell, meaning);
    hasAnswer ||= answer !== undefined;
    if (meaning !== null) known += 1;
  }
  return meanings.size > 0 && (hasAnswer || known * 2 >= meanings.size) ? meanings : null;
}

function kindOfNumber(number: number): TieKind | "NONE" | null {
  if (Number.isNaN(number)) return null;
  return number === 0 ? "NONE" : number > 0 ? "ALLIED" : "OPPOSED";
}

function numberOf(cell: string): number {
  return cell === "" ? Number.NaN : Number(cell.replace(",", ".").replace("−", "-"));
}
