import type { Format, ReadResult } from "./format.ts";
import type { ColumnUse, Findings, Found, ImportReport } from "./import-report.ts";
import { RecordTally } from "./record-tally.ts";

/** How a format is called, in addresses and by its users. */
export type FormatName = Pick<Format, "id" | "name">;

/** Makes the report of an import from what was counted and found. */
export function reportOf(
  { id, name }: FormatName,
  tally: RecordTally,
  findings: Findings,
  columns: readonly ColumnUse[] = [],
  fields: readonly string[] = [],
): ImportReport {
  return {
    format: id,
    formatName: name,
    counts: tally.counts(),
    columns,
    fields,
    findings: findings.list(),
  };
}

/** The answer where nothing can be read, with the fault that says why unless one was found before. */
export function refusal(format: FormatName, findings: Findings, found?: Found): ReadResult {
  if (found !== undefined) findings.add("FAULT", found);
  return { draft: null, report: reportOf(format, new RecordTally(), findings) };
}
