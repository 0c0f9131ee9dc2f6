import type { CellTable } from "../cell-table/cell-table.ts";
import { readWrittenDate } from "../dates/read-written-date.ts";
import {
  ARGUMENT_NAMES,
  EDGE_FIELDS,
  EDGE_NAMES,
  type EdgeField,
  FIRST_OF_TWO,
  HOLDER_NAMES,
  isKnownName,
  NODE_FIELDS,
  NODE_NAMES,
  type NodeField,
  normalise,
  SECOND_OF_TWO,
  STANCE_NAMES,
} from "./column-names.ts";
import { isDirectionWord, readStanceWord } from "./tie-words.ts";

/** The places of the columns that a table's fields have. */
export type Mapping<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** The mapping of an edge list, and whether its two actors were guessed. */
export interface EdgeMapping {
  readonly fields: Mapping<EdgeField>;
  readonly isGuessed: boolean;
}

type Chosen = Readonly<Record<string, string>>;

/** How many cells of a column are looked at. */
const SAMPLE = 200;

/** Finds a column by the name that a reader gave it; null where there is none. */
export function placeOfColumn(table: CellTable, name: string): number | null {
  const exact = table.header.indexOf(name.trim());
  if (exact !== -1) return exact;
  const alike = table.header.findIndex((own) => normalise(own) === normalise(name) && normalise(name) !== "");
  return alike === -1 ? null : alike;
}

class Places<Field extends string> {
  readonly taken = new Map<Field, number>();
  readonly #table: CellTable;

  constructor(table: CellTable, fields: readonly Field[], chosen: Chosen) {
    this.#table = table;
    for (const field of fields) {
      const name = Object.hasOwn(chosen, field) ? chosen[field] : undefined;
      const place = name === undefined ? null : placeOfColumn(table, name);
      if (place !== null) this.taken.set(field, place);
    }
  }

  isFree(place: number): boolean {
    return ![...this.taken.values()].includes(place);
  }

  /** Takes the first free column with one of the names that passes the test. */
  take(
    field: Field,
    names: readonly string[],
    test: (cells: readonly string[]) => boolean = () => true,
  ): void {
    if (this.taken.has(field)) return;
    for (const name of names) {
      const place = this.#table.header.findIndex(
        (own, at) => normalise(own) === name && this.isFree(at) && test(this.#table.columns[at] ?? []),
      );
      if (place === -1) continue;
      this.taken.set(field, place);
      return;
    }
  }
}

/** Finds what the columns of a table of ties are. Null where no two columns can be the actors. */
export function mapEdgeColumns(table: CellTable, chosen: Chosen): EdgeMapping | null {
  const places = new Places<EdgeField>(table, EDGE_FIELDS, chosen);
  const names = new Set(table.header.map(normalise));
  if (names.has("a") && names.has("b")) {
    places.take("source", ["a"], isNotDated);
    places.take("target", ["b"], isNotDated);
  }
  takeStances(places, names);
  // Beside other actors, "source" and "Quelle" name the work that is cited.
  const pairs = EDGE_NAMES.source.filter((name) => !CITED.includes(name));
  if (EDGE_NAMES.target.some((name) => names.has(name) && name !== "target")) places.take("source", pairs);
  if (
    !places.taken.has("source") &&
    [...FIRST_OF_TWO].some((name) => names.has(name)) &&
    !names.has("target") &&
    !EDGE_NAMES.target.some((name) => names.has(name))
  )
    places.take("source", FIRST_OF_TWO, isNotDated);
  places.take("source", EDGE_NAMES.source);
  places.take("target", EDGE_NAMES.target);
  places.take("source", FIRST_OF_TWO, isNotDated);
  places.take("target", SECOND_OF_TWO, isNotDated);
  takeTimes(places);
  places.take("direction", EDGE_NAMES.direction);
  places.take("direction", EDGE_NAMES.kind, (cells) => sampleOf(cells).every(isDirectionWord));
  for (const field of EDGE_FIELDS) if (field !== "date") places.take(field, EDGE_NAMES[field]);
  places.take("citation", CITED);
  const isGuessed = guessActors(table, places);
  if (!places.taken.has("source") || !places.taken.has("target")) return null;
  return { fields: Object.fromEntries(places.taken), isGuessed };
}

