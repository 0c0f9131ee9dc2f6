import fc from "fast-check";
import { expect, it } from "vitest";
import type { SignedTie } from "../signed-graph/signed-graph.ts";
import { type Adjacency, actorGraphOf } from "./actor-graph.ts";
import { betweennessOf } from "./betweenness.ts";
import { BetweennessSeries } from "./betweenness-series.ts";

const COUNT = 24;
const name = (node: number): string => `n${String(node).padStart(2, "0")}`;
/** Opposed ties among all in a ring keep every node in the graph. */
const RING: SignedTie[] = Array.from({ length: COUNT }, (_, node) => ({
  id: `ring${node}`,
  kind: "OPPOSED",
  a: name(node),
  b: name((node + 1) % COUNT),
}));

function graphOf(edges: ReadonlySet<string>): Adjacency {
  const ties = [...edges].map((edge): SignedTie => {
    const [a, b] = edge.split(" ") as [string, string];
    return { id: edge, kind: "ALLIED", a, b };
  });
  return actorGraphOf([...RING, ...ties]).allied;
}

it("a series has the betweenness of each of its graphs, however they change", () => {
  const change = fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), { minLength: 0, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), { minLength: 70, maxLength: 110 }),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      (start, changes) => {
        const edges = new Set<string>();
        const series = new BetweennessSeries(COUNT);
        for (const toggled of [start, ...changes]) {
          for (const [a, b] of toggled) {
            const edge = [name(Math.min(a, b)), name(Math.max(a, b))].join(" ");
            if (a !== b && !edges.delete(edge)) edges.add(edge);
          }
          const graph = graphOf(edges);
          const found = series.measure(graph);
          const expected = betweennessOf(graph);
          for (let node = 0; node < COUNT; node++) expect(found[node]).toBeCloseTo(expected[node]!, 9);
        }
      },
    ),
    { numRuns: 200 },
  );
});

it("parts that fall off and come back are counted as at first", () => {
  const series = new BetweennessSeries(COUNT);
  const path = new Set(Array.from({ length: COUNT - 1 }, (_, node) => `${name(node)} ${name(node + 1)}`));
  const whole = series.measure(graphOf(path));
  path.delete(`${name(11)} ${name(12)}`);
  const torn = series.measure(graphOf(path));
  expect(torn).toEqual(betweennessOf(graphOf(path)));
  path.add(`${name(11)} ${name(12)}`);
  expect(series.measure(graphOf(path))).toEqual(whole);
});
