import type { RecordCounts } from "./import-report.ts";

/** Counts what becomes of every record that is read: it is kept, merged or refused. */
export class RecordTally {
  #read = 0;
  #kept = 0;
  #merged = 0;
  #refused = 0;

  read(count = 1): void {
    this.#read += count;
  }

  keep(count = 1): void {
    this.#kept += count;
  }

  merge(count = 1): void {
    this.#merged += count;
  }

  refuse(count = 1): void {
    this.#refused += count;
  }

  counts(): RecordCounts {
    return { read: this.#read, kept: this.#kept, merged: this.#merged, refused: this.#refused };
  }
}
