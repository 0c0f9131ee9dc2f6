import { isPreferred, type StoryIndex, type Translations } from "@entente/core";
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

/** The kinds in the order of their groups. */
export const FOUND_KINDS: readonly SelectionKind[] = [
  "actor",
  "faction",
  "event",
  "argument",
  "tie",
  "source",
];

export interface FoundGroup {
  readonly kind: SelectionKind;
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
}

/** A name that is typed means its bearer, rather than a source that has the name in its title. */
const WEIGHTS: Readonly<Record<SelectionKind, number>> = {
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
  const byKey = new Map(findables.map(({ findable }) => [keyOf(findable.selection), findable]));
  const miniSearch = new MiniSearch<SearchDocument>({
    fields: ["name", "others"],
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ""),
    processTerm: plainTerm,
    searchOptions: {
      boost: { name: 2 },
      combineWith: "AND",
      prefix: true,
      // One typing error is allowed in a word of four letters, two in one of eight.
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      weights: { prefix: 0.7, fuzzy: 0.25 },
      boostDocument: (key) => WEIGHTS[String(key).slice(0, String(key).indexOf(":")) as SelectionKind],
    },
  });
  miniSearch.addAll(
    findables.map(({ findable, others }) => ({
      id: keyOf(findable.selection),
      name: findable.name,
      others: others.join(" "),
    })),
  );
  return {
    find: (sought) => {
      if (sought.trim() === "") return groupsOf(findables.map(({ findable }) => findable));
      return groupsOf(miniSearch.search(sought).flatMap(({ id }) => byKey.get(String(id)) ?? []));
    },
  };
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
}

function findablesOf(index: StoryIndex, pair: (a: string, b: string) => string): Entry[] {
  const { actors, factions, events, ties, sources, arguments: claims } = index.dataset;
  const name = (actor: string): string => index.actors.get(actor)?.shortName ?? actor;
  const entry = (
    kind: SelectionKind,
    id: string,
    title: string,
    written: Written,
    when: FindableDate,
    others: readonly string[],
  ): Entry => ({ findable: { selection: { kind, id }, name: title, written, when }, others });
  const translated = (names: Translations): Written => ({ by: "dataset", names });
  const span = (from: string | null, to: string | null): FindableDate =>
    from === null && to === null ? NOTHING : { kind: "span", from, to };
  return [
    ...actors.map(({ id, name: full, shortName, names, born, died }) =>
      entry("actor", id, full, translated(names), lifeOf(born?.text ?? null, died?.text ?? null), [
        shortName,
        id,
        ...Object.values(names),
      ]),
    ),
    ...factions
      .filter(isPreferred)
      .map(({ id, name: full, names, validFromEdtf, validToEdtf }) =>
        entry("faction", id, full, translated(names), span(validFromEdtf, validToEdtf), [
          id,
          ...Object.values(names),
        ]),
      ),
    ...events
      .filter(isPreferred)
      .map(({ id, name: full, names, date, headline }) =>
        entry("event", id, full, translated(names), { kind: "event", text: date.text }, [
          id,
          headline ?? "",
          ...Object.values(names),
        ]),
      ),
    ...claims.map(({ id, title, text, names }) =>
      entry("argument", id, title, translated(names), NOTHING, [id, text, ...Object.values(names)]),
    ),
    ...ties
      .filter(isPreferred)
      .map(({ id, a, b, validFromEdtf, validToEdtf }) =>
        entry("tie", id, pair(name(a), name(b)), { by: "page" }, span(validFromEdtf, validToEdtf), []),
      ),
    ...sources.map(({ id, title, language, author, year }) =>
      entry(
        "source",
        id,
        title,
        { by: "source", language },
        year === null ? NOTHING : { kind: "text", text: year },
        [id, author ?? ""],
      ),
    ),
  ];
}

function lifeOf(born: string | null, died: string | null): FindableDate {
  if (born === null && died === null) return NOTHING;
  return { kind: "text", text: `${born?.slice(0, 4) ?? ""}–${died?.slice(0, 4) ?? ""}` };
}
