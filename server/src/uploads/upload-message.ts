import type { ImportReport, ReadOptions } from "@entente/formats/import";
import type { DatabaseAddress } from "../database/database.ts";

/** A file that was received; its content lies at `path`. */
export interface ReceivedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

export interface UploadTask {
  readonly address: DatabaseAddress;
  readonly files: readonly ReceivedFile[];
  readonly options: Pick<ReadOptions, "columns" | "answers">;
}

/** What an upload tells while it is read and written; `read` and `written` are of `total` bytes or rows. */
export type UploadProgress =
  | { readonly step: "reading"; readonly read: number; readonly total: number }
  | { readonly step: "writing"; readonly written: number; readonly total: number };

/** The end of an upload. Without a dataset nothing was imported, and the report says why. */
export interface UploadOutcome {
  readonly report: ImportReport;
  readonly dataset: {
    readonly id: string;
    readonly revision: string;
    readonly outcome: "IMPORTED" | "UNCHANGED";
  } | null;
}

export type UploadMessage =
  | { readonly type: "progress"; readonly progress: UploadProgress }
  | { readonly type: "outcome"; readonly outcome: UploadOutcome };
