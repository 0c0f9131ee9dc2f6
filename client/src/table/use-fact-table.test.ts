import { describe, expect, it } from "vitest";
import type { TableRow } from "./cells.ts";
import { compareSortKeys, rowsMatching } from "./use-fact-table.ts";

const row = (id: string, ...texts: readonly string[]): TableRow => ({
  id,
  selection: null,
  cell: () => undefined,
  texts: () => texts,
});
const rows = [row("1", "Leon Trotsky", "Left Opposition"), row("2", "Joseph Stalin", "Centre")];
const idsMatching = (sought: string): string[] => rowsMatching(rows, sought).map(({ id }) => id);

describe("the search of a table", () => {
  it("finds rows with every word, in any column, order and case", () => {
    expect(idsMatching("left TROTSKY")).toEqual(["1"]);
    expect(idsMatching("in")).toEqual(["2"]);
    expect(idsMatching("trotsky centre")).toEqual([]);
  });

  it("keeps every row while nothing is sought", () => {
    expect(idsMatching("")).toEqual(["1", "2"]);
    expect(idsMatching("  ")).toEqual(["1", "2"]);
  });
});

describe("the order of a column", () => {
  const compare = new Intl.Collator("en").compare;

  it("is that of numbers for numbers, open beginnings first", () => {
    const days = [30, Number.NEGATIVE_INFINITY, 4, Number.NEGATIVE_INFINITY];
    expect(days.toSorted((a, b) => compareSortKeys(a, b, compare))).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      4,
      30,
    ]);
  });

  it("is that of the language for texts, and for texts among numbers", () => {
    expect(compareSortKeys("ärger", "zeit", compare)).toBeLessThan(0);
    expect(compareSortKeys(undefined, "a", compare)).toBeLessThan(0);
    expect(compareSortKeys(10, "9a", compare)).toBeLessThan(0);
  });
});
