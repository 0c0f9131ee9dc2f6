import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import type { TourStop } from "../model/tour.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { parseUncertainDate } from "../time/uncertain-date.ts";
import { datasetUntil } from "./dataset-until.ts";
import {
  choicesOf,
  NEW_FACTION,
  NOBODY,
  outcomeOf,
  predictionsAt,
  readPrediction,
  writePrediction,
} from "./prediction.ts";
import {
  readTourFile,
  TourFileError,
  type TourWithStops,
  writeTourFile,
  writeTourTables,
} from "./tour-file.ts";

const day = parseCalendarDate;
const ally = (a: string, b: string, from: string, to = "", begunBy: string | null = null) => ({
  ...fact(`${a}--${b}--allied`, from, to),
  kind: "ALLIED" as const,
  a,
  b,
  begunBy,
});
const member = (actor: string, faction: string, from: string, to = "") => ({
  ...fact(`${actor}--${faction}`, from, to),
  actor,
  faction,
});
const event = (id: string, date: string) => ({
  id,
  name: id,
  names: {},
  date: parseUncertainDate(date),
  headline: null,
  detail: null,
  basis: "EXPLICIT" as const,
  citations: ["p1"],
  reading: null,
  rivalOf: null,
  note: null,
});
const stop = (number: number, date: string): TourStop => ({
  id: `walk--0${number}`,
  tour: "walk",
  number,
  date: parseUncertainDate(date),
  view: "network",
  focus: ["actor:ann"],
  caption: `Stop, "${number}"`,
  names: { de: "Halt" },
  citations: ["p1"],
  note: null,
});
const story = smallStory({
  actors: ["ann", "bob", "cat", "dan", "eve"],
  factions: [
    { ...fact("reds", "1923", ""), name: "Reds", names: {}, side: "LEFT" },
    { ...fact("blues", "1926-04", ""), name: "Blues", names: {}, side: "RIGHT" },
  ],
  memberships: [
    member("bob", "reds", "1923"),
    member("ann", "reds", "1925", "1926-03"),
    member("ann", "blues", "1926-04"),
    member("bob", "blues", "1926-04-20"),
  ],
  ties: [
    ally("ann", "bob", "1923", "1926-03"),
    ally("ann", "cat", "1926-04-06/1926-04-09", "", "pact"),
    ally("ann", "dan", "1926-04-09", "", "pact"),
    ally("bob", "eve", "1923"),
  ],
  events: [event("old", "1924-01-01"), event("pact", "1926-04-06/1926-04-09")],
  participants: [{ event: "pact", actor: "ann", role: "signer" }],
  tours: [{ id: "walk", title: "A walk", names: {} }],
  tourStops: [stop(1, "1924-01-01"), stop(2, "1926-04-06/1926-04-09")],
});
const index = indexStory(story);
const until = day("1926-01-15");

describe("a story as far as a day", () => {
  const seen = datasetUntil(story, until);
  it("holds nothing that cannot have begun by then, and ends with the day", () => {
    expect(seen.ties.map(({ id }) => id)).toEqual(["ann--bob--allied", "bob--eve--allied"]);
    expect(seen.factions.map(({ id }) => id)).toEqual(["reds"]);
    expect(seen.events.map(({ id }) => id)).toEqual(["old"]);
    expect([seen.participants, seen.tourStops.length]).toEqual([[], 1]);
    expect(seen.period.to).toBe(day("1926-01-16"));
  });

  it("does not say what will end", () => {
    const tie = seen.ties.find(({ id }) => id === "ann--bob--allied");
    expect([tie?.validTo, tie?.validToLatest, tie?.validToEdtf]).toEqual([null, null, null]);
  });

  it("is the whole story on its last day", () => {
    expect(datasetUntil(story, day("1929-12-31"))).toBe(story);
  });
});