/** A column of arguments and one of those who hold them. A column of signs has whatever name there. */
function takeStances(places: Places<EdgeField>, names: ReadonlySet<string>): void {
  const isNamed = (list: readonly string[]): boolean => list.some((name) => names.has(name));
  if (isNamed(ARGUMENT_NAMES) && isNamed(HOLDER_NAMES) && !isNamed(EDGE_NAMES.target)) {
    places.take("target", ARGUMENT_NAMES);
    places.take("source", HOLDER_NAMES);
  }
  places.take("kind", STANCE_NAMES, isSigned);
}

function isSigned(cells: readonly string[]): boolean {
  const sample = sampleOf(cells);
  return sample.length > 1 && sample.every((cell) => readStanceWord(cell) !== null);
}

const CITED = ["source", "quelle", "источник", "fuente", "src"];

function takeTimes(places: Places<EdgeField>): void {
  places.take("begin", EDGE_NAMES.begin);
  places.take("end", EDGE_NAMES.end);
  places.take("begin", FIRST_OF_TWO, isDated);
  places.take("end", SECOND_OF_TWO, isDated);
  if (!places.taken.has("begin") && !places.taken.has("end")) places.take("date", EDGE_NAMES.date, isDated);
}

/** Takes the first two columns with names in them for the actors that are missing. True where it did. */
function guessActors(table: CellTable, places: Places<EdgeField>): boolean {
  let isGuessed = false;
  for (const field of ["source", "target"] as const) {
    if (places.taken.has(field)) continue;
    const free = [...table.header.keys()].filter((place) => places.isFree(place));
    const place =
      free.find(
        (at) => isNotDated(table.columns[at] ?? []) && sampleOf(table.columns[at] ?? []).length > 0,
      ) ?? free[0];
    if (place === undefined) continue;
    places.taken.set(field, place);
    isGuessed = true;
  }
  return isGuessed;
}

/** Finds what the columns of a table of actors are; null where it has no names. */
export function mapNodeColumns(table: CellTable, chosen: Chosen): Mapping<NodeField> | null {
  const places = new Places<NodeField>(table, NODE_FIELDS, chosen);
  for (const field of NODE_FIELDS) places.take(field, NODE_NAMES[field]);
  const { taken } = places;
  return taken.has("id") || taken.has("name") ? Object.fromEntries(taken) : null;
}

/** True where two columns are named as the two actors of a tie. */
export function namesTwoActors(table: CellTable, chosen: Chosen): boolean {
  if (Object.hasOwn(chosen, "source") && placeOfColumn(table, chosen.source ?? "") !== null) return true;
  const mapping = mapEdgeColumns(table, chosen);
  return mapping !== null && !mapping.isGuessed;
}

function sampleOf(cells: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    if (cell !== "") found.add(cell);
    if (found.size === SAMPLE) break;
  }
  return [...found];
}

/** True where most cells are dates, numbers or steps; an empty column may be one of times. */
function isDated(cells: readonly string[]): boolean {
  const sample = sampleOf(cells);
  const dated = sample.filter(
    (cell) =>
      !["WRONG", "COUNT"].includes(readWrittenDate(cell).kind) || /^(?:week|wave|t|round|w)\W?\d/i.test(cell),
  );
  return dated.length * 2 >= sample.length;
}

function isNotDated(cells: readonly string[]): boolean {
  const sample = sampleOf(cells);
  const dates = sample.filter(
    (cell) => !["WRONG", "COUNT", "NUMBER", "MISSING"].includes(readWrittenDate(cell).kind),
  );
  return dates.length * 2 < Math.max(sample.length, 1);
}

/**
 * Tells whether the first row of a table is a header: it has a known name, or it has neither numbers nor dates nor a name
 * that the first two columns have again below.
 */
export function hasHeader(table: CellTable): { readonly isHeader: boolean; readonly isSure: boolean } {
  if (table.header.some(isKnownName)) return { isHeader: true, isSure: true };
  const isData = table.header.some(
    (cell) => cell !== "" && !["WRONG", "MISSING"].includes(readWrittenDate(cell).kind),
  );
  const below = new Set([...(table.columns[0] ?? []), ...(table.columns[1] ?? [])]);
  const isRepeated = table.header.slice(0, 2).some((cell) => cell !== "" && below.has(cell));
  return { isHeader: !isData && !isRepeated, isSure: isData || isRepeated };
}
