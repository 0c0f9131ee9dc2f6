import type { Basis } from "../model/evidence.ts";
import { signOf, type TieKind } from "../model/tie.ts";
import { type CalendarDate, formatCalendarDate } from "../time/calendar-date.ts";
import { type Certainty, certaintyAt } from "../time/interval.ts";
import type { IndexedStory } from "./story-index.ts";

/**
 * The ties of one day in columns, for networks too large for objects; the format is described in
 * docs/network-format.md. The dictionary of the same revision says what the numbers stand for.
 */
export interface PackedNetwork {
  readonly format: "entente-network";
  readonly version: 1;
  readonly revision: string;
  /** ISO 8601. */
  readonly asOf: string;
  readonly certainty: Certainty;
  /** Number of ties, the length of every column. */
  readonly length: number;
  /** The number that stands for an open date. */
  readonly open: number;
  readonly columns: Readonly<Record<NetworkColumn, PackedColumn>>;
}

export type NetworkColumn = "row" | "sign" | "a" | "b" | "validFrom" | "validTo" | "certain" | "basis";

export interface PackedColumn {
  /** NumPy's name of the element type: little-endian integers of four bytes, or integers of one. */
  readonly type: "<i4" | "|i1";
  /** Base64. */
  readonly data: string;
}

/** The ids and texts behind the numbers of a revision's packed networks, by position. */
export interface NetworkDictionary {
  readonly revision: string;
  readonly actors: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    readonly kind: readonly string[];
  };
  readonly basis: readonly Basis[];
}

/** One tie of an unpacked network. */
export interface UnpackedTie {
  /** Row of the timeline's table of ties. */
  readonly row: number;
  readonly kind: TieKind;
  /** Actor ids. */
  readonly a: string;
  readonly b: string;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly certainty: Certainty;
  readonly basis: Basis;
}

export class UnsupportedNetworkError extends Error {
  override readonly name = "UnsupportedNetworkError";
}

const OPEN = -(2 ** 31);
const BASES: readonly Basis[] = ["EXPLICIT", "ATTRIBUTED", "INFERRED"];

/** The columns of all ties of a revision, from which those of a day are picked. */
type TieColumns = Readonly<Record<Exclude<NetworkColumn, "certain">, Int32Array | Int8Array>>;

const COLUMNS = new WeakMap<IndexedStory, TieColumns>();

function columnsOf(index: IndexedStory): TieColumns {
  const known = COLUMNS.get(index);
  if (known !== undefined) return known;
  const { facts } = index.tiesByDay;
  const actors = new Map([...index.actors.keys()].map((id, number) => [id, number]));
  const rows = new Map(index.dataset.ties.map(({ id }, row) => [id, row]));
  const made: TieColumns = {
    row: Int32Array.from(facts, ({ id }) => rows.get(id) ?? -1),
    sign: Int8Array.from(facts, ({ kind }) => signOf(kind)),
    a: Int32Array.from(facts, ({ a }) => actors.get(a) ?? -1),
    b: Int32Array.from(facts, ({ b }) => actors.get(b) ?? -1),
    validFrom: Int32Array.from(facts, ({ validFrom }) => validFrom ?? OPEN),
    validTo: Int32Array.from(facts, ({ validTo }) => validTo ?? OPEN),
    basis: Int8Array.from(facts, ({ basis }) => BASES.indexOf(basis)),
  };
  COLUMNS.set(index, made);
  return made;
}

/** Packs the ties that hold on `asOf`, in the story's order. `toBase64` gets the bytes of one column. */
export function packNetwork(
  index: IndexedStory,
  asOf: CalendarDate,
  certainty: Certainty,
  toBase64: (bytes: Uint8Array) => string,
): PackedNetwork {
  const { length, columns } = networkColumns(index, asOf, certainty);
  const packed = COLUMN_NAMES.map((name) => {
    const values = columns[name];
    return [name, { type: typeOf(values), data: toBase64(bytesOf(values)) }] as const;
  });
  return {
    ...headOf(index, asOf, certainty, length),
    columns: Object.fromEntries(packed) as PackedNetwork["columns"],
  };
}

/** A packed network as bytes; the format is described in docs/network-format.md. */
export interface RawNetwork {
  /** A line of JSON, padded with spaces so that the columns begin at a multiple of 8 bytes. */
  readonly head: string;
  /** The columns that follow the head, in order. */
  readonly columns: readonly Uint8Array[];
}

/** Picks the ties that hold on `asOf`, in the story's order, as bytes. */
export function rawNetwork(index: IndexedStory, asOf: CalendarDate, certainty: Certainty): RawNetwork {
  const { length, columns } = networkColumns(index, asOf, certainty);
  let offset = 0;
  const places = RAW_ORDER.map((name) => {
    const place = { type: typeOf(columns[name]), offset };
    offset += columns[name].byteLength;
    return [name, place] as const;
  });
  const head = { ...headOf(index, asOf, certainty, length), columns: Object.fromEntries(places) };
  // Characters beyond ASCII are escaped, so that every character is one byte.
  const text = JSON.stringify(head).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return {
    head: `${text.padEnd(Math.ceil((text.length + 1) / 8) * 8 - 1)}\n`,
    columns: RAW_ORDER.map((name) => bytesOf(columns[name])),
  };
}

