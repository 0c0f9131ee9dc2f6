import { bestPartition, frustrationOf, type SignedGraph, seededRandom, signedGraphOf } from "@entente/core";
import { expect, it } from "vitest";
import { askOracle, pythonEnvironment } from "./python-environment.ts";

function randomGraph(count: number, density: number, opposed: number, seed: number): SignedGraph {
  const random = seededRandom(seed);
  const ties = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      if (random.next() >= density) continue;
      const kind = random.next() < opposed ? ("OPPOSED" as const) : ("ALLIED" as const);
      ties.push({ id: `${a}/${b}`, kind, a: String(a).padStart(3, "0"), b: String(b).padStart(3, "0") });
    }
  }
  return signedGraphOf(ties);
}

/** Nodes, density, share opposed: what clingo proves within about a second each. */
const TWO_BLOCS = [
  [8, 1, 0.5],
  [12, 0.6, 0.4],
  [14, 1, 0.5],
  [16, 1, 0.6],
  [18, 1, 0.5],
  [20, 0.5, 0.5],
  [24, 0.4, 0.5],
  [30, 0.2, 0.4],
  [30, 0.3, 0.5],
  [40, 0.1, 0.5],
  [40, 0.15, 0.4],
  [60, 0.05, 0.5],
  [60, 0.06, 0.4],
  [60, 0.08, 0.4],
  [60, 0.3, 0.1],
  [60, 0.6, 0.1],
  [80, 0.04, 0.5],
  [100, 0.03, 0.4],
] as const;
const MORE_BLOCS = [
  [8, 1, 0.5],
  [10, 0.7, 0.6],
  [12, 0.5, 0.5],
  [14, 0.4, 0.6],
  [20, 0.2, 0.4],
  [30, 0.1, 0.5],
] as const;

it("exact frustration and best partitions are those that clingo proves", async (ctx) => {
  const environment = await pythonEnvironment();
  if ("missing" in environment) return ctx.skip(environment.missing);
  const cases = [
    ...TWO_BLOCS.flatMap(([count, density, opposed]) =>
      [1, 2, 3].map((seed) => ({ graph: randomGraph(count, density, opposed, seed), blocs: 2 })),
    ),
    ...MORE_BLOCS.flatMap(([count, density, opposed]) =>
      [3, 4].map((blocs) => ({ graph: randomGraph(count, density, opposed, 9), blocs })),
    ),
  ];
  const asked = cases.map(({ graph, blocs }) => ({
    count: graph.nodes.length,
    edges: graph.edges.map(({ a, b, sign }) => [a, b, sign]),
    blocs,
  }));
  const least = await askOracle<number[]>(environment, "exact_frustration.py", asked);
  cases.forEach(({ graph, blocs }, number) => {
    const { upperBound, lowerBound } = blocs === 2 ? frustrationOf(graph) : bestPartition(graph, { blocs });
    const shape = `${graph.nodes.length} nodes, ${graph.edges.length} ties, ${blocs} blocs`;
    expect([lowerBound, upperBound], shape).toEqual([least[number], least[number]]);
  });
});
