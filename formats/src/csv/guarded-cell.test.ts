import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardCell, unguardCell } from "./guarded-cell.ts";

describe("a cell that leaves for a spreadsheet", () => {
  it.each([
    ["=SUM(A1:A9)", "'=SUM(A1:A9)"],
    ["+Europa", "'+Europa"],
    ["@handle", "'@handle"],
    ["- see p. 3", "'- see p. 3"],
    ["'=1+1", "''=1+1"],
    ["-9", "-9"],
    ["'t Hooft", "'t Hooft"],
  ])("%s is written as %s", (text, cell) => {
    expect(guardCell(text)).toBe(cell);
    expect(unguardCell(cell)).toBe(text);
  });

  it("comes back unharmed, whatever it is", () => {
    const text = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "1", "a", " ") });
    fc.assert(
      fc.property(text, (any) => {
        expect(unguardCell(guardCell(any))).toBe(any);
      }),
    );
  });
});
