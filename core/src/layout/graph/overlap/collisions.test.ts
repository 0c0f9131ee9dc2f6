import { describe, expect, it } from "vitest";
import { distanceHistory } from "../problem/distance-history.ts";
import type { DynamicGraph, TimeInterval } from "../problem/dynamic-graph.ts";
import { joinStops, trajectoryProblem } from "../problem/trajectory-problem.ts";
import { stillStops } from "../search/joined-stops.ts";
import { collisionsWithin } from "./collisions.ts";

/** One place for each node, all of them the same. */
function meetingsOf(intervals: readonly (readonly TimeInterval[])[]): string[] {
  const graph: DynamicGraph = {
    nodes: intervals.map((times, number) => ({ id: String(number), size: 1, intervals: times })),
    edges: [],
    span: [0, 10],
    slices: null,
  };
  const problem = trajectoryProblem(distanceHistory(graph), 1);
  const still = joinStops(problem, stillStops(problem));
  const column = new Float64Array(still.fromState.length);
  const places = { x: column, y: column, z: column };
  return collisionsWithin(still, places, new Float64Array(intervals.length).fill(0.1), 0, { left: 1_000 })
    .map(({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`)
    .sort();
}

describe("collisions", () => {
  it("are between those who are there together, and told once", () => {
    expect(
      meetingsOf([
        [[0, 10]],
        [
          [1, 3],
          [6, 8],
        ],
        [[4, 5]],
      ]),
    ).toEqual(["0 1", "0 2"]);
  });

  it("are with who comes back as well, and with who leaves as another comes", () => {
    expect(
      meetingsOf([
        [
          [0, 2],
          [6, 9],
        ],
        [[3, 10]],
        [[1, 3]],
      ]),
    ).toEqual(["0 1", "0 2", "1 2"]);
  });

  it("are with who is there for an instant", () => {
    expect(meetingsOf([[[0, 10]], [[5, 5]]])).toEqual(["0 1"]);
  });
});
