import { ACTOR_MEASURES, type DayOfRanges } from "@entente/core";
import { expect, it } from "vitest";
import { rankByDay, rankByStory } from "./ranked-actors.ts";

const spread = (value: number | null, min = value, max = value) => ({ value, min, max });
const actor = (id: string, allies: number | null, constraint: number | null) => ({
  actor: id,
  isInCore: false,
  measures: {
    ...(Object.fromEntries(
      ACTOR_MEASURES.map((name) => [name, spread(0)]),
    ) as DayOfRanges["actors"][number]["measures"]),
    allies: spread(allies, allies, allies === null ? 4 : allies + 1),
    constraint: spread(constraint),
  },
});
const day = {
  actors: [actor("a", 1, 0.5), actor("b", 3, 1), actor("c", 3, null), actor("d", null, null)],
} as unknown as DayOfRanges;

it("ranks the greatest first, gives equals one place, and leaves out who has no certain tie", () => {
  expect(rankByDay(day, "allies").map(({ actor: id, place, max }) => [id, place, max])).toEqual([
    ["b", 1, 4],
    ["c", 1, 4],
    ["a", 3, 2],
  ]);
});

it("ranks the least constrained first", () => {
  expect(rankByDay(day, "constraint").map(({ actor: id, place }) => [id, place])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});

it("ranks by what was done in the story", () => {
  const history = (id: string, switches: number, campChanges: number) => ({
    actor: id,
    camps: [],
    campChanges,
    switches: Array.from({ length: switches }, () => ({
      with: "x",
      direction: "APART" as const,
      date: 0 as never,
    })),
    stanceChanges: 0,
  });
  const histories = [history("a", 0, 2), history("b", 5, 1)];
  expect(rankByStory(histories, "switches").map(({ actor: id, value }) => [id, value])).toEqual([["b", 5]]);
  expect(rankByStory(histories, "campChanges").map(({ actor: id }) => id)).toEqual(["a", "b"]);
});
