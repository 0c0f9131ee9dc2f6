import type { Fault, Faults, Warnings } from "./fault.ts";
import type { Table } from "./tables.ts";

/** The rows of one file as models, with their lines in the file, so that later checks can name the place. */
export class TableRows<Model> {
  readonly table: Table;
  readonly models: Model[] = [];
  /** False where rows could not be read: an id that is not found may stand in one of them. */
  isComplete = true;
  readonly #lines: number[] = [];
  readonly #faults: Faults;
  readonly #warnings: Warnings;

  constructor(table: Table, faults: Faults, warnings: Warnings) {
    this.table = table;
    this.#faults = faults;
    this.#warnings = warnings;
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

  warn(position: number, column: string, value: string | null, message: string, kind: string): void {
    this.#warnings.add({ file: this.table.file, row: this.lineOf(position), column, value, message, kind });
  }

  /** Tells whether a cell has a fault already, so that what follows from it is not reported. */
  hasFaultAt(position: number, column: string): boolean {
    return this.#faults.isAt(this.table.file, this.lineOf(position), column);
  }

  lineOf(position: number): number {
    return this.#lines[position] ?? 0;
  }
}
