import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frustrationOf } from "./frustration.ts";
import { leastFrustrated, randomTies, tiesOf } from "./signed-graph.testing.ts";
import { type SignedTie, signedGraphOf } from "./signed-graph.ts";

const smallTies = fc
  .record({
    count: fc.integer({ min: 2, max: 11 }),
    density: fc.constantFrom(0.25, 0.4, 0.6, 1),
    opposed: fc.constantFrom(0.2, 0.5, 0.8),
    seed: fc.integer(),
  })
  .map(({ count, density, opposed, seed }) => randomTies(count, density, opposed, seed));

const reversed = (tie: SignedTie): SignedTie => ({
  ...tie,
  kind: tie.kind === "ALLIED" ? "OPPOSED" : "ALLIED",
});

describe("frustration", () => {
  it("is the least that any two blocs leave, found by trying all", () => {
    fc.assert(
      fc.property(smallTies, (ties) => {
        const graph = signedGraphOf(ties);
        const { lowerBound, upperBound, exact } = frustrationOf(graph);
        expect({ lowerBound, upperBound, exact }).toEqual({
          lowerBound: upperBound,
          upperBound: leastFrustrated(graph, 2),
          exact: true,
        });
      }),
      { numRuns: 150 },
    );
  });

  it("is the same of 12 to 14 nodes, sparse and complete", () => {
    for (const count of [12, 13, 14]) {
      for (const density of [0.3, 0.6, 1]) {
        for (const seed of [1, 2]) {
          const graph = signedGraphOf(randomTies(count, density, 0.5, seed));
          const { lowerBound, upperBound } = frustrationOf(graph);
          const least = leastFrustrated(graph, 2);
          expect([lowerBound, upperBound], `${count} nodes, ${density}, seed ${seed}`).toEqual([
            least,
            least,
          ]);
        }
      }
    }
  });

  it("is 0 once the flips have changed sign, and once they are gone", () => {
    fc.assert(
      fc.property(smallTies, (ties) => {
        const flipped = new Set(frustrationOf(signedGraphOf(ties)).flips.flatMap((edge) => edge.ties));
        const turned = ties.map((tie) => (flipped.has(tie.id) ? reversed(tie) : tie));
        expect(frustrationOf(signedGraphOf(turned)).upperBound).toBe(0);
        expect(frustrationOf(signedGraphOf(ties.filter(({ id }) => !flipped.has(id)))).upperBound).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it("stays when all signs at one node are switched, and whatever the order of ties", () => {
    fc.assert(
      fc.property(smallTies, (ties) => {
        const node = ties[0]?.a;
        const switched = ties.map((tie) => (tie.a === node || tie.b === node ? reversed(tie) : tie));
        const here = frustrationOf(signedGraphOf(ties));
        expect(frustrationOf(signedGraphOf(switched)).upperBound).toBe(here.upperBound);
        expect(frustrationOf(signedGraphOf(ties.toReversed()))).toEqual(here);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [60, 0.06, 0.5],
    [60, 0.1, 0.4],
    [60, 0.5, 0.2],
    [40, 1, 0.5],
  ])("is exact for %i nodes at density %f with %f opposed", (count, density, opposed) => {
    const { lowerBound, upperBound, exact } = frustrationOf(
      signedGraphOf(randomTies(count, density, opposed, 7)),
    );
    expect(exact).toBe(true);
    expect(lowerBound).toBe(upperBound);
  });

  it("gives proven bounds where the effort is spent", () => {
    fc.assert(
      fc.property(smallTies, (ties) => {
        const graph = signedGraphOf(ties);
        const least = leastFrustrated(graph, 2);
        const { lowerBound, upperBound, exact } = frustrationOf(graph, { effort: 0 });
        expect(lowerBound).toBeLessThanOrEqual(least);
        expect(upperBound).toBeGreaterThanOrEqual(least);
        expect(exact).toBe(lowerBound === upperBound);
      }),
      { numRuns: 50 },
    );
    const { lowerBound, upperBound, exact, flips } = frustrationOf(
      signedGraphOf(randomTies(600, 0.01, 0.5, 3)),
    );
    expect(exact).toBe(false);
    expect(lowerBound).toBeGreaterThan(0);
    expect(lowerBound).toBeLessThan(upperBound);
    expect(flips).toHaveLength(upperBound);
  });

  it("reads a chain of 20,000 without recursion, and a graph without ties", () => {
    const chain = Array.from({ length: 20_000 }, (_, node) => ({
      id: `t${node}`,
      kind: "OPPOSED" as const,
      a: `n${String(node).padStart(6, "0")}`,
      b: `n${String(node + 1).padStart(6, "0")}`,
    }));
    expect(frustrationOf(signedGraphOf(chain)).upperBound).toBe(0);
    expect(frustrationOf(signedGraphOf([]))).toMatchObject({ lowerBound: 0, upperBound: 0, exact: true });
  });

  it("counts a pair once however many intervals it has, and leaves out a pair of both signs", () => {
    const graph = signedGraphOf([
      ...tiesOf("a+b b+c a-c"),
      { id: "again", kind: "OPPOSED", a: "c", b: "a" },
      { id: "torn-1", kind: "ALLIED", a: "c", b: "d" },
      { id: "torn-2", kind: "OPPOSED", a: "c", b: "d" },
    ]);
    expect(frustrationOf(graph).upperBound).toBe(1);
    expect(graph.contradictory).toEqual([{ a: "c", b: "d", ties: ["torn-1", "torn-2"] }]);
  });
});
