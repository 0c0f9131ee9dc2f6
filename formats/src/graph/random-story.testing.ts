import {
  addDays,
  calendarDate,
  countOfDay,
  formatCalendarDate,
  NO_ROWS,
  parseUncertainDate,
  type StoryTime,
  timeOf,
  validityBetween,
  writeCount,
} from "@entente/core";
import fc from "fast-check";
import type { StoryDraft } from "../contract/story-draft.ts";
import { columnsOf, type DatasetWithColumns, type OwnColumn, valuesOfRow } from "./own-attributes.ts";

const PERIOD = { from: calendarDate(1900, 1, 1), to: calendarDate(1950, 1, 1) };

const COLUMNS: readonly OwnColumn[] = [
  { table: "actors", name: "seats", type: "NUMBER" },
  { table: "actors", name: "roles", type: "LIST", delimiter: "|" },
  { table: "actors", name: "party", type: "TEXT" },
  { table: "ties", name: "weight", type: "NUMBER" },
  { table: "ties", name: "secret", type: "BOOLEAN" },
  { table: "ties", name: "signed", type: "DATE" },
  { table: "ties", name: "year", type: "TEXT" },
  { table: "ties", name: "directed from", type: "TEXT" },
];

/** Text as a story may have it: one line, trimmed, with every mark that a format could stumble over. */
const text = fc
  .array(fc.constantFrom(..."ab Ж語😀<>&\"'\\[];|,:/=+-{}()#`$"), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join("").replace(/ +/g, " ").trim())
  .filter((one) => one !== "" && !/^\[.*\]$/.test(one) && !/^[-+=]?$/.test(one));

const item = text.map((one) => one.replaceAll("|", "/"));

const bound = fc.option(fc.constantFrom("1910-03-01", "1910-04", "1911", "1912~", "1913-05-06/1913-06-01"), {
  nil: null,
});
const end = fc.option(fc.constantFrom("1914-03-01", "1914-04", "1915", "1916?", "1917-05-06/1917-06-01"), {
  nil: null,
});

const cells = (table: string): fc.Arbitrary<Record<string, string>> => {
  const cellOf: Record<string, fc.Arbitrary<string>> = {
    seats: fc.constantFrom("1", "2.5", "-7"),
    roles: fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join("|")),
    party: text,
    weight: fc.constantFrom("1", "0.5", "12"),
    secret: fc.constantFrom("true", "false"),
    signed: fc.constantFrom("1910-03", "1911-02-03"),
    year: text,
  };
  const own = COLUMNS.filter(({ name, table: of }) => of === table && cellOf[name] !== undefined).map(
    ({ name }) => [name, cellOf[name]] as const,
  );
  return fc
    .record(Object.fromEntries(own) as Record<string, fc.Arbitrary<string>>, { requiredKeys: [] })
    .map((given) => Object.fromEntries(Object.entries(given).map(([name, text = ""]) => [name, text])));
};

