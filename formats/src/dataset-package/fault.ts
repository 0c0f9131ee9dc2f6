/** A place in a dataset package, and what stands there. */
interface Place {
  /** File name inside the package. */
  readonly file: string;
  /** Line of the file, the header's being 1; null for the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
}

/** One thing that is wrong with a dataset package: its place, and what would be right. */
export interface Fault extends Place {
  readonly expected: string;
  /** Names what is wrong where `expected` differs from row to row; `expected` is its name if absent. */
  readonly kind?: string;
}

/** All faults of one kind in one column of a file. */
interface Kind {
  readonly first: Fault;
  count: number;
  /** The first rows, the first's own among them. */
  readonly rows: number[];
}

const MOST_KINDS = 1_000;
/** How many of one kind are kept at most: a million faulty rows are one mistake. */
const MOST_OF_A_KIND = 1_000;
const PRINTED_KINDS = 100;
const PRINTED_ROWS = 6;
const LONGEST_VALUE = 80;

/** Collects the faults of a package, counts them by kind, and knows which cells have one. */
export class Faults {
  readonly kept: Fault[] = [];
  count = 0;
  readonly #kinds = new Map<string, Kind>();
  readonly #cells = new Set<string>();

  add(fault: Fault): void {
    this.count += 1;
    const { file, row, column, expected } = fault;
    this.#cells.add(cellName(file, row, column));
    const name = `${file} ${column} ${fault.kind ?? expected}`;
    const kind = this.#kinds.get(name) ?? { first: fault, count: 0, rows: [] };
    if (kind.count === 0 && this.#kinds.size < MOST_KINDS) this.#kinds.set(name, kind);
    kind.count += 1;
    if (row !== null && kind.rows.length < PRINTED_ROWS) kind.rows.push(row);
    if (kind.count <= MOST_OF_A_KIND && this.#kinds.has(name)) this.kept.push(fault);
  }

  isAt(file: string, row: number | null, column: string): boolean {
    return this.#cells.has(cellName(file, row, column));
  }

  get kinds(): number {
    return this.#kinds.size;
  }

  /** One line a kind, with its count and its first rows. */
  describe(): readonly string[] {
    const kinds = [...this.#kinds.values()];
    const shown = kinds
      .slice(0, PRINTED_KINDS)
      .map(({ first, count, rows }) => `${describeFault(first)}${describeOthers(count, rows)}`);
    const left = kinds.length - shown.length;
    return left === 0 ? shown : [...shown, `… and ${left} more kinds`];
  }
}

function cellName(file: string, row: number | null, column: string | null): string {
  return `${file} ${row} ${column}`;
}

/** ` (3 times: rows 4, 5, 9)` */
function describeOthers(count: number, rows: readonly number[]): string {
  if (count === 1) return "";
  const places = rows.length === 0 ? "" : `: rows ${rows.join(", ")}${count > rows.length ? ", …" : ""}`;
  return ` (${count} times${places})`;
}

/** Thrown when a package has faults; the message has one line for each kind of them. */
export class PackageFaultsError extends Error {
  override readonly name = "PackageFaultsError";
  /** The faults, at most a thousand of a kind. */
  readonly faults: readonly Fault[];
  constructor(packageName: string, faults: Faults) {
    const { count, kinds } = faults;
    const counted = count === 1 ? "1 fault" : `${count} faults`;
    const ofKinds = kinds === count ? "" : kinds === 1 ? " of 1 kind" : ` of ${kinds} kinds`;
    const lines = faults.describe().map((line) => `  ${line}`);
    super(
      [`The dataset package ${packageName} has ${counted}${ofKinds}; nothing was imported:`, ...lines].join(
        "\n",
      ),
    );
    this.faults = faults.kept;
  }
}

/** `ties.csv, row 4, column validTo: "1926-02-30" — expected …` */
function describeFault(fault: Fault): string {
  return `${describePlace(fault)}expected ${fault.expected}`;
}

function describePlace({ file, row, column, value }: Place): string {
  const place = [
    file,
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(", ");
  return `${place}: ${value === null ? "" : `"${shorten(value)}" — `}`;
}

/** Shortens a value to one line; characters that are not seen are written by their numbers. */
function shorten(value: string): string {
  const oneLine = value
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${codeOf(character)}}`);
  return oneLine.length > LONGEST_VALUE
    ? `${oneLine.slice(0, LONGEST_VALUE)}… (${value.length} characters)`
    : oneLine;
}

/** The number of a character, as Unicode writes it: `202E`. */
export function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
