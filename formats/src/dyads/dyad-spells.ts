import type { CellTable } from "../cell-table/cell-table.ts";
import type { Findings, Found } from "../contract/import-report.ts";
import type { RecordTally } from "../contract/record-tally.ts";
import type { AttributeValue, DraftTie } from "../contract/story-draft.ts";
import type { DyadColumns, DyadField } from "./dyad-columns.ts";
import { dayAfter, firstDay, isMissing, writtenDate } from "./dyad-dates.ts";

/** A tie that is still open to the rows that follow. */
interface Spell {
  from: string | null;
  to: string | null;
  /** The last year that a row has said, of lists with a row a year. */
  lastYear: number | null;
  readonly tie: Omit<DraftTie, "from" | "to">;
}

/** What becomes of a row, as the tally counts it. */
type Fate = "keep" | "merge" | "refuse";

/** A row, read by fields. */
interface Row {
  readonly line: number;
  readonly cell: (field: DyadField) => string;
  readonly at: (place: number) => string;
}

/**
 * Makes the ties of a list. A row of two states, or of two states in a year, is a tie for each treaty; rows of years
 * that follow each other are joined, and rows that say the same (a mirrored dyad) are merged.
 */
export class DyadSpells {
  readonly #columns: DyadColumns;
  readonly #findings: Findings;
  readonly #tally: RecordTally;
  readonly #spells = new Map<string, Spell[]>();
  /** Columns of one's own in which every cell is a number, or missing. */
  #numeric: ReadonlySet<number> = new Set();
  /** Years that some row speaks of. */
  #years: { first: number; last: number } | null = null;

  constructor(columns: DyadColumns, tally: RecordTally, findings: Findings) {
    this.#columns = columns;
    this.#tally = tally;
    this.#findings = findings;
  }

  get years(): { readonly first: number; readonly last: number } | null {
    return this.#years;
  }

  /** Whether every row speaks of one year. */
  get #isYearly(): boolean {
    const { places } = this.#columns;
    return places.has("year") && !places.has("endYear");
  }

  readTable(table: CellTable): void {
    const { places, others } = this.#columns;
    const isNumeric = (place: number): boolean =>
      (table.columns[place] ?? []).every((cell) => isMissing(cell) || /^-?\d+([.]\d+)?$/.test(cell));
    this.#numeric = new Set(others.map(({ place }) => place).filter(isNumeric));
    const order = [...table.rows.keys()];
    const years = places.has("year") ? (table.columns[places.get("year") ?? 0] ?? []) : null;
    if (years !== null) order.sort((a, b) => Number(years[a]) - Number(years[b]) || a - b);
    for (const row of order) {
      const at = (place: number): string => table.columns[place]?.[row] ?? "";
      const cell = (field: DyadField): string => {
        const place = places.get(field);
        return place === undefined ? "" : at(place);
      };
      this.#tally.read();
      this.#tally[this.#add({ line: table.rows[row] ?? 0, cell, at }, table.file)]();
    }
  }

  ties(): readonly DraftTie[] {
    return [...this.#spells.values()].flat().map(({ from, to, tie }) => ({ ...tie, from, to }));
  }

  #add(row: Row, file: string): Fate {
    const [a, b] = [row.cell("source"), row.cell("target")];
    if (isMissing(a) || isMissing(b)) return this.#refuse(row, file, { rule: "no-state" });
    if (a === b) return this.#refuse(row, file, { rule: "self-tie" });
    const year = this.#yearOf(row);
    if (this.#columns.places.has("year") && year === null)
      return this.#refuse(row, file, { rule: "no-year" });
    if (year !== null) this.#cover(year);
    const types = this.#typesOf(row);
    if (this.#isNone(row, types)) {
      this.#findings.add("REPAIR", { rule: "no-alliance" });
      return "keep";
    }
    const [from, to] = this.#spanOf(row, year, file);
    const tie = this.#tieOf(row, file, a, b, types);
    const pair = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const key = JSON.stringify([pair, tie.attributes]);
    const known = this.#spells.get(key) ?? [];
    this.#spells.set(key, known);
    const last = known.at(-1);
    const isSaid =
      year === null ? known.some((one) => one.from === from && one.to === to) : last?.lastYear === year;
    if (isSaid) return "merge";
    if (year !== null && last?.lastYear === year - 1 && (this.#isYearly || last.from === from)) {
      last.lastYear = year;
      last.to = to;
    } else known.push({ from, to, lastYear: year, tie });
    return "keep";
  }

  /** Whether a row says that there is no alliance. */
  #isNone(row: Row, types: readonly string[]): boolean {
    const { places, types: columns } = this.#columns;
    if (places.has("isAllied")) return Number(row.cell("isAllied")) !== 1;
    if (types.length > 0 || columns.length === 0) return false;
    return columns.every(({ place }) => !isMissing(row.at(place)));
  }

  #yearOf(row: Row): number | null {
    const cell = row.cell("year");
    return /^\d{3,4}$/.test(cell) ? Number(cell) : null;
  }

  #cover(year: number): void {
    const { first, last } = this.#years ?? { first: year, last: year };
    this.#years = { first: Math.min(first, year), last: Math.max(last, year) };
  }

  #typesOf(row: Row): readonly string[] {
    return this.#columns.types.filter(({ place }) => Number(row.at(place)) === 1).map(({ type }) => type);
  }

  /** The first day of a row's tie, and the day after its last. */
  #spanOf(row: Row, year: number | null, file: string): readonly [from: string | null, to: string | null] {
    const start = writtenDate(row.cell("startYear"), row.cell("startMonth"), row.cell("startDay"));
    const end = writtenDate(row.cell("endYear"), row.cell("endMonth"), row.cell("endDay"));
    for (const date of [start, end]) {
      if (date === null) continue;
      this.#cover(Number(date.edtf.slice(0, 4)));
      if (date.isOdd)
        this.#findings.add(
          "WARNING",
          { rule: "no-such-day" },
          {
            file,
            row: row.line,
            column: null,
          },
        );
    }
    if (start === null && year !== null) return [firstDay(year), firstDay(year + 1)];
    if (start === null)
      this.#findings.add(
        "WARNING",
        { rule: "no-beginning" },
        {
          file,
          row: row.line,
          column: null,
        },
      );
    const isCensored = row.cell("leftCensored") === "1";
    const from = start === null ? null : isCensored ? `../${start.edtf}` : start.edtf;
    return [from, end === null ? null : dayAfter(end.edtf)];
  }

  #tieOf(
    row: Row,
    file: string,
    a: string,
    b: string,
    types: readonly string[],
  ): Omit<DraftTie, "from" | "to"> {
    const attributes: Record<string, AttributeValue> = {};
    if (types.length > 0) attributes.treaty = types;
    const treaty = row.cell("treaty");
    if (!isMissing(treaty)) attributes["alliance number"] = treaty;
    for (const { place, name } of this.#columns.others) {
      const cell = row.at(place);
      if (!isMissing(cell)) attributes[name] = this.#numeric.has(place) ? Number(cell) : cell;
    }
    return { kind: "ALLIED", a, b, attributes, origin: { file, row: row.line, locator: `row ${row.line}` } };
  }

  #refuse(row: Row, file: string, found: Found): Fate {
    this.#findings.add("FAULT", found, { file, row: row.line, column: null });
    return "refuse";
  }
}
