import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { balanceAsOf } from "./balance.ts";

const tie = (pair: string, kind: "ALLIED" | "OPPOSED", from: string, to: string) => ({
  ...fact(`${pair}-${from}`, from, to),
  kind,
  a: pair.charAt(0),
  b: pair.charAt(1),
});

const index = indexStory(
  smallStory({
    actors: ["a", "b", "c"],
    ties: [
      tie("ab", "ALLIED", "1923", "1926-04-06"),
      tie("ac", "ALLIED", "1922", ""),
      tie("bc", "OPPOSED", "1922", "1928-05"),
    ],
  }),
);
const on = parseCalendarDate;

describe("balance as of a day", () => {
  it("counts triangles and names the tie to flip, until a tie ends", () => {
    const before = balanceAsOf(index, on("1926-04-05"));
    expect(before).toMatchObject({
      revision: "r1",
      balancedTriangles: 0,
      unbalancedTriangles: 1,
      frustrationIndex: 1,
      frustrationUpperBound: 1,
      exact: true,
    });
    expect(before.flips).toHaveLength(1);
    expect(balanceAsOf(index, on("1926-04-06"))).toMatchObject({
      unbalancedTriangles: 0,
      frustrationIndex: 0,
    });
  });

  it("with what is possible holds while a tie may still stand", () => {
    expect(balanceAsOf(index, on("1923-06-01")).unbalancedTriangles).toBe(0);
    expect(balanceAsOf(index, on("1923-06-01"), "POSSIBLE").unbalancedTriangles).toBe(1);
  });

  it("of nobody is 0", () => {
    expect(balanceAsOf(indexStory(smallStory({ actors: [] })), on("1924-01-01"))).toMatchObject({
      frustrationIndex: 0,
      exact: true,
      flips: [],
      blocs: [[], []],
    });
  });
});