describe("a prediction", () => {
  const allies = { kind: "ALLY", actor: "ann", until } as const;
  const faction = { kind: "FACTION", actor: "ann", until } as const;
  it("is answered by everything that the same day or event began", () => {
    expect(outcomeOf(index, allies)).toEqual({
      date: day("1926-04-09"),
      right: ["cat", "dan"],
      with: ["cat", "dan"],
      event: "pact",
      citations: ["p1"],
    });
  });

  it("offers the right answers among others who are there, never present allies, and nobody last", () => {
    expect(choicesOf(index, allies)).toEqual(["cat", "dan", "eve", NOBODY]);
  });

  it("does not name a faction that does not exist yet", () => {
    expect(choicesOf(index, faction)).toEqual([NEW_FACTION, NOBODY]);
    expect(outcomeOf(index, faction)).toMatchObject({ right: [NEW_FACTION], with: ["blues"] });
  });

  it("is right with nobody where nothing comes", () => {
    expect(outcomeOf(index, { kind: "ALLY", actor: "eve", until })).toMatchObject({
      date: null,
      right: [NOBODY],
    });
  });

  it("is offered only where the story answers it", () => {
    expect(predictionsAt(index, until).map((one) => writePrediction(one, index))).toEqual([
      "ally:ann:1926-01-15",
      "faction:bob:1926-01-15",
      "faction:ann:1926-01-15",
    ]);
  });

  it("is read from what it is written as, and only about somebody who is there", () => {
    expect(readPrediction(writePrediction(faction, index), index)).toEqual(faction);
    expect(readPrediction("ally:nobody:1926-01-15", index)).toBeNull();
    expect(readPrediction("ally:ann:1926-02-30", index)).toBeNull();
  });
});

describe("a tour's file", () => {
  const told: TourWithStops = { tour: story.tours[0] as TourWithStops["tour"], stops: story.tourStops };
  const file = (change: object) =>
    JSON.stringify({ ...JSON.parse(writeTourFile(told, "small-story")), ...change });
  it("gives the tour back", () => {
    expect(readTourFile(writeTourFile(told, "small-story"), index)).toEqual(told);
  });

  it.each([
    ["not json", "not JSON"],
    ["[]", "The file must be an object"],
    [file({ version: 2 }), "not a tour saved by Entente"],
    [file({ dataset: "another" }), "belongs to the dataset another"],
    [file({ stops: [] }), "1 to 200 stops"],
    [file({ title: "" }), "title must be a text"],
    [
      file({ stops: [{ date: "1931-01-01", caption: "x" }] }),
      "Stop 1: “1931-01-01” is not a date in the story",
    ],
    [file({ stops: [{ date: "1924", caption: "x", view: "map" }] }), "Stop 1: view must be one of"],
    [
      file({ stops: [{ date: "1924", caption: "x", focus: ["actor:zoe"] }] }),
      "Stop 1: there is no actor:zoe",
    ],
    [
      file({ stops: [{ date: "1924", caption: "x", citations: ["p99"] }] }),
      "Stop 1: there is no passage p99",
    ],
    [file({ stops: [{ date: "1924", caption: "x".repeat(241) }] }), "Stop 1: caption must be a text"],
  ])("%# that is wrong is refused in one sentence", (text, expected) => {
    expect(() => readTourFile(text, index)).toThrow(TourFileError);
    expect(() => readTourFile(text, index)).toThrow(expected);
  });

  it("may be unfinished while it is a draft", () => {
    const draft = {
      tour: { ...told.tour, title: "" },
      stops: told.stops.map((one) => ({ ...one, caption: "" })),
    };
    const text = writeTourFile(draft, "small-story");
    expect(readTourFile(text, index, "DRAFT")).toEqual(draft);
    expect(readTourFile(writeTourFile({ ...draft, stops: [] }, "small-story"), index, "DRAFT").stops).toEqual(
      [],
    );
    expect(() => readTourFile(text, index)).toThrow(TourFileError);
  });

  it("becomes the two tables of a dataset package", () => {
    const { tours, stops } = writeTourTables(told);
    expect(tours).toBe("id,title\nwalk,A walk\n");
    expect(stops.split("\n")[1]).toBe('walk--01,walk,1,1924-01-01,,actor:ann,"Stop, ""1""",p1,,Halt');
  });
});
