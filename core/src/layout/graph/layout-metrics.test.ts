import { describe, expect, it } from "vitest";
import { layoutMetrics, stressOf, stressTermsAt } from "./layout-metrics.ts";
import type { DynamicGraph, TimedEdge, TimedNode } from "./problem/dynamic-graph.ts";

const node = (id: string): TimedNode => ({ id, size: 1, intervals: [[0, 10]] });
const tie = (a: number, b: number, from = 0, to = 10): TimedEdge => ({
  a,
  b,
  kind: "ALLIED",
  intervals: [[from, to]],
});
const row = (edges: readonly TimedEdge[], count = 3): DynamicGraph => ({
  nodes: Array.from({ length: count }, (_, number) => node(String(number))),
  edges,
  span: [0, 10],
  slices: null,
});
/** Nodes on a line, at multiples of `gap`. */
const inLine = (gap: number) => (number: number) => ({ x: number * gap, y: 0 });

describe("the stress of a drawing", () => {
  it("is nothing where all distances are five a tie", () => {
    const { stressOn, stressOff } = layoutMetrics(row([tie(0, 1), tie(1, 2)]), [2, 6], inLine(5));
    expect(stressOn).toBeCloseTo(0);
    expect(stressOff).toBeCloseTo(0);
  });

  it("sums ((d − dist/5)/d)² over connected pairs", () => {
    // 0–1 and 1–2 drawn at 6 instead of 5: 0.2² each; 0–2 at 12 instead of 10: 0.2² as well.
    const terms = stressTermsAt(row([tie(0, 1), tie(1, 2)]), 5, inLine(6));
    expect(terms === null ? null : stressOf(terms, 1)).toBeCloseTo(3 * 0.04);
  });

  it("is measured after the best of the scales 1.1^k", () => {
    const { scale, stressOn } = layoutMetrics(row([tie(0, 1), tie(1, 2)]), [5], inLine(5 * 1.1 ** 3));
    expect(scale).toBeCloseTo(1.1 ** -3);
    expect(stressOn).toBeCloseTo(0);
  });

  it("leaves slices without ties out of the mean", () => {
    const graph = row([tie(0, 1, 0, 4), tie(1, 2, 0, 4)]);
    const bent = (number: number) => ({ x: number === 2 ? 0 : 5 * number, y: 0 });
    const once = layoutMetrics(graph, [2], bent).stressOn;
    expect(once).toBeGreaterThan(0.1);
    expect(layoutMetrics(graph, [2, 8, 9], bent).stressOn).toBeCloseTo(once);
  });

  it("takes a tie as right-closed, and only while both ends are there", () => {
    const graph = row([tie(0, 1, 2, 4)]);
    expect(stressTermsAt(graph, 2, inLine(5))).toBeNull();
    expect(stressTermsAt(graph, 4, inLine(5))?.pairs).toBe(1);
    const gone = { ...graph, nodes: [{ ...node("0"), intervals: [[5, 10]] as const }, node("1"), node("2")] };
    expect(stressTermsAt(gone, 4, inLine(5))).toBeNull();
  });
});

describe("movement", () => {
  it("is the mean length of the paths, scaled", () => {
    const graph = row([tie(0, 1)], 2);
    // The second node walks 3 to the right and 4 down, at its best distance of 5 in the only slice.
    const walking = (number: number, time: number) =>
      number === 0 ? { x: 0, y: 0 } : { x: 5 + 0.3 * (time - 5), y: 0.4 * (time - 5) };
    const { movement, scale } = layoutMetrics(graph, [5], walking);
    expect(scale).toBe(1);
    expect(movement).toBeCloseTo(5 / 2);
  });

  it("does not count what happens while a node is away", () => {
    const graph: DynamicGraph = {
      ...row([tie(0, 1)], 2),
      nodes: [
        node("0"),
        {
          ...node("1"),
          intervals: [
            [0, 4],
            [6, 10],
          ],
        },
      ],
    };
    const jumping = (number: number, time: number) => ({ x: number * (time < 5 ? 5 : -5), y: 0 });
    expect(layoutMetrics(graph, [2, 8], jumping).movement).toBe(0);
  });
});

describe("crowding", () => {
  it("counts how often a pair comes closer than a node's size", () => {
    const graph = row([tie(0, 1)], 3);
    // The third passes over the second twice.
    const passing = (number: number, time: number) =>
      number < 2 ? { x: 5 * number, y: 0 } : { x: 5, y: 4 * Math.cos(time * 0.55) };
    expect(layoutMetrics(graph, [5], passing).crowding).toBe(2);
    expect(layoutMetrics(graph, [5], inLine(5)).crowding).toBe(0);
  });
});
