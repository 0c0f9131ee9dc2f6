import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { evidenceOnDay } from "./evidence-on-day.ts";
import { indexStory } from "./story-index.ts";

const tie = (id: string, from: string, to: string, rivalOf: string | null = null) => ({
  ...fact(id, from, to, rivalOf),
  ...{ kind: "ALLIED" as const, a: id.charAt(0), b: id.charAt(1) },
});

const index = indexStory(
  smallStory({
    actors: ["a", "b", "c", "d", "e", "f"],
    ties: [
      tie("ab", "1923-01-01", ""),
      tie("ac", "1926", ""),
      tie("ad", "1923-01-01", "1924-01-01"),
      tie("ad-rival", "1923-01-01", "1928-01-01", "ad"),
      tie("ab-rival", "1923-01-01", "1924-01-01", "ab"),
      tie("ef", "1923-01-01", "1924-01-01"),
    ],
  }),
);

describe("the evidence on a day", () => {
  it("is what may hold, each preferred reading with its rivals, and whom they name", () => {
    const { ties, actors } = evidenceOnDay(index, parseCalendarDate("1926-06-01"));
    expect(ties.map(({ id }) => id)).toEqual(["ab", "ac", "ad", "ad-rival", "ab-rival"]);
    expect(actors.map(({ id }) => id).sort()).toEqual(["a", "b", "c", "d"]);
  });

  it("is nothing before anything holds", () => {
    const { ties, actors } = evidenceOnDay(index, parseCalendarDate("1921-01-01"));
    expect([ties, actors]).toEqual([[], []]);
  });
});
