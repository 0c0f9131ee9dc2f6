import { describe, expect, it } from "vitest";
import { seededRandom } from "../../chance/seeded-random.ts";
import { layoutDynamicGraph } from "./dynamic-layout.ts";
import { layoutMetrics } from "./layout-metrics.ts";
import { distanceHistory, OPPOSED_TIES } from "./problem/distance-history.ts";
import type { DynamicGraph, TimedEdge, TimeInterval } from "./problem/dynamic-graph.ts";

const always: readonly TimeInterval[] = [[0, 10]];
function graphOf(
  count: number,
  ties: readonly (readonly [number, number, TimeInterval, ("ALLIED" | "OPPOSED")?])[],
  slices: readonly number[] | null = null,
): DynamicGraph {
  const nodes = Array.from({ length: count }, (_, number) => ({
    id: String(number),
    size: 1,
    intervals: always,
  }));
  const edges = ties.map(
    ([a, b, interval, kind = "ALLIED"]): TimedEdge => ({ a, b, kind, intervals: [interval] }),
  );
  return { nodes, edges, span: [0, 10], slices };
}

/** Ties at random, each for some while. */
function randomGraph(seed: number, count: number, ties: number): DynamicGraph {
  const random = seededRandom(seed);
  return graphOf(
    count,
    Array.from({ length: ties }, () => {
      const a = random.below(count);
      const from = 9 * random.next();
      return [
        a,
        (a + 1 + random.below(count - 1)) % count,
        [from, from + 0.2 + 4 * random.next()] as const,
      ] as const;
    }),
  );
}

const lay = (graph: DynamicGraph, seed = 1) => layoutDynamicGraph(graph, { seed, mode: "moving" });
const far = (layout: ReturnType<typeof lay>, a: number, b: number, time: number): number => {
  const [one, other] = [layout.placeAt(a, time), layout.placeAt(b, time)];
  return Math.hypot(one.x - other.x, one.y - other.y);
};

describe("the distances of a dynamic graph", () => {
  it("are in ties along allies, and change with them", () => {
    const { intervals, boundaries } = distanceHistory(
      graphOf(3, [
        [0, 1, [0, 10]],
        [1, 2, [4, 10]],
        [0, 2, [7, 10]],
      ]),
    );
    const until = (a: number, b: number) =>
      intervals
        .filter((interval) => interval.a === a && interval.b === b)
        .map(({ from, to, distance }) => [boundaries[from], boundaries[to], distance]);
    expect(until(0, 1)).toEqual([[0, 10, 1]]);
    expect(until(0, 2)).toEqual([
      [4, 7, 2],
      [7, 10, 1],
    ]);
  });

  it("between opponents are at least so much", () => {
    const { intervals } = distanceHistory(graphOf(2, [[0, 1, [0, 10], "OPPOSED"]]));
    expect(intervals).toEqual([{ a: 0, b: 1, from: 0, to: 1, distance: OPPOSED_TIES, atLeast: true }]);
  });
});

