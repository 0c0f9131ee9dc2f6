/** One thing that is wrong with a dataset package: its place, and what would be right. */
export interface Fault {
  /** File name inside the package. */
  readonly file: string;
  /** Line of the file, the header's being 1; null for the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly expected: string;
}

/** How many faults are printed; the rest are counted. */
const PRINTED = 200;
const LONGEST_VALUE = 80;

/** Thrown when a package has faults; carries all of them. */
export class PackageFaultsError extends Error {
  override readonly name = "PackageFaultsError";
  readonly faults: readonly Fault[];
  constructor(packageName: string, faults: readonly Fault[]) {
    const shown = faults.slice(0, PRINTED).map((fault) => `  ${describeFault(fault)}`);
    const more = faults.length > PRINTED ? [`  … and ${faults.length - PRINTED} more`] : [];
    const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
    super(
      [`The dataset package ${packageName} has ${count}; nothing was imported:`, ...shown, ...more].join(
        "\n",
      ),
    );
    this.faults = faults;
  }
}

/** `ties.csv, row 4, column validTo: "1926-02-30" — expected …` */
export function describeFault(fault: Fault): string {
  const place = [
    fault.file,
    ...(fault.row === null ? [] : [`row ${fault.row}`]),
    ...(fault.column === null ? [] : [`column ${fault.column}`]),
  ].join(", ");
  const value = fault.value === null ? "" : `"${shorten(fault.value)}" — `;
  return `${place}: ${value}expected ${fault.expected}`;
}

function shorten(value: string): string {
  const oneLine = value.replaceAll(/\s+/g, " ");
  return oneLine.length > LONGEST_VALUE
    ? `${oneLine.slice(0, LONGEST_VALUE)}… (${value.length} characters)`
    : oneLine;
}
