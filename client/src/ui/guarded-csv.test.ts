import { describe, expect, it } from "vitest";
import { formatGuardedCsv } from "./guarded-csv.ts";

describe("CSV for a spreadsheet", () => {
  it("marks as text what would be taken for a formula, and leaves numbers and all else alone", () => {
    const rows = [
      ["=1+1", "+49 text", "-3", "-0.5", "- a dash"],
      ["@sum", "a=b", "", "1926-05-01", 'said "no", twice'],
    ];
    expect(formatGuardedCsv(rows)).toBe(
      `'=1+1,'+49 text,-3,-0.5,'- a dash\n'@sum,a=b,,1926-05-01,"said ""no"", twice"`,
    );
  });
});