describe("the layout of a dynamic graph", () => {
  it("is the same for the same seed, and another for another", () => {
    const graph = randomGraph(3, 9, 30);
    const [one, same, other] = [lay(graph, 5), lay(graph, 5), lay(graph, 6)];
    const places = (layout: typeof one) => graph.nodes.map((_, number) => layout.placeAt(number, 6));
    expect(places(same)).toEqual(places(one));
    expect(places(other)).not.toEqual(places(one));
  });

  it("draws a tie five long", () => {
    expect(far(lay(graphOf(2, [[0, 1, [0, 10]]])), 0, 1, 5)).toBeCloseTo(5, 1);
  });

  it("moves a node when it changes sides, and nobody else much", () => {
    const faction = (members: readonly number[]) =>
      members.flatMap((a) =>
        members.filter((b) => b > a).map((b) => [a, b, [0, 10] as TimeInterval] as const),
      );
    const turncoat = [
      ...[0, 1, 2].map((other) => [6, other, [0, 5] as TimeInterval] as const),
      ...[3, 4, 5].map((other) => [6, other, [5, 10] as TimeInterval] as const),
    ];
    const opposed = [0, 1, 2].flatMap((a) =>
      [3, 4, 5].map((b) => [a, b, [0, 10] as TimeInterval, "OPPOSED"] as const),
    );
    const layout = lay(graphOf(7, [...faction([0, 1, 2]), ...faction([3, 4, 5]), ...opposed, ...turncoat]));
    const moved = (number: number): number => {
      const [from, to] = [layout.placeAt(number, 2), layout.placeAt(number, 8)];
      return Math.hypot(to.x - from.x, to.y - from.y);
    };
    expect(moved(6)).toBeGreaterThan(3);
    for (const number of [0, 1, 2, 3, 4, 5]) expect(moved(number)).toBeLessThan(moved(6) / 2);
  });

  it("holds every place between events", () => {
    const layout = lay(
      graphOf(4, [
        [0, 1, [0, 10]],
        [1, 2, [0, 5]],
        [2, 3, [5, 10]],
      ]),
    );
    for (const number of [0, 1, 2, 3]) {
      expect(layout.placeAt(number, 3)).toEqual(layout.placeAt(number, 1));
      expect(layout.placeAt(number, 9)).toEqual(layout.placeAt(number, 7));
    }
  });

  it("keeps opponents at least three ties apart", () => {
    expect(far(lay(graphOf(3, [[0, 1, [0, 10], "OPPOSED"]])), 0, 1, 5)).toBeGreaterThan(14);
  });

  it("never brings two closer than their size, at rest or on their way", () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const graph = randomGraph(seed, 8 + 3 * seed, 25 * seed);
      const layout = lay(graph, seed);
      expect(layout.overlaps).toBe(0);
      expect(layoutMetrics(graph, [1, 3, 5, 7, 9], layout.placeAt).crowding).toBe(0);
    }
  });

  it("moves nobody in a resting picture layout", () => {
    const graph = randomGraph(7, 10, 40);
    const layout = layoutDynamicGraph(graph, { seed: 1, mode: "still" });
    expect(layoutMetrics(graph, [2, 5, 8], layout.placeAt).movement).toBe(0);
    expect(layout.overlaps).toBe(0);
  });

  it.each([
    ["no nodes", graphOf(0, [])],
    ["nodes without ties", graphOf(5, [])],
    [
      "one slice",
      graphOf(
        4,
        [
          [0, 1, [0, 10]],
          [2, 3, [0, 10]],
        ],
        [5],
      ),
    ],
    ["empty slices", graphOf(3, [[0, 1, [2.5, 3.5]]], [1, 2, 3, 4])],
    ["a span of no length", { ...graphOf(2, [[0, 1, [0, 10]]]), span: [3, 3] as const }],
    [
      "a tie of a node with itself",
      graphOf(2, [
        [0, 0, [0, 10]],
        [0, 1, [0, 10]],
      ]),
    ],
  ])("manages %s", (_, graph) => {
    const layout = lay(graph);
    expect(layout.overlaps).toBe(0);
    graph.nodes.forEach((_node, number) => {
      const { x, y } = layout.placeAt(number, 3);
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    });
  });

  it("manages nodes that never meet in time", () => {
    const graph: DynamicGraph = {
      nodes: [
        { id: "early", size: 1, intervals: [[0, 3]] },
        { id: "late", size: 1, intervals: [[6, 10]] },
        { id: "never", size: 1, intervals: [] },
      ],
      edges: [{ a: 0, b: 1, kind: "ALLIED", intervals: always }],
      span: [0, 10],
      slices: null,
    };
    const { movement, stressOn } = layoutMetrics(graph, [1, 8], lay(graph).placeAt);
    expect([movement, stressOn]).toEqual([0, 0]);
  });
});
