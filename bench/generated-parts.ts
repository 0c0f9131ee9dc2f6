import {
  type Actor,
  addDays,
  calendarDate,
  type Dataset,
  type Evidence,
  formatCalendarDate,
  NO_ROWS,
  type Validity,
} from "@entente/core";

const FROM = calendarDate(1922, 1, 1);

export const numbered = (letter: string, number: number): string =>
  `${letter}${String(number).padStart(5, "0")}`;

/** Makes facts that hold from a day of a generated story to another, counted from its first; at most to its end. */
export function factsWithin(days: number): (from: number, to: number) => Validity & Evidence {
  return (from, to) => ({
    ...validityBetween(addDays(FROM, from), addDays(FROM, Math.min(days, to))),
    basis: "EXPLICIT",
    citations: ["p1"],
    begunBy: null,
    endedBy: null,
    reading: null,
    rivalOf: null,
    note: null,
  });
}

/** The validity of a fact that is certain from its first day to its last. */
export function validityBetween(validFrom: typeof FROM, validTo: typeof FROM): Validity {
  return {
    validFrom,
    validTo,
    validFromEarliest: validFrom,
    validToLatest: validTo,
    validFromEdtf: formatCalendarDate(validFrom),
    validToEdtf: formatCalendarDate(validTo),
  };
}

/** A generated story of `count` actors and so many days, of one source, without facts. */
export function emptyStory(id: string, title: string, count: number, days: number): Dataset {
  const unknown = { born: null, died: null, note: null, citations: [] };
  const actors = Array.from({ length: count }, (_, number): Actor => {
    const name = `Actor ${number}`;
    return { id: numbered("a", number), name, shortName: name, names: {}, kind: "PERSON", ...unknown };
  });
  const unsaid = { author: null, language: null, year: null, url: null, grade: null, quotedIn: null };
  return {
    id,
    revision: id,
    title,
    description: "",
    licence: "CC0-1.0",
    period: { from: FROM, to: addDays(FROM, days) },
    ...NO_ROWS,
    actors,
    sources: [{ id: "generator", title: "The generator", note: null, ...unsaid }],
    passages: [
      { id: "p1", source: "generator", locator: "seed", openingWords: null, summary: null, url: null },
    ],
  };
}
