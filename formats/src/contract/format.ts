import type { Dataset } from "@entente/core";
import type { Findings, ImportReport } from "./import-report.ts";
import type { InputFile, OutputFile } from "./input-file.ts";
import type { StoryDraft } from "./story-draft.ts";

/** What a reader may be told: `--map source=From,target=To` and the answers to its questions, by option. */
export interface ReadOptions {
  /** Fields by the name of the column that holds them: `{ source: "From", target: "To" }`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Answers to questions: `{ "date-order": "day-month" }`. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Told how many bytes were read of how many. */
  readonly onProgress?: (read: number, total: number) => void;
}

/** A story that a format has read. Without a draft the findings have the FAULT or the QUESTION that says why. */
export interface ReadResult {
  readonly draft: StoryDraft | null;
  readonly report: ImportReport;
}

/** What of a dataset a format cannot carry, told before it is written. */
export interface WriteResult {
  readonly files: readonly OutputFile[];
  readonly losses: Findings;
}

/** The beginning of a file, by which formats are recognised. */
export interface FileHead {
  readonly file: InputFile;
  /** The first 4,096 bytes at most. */
  readonly bytes: Uint8Array;
  /** These bytes decoded; empty for a binary file. */
  readonly text: string;
}

/** One format of the registry. It reads, writes, or both. */
export interface Format {
  /** Stands on the command line and in the address of an export: `gexf`. */
  readonly id: string;
  /** As its users call it: `GEXF`. */
  readonly name: string;
  /** Without the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** How surely these files are of this format, from 0 (not at all) to 1; the surest format reads them. */
  readonly recognise?: (heads: readonly FileHead[]) => number;
  /** Never throws for what is wrong with a file: the report says it. */
  readonly read?: (files: readonly InputFile[], options: ReadOptions) => Promise<ReadResult>;
  /** Writes a dataset; `descriptorJson` is the datapackage.json it came with, which a package keeps; made anew if absent. */
  readonly write?: (dataset: Dataset, descriptorJson?: string) => WriteResult | Promise<WriteResult>;
}
