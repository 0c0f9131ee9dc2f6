import type { FindingRule } from "../words/finding-messages.ts";
import type { FINDING_PARAMETERS } from "../words/finding-parameters.ts";

/** What became of the records of the files. `read` = `kept` + `merged` + `refused`, always. */
export interface RecordCounts {
  readonly read: number;
  readonly kept: number;
  /** Records that say what another one says already. */
  readonly merged: number;
  readonly refused: number;
}

/** A place in a file; `row` is null for the whole file, `column` null for the whole row. */
export interface FilePlace {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
}

/**
 * FAULT: a record is refused, or nothing can be read. WARNING: odd, but read. LOSS: the story cannot carry it.
 * REPAIR: read otherwise than it was written (trimmed, decoded, merged), without loss. QUESTION: the reader must
 * choose, as where the order of day and month is ambiguous.
 */
export type FindingKind = "FAULT" | "WARNING" | "LOSS" | "REPAIR" | "QUESTION";

type Parameters = typeof FINDING_PARAMETERS;

/** What was found, by its rule, with what the words of the rule are filled with. */
export type Found = {
  readonly [Rule in FindingRule]: { readonly rule: Rule } & (Rule extends keyof Parameters
    ? Readonly<Record<Parameters[Rule][number], string | number>>
    : unknown);
}[FindingRule];

/** What the reader may decide: an option of ReadOptions.answers and the values it may have. */
export interface FindingChoice {
  readonly option: string;
  readonly values: readonly string[];
  /** The value that was taken; none where nothing is read before the reader has chosen. */
  readonly taken?: string;
}

/** Everything of one kind that an import found: one line of its report. It has no words: each surface has its own. */
export interface Finding {
  readonly kind: FindingKind;
  readonly rule: FindingRule;
  /** What the words of the rule are filled with, by name. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly count: number;
  /** The first places, at most five. */
  readonly places: readonly FilePlace[];
  /** Always with a QUESTION; else where it may be read otherwise. */
  readonly choice?: FindingChoice;
}

/** What a column was taken for; `field` is null for a column that is kept as an attribute or left out. */
export interface ColumnUse {
  readonly file: string;
  readonly column: string;
  readonly field: string | null;
  readonly attribute: string | null;
}

/** What an import understood, and what it could not. */
export interface ImportReport {
  /** The id of the format. */
  readonly format: string;
  /** The name of the format, as its users call it. */
  readonly formatName: string;
  readonly counts: RecordCounts;
  readonly columns: readonly ColumnUse[];
  /** What a column may be taken for, by ReadOptions.columns; none where the format has no columns. */
  readonly fields: readonly string[];
  readonly findings: readonly Finding[];
}

const MOST_PLACES = 5;

/** Parameters of the first record of a kind: others of the kind have others. */
const FIRST_ONLY: ReadonlySet<string> = new Set(["example", "reading", "actor"]);

/** Collects findings while a file is read: equal rules with equal parameters are counted as one. */
export class Findings {
  readonly #found = new Map<string, { finding: Finding; count: number; places: FilePlace[] }>();

  add(kind: FindingKind, found: Found, place?: FilePlace, choice?: FindingChoice): void {
    const key = keyOf(kind, found);
    let known = this.#found.get(key);
    if (known === undefined) {
      const { rule, ...parameters } = found;
      const finding = {
        kind,
        rule,
        parameters,
        count: 0,
        places: [],
        ...(choice === undefined ? {} : { choice }),
      };
      known = { finding, count: 0, places: [] };
      this.#found.set(key, known);
    }
    known.count += 1;
    if (place !== undefined && known.places.length < MOST_PLACES) known.places.push(place);
  }

  /** The findings in the order in which each was first made. */
  list(): readonly Finding[] {
    return [...this.#found.values()].map(({ finding, count, places }) => ({ ...finding, count, places }));
  }

  has(kind: FindingKind): boolean {
    return [...this.#found.values()].some(({ finding }) => finding.kind === kind);
  }
}

function keyOf(kind: FindingKind, found: Found): string {
  let key = `${kind} ${found.rule}`;
  for (const [name, value] of Object.entries(found))
    if (name !== "rule" && !FIRST_ONLY.has(name)) key += ` ${JSON.stringify(value)}`;
  return key;
}
