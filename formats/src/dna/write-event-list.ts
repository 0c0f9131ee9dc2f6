import {
  type Dataset,
  formatCalendarDate,
  type Passage,
  type Position,
  type Source,
  timeOf,
} from "@entente/core";
import type { WriteResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { FIRST_COLUMNS, LAST_COLUMNS } from "./read-event-list.ts";

const VARIABLES = ["actor", "concept", "agreement"] as const;
/** Tables of a dataset of which an event list has nothing. */
const LEFT_OUT = [
  "factions",
  "memberships",
  "ties",
  "argumentLinks",
  "officeHoldings",
  "events",
  "tours",
] as const;

/** Quotes a text, and protects a spreadsheet from what it would take for a formula. */
function textCell(text: string): string {
  const inert = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}

/** The attributes of positions that become variables of statements: those without the name of another column. */
function codesOf({ attributeColumns = [] }: Dataset): readonly string[] {
  const taken = new Set<string>([...FIRST_COLUMNS, ...VARIABLES, ...LAST_COLUMNS]);
  return attributeColumns
    .filter(({ table, name }) => table === "positions" && !taken.has(name.toLowerCase()))
    .map(({ name }) => name);
}

/** Tells which columns and notes of actors and positions the list has no place for. */
function tellLosses(
  { attributeColumns = [], actors, positions }: Dataset,
  codes: readonly string[],
  losses: Findings,
): void {
  for (const { table, name } of attributeColumns) {
    const isWritten = table === "positions" && (codes.includes(name) || name === "text");
    if ((table === "actors" || table === "positions") && !isWritten)
      losses.add("LOSS", { rule: "own-columns", column: name });
  }
  for (const { note } of [...actors, ...positions]) if (note !== null) losses.add("LOSS", { rule: "notes" });
}

/** What the rows look up. */
interface Lookup {
  readonly actors: ReadonlyMap<string, string>;
  readonly arguments: ReadonlyMap<string, string>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly sources: ReadonlyMap<string, { readonly number: number; readonly source: Source }>;
}

/**
 * Writes the positions of a dataset as an event list of DNA: one row a position on the day on which it begins. Actors
 * are the variable `actor`, because a dataset does not tell organisations from persons as DNA does; attributes of
 * positions are variables of their own.
 */
export function writeEventList(dataset: Dataset): WriteResult {
  const losses = new Findings();
  for (const table of LEFT_OUT)
    for (const _ of dataset[table]) losses.add("LOSS", { rule: "not-carried", what: table });
  const lookup: Lookup = {
    actors: new Map(dataset.actors.map(({ id, name }) => [id, name])),
    arguments: new Map(dataset.arguments.map(({ id, title }) => [id, title])),
    passages: new Map(dataset.passages.map((passage) => [passage.id, passage])),
    sources: new Map(dataset.sources.map((source, place) => [source.id, { number: place + 1, source }])),
  };
  const codes = codesOf(dataset);
  tellLosses(dataset, codes, losses);
  const isOnDays = timeOf(dataset).kind === "CALENDAR";
  const rows: string[] = [];
  for (const position of dataset.positions) {
    // Steps are no days, and without time there are none.
    const day = isOnDays ? (position.validFrom ?? position.validFromEarliest ?? null) : null;
    if (day === null) losses.add("LOSS", { rule: "undated-position" });
    if (day === null) continue;
    rows.push(rowOf(position, formatCalendarDate(day), rows.length + 1, lookup, codes));
    if (position.validTo !== day + 1) losses.add("LOSS", { rule: "position-end" });
    if (position.validFrom !== position.validFromEarliest) losses.add("LOSS", { rule: "uncertain-date" });
  }
  const heading = [...FIRST_COLUMNS, ...VARIABLES, ...codes, ...LAST_COLUMNS].map(textCell).join(";");
  const content = [heading, ...rows].map((row) => `${row}\n`);
  return { files: [{ name: `${dataset.id}-events.csv`, content }], losses };
}

function rowOf(
  position: Position,
  day: string,
  number: number,
  lookup: Lookup,
  codes: readonly string[],
): string {
  const attributes = new Map(Object.entries(position.attributes ?? {}));
  const [citation = ""] = position.citations;
  const passage = lookup.passages.get(citation);
  const document = lookup.sources.get(passage?.source ?? "");
  const [, start = "0", stop = "0"] = /characters (\d+)–(\d+)/.exec(passage?.locator ?? "") ?? [];
  return [
    number,
    `${day} 00:00:00`,
    textCell(lookup.actors.get(position.actor) ?? position.actor),
    textCell(lookup.arguments.get(position.argument) ?? position.argument),
    position.stance === "SUPPORTS" ? 1 : 0,
    ...codes.map((name) => textCell(attributes.get(name) ?? "")),
    start,
    stop,
    textCell(attributes.get("text") ?? passage?.openingWords ?? ""),
    1,
    document?.number ?? 0,
    textCell(document?.source.title ?? ""),
    textCell(document?.source.author ?? ""),
    textCell(""),
    textCell(""),
    textCell(""),
  ].join(";");
}
