import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { networkAsOf } from "./network-as-of.ts";
import { adoptReading, otherReadings } from "./reading.ts";
import { indexStory } from "./story-index.ts";

const reading = (name: string) => ({ reading: name });
const story = smallStory({
  actors: ["a", "b", "c"],
  factions: [
    { ...fact("left", "1923", "1926"), name: "Left", names: {}, side: "LEFT" },
    {
      ...fact("left--later", "1924-06", "1926", "left"),
      ...reading("later"),
      name: "Left",
      names: {},
      side: "LEFT",
    },
  ],
  memberships: [{ ...fact("a--left", "1923", "1926"), actor: "a", faction: "left" }],
  ties: [
    { ...fact("t", "1923-01-01", "1925"), kind: "ALLIED", a: "a", b: "b" },
    { ...fact("t--later", "1924-06-01", "1925", "t"), ...reading("later"), kind: "ALLIED", a: "a", b: "b" },
    { ...fact("t--other", "1922-06-01", "1925", "t"), ...reading("other"), kind: "OPPOSED", a: "a", b: "b" },
  ],
});
const shown = (dataset: typeof story, day: string) => {
  const { ties, factions } = networkAsOf(indexStory(dataset), parseCalendarDate(day), "POSSIBLE");
  return {
    ties: ties.map(({ fact: tie }) => `${tie.id} ${tie.kind}`),
    factions: factions.map(({ faction, members }) => `${faction.id} ${members.length}`),
  };
};

describe("another reading", () => {
  it("is listed once, with every row that it changes", () => {
    const list = otherReadings(story);
    expect(list.map(({ name }) => name)).toEqual(["later", "other"]);
    expect(list[0]?.rows.map(({ id }) => id)).toEqual(["t--later", "left--later"]);
    expect(list.every(({ changesNetwork }) => changesNetwork)).toBe(true);
  });

  it("takes the place of what it rivals, in every table at once", () => {
    expect(shown(story, "1924-01-01")).toEqual({ ties: ["t ALLIED"], factions: ["left 1"] });
    const later = adoptReading(story, "later");
    expect(shown(later, "1924-01-01")).toEqual({ ties: [], factions: [] });
    expect(shown(later, "1924-07-01")).toEqual({ ties: ["t--later ALLIED"], factions: ["left 1"] });
    expect(shown(adoptReading(story, "other"), "1922-07-01").ties).toEqual(["t--other OPPOSED"]);
  });

  it("keeps what it displaced as a rival beside the others", () => {
    const { ties, factions } = adoptReading(story, "later");
    expect(ties.find(({ id }) => id === "t--later")?.rivalOf).toBeNull();
    const rivals = ties.filter(({ rivalOf }) => rivalOf === "t--later");
    expect(rivals.map(({ id }) => id)).toEqual(["t", "t--other"]);
    expect(factions.map(({ id, reading, rivalOf }) => [id, reading, rivalOf])).toEqual([
      ["left", "later", null],
      ["left--later", null, "left"],
    ]);
  });

  it("of a name that nobody knows changes nothing", () => {
    expect(adoptReading(story, "no-such-reading")).toBe(story);
  });
});
