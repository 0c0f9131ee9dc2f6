import { calendarDate } from "../time/calendar-date.ts";
import { type Validity, validityBetween } from "../time/interval.ts";
import { parseUncertainDate } from "../time/uncertain-date.ts";
import { type Dataset, NO_ROWS } from "./dataset.ts";
import type { Evidence } from "./evidence.ts";

/** The period of every small story: the years 1922 to 1929. */
export const PERIOD = { from: calendarDate(1922, 1, 1), to: calendarDate(1930, 1, 1) };

/** A fact for tests: `fact("x", "1926-04/1927")` holds from the one EDTF date to the other; an empty side is open. */
export function fact(
  id: string,
  from: string,
  to: string,
  rivalOf: string | null = null,
): Validity & Evidence & { id: string } {
  const date = (text: string) => (text === "" ? null : parseUncertainDate(text));
  return {
    id,
    ...validityBetween(date(from), date(to), PERIOD),
    basis: "EXPLICIT",
    citations: ["p1"],
    begunBy: null,
    endedBy: null,
    reading: rivalOf === null ? null : "another",
    rivalOf,
    note: null,
  };
}

type Facts = Partial<Omit<Dataset, "actors">> & { readonly actors: readonly string[] };

/** A dataset of named actors and the given tables; the rest is empty. */
export function smallStory({ actors, ...tables }: Facts): Dataset {
  return {
    id: "small-story",
    revision: "r1",
    title: "A small story",
    description: "For tests",
    licence: "CC0-1.0",
    period: PERIOD,
    ...NO_ROWS,
    actors: actors.map((id) => ({
      id,
      name: id.toUpperCase(),
      shortName: id,
      names: {},
      kind: "PERSON",
      born: null,
      died: null,
      note: null,
      citations: [],
    })),
    sources: [
      {
        id: "s1",
        title: "A source",
        language: null,
        author: null,
        year: null,
        url: null,
        grade: null,
        quotedIn: null,
        note: null,
      },
    ],
    passages: [
      { id: "p1", source: "s1", locator: "paragraph 1", openingWords: "Once upon", summary: null, url: null },
    ],
    ...tables,
  };
}
