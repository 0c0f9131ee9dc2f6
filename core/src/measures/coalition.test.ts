import { expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { coalitionsAsOf } from "./coalition.ts";

const on = parseCalendarDate;
const story = smallStory({
  actors: ["a", "b", "c", "d", "e"],
  factions: [
    { name: "Bloc", names: {}, side: "LEFT", ...fact("bloc", "1926-04-06", "1927-12-02") },
    { name: "Core", names: {}, side: "CENTRE", ...fact("core", "1922", "") },
  ],
  memberships: [
    { ...fact("m1", "1926-04-06", "1927-12-02"), actor: "a", faction: "bloc" },
    { ...fact("m2", "1926-04-06", "1927-12-02"), actor: "b", faction: "bloc" },
    { ...fact("m3", "1922", ""), actor: "c", faction: "core" },
    { ...fact("m4", "1922", ""), actor: "d", faction: "core" },
  ],
  ties: [
    { ...fact("t1", "1926-04-06", ""), kind: "ALLIED", a: "a", b: "b" },
    { ...fact("t2", "1923-01-01", ""), kind: "ALLIED", a: "c", b: "d" },
    { ...fact("t3", "1923-01-01", ""), kind: "OPPOSED", a: "a", b: "c" },
    { ...fact("t4", "1923-01-01", ""), kind: "OPPOSED", a: "e", b: "c" },
  ],
});

it("computed coalitions stand beside the named ones, and who has no ally stands alone", () => {
  const coalitions = coalitionsAsOf(indexStory(story), on("1926-05-01"));
  expect(coalitions.named.map(({ faction }) => faction.id)).toEqual(["bloc", "core"]);
  expect(coalitions.computed).toEqual([["a", "b"], ["c", "d"], ["e"]]);
  expect(coalitions).toMatchObject({ revision: "r1", agreement: 1, frustration: 0, exact: true });
});

it("no coalition is there on the day before it forms, and agreement counts only those with faction and tie", () => {
  const coalitions = coalitionsAsOf(indexStory(story), on("1926-04-05"));
  expect(coalitions.computed).toEqual([["a"], ["c", "d"], ["e"]]);
  expect(coalitions.agreement).toBe(1);
});

it("agreement is null where nobody has both", () => {
  expect(coalitionsAsOf(indexStory(story), on("1921-01-01")).agreement).toBeNull();
});
