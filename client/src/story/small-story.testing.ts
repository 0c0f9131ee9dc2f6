import {
  type Actor,
  type Dataset,
  indexStory,
  NO_ROWS,
  parseCalendarDate,
  parseUncertainDate,
  type Tie,
  type TourStop,
} from "@entente/core";
import { prepareStory, type Story } from "./story.ts";

const EVIDENCE = {
  basis: "EXPLICIT",
  citations: [],
  begunBy: null,
  endedBy: null,
  reading: null,
  rivalOf: null,
  note: null,
} as const;

function actor(id: string, name: string): Actor {
  const shortName = name.split(" ").at(-1) ?? name;
  return {
    id,
    name,
    shortName,
    names: {},
    kind: "PERSON",
    born: null,
    died: null,
    note: null,
    citations: [],
  };
}

/** A tie from 1 January of one year to 1 January of another (exclusive). */
function tie(
  id: string,
  kind: Tie["kind"],
  [a, b]: readonly [string, string],
  from: number,
  to: number,
): Tie {
  const [begin, end] = [parseCalendarDate(`${from}-01-01`), parseCalendarDate(`${to}-01-01`)];
  return {
    id,
    kind,
    a,
    b,
    validFrom: begin,
    validTo: end,
    validFromEarliest: begin,
    validToLatest: end,
    validFromEdtf: `${from}-01-01`,
    validToEdtf: `${to}-01-01`,
    ...EVIDENCE,
  };
}

function stop(number: number, date: string, caption: string, focus: readonly string[] = []): TourStop {
  return {
    id: `walk--0${number}`,
    tour: "walk",
    number,
    date: parseUncertainDate(date),
    view: number === 2 ? "storyline" : "network",
    focus,
    caption,
    names: { de: `${caption} (de)` },
    citations: [],
    note: null,
  };
}

/** Three actors, an alliance that becomes an opposition, and a tour of three stops, the second of which is a range. */
export const SMALL_DATASET: Dataset = {
  id: "small-story",
  revision: "r1",
  title: "A small story",
  description: "",
  licence: "CC0-1.0",
  period: { from: parseCalendarDate("1922-01-01"), to: parseCalendarDate("1930-01-01") },
  ...NO_ROWS,
  actors: [
    actor("kamenev", "Lev Kamenev"),
    actor("trotsky", "Lev Trotsky"),
    actor("zinoviev", "Grigory Zinoviev"),
  ],
  ties: [
    tie("tie-1", "ALLIED", ["kamenev", "trotsky"], 1923, 1926),
    tie("tie-2", "OPPOSED", ["kamenev", "trotsky"], 1926, 1928),
  ],
  tours: [{ id: "walk", title: "A walk", names: { de: "Ein Weg" } }],
  tourStops: [
    stop(1, "1923-01-01", "They stand together.", ["actor:trotsky"]),
    stop(2, "1925-06-01/1926-02-01", "They part."),
    stop(3, "1927-01-01", "They are opponents."),
  ],
};

/** The small story, prepared for the client, with `changes` to its dataset. */
export function smallStory(changes: Partial<Dataset> = {}): Story {
  return prepareStory(indexStory({ ...SMALL_DATASET, ...changes }));
}
