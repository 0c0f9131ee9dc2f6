import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { logChanges } from "../story/change.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { compareDates } from "./date-comparison.ts";

const index = indexStory(
  smallStory({
    actors: ["a", "b", "c"],
    factions: [{ ...fact("left", "1924-01-01", ""), name: "Left", names: {}, side: "LEFT" }],
    memberships: [
      { ...fact("a-left", "1924-01-01", ""), actor: "a", faction: "left" },
      { ...fact("b-left", "1924-01-01", "1924-06-01"), actor: "b", faction: "left" },
    ],
    arguments: [{ id: "x", title: "X", text: "X", names: {}, citations: [] }],
    ties: [
      { ...fact("ab", "1923-01-01", "1924-03-01"), kind: "ALLIED", a: "a", b: "b" },
      { ...fact("ab-2", "1924-05-01", ""), kind: "OPPOSED", a: "a", b: "b" },
      { ...fact("bc", "1924-02-01", "1924-04-01"), kind: "ALLIED", a: "b", b: "c" },
    ],
    positions: [
      { ...fact("ax", "1923-01-01", "1924-03-01"), actor: "a", argument: "x", stance: "SUPPORTS" },
      { ...fact("ax-2", "1924-03-01", ""), actor: "a", argument: "x", stance: "REJECTS" },
    ],
  }),
);
const compare = (from: string, to: string) =>
  compareDates(index, logChanges(index), parseCalendarDate(from), parseCalendarDate(to));

describe("the comparison of two days", () => {
  it("names the ties and stances that turned", () => {
    const { turnedTies, turnedPositions } = compare("1923-06-01", "1925-01-01");
    expect(turnedTies).toEqual([{ a: "a", b: "b", now: "OPPOSED", before: ["ab"], after: ["ab-2"] }]);
    expect(turnedPositions).toEqual([{ actor: "a", argument: "x", now: "REJECTS" }]);
  });

  it("lists every change after the first day up to the last, and which of them lasted", () => {
    const { changes } = compare("1923-06-01", "1925-01-01");
    expect(changes.map(({ kind, id, lasts }) => `${kind} ${id} ${lasts}`)).toEqual([
      "FACTION_FORMED left true",
      "JOINED a-left true",
      "JOINED b-left false",
      "TIE_BEGAN bc false",
      "TIE_ENDED ab true",
      "POSITION_DROPPED ax true",
      "POSITION_TAKEN ax-2 true",
      "TIE_ENDED bc false",
      "TIE_BEGAN ab-2 true",
      "LEFT_FACTION b-left false",
    ]);
    expect(compare("1924-02-01", "1924-03-01").changes.map(({ id }) => id)).toEqual(["ab", "ax", "ax-2"]);
  });

  it("of a day with itself is empty", () => {
    const { changes, coalitions, turnedTies } = compare("1924-03-01", "1924-03-01");
    expect([changes, coalitions, turnedTies]).toEqual([[], [], []]);
  });
});
