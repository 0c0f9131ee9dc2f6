import type { Found } from "../contract/import-report.ts";
/** What a text was found to say. */
export type WrittenDate =
  /** A date as EDTF. `rewritten` names the rule by which it was put into that form; null for EDTF itself. */
  | { readonly kind: "DATE"; readonly edtf: string; readonly rewritten: RewriteRule | null }
  /** From a date to another, both within it. */
  | { readonly kind: "SPAN"; readonly from: string; readonly to: string }
  /** Day, month and year in an order that only the column can tell. */
  | {
      readonly kind: "NUMBERS";
      readonly numbers: readonly [string, string, string];
      readonly isDotted: boolean;
    }
  /** A number alone: a year, a day of a spreadsheet, or a step of a counted axis. */
  | { readonly kind: "NUMBER"; readonly text: string }
  /** A word and a number, as `week 3`. */
  | { readonly kind: "COUNT"; readonly unit: string; readonly text: string }
  | { readonly kind: "OPEN" }
  | { readonly kind: "MISSING" }
  | { readonly kind: "WRONG"; readonly found: Found };

/** Names what was done to a text to make EDTF of it. */
export type RewriteRule =
  | "date-time"
  | "date-form"
  | "date-words"
  | "date-circa"
  | "date-decade"
  | "date-part-of-year"
  | "date-bce"
  | "date-week"
  | "spreadsheet-day"
  | "unix-time";
