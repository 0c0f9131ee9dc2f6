import type { FilePlace, RecordCounts } from "../contract/import-report.ts";
import type { RecordOrigin } from "../contract/story-draft.ts";

type Fate = "KEPT" | "MERGED" | "REFUSED";

/**
 * What became of each record of the files: of one that gave several facts, refused if any was, else kept if any was.
 * Facts of one record share one origin.
 */
export class RecordFates {
  readonly #fates = new Map<RecordOrigin, Fate>();

  keep(origin: RecordOrigin): void {
    if (this.#fates.get(origin) !== "REFUSED") this.#fates.set(origin, "KEPT");
  }

  merge(origin: RecordOrigin): void {
    if (!this.#fates.has(origin)) this.#fates.set(origin, "MERGED");
  }

  /** Takes a record for merged that was kept before. */
  mergeKept(origin: RecordOrigin): void {
    if (this.#fates.get(origin) !== "REFUSED") this.#fates.set(origin, "MERGED");
  }

  refuse(origin: RecordOrigin): void {
    this.#fates.set(origin, "REFUSED");
  }

  /** Adds to what a reader counted; what was read stays, and is kept where it was neither merged nor refused. */
  addTo({ read, merged, refused }: RecordCounts): RecordCounts {
    let [mergedHere, refusedHere] = [0, 0];
    for (const fate of this.#fates.values()) {
      if (fate === "MERGED") mergedHere += 1;
      else if (fate === "REFUSED") refusedHere += 1;
    }
    const all = { merged: merged + mergedHere, refused: refused + refusedHere };
    return { read, kept: read - all.merged - all.refused, ...all };
  }
}

/** The place of a record in its file. */
export function placeOf({ file, row }: RecordOrigin): FilePlace {
  return { file, row, column: null };
}
