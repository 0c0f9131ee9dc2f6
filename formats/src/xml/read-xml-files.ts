import type { ReadOptions } from "../contract/format.ts";
import type { Findings } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { readXml, XmlError, type XmlHandler } from "./read-xml.ts";

/** A handler that is told of each file before its elements. */
export interface XmlFilesHandler extends XmlHandler {
  begin(file: string): void;
}

/** Reads XML files one after the other. False where one cannot be read; the findings have the fault and its line. */
export async function readXmlFiles(
  files: readonly InputFile[],
  handler: XmlFilesHandler,
  findings: Findings,
  onProgress: ReadOptions["onProgress"],
): Promise<boolean> {
  for (const file of files) {
    try {
      handler.begin(file.name);
      await readXml(file, handler, onProgress);
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      const place = { file: file.name, row: error.line, column: null };
      findings.add("FAULT", error.found, place);
      return false;
    }
  }
  return true;
}
