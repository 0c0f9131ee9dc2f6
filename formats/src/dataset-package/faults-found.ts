import type { FilePlace, Found } from "../contract/import-report.ts";
import type { Fault } from "./fault.ts";

const LONGEST_EXAMPLE = 60;

/** The faults of a package as findings of an import: those of one kind in one column are equal. */
export function* faultsFound(
  faults: Iterable<Fault>,
): Generator<{ readonly found: Found; readonly place: FilePlace }, void, undefined> {
  const expectedOf = new Map<string, string>();
  for (const { file, row, column, value, expected, kind } of faults) {
    const name = `${file} ${column} ${kind ?? expected}`;
    const first = expectedOf.get(name) ?? expected;
    expectedOf.set(name, first);
    const found: Found =
      value === null
        ? { rule: "package-gap", expected: first }
        : { rule: "package-check", example: value.slice(0, LONGEST_EXAMPLE), expected: first };
    yield { found, place: { file, row, column } };
  }
}