const COLUMN_NAMES: readonly NetworkColumn[] = [
  ...(["row", "sign", "a", "b", "validFrom", "validTo", "certain", "basis"] as const),
];
/** Columns of four-byte integers come first, so that each is aligned. */
const RAW_ORDER: readonly NetworkColumn[] = [
  ...(["row", "a", "b", "validFrom", "validTo", "sign", "certain", "basis"] as const),
];

function headOf(
  { dataset }: IndexedStory,
  asOf: CalendarDate,
  certainty: Certainty,
  length: number,
): Omit<PackedNetwork, "columns"> {
  const { revision } = dataset;
  const format = { format: "entente-network", version: 1 } as const;
  return { ...format, revision, asOf: formatCalendarDate(asOf), certainty, length, open: OPEN };
}

function typeOf(values: Int32Array | Int8Array): PackedColumn["type"] {
  return values instanceof Int32Array ? "<i4" : "|i1";
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function networkColumns(
  index: IndexedStory,
  asOf: CalendarDate,
  certainty: Certainty,
): {
  readonly length: number;
  readonly columns: Readonly<Record<NetworkColumn, Int32Array | Int8Array>>;
} {
  const { facts } = index.tiesByDay;
  const positions = index.tiesByDay.positionsAt(asOf, certainty);
  const columns = columnsOf(index);
  const pick = (name: keyof TieColumns): Int32Array | Int8Array => pickAt(columns[name], positions);
  const certain = new Int8Array(positions.length).fill(1);
  if (certainty === "POSSIBLE")
    positions.forEach((position, place) => {
      const tie = facts[position];
      if (tie === undefined || certaintyAt(tie, asOf) !== "CERTAIN") certain[place] = 0;
    });
  const [row, sign, a, b] = [pick("row"), pick("sign"), pick("a"), pick("b")];
  const [validFrom, validTo, basis] = [pick("validFrom"), pick("validTo"), pick("basis")];
  return { length: positions.length, columns: { row, sign, a, b, validFrom, validTo, certain, basis } };
}

function pickAt(values: Int32Array | Int8Array, positions: Int32Array): Int32Array | Int8Array {
  return values instanceof Int32Array ? pickInt32(values, positions) : pickInt8(values, positions);
}

// Written once for each kind of array: a loop that meets both takes several times as long.
function pickInt32(values: Int32Array, positions: Int32Array): Int32Array {
  const picked = new Int32Array(positions.length);
  for (let place = 0; place < picked.length; place += 1) picked[place] = values[positions[place] ?? 0] ?? 0;
  return picked;
}

function pickInt8(values: Int8Array, positions: Int32Array): Int8Array {
  const picked = new Int8Array(positions.length);
  for (let place = 0; place < picked.length; place += 1) picked[place] = values[positions[place] ?? 0] ?? 0;
  return picked;
}

export function networkDictionary(index: IndexedStory): NetworkDictionary {
  const actors = [...index.actors.values()];
  return {
    revision: index.dataset.revision,
    actors: {
      id: actors.map(({ id }) => id),
      name: actors.map(({ name }) => name),
      kind: actors.map(({ kind }) => kind),
    },
    basis: BASES,
  };
}

/**
 * Restores the ties. Throws UnsupportedNetworkError for another format or version, or a dictionary of another revision.
 * `fromBase64` gives the bytes of one column.
 */
export function unpackNetwork(
  packed: PackedNetwork,
  dictionary: NetworkDictionary,
  fromBase64: (text: string) => Uint8Array,
): UnpackedTie[] {
  if (packed.format !== "entente-network" || packed.version !== 1) {
    throw new UnsupportedNetworkError(
      `This reads entente-network version 1, not ${String(packed.format)} version ${String(packed.version)}`,
    );
  }
  if (packed.revision !== dictionary.revision)
    throw new UnsupportedNetworkError(
      "The dictionary is of another revision than the network; ask for it anew",
    );
  const read = (name: NetworkColumn): Int32Array | Int8Array => {
    const { type, data } = packed.columns[name];
    // Copied, so that four-byte integers are aligned.
    const { buffer } = Uint8Array.from(fromBase64(data));
    return type === "<i4" ? new Int32Array(buffer) : new Int8Array(buffer);
  };
  const [row, sign, a, b] = [read("row"), read("sign"), read("a"), read("b")];
  const [validFrom, validTo, certain, basis] = [
    read("validFrom"),
    read("validTo"),
    read("certain"),
    read("basis"),
  ];
  const date = (days: number | undefined): CalendarDate | null =>
    days === undefined || days === packed.open ? null : (days as CalendarDate);
  return Array.from({ length: packed.length }, (_, place) => ({
    row: row[place] ?? -1,
    kind: sign[place] === 1 ? "ALLIED" : "OPPOSED",
    a: dictionary.actors.id[a[place] ?? -1] ?? "",
    b: dictionary.actors.id[b[place] ?? -1] ?? "",
    validFrom: date(validFrom[place]),
    validTo: date(validTo[place]),
    certainty: certain[place] === 1 ? "CERTAIN" : "POSSIBLE",
    basis: dictionary.basis[basis[place] ?? -1] ?? "INFERRED",
  }));
}
