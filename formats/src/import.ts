// The door to all formats: any files as one story, with what was understood of them and what was not. It stands apart
// from index.ts because readers bring libraries with them that most of the product never needs.

export { writeZip } from "./archive/write-zip.ts";
export type { Format, ReadOptions } from "./contract/format.ts";
export type {
  ColumnUse,
  FilePlace,
  Finding,
  FindingChoice,
  FindingKind,
  ImportReport,
} from "./contract/import-report.ts";
export { gatherBytes, type InputFile } from "./contract/input-file.ts";
export { PairSyntaxError, parsePairs } from "./contract/parse-pairs.ts";
export { FORMATS, findFormat } from "./import/formats.ts";
export { importStory } from "./import/import-story.ts";
