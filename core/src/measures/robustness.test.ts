import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { coalitionsAsOf } from "./coalition.ts";
import { balanceRobustness, coalitionRobustness, discrepancyRobustness } from "./robustness.ts";
import { scenariosAt } from "./scenario.ts";

const on = parseCalendarDate;
const tie = (
  id: string,
  kind: "ALLIED" | "OPPOSED",
  pair: string,
  from: string,
  to: string,
  rivalOf: string | null = null,
) => ({
  ...fact(id, from, to, rivalOf),
  kind,
  a: pair.charAt(0),
  b: pair.charAt(1),
});
const position = (
  id: string,
  actor: string,
  stance: "SUPPORTS" | "REJECTS",
  basis: "EXPLICIT" | "INFERRED" | "ATTRIBUTED",
) => ({
  ...fact(id, "1923-01-01", ""),
  actor,
  argument: id.slice(-1),
  stance,
  basis,
});

const index = indexStory(
  smallStory({
    actors: ["a", "b", "c"],
    ties: [
      tie("ab", "ALLIED", "ab", "1923-01-01", ""),
      tie("ac", "ALLIED", "ac", "1923-01-01", ""),
      // Begins at some day of 1926.
      tie("bc", "OPPOSED", "bc", "1926", ""),
      tie("ab-rival", "OPPOSED", "ab", "1924-01-01", "", "ab"),
    ],
    positions: [
      position("a-x", "a", "SUPPORTS", "EXPLICIT"),
      position("b-x", "b", "SUPPORTS", "EXPLICIT"),
      position("a-y", "a", "SUPPORTS", "EXPLICIT"),
      position("b-y", "b", "REJECTS", "INFERRED"),
    ],
  }),
);
const inDoubt = on("1926-06-01");

describe("robustness", () => {
  it("of balance is one value for what is certain and a range over what is possible", () => {
    const { unbalancedTriangles, frustrationIndex, complete } = balanceRobustness(index, inDoubt);
    expect(complete).toBe(true);
    expect(unbalancedTriangles).toMatchObject({
      value: 0,
      min: 0,
      max: 1,
      maxScenario: { kind: "POSSIBLE", certainty: "POSSIBLE" },
    });
    expect(frustrationIndex).toMatchObject({ value: 0, min: 0, max: 1 });
  });

  it("of balance is a single value where nothing is in doubt", () => {
    expect(balanceRobustness(index, on("1928-01-01")).unbalancedTriangles).toMatchObject({
      value: 1,
      min: 0,
      max: 1,
      minScenario: { kind: "RIVAL", facts: ["ab-rival"] },
    });
    expect(balanceRobustness(index, on("1922-06-01")).frustrationIndex).toMatchObject({
      value: 0,
      min: 0,
      max: 0,
    });
  });

  it("of coalitions names the pairs in doubt", () => {
    const { doubtful, coalitions } = coalitionRobustness(index, inDoubt);
    expect(doubtful.map(({ a, b }) => a + b)).toContain("ab");
    expect(coalitions).toMatchObject({ value: 1, min: 1, max: 1 });
  });

  it("of a discrepancy shows what hangs on inference and on a rival reading", () => {
    const { pairs } = discrepancyRobustness(index, inDoubt);
    const ab = pairs.find(({ a, b }) => a === "a" && b === "b");
    // Certain: T = 1, A = 0. Without the inferred position: A = 1. With the rival tie: T = −1.
    expect(ab?.value).toMatchObject({ value: 0.5, min: -0.5, max: 0.5, minScenario: { kind: "RIVAL" } });
    expect(ab?.agreement).toMatchObject({ value: 0, min: 0, max: 1 });
    expect(ab?.quadrants).toEqual(["ALIGNED_ALLIES", "MIXED"]);
  });

  it("of a discrepancy shows what hangs on what only others say of an actor", () => {
    const said = indexStory({
      ...index.dataset,
      positions: [
        position("a-x", "a", "SUPPORTS", "EXPLICIT"),
        position("b-x", "b", "SUPPORTS", "EXPLICIT"),
        position("a-y", "a", "SUPPORTS", "EXPLICIT"),
        position("b-y", "b", "REJECTS", "ATTRIBUTED"),
      ],
    });
    const ab = discrepancyRobustness(said, inDoubt).pairs.find(({ a, b }) => a === "a" && b === "b");
    expect(ab?.agreement).toMatchObject({
      value: 0,
      max: 1,
      maxScenario: { kind: "WITHOUT_ATTRIBUTED", certainty: "CERTAIN" },
    });
  });

  it("takes each torn pair by either sign", () => {
    const torn = indexStory(
      smallStory({
        actors: ["a", "b", "c"],
        ties: [
          tie("ab", "ALLIED", "ab", "1923-01-01", ""),
          tie("ac", "ALLIED", "ac", "1923-01-01", ""),
          tie("bc-1", "ALLIED", "bc", "1923-01-01", "1926"),
          tie("bc-2", "OPPOSED", "bc", "1926", ""),
        ],
      }),
    );
    expect(balanceRobustness(torn, inDoubt)).toMatchObject({
      unbalancedTriangles: { value: 0, min: 0, max: 1 },
      balancedTriangles: { value: 0, min: 0, max: 1 },
    });
  });
});

it("scenarios beyond the limit are left off, and that is said", () => {
  const { list, complete } = scenariosAt(index, inDoubt, 3);
  expect(list.map(({ kind }) => kind)).toEqual(["CERTAIN", "POSSIBLE", "WITHOUT_INFERRED_POSITIONS"]);
  expect(complete).toBe(false);
});

it("a rival reading of a faction keeps the members that its faction has", () => {
  const factions = [
    { ...fact("left", "1923-01-01", ""), name: "Left", names: {}, side: "LEFT" as const },
    {
      ...fact("left-later", "1924-01-01", "", "left"),
      name: "Left, from 1924",
      names: {},
      side: "LEFT" as const,
    },
  ];
  const memberships = ["a", "b"].map((actor) => ({
    ...fact(`${actor}-left`, "1923-01-01", ""),
    actor,
    faction: "left",
  }));
  const story = indexStory(smallStory({ actors: ["a", "b", "c"], factions, memberships }));
  const rivalOn = (date: string) => {
    const rival = scenariosAt(story, on(date)).list.find(({ kind }) => kind === "RIVAL");
    if (rival === undefined) throw new Error("no scenario takes the rival reading");
    expect(rival.facts).toEqual(["left-later"]);
    return coalitionsAsOf(rival.index, on(date), rival.certainty).named.map(({ faction, members }) => ({
      id: faction.id,
      name: faction.name,
      members: members.map(({ actor }) => actor.id),
    }));
  };
  expect(rivalOn("1924-06-01")).toEqual([{ id: "left", name: "Left, from 1924", members: ["a", "b"] }]);
  expect(rivalOn("1923-06-01")).toEqual([]);
});