interface Sketch {
  readonly time: StoryTime;
  readonly names: readonly string[];
  readonly actors: readonly {
    readonly note: string | null;
    readonly born: string | null;
    readonly own: Record<string, string>;
  }[];
  readonly ties: readonly SketchedTie[];
  readonly memberships: readonly {
    readonly actor: number;
    readonly faction: number;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly places: readonly (readonly [number, string])[];
  readonly titles: readonly string[];
  readonly factions: readonly string[];
  readonly directed: "NONE" | "SOME" | "ALL";
}

interface SketchedTie {
  readonly pair: readonly [number, number];
  readonly kind: "ALLIED" | "OPPOSED";
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: "EXPLICIT" | "ATTRIBUTED" | "INFERRED";
  readonly note: string | null;
  readonly citations: readonly number[];
  readonly own: Record<string, string>;
}

const unique = (least: number, most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(text, { minLength: least, maxLength: most, selector: (one) => one.toLowerCase() });

const ZERO = calendarDate(2000, 1, 1);

/** The bounds of sketches in the order of time. */
const BOUNDS = [
  ["1910-03-01", "1910-04", "1911", "1912~", "1913-05-06/1913-06-01"],
  ["1914-03-01", "1914-04", "1915", "1916?", "1917-05-06/1917-06-01"],
].flat();

/** A bound in a time: of counted time the step of its place, without time none. */
function boundIn(time: StoryTime, edtf: string | null): string | null {
  if (time.kind === "CALENDAR" || edtf === null) return edtf;
  return time.kind === "NONE" ? null : formatCalendarDate(addDays(ZERO, BOUNDS.indexOf(edtf) - 2));
}

function periodIn({ kind }: StoryTime): typeof PERIOD {
  if (kind === "CALENDAR") return PERIOD;
  return kind === "NONE"
    ? { from: ZERO, to: addDays(ZERO, 1) }
    : { from: addDays(ZERO, -2), to: addDays(ZERO, BOUNDS.length) };
}

/**
 * Invented stories of at most six actors, with uncertain dates, steps or no dates, with citations, factions and columns
 * of their own.
 */
export const randomStory: fc.Arbitrary<DatasetWithColumns> = fc
  .record({
    time: fc.oneof(
      { weight: 3, arbitrary: fc.constant<StoryTime>({ kind: "CALENDAR" }) },
      fc
        .tuple(fc.constantFrom("week", "minute", "Kapitel"), fc.constantFrom(1, 0.125, 5))
        .map(([unit, step]): StoryTime => ({ kind: "COUNTED", unit, zero: ZERO, step })),
      fc.constant<StoryTime>({ kind: "NONE" }),
    ),
    names: unique(2, 6),
    actors: fc.array(
      fc.record({
        note: fc.option(text, { nil: null }),
        born: fc.option(fc.constantFrom("1880", "1879-05-06"), { nil: null }),
        own: cells("actors"),
      }),
      { minLength: 6, maxLength: 6 },
    ),
    ties: fc.array(
      fc.record({
        pair: fc.tuple(fc.nat(5), fc.nat(5)),
        kind: fc.constantFrom("ALLIED" as const, "OPPOSED" as const),
        from: bound,
        to: end,
        basis: fc.constantFrom("EXPLICIT" as const, "ATTRIBUTED" as const, "INFERRED" as const),
        note: fc.option(text, { nil: null }),
        citations: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
        own: cells("ties"),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    memberships: fc.array(fc.record({ actor: fc.nat(5), faction: fc.nat(1), from: bound, to: end }), {
      maxLength: 4,
    }),
    places: fc.tuple(fc.tuple(fc.nat(1), text), fc.tuple(fc.nat(1), text), fc.tuple(fc.nat(1), text)),
    titles: unique(2, 2),
    factions: unique(2, 2),
    directed: fc.constantFrom("NONE" as const, "SOME" as const, "ALL" as const),
  })
  .map(storyOf);

function storyOf({
  time,
  names,
  actors,
  ties,
  memberships,
  places,
  titles,
  factions,
  directed,
}: Sketch): DatasetWithColumns {
  const evidence = { begunBy: null, endedBy: null, reading: null, rivalOf: null, note: null };
  const date = (edtf: string | null) => (edtf === null ? null : parseUncertainDate(edtf));
  const period = periodIn(time);
  const validity = (from: string | null, to: string | null) =>
    validityBetween(date(boundIn(time, from)), date(boundIn(time, to)), period);
  const id = (number: number): string => `a${number % names.length}`;
  return {
    id: "random-story",
    revision: "r1",
    title: "A random story",
    description: "Invented.\n\nFor tests",
    licence: "CC0-1.0",
    period,
    ...(time.kind === "CALENDAR" ? {} : { time }),
    ...NO_ROWS,
    attributeColumns: COLUMNS,
    actors: names.map((name, number) => ({
      id: id(number),
      name,
      shortName: name,
      names: {},
      kind: "PERSON",
      born: date(actors[number]?.born ?? null),
      died: null,
      note: actors[number]?.note ?? null,
      citations: [`p${number % 3}`],
      attributes: actors[number]?.own ?? {},
    })),
    factions: factions.map((name, number) => ({
      id: `f${number}`,
      name,
      names: {},
      side: "NONE",
      ...evidence,
      ...validity(null, null),
      basis: "EXPLICIT",
      citations: ["p0"],
    })),
    memberships: memberships.map(({ actor, faction, from, to }, number) => ({
      id: `m${number}`,
      actor: id(actor),
      faction: `f${faction}`,
      ...evidence,
      ...validity(from, to),
      basis: "EXPLICIT",
      citations: [],
    })),
    ties: ties.flatMap(({ pair, kind, from, to, basis, note, citations, own }, number) => {
      const [a = "", b = ""] = pair.map(id).sort();
      const cited = citations.map((one) => `p${one}`);
      if (a === b) return [];
      const isDirected = directed === "ALL" || (directed === "SOME" && number % 2 === 0);
      const leader = names[Number((number % 3 === 0 ? a : b).slice(1))] ?? "";
      const attributes = isDirected ? { ...own, "directed from": leader } : own;
      return [
        {
          id: `t${number}`,
          kind,
          a,
          b,
          ...evidence,
          ...validity(from, to),
          basis,
          note,
          citations: cited,
          attributes,
        },
      ];
    }),
    sources: titles.map((title, number) => ({
      id: `s${number}`,
      title,
      language: null,
      author: null,
      year: null,
      url: null,
      grade: null,
      quotedIn: null,
      note: null,
    })),
    passages: places.map(([source, locator], number) => ({
      id: `p${number}`,
      source: `s${source}`,
      locator,
      openingWords: null,
      summary: null,
      url: null,
    })),
  };
}

/** What a graph format must carry of a story, in an order of its own. */
export interface GraphContent {
  /** Null where nothing has a time, so that there is none to tell. */
  readonly time: unknown;
  readonly actors: readonly unknown[];
  readonly ties: readonly unknown[];
  readonly memberships: readonly unknown[];
}

const ordered = (rows: readonly unknown[]): readonly unknown[] =>
  rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .map((row) => JSON.parse(row));

const pairOf = (a: string, b: string): readonly string[] => [a, b].toSorted();

const sortedEntries = (values: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));

export function contentOfStory(dataset: DatasetWithColumns): GraphContent {
  const names = new Map([...dataset.actors, ...dataset.factions].map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const places = new Map(
    dataset.passages.map(({ id, source, locator }) => [
      id,
      [dataset.sources.find((one) => one.id === source)?.title, locator],
    ]),
  );
  const own = (row: object, table: "actors" | "ties"): readonly unknown[] =>
    sortedEntries(
      Object.fromEntries(valuesOfRow(row, columnsOf(dataset, table)).map(({ name, value }) => [name, value])),
    );
  const time = timeOf(dataset);
  const bound = (edtf: string | null): string | null =>
    edtf === null || time.kind !== "COUNTED"
      ? edtf
      : writeCount(countOfDay(time, parseUncertainDate(edtf).earliest ?? ZERO));
  const isTimed = [...dataset.ties, ...dataset.memberships].some(
    ({ validFromEdtf, validToEdtf }) => validFromEdtf !== null || validToEdtf !== null,
  );
  return {
    time: !isTimed ? null : time.kind === "COUNTED" ? { kind: time.kind, unit: time.unit } : time,
    actors: ordered(
      dataset.actors.map((actor) => [
        actor.name,
        actor.kind,
        actor.born?.text ?? null,
        actor.note,
        actor.citations.map((id) => places.get(id)),
        own(actor, "actors"),
      ]),
    ),
    ties: ordered(
      dataset.ties.map((tie) => [
        pairOf(nameOf(tie.a), nameOf(tie.b)),
        tie.kind,
        bound(tie.validFromEdtf),
        bound(tie.validToEdtf),
        tie.basis,
        tie.note,
        tie.citations.map((id) => places.get(id)),
        own(tie, "ties"),
      ]),
    ),
    memberships: ordered(
      dataset.memberships.map((one) => [
        nameOf(one.actor),
        nameOf(one.faction),
        bound(one.validFromEdtf),
        bound(one.validToEdtf),
      ]),
    ),
  };
}

export function contentOfDraft(draft: StoryDraft): GraphContent {
  const names = new Map(draft.actors.map(({ key, name }) => [key, name ?? key]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const sources = new Map(draft.sources.map(({ key, title }) => [key, title]));
  const cited = ({ origin }: { readonly origin: StoryDraft["ties"][number]["origin"] }): unknown =>
    (origin.cited ?? []).map(({ source, locator }) => [sources.get(source), locator]);
  const isTimed = [...draft.ties, ...draft.memberships].some(({ from, to }) => from !== null || to !== null);
  return {
    time: isTimed ? draft.time : null,
    actors: ordered(
      draft.actors.map((actor) => [
        actor.name ?? actor.key,
        actor.kind ?? null,
        actor.born ?? null,
        actor.note ?? null,
        cited(actor),
        sortedEntries(actor.attributes ?? {}),
      ]),
    ),
    ties: ordered(
      draft.ties.map((tie) => [
        pairOf(nameOf(tie.a), nameOf(tie.b)),
        tie.kind,
        tie.from,
        tie.to,
        tie.basis ?? "EXPLICIT",
        tie.note ?? null,
        cited(tie),
        sortedEntries(tie.attributes ?? {}),
      ]),
    ),
    memberships: ordered(
      draft.memberships.map(({ actor, faction, from, to }) => [nameOf(actor), faction, from, to]),
    ),
  };
}
