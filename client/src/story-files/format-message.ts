import type { PackedTimeline } from "@entente/core";
import type { Finding, ImportReport, ReadOptions } from "@entente/formats/import";
import type { KeptEntry } from "../device/story-database.ts";

/** What the page asks of a worker. It first reads files, or holds a story that is to be written. */
export type FormatRequest =
  | { readonly type: "read"; readonly files: readonly File[]; readonly options: ReadChoices }
  | {
      readonly type: "hold";
      readonly timeline: PackedTimeline;
      /** The datapackage.json that the story came with; null where it is not at hand. */
      readonly descriptor: string | null;
    }
  /** Keeps the story that was read on this device. */
  | { readonly type: "keep"; readonly entry: KeptEntry }
  | { readonly type: "weigh" | "write"; readonly format: string };

export type ReadChoices = Pick<ReadOptions, "columns" | "answers">;

/** A story that was read. Its package stays with the worker, which keeps it when it is asked to. */
export interface ImportedStory {
  readonly dataset: PackedTimeline["dataset"];
  readonly rows: Readonly<Record<keyof PackedTimeline["tables"], number>>;
  /** Bytes of the package. */
  readonly size: number;
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
  | { readonly type: "kept" }
  | { readonly type: "held"; readonly formats: readonly WritableFormat[] }
  | { readonly type: "weighed"; readonly losses: readonly Finding[] }
  /** Bytes so far. */
  | { readonly type: "writing"; readonly written: number }
  | { readonly type: "written"; readonly file: WrittenFile }
  | { readonly type: "failed"; readonly message: string };
