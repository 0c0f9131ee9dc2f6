import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CoverRelaxation } from "./cover-relaxation.ts";

const problem = fc.integer({ min: 2, max: 7 }).chain((count) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: count, maxLength: count }),
    sets: fc.array(fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: count }), {
      minLength: 1,
      maxLength: 8,
    }),
  }),
);

/** The least weight of elements of which every set has one, by trying all. */
function leastHitting(weights: readonly number[], sets: readonly (readonly number[])[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let chosen = 0; chosen < 2 ** weights.length; chosen++) {
    const has = (element: number): boolean => ((chosen >> element) & 1) === 1;
    if (!sets.every((set) => set.some(has))) continue;
    least = Math.min(
      least,
      weights.reduce((sum, weight, element) => sum + (has(element) ? weight : 0), 0),
    );
  }
  return least;
}

function solved(weights: readonly number[], sets: readonly (readonly number[])[]): CoverRelaxation {
  const relaxation = new CoverRelaxation(Float64Array.from(weights));
  for (;;) {
    const values = relaxation.values();
    const missed = sets.find((set) => set.reduce((sum, element) => sum + values[element]!, 0) < 1 - 1e-6);
    if (missed === undefined) return relaxation;
    relaxation.cover(missed);
    relaxation.solve(Number.POSITIVE_INFINITY);
  }
}

describe("the relaxation of a weighted hitting set", () => {
  it("fulfils every set, at the cost that its dual values prove, which no choice of elements undercuts", () => {
    fc.assert(
      fc.property(problem, ({ weights, sets }) => {
        const relaxation = solved(weights, sets);
        const values = relaxation.values();
        for (const set of sets)
          expect(set.reduce((sum, element) => sum + values[element]!, 0)).toBeGreaterThan(1 - 1e-6);
        const cost = weights.reduce((sum, weight, element) => sum + weight * values[element]!, 0);
        expect(relaxation.bound().value).toBeCloseTo(cost, 3);
        expect(relaxation.bound().value).toBeLessThanOrEqual(leastHitting(weights, sets) + 1e-9);
        expect(relaxation.renewed().solve(Number.POSITIVE_INFINITY)).toBe(true);
      }),
    );
  });

  it("with one more decision bounds what keeps it, in a copy and anew", () => {
    fc.assert(
      fc.property(problem, fc.nat(6), fc.boolean(), ({ weights, sets }, place, isIn) => {
        const element = place % weights.length;
        const first = solved(weights, sets);
        const before = first.bound().value;
        const decided = first.copy();
        if (isIn) decided.cover([element]);
        else decided.exclude(element);
        const rest = isIn
          ? sets.filter((set) => !set.includes(element))
          : sets.map((set) => set.filter((one) => one !== element));
        const least = leastHitting(weights, rest) + (isIn ? (weights[element] ?? 0) : 0);
        const isPossible = decided.solve(Number.POSITIVE_INFINITY);
        expect(isPossible || least === Number.POSITIVE_INFINITY).toBe(true);
        if (isPossible) expect(decided.bound().value).toBeLessThanOrEqual(least + 1e-9);
        expect(first.bound().value).toBe(before);
      }),
    );
  });
});
