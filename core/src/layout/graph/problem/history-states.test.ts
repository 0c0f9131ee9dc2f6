import { describe, expect, it } from "vitest";
import type { DynamicGraph } from "./dynamic-graph.ts";
import { commonRanges, historyStates } from "./history-states.ts";

/** A hundred nodes that are there one after the other, for a tenth of a day each, and one that is there for ever. */
const briefly: DynamicGraph = {
  nodes: [
    ...Array.from({ length: 100 }, (_, day) => ({
      id: String(day),
      size: 1,
      intervals: [[day, day + 0.1] as const],
    })),
    { id: "ever", size: 1, intervals: [[0, 100]] },
  ],
  edges: [],
  span: [0, 100],
  slices: null,
};

describe("the states of a graph", () => {
  it("are what lies between two events", () => {
    const { boundaries, shares, whileThere } = historyStates(briefly, 1_000);
    expect(boundaries.slice(0, 4)).toEqual([0, 0.1, 1, 1.1]);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    expect(whileThere([[1, 1.1]])).toEqual([{ from: 2, to: 3 }]);
  });

  it("lose nobody where they are joined", () => {
    const { shares, whileThere } = historyStates(briefly, 20);
    expect(shares.length).toBeLessThanOrEqual(20);
    for (const { intervals } of briefly.nodes) expect(whileThere(intervals)).toHaveLength(1);
  });

  it("are the slices where there are some; a tie is right-closed, a node there at either end", () => {
    const { whileThere, whileTied } = historyStates({ ...briefly, slices: [1, 2, 3, 4] }, 10);
    expect(whileThere([[2, 3]])).toEqual([{ from: 1, to: 3 }]);
    expect(whileTied([[2, 3]])).toEqual([{ from: 2, to: 3 }]);
    expect(
      whileTied([
        [0.5, 1.5],
        [1.5, 2.5],
        [3.5, 9],
      ]),
    ).toEqual([
      { from: 0, to: 2 },
      { from: 3, to: 4 },
    ]);
  });

  it("are in common where both have them", () => {
    const one = [
      { from: 0, to: 4 },
      { from: 6, to: 9 },
    ];
    expect(commonRanges(one, [{ from: 3, to: 7 }])).toEqual([
      { from: 3, to: 4 },
      { from: 6, to: 7 },
    ]);
  });
});
