import type { Fault } from "./fault.ts";
import type { Table } from "./tables.ts";

/** The rows of one file as models, with their lines in the file, so that later checks can name the place. */
export class TableRows<Model> {
  readonly table: Table;
  readonly models: Model[] = [];
  readonly #lines: number[] = [];
  readonly #report: (fault: Fault) => void;

  constructor(table: Table, report: (fault: Fault) => void) {
    this.table = table;
    this.#report = report;
  }

  add(model: Model, line: number): void {
    this.models.push(model);
    this.#lines.push(line);
  }

  fault(position: number, column: string, value: string | null, expected: string): void {
    this.#report({ file: this.table.file, row: this.lineOf(position), column, value, expected });
  }

  lineOf(position: number): number {
    return this.#lines[position] ?? 0;
  }
}
