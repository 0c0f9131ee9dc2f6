import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../chance/seeded-random.ts";
import { layoutDynamicGraph } from "../dynamic-layout.ts";
import { layoutMetrics } from "../layout-metrics.ts";
import { distanceHistory } from "../problem/distance-history.ts";
import type { DynamicGraph, TimedEdge } from "../problem/dynamic-graph.ts";
import { selectStops } from "../problem/stop-selection.ts";
import { trajectoryProblem } from "../problem/trajectory-problem.ts";

/** Groups whose members meet for short whiles, some of them as opponents, and now and then change their group. */
function crowd(seed: number, count: number, meetings: number): DynamicGraph {
  const random = seededRandom(seed);
  const groups = 4;
  const home = Array.from({ length: count }, () => random.below(groups));
  const edges = Array.from({ length: meetings }, (): TimedEdge => {
    if (random.next() < 0.05) home[random.below(count)] = random.below(groups);
    const a = random.below(count);
    let b = (a + 1 + random.below(count - 1)) % count;
    for (let turn = 0; turn < 20 && home[a] !== home[b]; turn++)
      b = (a + 1 + random.below(count - 1)) % count;
    const from = 20 * random.next();
    const kind = random.next() < 0.25 ? "OPPOSED" : "ALLIED";
    return { a, b, kind, intervals: [[from, Math.min(20, from + 0.2 + 3 * random.next())]] };
  });
  const nodes = Array.from({ length: count }, (_, id) => ({
    id: String(id),
    size: 1,
    intervals: [[0, 20]] as const,
  }));
  return { nodes, edges, span: [0, 20], slices: null };
}

const SLICES = Array.from({ length: 12 }, (_, k) => 0.5 + (k * 19) / 11);

describe("a crowded drawing", () => {
  it.each([1, 2, 3])("has nobody over another, and is no worse than the still one (seed %i)", (seed) => {
    const graph = crowd(seed, 24, 140);
    const still = layoutDynamicGraph(graph, { seed: 1, mode: "still" });
    const moving = layoutDynamicGraph(graph, { seed: 1, mode: "moving" });
    expect(still.overlaps).toBe(0);
    expect(moving.overlaps).toBe(0);
    const measured = layoutMetrics(graph, SLICES, moving.placeAt);
    expect(measured.crowding).toBe(0);
    expect(measured.stressOn).toBeLessThanOrEqual(layoutMetrics(graph, SLICES, still.placeAt).stressOn);
  });
});

describe("a drawing of large nodes, or of many", () => {
  const always = [[0, 20]] as const;
  const graphOf = (count: number, size: number, edges: readonly TimedEdge[]): DynamicGraph => ({
    nodes: Array.from({ length: count }, (_, id) => ({ id: String(id), size, intervals: always })),
    edges,
    span: [0, 20],
    slices: null,
  });
  const tie = (a: number, b: number, from = 0, to = 20): TimedEdge => ({
    a,
    b,
    kind: "ALLIED",
    intervals: [[from, to]],
  });
  /** Rows of ten, whose first are tied as well. */
  const comb = Array.from({ length: 60 }, (_, a) => tie(a, a % 10 === 9 ? (a + 1) % 60 : a + 1));
  const star = Array.from({ length: 80 }, (_, leaf) => tie(0, leaf + 1));
  const changing = Array.from({ length: 80 }, (_, leaf) => tie(0, leaf + 1, leaf % 7, 12 + (leaf % 5)));

  it.each([
    ["rows of nodes half as wide as a tie is long", graphOf(60, 2.5, comb)],
    ["a star", graphOf(81, 1, star)],
    ["a star that comes and goes", graphOf(81, 1, changing)],
  ])("has nobody over another at the scale that fits best: %s", (_, graph) => {
    const moving = layoutDynamicGraph(graph, { seed: 2, mode: "moving" });
    expect(layoutMetrics(graph, SLICES, moving.placeAt).crowding).toBe(0);
  });

  it("widens a drawing that fits its distances best where its nodes would meet", () => {
    const random = seededRandom(5);
    const talks = Array.from({ length: 200 }, (_, turn) => {
      const a = random.below(40);
      return tie(a, (a + 1 + random.below(3)) % 40, turn / 10, turn / 10 + 0.1 + random.next());
    });
    const graph = graphOf(40, 2.4, talks);
    const layout = layoutDynamicGraph(graph, { seed: 1, mode: "still" });
    const { scale, crowding } = layoutMetrics(graph, SLICES, layout.placeAt);
    expect(scale).toBeLessThan(0.7);
    expect(crowding).toBe(0);
  });

  it("keeps its nodes apart even where no scale that fits leaves them room", () => {
    const all = Array.from({ length: 10 }, (_, a) => Array.from({ length: a }, (_, b) => tie(a, b))).flat();
    const layout = layoutDynamicGraph(graphOf(10, 4, all), { seed: 1, mode: "moving" });
    expect(layout.overlaps).toBe(0);
    const places = Array.from({ length: 10 }, (_, node) => layout.placeAt(node, 7));
    for (const [node, { x, y }] of places.entries())
      for (const other of places.slice(0, node))
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(4);
  });
});

describe("the stops of a history", () => {
  const history = distanceHistory(crowd(4, 24, 140));
  const turnsOf = (most: number): number =>
    selectStops(history, 24, most).reduce((sum, turns) => sum + turns.size, 0);

  it("are all of its changes while they make no more targets than may be", () => {
    const each = new Set(
      history.intervals.flatMap(({ a, b, from, to }) =>
        [a, b].flatMap((one) => [`${one} ${from}`, `${one} ${to}`]),
      ),
    );
    expect(turnsOf(Number.POSITIVE_INFINITY)).toBe(each.size);
  });

  it("are the greater of its changes beyond that, and every target is met in the mean", () => {
    const [whole, few] = [
      trajectoryProblem(history, 1, Number.POSITIVE_INFINITY),
      trajectoryProblem(history, 1, 800),
    ];
    expect(turnsOf(800)).toBeLessThan(turnsOf(Number.POSITIVE_INFINITY) / 2);
    expect(few.other.length / 2).toBeLessThanOrEqual(800);
    const weight = ({ weight }: typeof whole): number => weight.reduce((sum, one) => sum + one, 0);
    expect(weight(few)).toBeCloseTo(weight(whole), 6);
  });
});
