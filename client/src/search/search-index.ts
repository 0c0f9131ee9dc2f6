import {
  type Actor,
  type Argument,
  type Attribute,
  attributesOf,
  type Faction,
  isPreferred,
  type PoliticalEvent,
  type Source,
  type StoryIndex,
  type Translations,
} from "@entente/core";
import MiniSearch from "minisearch";
import { plainTerm } from "../language/plain-term.ts";
import type { Selection, SelectionKind } from "../story/selection.ts";

/** An item that can be found and selected. */
export interface Findable {
  readonly selection: Selection;
  readonly name: string;
  readonly written: Written;
  /** The date shown beside the name. */
  readonly when: FindableDate;
  /** The attributes that it was found by, and not by its name. */
  readonly because: readonly Attribute[];
}

/**
 * The language of a name: translated by the dataset, a source's own (BCP 47 tag; null is the dataset's), or the
 * page's.
 */
export type Written =
  | { readonly by: "dataset"; readonly names: Translations }
  | { readonly by: "source"; readonly language: string | null }
  | { readonly by: "page" };

export type FindableDate =
  | { readonly kind: "span"; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "event"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "none" };

/** What can be found; a band is chosen in the picture alone. */
export type FoundKind = Exclude<SelectionKind, "band">;
/** The kinds in the order of their groups. */
export const FOUND_KINDS: readonly FoundKind[] = ["actor", "faction", "event", "argument", "tie", "source"];

export interface FoundGroup {
  readonly kind: FoundKind;
  readonly items: readonly Findable[];
  /** The number of all items found; `items` holds the first of them. */
  readonly total: number;
}

/** Finds by any name in any language, whatever the case, the accents, or a slip in typing. */
export interface SearchIndex {
  /** Returns everything for empty text. The best matches come first within a group. */
  readonly find: (sought: string) => readonly FoundGroup[];
}

interface SearchDocument {
  readonly id: string;
  readonly name: string;
  readonly others: string;
  /** The values of its attributes. */
  readonly attributes: string;
}

/** A name that is typed means its bearer, rather than a source that has the name in its title. */
const WEIGHTS: Readonly<Record<FoundKind, number>> = {
  actor: 4,
  faction: 3,
  event: 2,
  argument: 2,
  tie: 1,
  source: 0.5,
};
const NOTHING: FindableDate = { kind: "none" };
/** The greatest number of items listed of each kind. */
const MOST_OF_A_KIND = 40;

export function indexForSearch(index: StoryIndex, pair: (a: string, b: string) => string): SearchIndex {
  const findables = findablesOf(index, pair);
  const byKey = new Map(findables.map((entry) => [keyOf(entry.findable.selection), entry]));
  const miniSearch = new MiniSearch<SearchDocument>({
    fields: ["name", "others", "attributes"],
    tokenize: wordsOf,
    processTerm: plainTerm,
    searchOptions: {
      boost: { name: 2, attributes: 0.5 },
      combineWith: "AND",
      prefix: true,
      // One typing error is allowed in a word of four letters, two in one of eight.
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      weights: { prefix: 0.7, fuzzy: 0.25 },
      boostDocument: (key) => WEIGHTS[String(key).slice(0, String(key).indexOf(":")) as FoundKind],
    },
  });
  miniSearch.addAll(
    findables.map(({ findable, others, attributes }) => ({
      id: keyOf(findable.selection),
      name: findable.name,
      others: others.join(" "),
      attributes: attributes.map(({ text }) => text).join(" "),
    })),
  );
  return {
    find: (sought) => {
      if (sought.trim() === "") return groupsOf(findables.map(({ findable }) => findable));
      return groupsOf(
        miniSearch.search(sought).flatMap(({ id, match }) => {
          const entry = byKey.get(String(id));
          return entry === undefined ? [] : [foundBy(entry, match)];
        }),
      );
    },
  };
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Says which attributes have the words that are in no name. `match` has the fields of each word found. */
function foundBy(
  { findable, attributes }: Entry,
  match: Readonly<Record<string, readonly string[]>>,
): Findable {
  const words = new Set(
    Object.keys(match).filter((word) => match[word]?.every((field) => field === "attributes")),
  );
  const because = attributes.filter(({ text }) => wordsOf(text).some((word) => words.has(plainTerm(word))));
  return because.length === 0 ? findable : { ...findable, because };
}

function keyOf({ kind, id }: Selection): string {
  return `${kind}:${id}`;
}

function groupsOf(found: readonly Findable[]): FoundGroup[] {
  const groups = FOUND_KINDS.map((kind) => {
    const all = found.filter(({ selection }) => selection.kind === kind);
    return { kind, items: all.slice(0, MOST_OF_A_KIND), total: all.length };
  });
  // The group of the best match comes first; the others keep their order.
  const best = found[0]?.selection.kind;
  return groups
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => Number(b.kind === best) - Number(a.kind === best));
}

