import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { networkAsOf, positionsAsOf } from "./network-as-of.ts";
import { filterStory, hiddenAsOf, NO_FILTER, type StoryFilter } from "./story-filter.ts";
import { indexStory } from "./story-index.ts";

const base = smallStory({ actors: [] });
const index = indexStory(
  smallStory({
    actors: ["a", "b", "c"],
    sources: [...base.sources, { ...(base.sources[0] as (typeof base.sources)[0]), id: "s2" }],
    passages: [
      ...base.passages,
      { ...(base.passages[0] as (typeof base.passages)[0]), id: "p2", source: "s2" },
    ],
    factions: [
      { ...fact("left", "1923", "1926"), name: "Left", names: {}, side: "LEFT" },
      { ...fact("right", "1923", "1926"), name: "Right", names: {}, side: "RIGHT" },
    ],
    memberships: [
      { ...fact("a-left", "1923-01-01", "1926-01-01"), actor: "a", faction: "left" },
      { ...fact("b-left", "1924-01-01", "1926-01-01"), actor: "b", faction: "left" },
      { ...fact("c-right", "1923-01-01", "1926-01-01"), actor: "c", faction: "right" },
    ],
    arguments: [{ id: "x", title: "X", text: "X", names: {}, citations: [] }],
    ties: [
      { ...fact("ab", "1923-01-01", ""), kind: "ALLIED", a: "a", b: "b", basis: "INFERRED" },
      { ...fact("ac", "1923-01-01/1925-12-31", ""), kind: "OPPOSED", a: "a", b: "c", citations: ["p2"] },
    ],
    positions: [
      { ...fact("ax", "1923-01-01", ""), actor: "a", argument: "x", stance: "SUPPORTS" },
      { ...fact("cx", "1923-01-01", ""), actor: "c", argument: "x", stance: "REJECTS" },
    ],
  }),
);
const at = (filter: Partial<StoryFilter>, day: string) => {
  const filtered = filterStory(index, { ...NO_FILTER, ...filter });
  const asOf = parseCalendarDate(day);
  const { ties, factions, actors } = networkAsOf(filtered, asOf, "POSSIBLE");
  return {
    ties: ties.map(({ fact: tie }) => tie.id),
    factions: factions.map(({ faction, members }) => `${faction.id}:${members.map(({ actor }) => actor.id)}`),
    actors: actors.map(({ actor }) => actor.id),
    positions: positionsAsOf(filtered, asOf, "POSSIBLE").map(({ fact: { id } }) => id),
  };
};

describe("a filtered story", () => {
  it("is the story itself where nothing is asked", () => {
    expect(filterStory(index, NO_FILTER)).toBe(index);
  });

  it("of one faction holds who is in it that day, with the ties among them", () => {
    expect(at({ factions: ["left"] }, "1923-06-01")).toEqual({
      ties: [],
      factions: ["left:a"],
      actors: ["a"],
      positions: ["ax"],
    });
    expect(at({ sides: ["LEFT"] }, "1924-06-01")).toMatchObject({ ties: ["ab"], factions: ["left:a,b"] });
  });

  it("of two sides holds the ties across them", () => {
    expect(at({ sides: ["LEFT", "RIGHT"] }, "1924-06-01").ties).toEqual(["ab", "ac"]);
  });

  it("of what is certain leaves out the possible", () => {
    expect(at({ certainOnly: true }, "1924-06-01").ties).toEqual(["ab"]);
    expect(at({ certainOnly: true }, "1925-12-31").ties).toEqual(["ab", "ac"]);
  });

  it("by basis and by source looks at the evidence of every fact", () => {
    expect(at({ bases: ["EXPLICIT"] }, "1924-06-01").ties).toEqual(["ac"]);
    expect(at({ sources: ["s2"] }, "1924-06-01")).toMatchObject({
      ties: ["ac"],
      factions: [],
      positions: [],
    });
  });

  it("counts what it hides", () => {
    const filtered = filterStory(index, { ...NO_FILTER, factions: ["left"] });
    expect(hiddenAsOf(index, filtered, parseCalendarDate("1924-06-01"))).toEqual({
      actors: 1,
      ties: 1,
      factions: 1,
      positions: 1,
    });
  });
});
