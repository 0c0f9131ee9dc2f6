import type { Found } from "../contract/import-report.ts";
import type { CsvSyntaxError } from "./csv-parser.ts";

const RULES = {
  QUOTE_NOT_CLOSED: "open-quote",
  RECORD_TOO_LONG: "record-too-long",
  MISPLACED_QUOTE: "misplaced-quote",
} as const;

/** What is found in a file that is no CSV. */
export function csvFound({ kind, line }: CsvSyntaxError): Found {
  return { rule: RULES[kind], line };
}
