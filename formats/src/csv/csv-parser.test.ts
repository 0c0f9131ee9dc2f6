import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvParser, type CsvRecord, CsvSyntaxError } from "./csv-parser.ts";

const LONGEST = 1_000;

/** The records of a text that comes in pieces of `size` characters, and the kind of the fault that ends it. */
function read(
  text: string,
  size = text.length,
): { records: CsvRecord[]; fault: CsvSyntaxError["kind"] | null } {
  const parser = new CsvParser(LONGEST);
  const records: CsvRecord[] = [];
  try {
    for (let start = 0; start < text.length; start += size)
      for (const record of parser.write(text.slice(start, start + size))) records.push(record);
    for (const record of parser.end()) records.push(record);
    return { records, fault: null };
  } catch (error) {
    if (error instanceof CsvSyntaxError) return { records, fault: error.kind };
    throw error;
  }
}

/** Parses the same text with csv-parse. */
function expected(text: string): { records: CsvRecord[]; isFaulty: boolean } {
  const records: CsvRecord[] = [];
  const isFaulty = (() => {
    try {
      parse(text, {
        bom: true,
        relax_column_count: true,
        on_record: (cells, { lines }) => {
          records.push({ cells, line: lines });
          return null;
        },
      });
      return false;
    } catch {
      return true;
    }
  })();
  return { records, isFaulty };
}

const csvLike = fc.string({ unit: fc.constantFrom("a", "é", "😀", ",", '"', "\n", " "), maxLength: 40 });
const well = fc
  .array(
    fc.array(fc.string({ unit: fc.constantFrom("a", "я", ",", '"', "\n", "\r", " ") }), {
      minLength: 1,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .filter((rows) => rows.every((row) => row.length > 1 || row[0] !== ""));

describe("CSV", () => {
  it.each([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["\uFEFFa\n\n1\n", [["a"], [""], ["1"]]],
    ['"a ""b""","c\nd"\n', [['a "b"', "c\nd"]]],
    ["a\r,b\n", [["a"], ["", "b\n"]]],
    [
      "a,\n,",
      [
        ["a", ""],
        ["", ""],
      ],
    ],
    ['""', [[""]]],
    ["", []],
  ])("%j is read as %j", (text, cells) => {
    expect(read(text).records.map((record) => record.cells)).toEqual(cells);
  });

  it("gives the line on which each record ends, whatever breaks the lines", () => {
    expect(read('a\r\n"b\r\nc"\r\n\r\nd\r\n').records.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  it.each([
    ['a\n"b', 1, "QUOTE_NOT_CLOSED"],
    ['a\nb"c\n', 1, "MISPLACED_QUOTE"],
    ['a\n"b"c\n', 1, "MISPLACED_QUOTE"],
    [`a\n${"b".repeat(LONGEST + 1)}\n`, 1, "RECORD_TOO_LONG"],
    [`a\n"${"b\n".repeat(LONGEST)}`, 1, "RECORD_TOO_LONG"],
  ] as const)("%j is refused after %i record: %s", (text, count, kind) => {
    for (const size of [1, 7, text.length]) {
      const { records, fault } = read(text, size);
      expect(fault).toBe(kind);
      expect(records.length).toBe(count);
    }
  });

  it("is read as csv-parse reads it, and refused where csv-parse refuses it", () => {
    fc.assert(
      fc.property(csvLike, (text) => {
        const theirs = expected(text);
        const ours = read(text);
        expect(ours.records).toEqual(theirs.records);
        expect(ours.fault !== null).toBe(theirs.isFaulty);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is read the same in pieces of any length", () => {
    fc.assert(
      fc.property(csvLike, fc.integer({ min: 1, max: 5 }), (text, size) => {
        expect(read(text.replaceAll("\n", "\r\n"), size)).toEqual(read(text.replaceAll("\n", "\r\n")));
      }),
      { numRuns: 2_000 },
    );
  });

  it("that is quoted where it must be gives back its cells", () => {
    const quote = (cell: string): string =>
      /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    fc.assert(
      fc.property(well, fc.constantFrom("\n", "\r\n", "\r"), (rows, lineBreak) => {
        const text = rows.map((row) => row.map(quote).join(",") + lineBreak).join("");
        expect(read(text).records.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
