import type { PackedTimeline } from "@entente/core";
import type { ImportReport, ReadOptions } from "@entente/formats/import";
import type { KeptFile } from "../device/story-database.ts";

/** The request of the page to an import worker, which serves one. */
export interface ImportRequest {
  readonly files: readonly File[];
  readonly options: Pick<ReadOptions, "columns" | "answers">;
}

/** A story that was read: its package and the same in columns. */
export interface ImportedStory {
  readonly files: readonly KeptFile[];
  /** Bytes of the package. */
  readonly size: number;
  readonly timeline: PackedTimeline;
}

/** What became of the files; `story` is null where there is a fault or a question first. */
export interface ImportOutcome {
  readonly report: ImportReport;
  readonly story: ImportedStory | null;
}

export type ImportAnswer =
  | { readonly type: "progress"; readonly read: number; readonly total: number }
  | { readonly type: "outcome"; readonly outcome: ImportOutcome }
  | { readonly type: "failed"; readonly message: string };
