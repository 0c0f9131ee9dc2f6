import {
  type Actor,
  type Argument,
  type ArgumentLink,
  type Basis,
  type Evidence,
  type Faction,
  type Membership,
  type OfficeHolding,
  type Participant,
  type Passage,
  type Period,
  type PoliticalEvent,
  type Position,
  type Source,
  type Tie,
  type Validity,
  validityBetween,
} from "@entente/core";
import type { RowReader } from "./row-reader.ts";

const BASES: readonly [Basis, ...Basis[]] = ["EXPLICIT", "ATTRIBUTED", "INFERRED"];

export function buildActor(row: RowReader): Actor {
  const name = row.text("name");
  return {
    id: row.id("id"),
    name,
    shortName: row.optionalText("shortName") ?? name,
    names: row.names("name"),
    shortNames: row.names("shortName"),
    kind: row.oneOf("kind", ["PERSON", "GROUP", "ORGANISATION", "STATE"]),
    born: row.date("born"),
    died: row.date("died"),
    note: row.optionalText("note"),
    citations: row.ids("citations"),
  };
}

export function buildFaction(row: RowReader, period: Period): Faction {
  return {
    id: row.id("id"),
    name: row.text("name"),
    names: row.names("name"),
    side: row.oneOf("side", ["LEFT", "CENTRE", "RIGHT", "NONE"]),
    ...buildFact(row, period),
  };
}

export function buildMembership(row: RowReader, period: Period): Membership {
  return {
    id: row.id("id"),
    actor: row.reference("actor"),
    faction: row.reference("faction"),
    ...buildFact(row, period),
  };
}

export function buildTie(row: RowReader, period: Period): Tie {
  const [a, b] = [row.reference("a"), row.reference("b")];
  if (a === b) row.fault("b", "another actor than in column a: nobody is tied to themselves");
  if (a > b) row.fault("a", `the two ids in alphabetical order: ${b} before ${a}`);
  return {
    id: row.id("id"),
    kind: row.oneOf("kind", ["ALLIED", "OPPOSED"]),
    a,
    b,
    ...buildFact(row, period),
  };
}

export function buildArgument(row: RowReader): Argument {
  return {
    id: row.id("id"),
    title: row.text("title"),
    text: row.text("text"),
    names: row.names("title"),
    texts: row.names("text"),
    citations: requireCitations(row),
  };
}

export function buildArgumentLink(row: RowReader, period: Period): ArgumentLink {
  const [from, to] = [row.reference("from"), row.reference("to")];
  if (from === to) row.fault("to", "another argument than in column from");
  return {
    id: row.id("id"),
    kind: row.oneOf("kind", ["SUPPORTS", "ATTACKS", "UNDERCUTS"]),
    from,
    to,
    ...buildFact(row, period),
  };
}

export function buildPosition(row: RowReader, period: Period): Position {
  return {
    id: row.id("id"),
    actor: row.reference("actor"),
    argument: row.reference("argument"),
    stance: row.oneOf("stance", ["SUPPORTS", "REJECTS"]),
    ...buildFact(row, period),
  };
}

export function buildOfficeHolding(row: RowReader, period: Period): OfficeHolding {
  return {
    id: row.id("id"),
    actor: row.reference("actor"),
    office: row.reference("office"),
    ...buildFact(row, period),
  };
}

export function buildEvent(row: RowReader): PoliticalEvent {
  const date = row.date("date");
  if (date === null && row.raw.cells.get("date") === "")
    row.fault("date", "a date: an event without one cannot be placed");
  return {
    id: row.id("id"),
    name: row.text("name"),
    names: row.names("name"),
    date: date ?? { text: "", earliest: null, latest: null },
    headline: row.optionalText("headline"),
    detail: row.optionalText("detail"),
    headlines: row.names("headline"),
    details: row.names("detail"),
    basis: row.oneOf("basis", BASES),
    citations: requireCitations(row),
    reading: row.optionalId("reading"),
    rivalOf: row.optionalId("rivalOf"),
    note: row.optionalText("note"),
  };
}

export function buildParticipant(row: RowReader): Participant {
  return {
    event: row.reference("event"),
    actor: row.reference("actor"),
    role: row.text("role"),
    roles: row.names("role"),
  };
}

export function buildSource(row: RowReader): Source {
  return {
    id: row.id("id"),
    title: row.text("title"),
    language: row.optionalLanguage("language"),
    author: row.optionalText("author"),
    year: row.optionalText("year"),
    url: buildUrl(row),
    grade: row.optionalText("grade"),
    quotedIn: row.optionalId("quotedIn"),
    note: row.optionalText("note"),
  };
}

export function buildPassage(row: RowReader): Passage {
  const openingWords = row.optionalText("openingWords");
  if (openingWords !== null && openingWords.trim().split(/\s+/).length > 5) {
    row.fault("openingWords", "at most five words: a source's sentences stay in the source");
  }
  return {
    id: row.id("id"),
    source: row.reference("source"),
    locator: row.text("locator"),
    openingWords,
    url: buildUrl(row),
  };
}

/** Only web addresses: a link a reader clicks must not run anything. */
function buildUrl(row: RowReader): string | null {
  const url = row.optionalText("url");
  if (url !== null && !/^https?:\/\/[^\s<>"]+$/.test(url))
    row.fault("url", "a web address that begins with http:// or https://");
  return url;
}

function requireCitations(row: RowReader): readonly string[] {
  const citations = row.ids("citations");
  if (citations.length === 0) row.fault("citations", "at least one passage id: every fact is cited");
  return citations;
}

function buildFact(row: RowReader, period: Period): Validity & Evidence {
  const validity = validityBetween(row.date("validFrom"), row.date("validTo"), period);
  const { validFromEarliest, validToLatest } = validity;
  if (validFromEarliest !== null && validToLatest !== null && validFromEarliest >= validToLatest) {
    row.fault("validTo", `an end after the start ${validity.validFromEdtf ?? ""} (the end is exclusive)`);
  }
  return {
    ...validity,
    basis: row.oneOf("basis", BASES),
    citations: requireCitations(row),
    begunBy: row.optionalId("begunBy"),
    endedBy: row.optionalId("endedBy"),
    reading: row.optionalId("reading"),
    rivalOf: row.optionalId("rivalOf"),
    note: row.optionalText("note"),
  };
}
