import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frustrationOf } from "./frustration.ts";
import { bestPartition } from "./partition.ts";
import { leastFrustrated, randomTies, tiesOf } from "./signed-graph.testing.ts";
import { signedGraphOf } from "./signed-graph.ts";

const smallGraph = fc
  .record({
    count: fc.integer({ min: 2, max: 8 }),
    density: fc.constantFrom(0.3, 0.6, 1),
    opposed: fc.constantFrom(0.3, 0.5, 0.7),
    seed: fc.integer(),
  })
  .map(({ count, density, opposed, seed }) => signedGraphOf(randomTies(count, density, opposed, seed)));

describe("the best signed partition", () => {
  it.each([null, 1, 2, 3, 4])("into at most %s blocs is the least of all divisions", (blocs) => {
    fc.assert(
      fc.property(smallGraph, (graph) => {
        const partition = bestPartition(graph, { blocs });
        expect(partition.exact).toBe(true);
        expect(partition.upperBound).toBe(leastFrustrated(graph, blocs ?? graph.nodes.length));
        expect(Math.max(-1, ...partition.blocs)).toBeLessThan(blocs ?? graph.nodes.length + 1);
      }),
      { numRuns: 60 },
    );
  });

  it("never gets worse with more blocs", () => {
    fc.assert(
      fc.property(smallGraph, (graph) => {
        const costs = [1, 2, 3, 4, null].map((blocs) => bestPartition(graph, { blocs }).upperBound);
        expect(costs).toEqual(costs.toSorted((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });

  it("never gets worse with more blocs where nothing is proven either", () => {
    for (const [count, density, opposed] of [
      [30, 0.4, 0.5],
      [60, 0.1, 0.5],
      [150, 0.05, 0.3],
    ] as const) {
      const graph = signedGraphOf(randomTies(count, density, opposed, 5));
      const found = [2, 3, 4, 5, null].map((blocs) => bestPartition(graph, { blocs, effort: 10_000_000 }));
      const costs = found.map(({ upperBound }) => upperBound);
      expect(costs).toEqual(costs.toSorted((a, b) => b - a));
      for (const { lowerBound, upperBound, frustrated } of found) {
        expect(lowerBound).toBeLessThanOrEqual(upperBound);
        expect(frustrated).toHaveLength(upperBound);
      }
    }
  });

  it.each([
    [40, 0.13, 0.5],
    [60, 0.06, 0.5],
    [60, 0.09, 0.5],
    [60, 0.3, 0.2],
    [80, 0.05, 0.3],
  ])(
    "into any number of blocs is exact for %i nodes at density %f with %f opposed",
    (count, density, opposed) => {
      const graph = signedGraphOf(randomTies(count, density, opposed, 7));
      const partition = bestPartition(graph, { blocs: null });
      expect(partition.exact).toBe(true);
      expect(partition.upperBound).toBeLessThanOrEqual(frustrationOf(graph).upperBound);
    },
  );

  it("of any number of blocs holds each together by alliances", () => {
    const graph = signedGraphOf(tiesOf("a+b c+d e-a e-c a-c f-g"));
    const { blocs, upperBound } = bestPartition(graph, { blocs: null });
    expect(upperBound).toBe(0);
    expect([...blocs]).toEqual([0, 0, 1, 1, 2, 3, 4]);
  });

  it("has bounds, and says so, where it is too large to search", () => {
    const graph = signedGraphOf(randomTies(400, 0.02, 0.3, 1));
    const partition = bestPartition(graph, { blocs: null, effort: 100_000_000 });
    expect(partition.exact).toBe(false);
    expect(partition.lowerBound).toBeGreaterThan(0);
    expect(partition.lowerBound).toBeLessThan(partition.upperBound);
  });

  it("refuses fewer blocs than one", () => {
    expect(() => bestPartition(signedGraphOf([]), { blocs: 0 })).toThrow(RangeError);
  });
});
