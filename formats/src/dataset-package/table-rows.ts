import type { FindingChoice, Findings, Found } from "../contract/import-report.ts";
import type { Fault, Faults } from "./fault.ts";
import type { Table } from "./tables.ts";

/** The rows of one file as models, with their lines in the file, so that later checks can name the place. */
export class TableRows<Model> {
  readonly table: Table;
  models: Model[] = [];
  /** False where rows could not be read: an id that is not found may stand in one of them. */
  isComplete = true;
  #lines: number[] = [];
  readonly #faults: Faults;
  readonly #findings: Findings;

  constructor(table: Table, faults: Faults, findings: Findings) {
    this.table = table;
    this.#faults = faults;
    this.#findings = findings;
  }

  add(model: Model, line: number): void {
    this.models.push(model);
    this.#lines.push(line);
  }

  /** Reports a fault; `kind` names it where `expected` differs from row to row. */
  fault(position: number, column: string, value: string | null, expected: string, kind?: string): void {
    const { file } = this.table;
    const fault: Fault = { file, row: this.lineOf(position), column, value, expected };
    this.#faults.add(kind === undefined ? fault : { ...fault, kind });
  }

  warn(position: number, column: string, found: Found, choice?: FindingChoice): void {
    const place = { file: this.table.file, row: this.lineOf(position), column };
    this.#findings.add("WARNING", found, place, choice);
  }

  /** Takes rows out, by their positions; those of later rows change. */
  removeAll(positions: ReadonlySet<number>): void {
    this.models = this.models.filter((_, position) => !positions.has(position));
    this.#lines = this.#lines.filter((_, position) => !positions.has(position));
  }

  /** Tells whether a cell has a fault already, so that what follows from it is not reported. */
  hasFaultAt(position: number, column: string): boolean {
    return this.#faults.isAt(this.table.file, this.lineOf(position), column);
  }

  lineOf(position: number): number {
    return this.#lines[position] ?? 0;
  }
}
