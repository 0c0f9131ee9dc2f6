import type {
  ActorKind,
  AttributeColumn,
  AttributeValue,
  Basis,
  LinkKind,
  Side,
  Stance,
  TieKind,
} from "@entente/core";

/** Where a record stands in what was given; it becomes the passage that proves the fact. */
export interface RecordOrigin {
  /** The name of the file. */
  readonly file: string;
  /** Line of a text file, or number of the record; the first is 1. Null where the file has no rows. */
  readonly row: number | null;
  /** A place a reader can find: `row 17`, `edge e12`, `document 3, characters 120–180`. */
  readonly locator: string;
  /** The key of a DraftSource that the file itself names for the fact; the file is the source if absent. */
  readonly source?: string;
  /** Places in works that the file cites for the fact; they prove it in place of the record. */
  readonly cited?: readonly CitedPlace[];
}

/** A place in a DraftSource. */
export interface CitedPlace {
  /** The key of the DraftSource. */
  readonly source: string;
  readonly locator: string;
}

export type { AttributeColumn, AttributedTable, AttributeType, AttributeValue } from "@entente/core";

/** The values of columns of one's own, by name. Dates are EDTF texts in a column declared as dates. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/**
 * How the times of a draft are to be read. CALENDAR: EDTF texts. COUNTED: numbers of an axis of steps (week 1 … 15,
 * minute 0.125), written as decimal texts. NONE: a still network, without any time.
 */
export type DraftTime =
  | { readonly kind: "CALENDAR" }
  | { readonly kind: "COUNTED"; readonly unit: string }
  | { readonly kind: "NONE" };

interface DraftRecord {
  readonly origin: RecordOrigin;
  readonly note?: string;
}

/** What every fact in time carries. `from` is inclusive, `to` exclusive; null is open. */
export interface DraftFact extends DraftRecord {
  readonly from: string | null;
  readonly to: string | null;
  /** EXPLICIT if absent: the file says so. */
  readonly basis?: Basis;
  readonly attributes?: Attributes;
}

/** `key` is how the file names the thing; ids are made from names later. Keys of one table are compared as written. */
export interface DraftActor extends DraftRecord {
  readonly key: string;
  /** The key if absent. */
  readonly name?: string;
  readonly kind?: ActorKind;
  readonly born?: string;
  readonly died?: string;
  readonly attributes?: Attributes;
}

export interface DraftFaction extends DraftFact {
  readonly key: string;
  readonly name?: string;
  readonly side?: Side;
}

export interface DraftMembership extends DraftFact {
  readonly actor: string;
  readonly faction: string;
}

/** Ties are symmetric: the order of `a` and `b` is the file's, and is kept as an attribute where it means something. */
export interface DraftTie extends DraftFact {
  readonly kind: TieKind;
  readonly a: string;
  readonly b: string;
}

export interface DraftArgument extends DraftRecord {
  readonly key: string;
  readonly title?: string;
  readonly text?: string;
}

export interface DraftArgumentLink extends DraftFact {
  readonly kind: LinkKind;
  readonly source: string;
  readonly target: string;
}

export interface DraftPosition extends DraftFact {
  readonly actor: string;
  readonly argument: string;
  readonly stance: Stance;
}

export interface DraftEvent extends DraftRecord {
  readonly key: string;
  readonly name: string;
  readonly date: string;
  readonly detail?: string;
  readonly participants?: readonly { readonly actor: string; readonly role: string }[];
  readonly attributes?: Attributes;
}

export interface DraftSource {
  readonly key: string;
  readonly title: string;
  readonly author?: string;
  readonly year?: string;
  readonly url?: string;
}

/**
 * A story as a file tells it, before it has ids, passages and checks. Actors, factions and arguments that facts name
 * and no table lists are made from their keys.
 */
export interface StoryDraft {
  readonly title: string;
  readonly description?: string;
  readonly licence?: string;
  /** ISO 639-1 code of the language of the texts, where the file says it. */
  readonly language?: string;
  readonly time: DraftTime;
  /** EDTF days or counted steps, half-open, where the file gives its own period; computed if absent. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly attributes: readonly AttributeColumn[];
  readonly actors: readonly DraftActor[];
  readonly factions: readonly DraftFaction[];
  readonly memberships: readonly DraftMembership[];
  readonly ties: readonly DraftTie[];
  readonly arguments: readonly DraftArgument[];
  readonly argumentLinks: readonly DraftArgumentLink[];
  readonly positions: readonly DraftPosition[];
  readonly events: readonly DraftEvent[];
  readonly sources: readonly DraftSource[];
}

/** A draft without any record; a reader fills what its format has. */
export const EMPTY_DRAFT: Omit<StoryDraft, "title"> = {
  time: { kind: "CALENDAR" },
  attributes: [],
  actors: [],
  factions: [],
  memberships: [],
  ties: [],
  arguments: [],
  argumentLinks: [],
  positions: [],
  events: [],
  sources: [],
};
