import {
  type Actor,
  type Argument,
  type Evidence,
  type Faction,
  type Office,
  type Participant,
  type Passage,
  type Period,
  type PoliticalEvent,
  parseUncertainDate,
  type Source,
  type Tour,
  type TourStop,
  type UncertainDate,
  type Validity,
  validityBetween,
} from "@entente/core";
import type { Row } from "../database/database.ts";

/** Properties of a stored node or fact; what the dataset leaves empty is absent. */
export type Properties = Readonly<Record<string, unknown>>;

/** A stored fact without the ends that it joins. */
export type StoredFact = Validity & Evidence & { readonly id: string };

export function restoreFact(properties: Properties, period: Period): StoredFact {
  return {
    id: String(properties.id),
    ...validityBetween(dateOf(properties.validFromEdtf), dateOf(properties.validToEdtf), period),
    basis: properties.basis as Evidence["basis"],
    citations: idsOf(properties.citations),
    begunBy: textOf(properties.begunBy),
    endedBy: textOf(properties.endedBy),
    reading: textOf(properties.reading),
    rivalOf: textOf(properties.rivalOf),
    note: textOf(properties.note),
  };
}

export function restoreActor(properties: Properties): Actor {
  return {
    id: String(properties.id),
    name: String(properties.name),
    shortName: String(properties.shortName),
    names: translationsOf(properties),
    shortNames: translationsOf(properties, "shortName"),
    kind: properties.kind as Actor["kind"],
    born: dateOf(properties.born),
    died: dateOf(properties.died),
    note: textOf(properties.note),
    citations: idsOf(properties.citations),
  };
}

export function restoreFaction(properties: Properties, period: Period): Faction {
  return {
    ...restoreFact(properties, period),
    name: String(properties.name),
    names: translationsOf(properties),
    side: properties.side as Faction["side"],
  };
}

export function restoreArgument(properties: Properties): Argument {
  return {
    id: String(properties.id),
    title: String(properties.title),
    text: String(properties.text),
    names: translationsOf(properties),
    texts: translationsOf(properties, "text"),
    citations: idsOf(properties.citations),
  };
}

export function restoreEvent(properties: Properties): PoliticalEvent {
  return {
    id: String(properties.id),
    name: String(properties.name),
    names: translationsOf(properties),
    date: parseUncertainDate(String(properties.date)),
    headline: textOf(properties.headline),
    detail: textOf(properties.detail),
    headlines: translationsOf(properties, "headline"),
    details: translationsOf(properties, "detail"),
    basis: properties.basis as PoliticalEvent["basis"],
    citations: idsOf(properties.citations),
    reading: textOf(properties.reading),
    rivalOf: textOf(properties.rivalOf),
    note: textOf(properties.note),
  };
}

export function restoreParticipant({ start, end, properties }: Row): Participant {
  const stored = properties as Properties;
  return {
    event: String(end),
    actor: String(start),
    role: String(stored.role),
    roles: translationsOf(stored, "role"),
  };
}

export function restoreSource(properties: Properties): Source {
  return {
    id: String(properties.id),
    title: String(properties.title),
    language: textOf(properties.language),
    author: textOf(properties.author),
    year: textOf(properties.year),
    url: textOf(properties.url),
    grade: textOf(properties.grade),
    quotedIn: textOf(properties.quotedIn),
    note: textOf(properties.note),
  };
}

export function restorePassage(properties: Properties): Passage {
  return {
    id: String(properties.id),
    source: String(properties.source),
    locator: String(properties.locator),
    openingWords: textOf(properties.openingWords),
    url: textOf(properties.url),
  };
}

export function restoreTour(properties: Properties): Tour {
  return { id: String(properties.id), title: String(properties.title), names: translationsOf(properties) };
}

export function restoreTourStop(properties: Properties): TourStop {
  return {
    id: String(properties.id),
    tour: String(properties.tour),
    number: Number(properties.number),
    date: parseUncertainDate(String(properties.date)),
    view: properties.view as TourStop["view"],
    focus: idsOf(properties.focus),
    caption: String(properties.caption),
    names: translationsOf(properties),
    citations: idsOf(properties.citations),
    note: textOf(properties.note),
  };
}

/** The properties `name_de`, `name_ru`, … as `{ de: "…", ru: "…" }`. */
function translationsOf(properties: Properties, property = "name"): Readonly<Record<string, string>> {
  const prefix = `${property}_`;
  const found = Object.entries(properties).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(found.map(([key, text]) => [key.slice(prefix.length), String(text)]));
}

export function restoreOffice(properties: Properties): Office {
  return {
    id: String(properties.id),
    title: String(properties.title),
    titles: translationsOf(properties, "title"),
  };
}

function dateOf(edtf: unknown): UncertainDate | null {
  return typeof edtf === "string" ? parseUncertainDate(edtf) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
