import {
  type Actor,
  type Argument,
  type Evidence,
  type Faction,
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
    names: namesOf(properties),
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
    names: namesOf(properties),
    side: properties.side as Faction["side"],
  };
}

export function restoreArgument(properties: Properties): Argument {
  return {
    id: String(properties.id),
    title: String(properties.title),
    text: String(properties.text),
    names: namesOf(properties),
    citations: idsOf(properties.citations),
  };
}

export function restoreEvent(properties: Properties): PoliticalEvent {
  return {
    id: String(properties.id),
    name: String(properties.name),
    names: namesOf(properties),
    date: parseUncertainDate(String(properties.date)),
    headline: textOf(properties.headline),
    detail: textOf(properties.detail),
    basis: properties.basis as PoliticalEvent["basis"],
    citations: idsOf(properties.citations),
    reading: textOf(properties.reading),
    rivalOf: textOf(properties.rivalOf),
    note: textOf(properties.note),
  };
}

export function restoreParticipant({ start, end, properties }: Row): Participant {
  return { event: String(end), actor: String(start), role: String((properties as Properties).role) };
}

export function restoreSource(properties: Properties): Source {
  return {
    id: String(properties.id),
    title: String(properties.title),
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
  return { id: String(properties.id), title: String(properties.title), names: namesOf(properties) };
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
    names: namesOf(properties),
    citations: idsOf(properties.citations),
    note: textOf(properties.note),
  };
}

function namesOf(properties: Properties): Readonly<Record<string, string>> {
  const translated = Object.entries(properties).filter(([key]) => key.startsWith("name_"));
  return Object.fromEntries(translated.map(([key, name]) => [key.slice("name_".length), String(name)]));
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