interface Entry {
  readonly findable: Findable;
  readonly others: readonly string[];
  readonly attributes: readonly Attribute[];
}

function findablesOf(index: StoryIndex, pair: (a: string, b: string) => string): Entry[] {
  const { dataset } = index;
  return [
    ...dataset.actors.map((actor) => ({
      ...actorEntry(actor),
      attributes: attributesOf(actor, "actors", dataset.attributeColumns),
    })),
    ...dataset.factions.filter(isPreferred).map(factionEntry),
    ...dataset.events.filter(isPreferred).map(eventEntry),
    ...dataset.arguments.map(argumentEntry),
    ...tieEntries(index, pair),
    ...dataset.sources.map(sourceEntry),
  ];
}

function actorEntry({ id, name, shortName, names, born, died }: Actor): Entry {
  const life = lifeOf(born?.text ?? null, died?.text ?? null);
  return entryOf({ kind: "actor", id }, name, byDataset(names), life, [
    shortName,
    id,
    ...Object.values(names),
  ]);
}

function factionEntry({ id, name, names, validFromEdtf, validToEdtf }: Faction): Entry {
  const span = spanOf(validFromEdtf, validToEdtf);
  return entryOf({ kind: "faction", id }, name, byDataset(names), span, [id, ...Object.values(names)]);
}

function eventEntry({ id, name, names, date, headline }: PoliticalEvent): Entry {
  const when = { kind: "event", text: date.text } as const;
  return entryOf({ kind: "event", id }, name, byDataset(names), when, [
    id,
    headline ?? "",
    ...Object.values(names),
  ]);
}

function argumentEntry({ id, title, text, names }: Argument): Entry {
  return entryOf({ kind: "argument", id }, title, byDataset(names), NOTHING, [
    id,
    text,
    ...Object.values(names),
  ]);
}

function tieEntries(index: StoryIndex, pair: (a: string, b: string) => string): Entry[] {
  const name = (actor: string): string => index.actors.get(actor)?.shortName ?? actor;
  return index.dataset.ties
    .filter(isPreferred)
    .map(({ id, a, b, validFromEdtf, validToEdtf }) =>
      entryOf(
        { kind: "tie", id },
        pair(name(a), name(b)),
        { by: "page" },
        spanOf(validFromEdtf, validToEdtf),
        [],
      ),
    );
}

function sourceEntry({ id, title, language, author, year }: Source): Entry {
  const when = year === null ? NOTHING : ({ kind: "text", text: year } as const);
  return entryOf({ kind: "source", id }, title, { by: "source", language }, when, [id, author ?? ""]);
}

function entryOf(
  selection: Selection,
  name: string,
  written: Written,
  when: FindableDate,
  others: readonly string[],
): Entry {
  return { findable: { selection, name, written, when, because: [] }, others, attributes: [] };
}

function byDataset(names: Translations): Written {
  return { by: "dataset", names };
}

function spanOf(from: string | null, to: string | null): FindableDate {
  return from === null && to === null ? NOTHING : { kind: "span", from, to };
}

function lifeOf(born: string | null, died: string | null): FindableDate {
  if (born === null && died === null) return NOTHING;
  return { kind: "text", text: `${born?.slice(0, 4) ?? ""}–${died?.slice(0, 4) ?? ""}` };
}
