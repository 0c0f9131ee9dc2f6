import type { PackedTimeline } from "@entente/core";
import type { Finding, ImportReport, ReadOptions } from "@entente/formats/import";
import type { KeptFile } from "../device/story-database.ts";

/** The first request of the page to a worker: to read files, or to hold a story that is to be written. */
export type FormatRequest =
  | { readonly type: "read"; readonly files: readonly File[]; readonly options: ReadChoices }
  | {
      readonly type: "hold";
      readonly timeline: PackedTimeline;
      /** The datapackage.json that the story came with; null where it is not at hand. */
      readonly descriptor: string | null;
    }
  | { readonly type: "weigh" | "write"; readonly format: string };

export type ReadChoices = Pick<ReadOptions, "columns" | "answers">;

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

/** A format in which a story can be written. */
export interface WritableFormat {
  readonly id: string;
  readonly name: string;
}

/** A file to save: that of the format, or a zip of several. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FormatAnswer =
  | { readonly type: "progress"; readonly read: number; readonly total: number }
  | { readonly type: "outcome"; readonly outcome: ImportOutcome }
  | { readonly type: "held"; readonly formats: readonly WritableFormat[] }
  | { readonly type: "weighed"; readonly losses: readonly Finding[] }
  /** Bytes so far. */
  | { readonly type: "writing"; readonly written: number }
  | { readonly type: "written"; readonly file: WrittenFile }
  | { readonly type: "failed"; readonly message: string };
