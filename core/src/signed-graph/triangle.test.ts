import fc from "fast-check";
import { expect, it } from "vitest";
import { randomTies, tiesOf } from "./signed-graph.testing.ts";
import { signedGraphOf } from "./signed-graph.ts";
import { countTriangles } from "./triangle.ts";

it("a triangle with one or three opposed ties is unbalanced", () => {
  expect(countTriangles(signedGraphOf(tiesOf("a+b b+c a+c")))).toEqual({ balanced: 1, unbalanced: 0 });
  expect(countTriangles(signedGraphOf(tiesOf("a+b b+c a-c")))).toEqual({ balanced: 0, unbalanced: 1 });
  expect(countTriangles(signedGraphOf(tiesOf("a+b b-c a-c")))).toEqual({ balanced: 1, unbalanced: 0 });
  expect(countTriangles(signedGraphOf(tiesOf("a-b b-c a-c")))).toEqual({ balanced: 0, unbalanced: 1 });
});

it("the count is that of all triples", () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(0.1, 0.3, 1), (seed, density) => {
      const graph = signedGraphOf(randomTies(20, density, 0.5, seed));
      const signs = new Map(graph.edges.map(({ a, b, sign }) => [`${a} ${b}`, sign]));
      const count = { balanced: 0, unbalanced: 0 };
      graph.nodes.forEach((_, a) => {
        for (let b = a + 1; b < graph.nodes.length; b++) {
          for (let c = b + 1; c < graph.nodes.length; c++) {
            const product =
              (signs.get(`${a} ${b}`) ?? 0) * (signs.get(`${b} ${c}`) ?? 0) * (signs.get(`${a} ${c}`) ?? 0);
            if (product !== 0) count[product > 0 ? "balanced" : "unbalanced"]++;
          }
        }
      });
      expect(countTriangles(graph)).toEqual(count);
    }),
    { numRuns: 30 },
  );
});
