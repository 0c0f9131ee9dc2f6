import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascendingNear, type WeightedTarget } from "./isotonic.ts";

const target = fc.record({
  value: fc.integer({ min: 0, max: 6 }),
  weight: fc.integer({ min: 1, max: 3 }),
});

function distance(values: readonly number[], places: readonly (readonly WeightedTarget[])[]): number {
  return places
    .flatMap((targets, place) =>
      targets.map(({ value, weight }) => weight * Math.abs(value - (values[place] ?? 0))),
    )
    .reduce((sum, one) => sum + one, 0);
}

/** Every ascending choice of whole numbers: some best choice lies at wished values. */
function choices(length: number, least: number, most: number): number[][] {
  if (length === 0) return [[]];
  return choices(length - 1, least, most).flatMap((start) =>
    Array.from({ length: most - least + 1 }, (_, k) => least + k)
      .filter((value) => value >= (start.at(-1) ?? least))
      .map((value) => [...start, value]),
  );
}

describe("ascending values near targets", () => {
  it("are the nearest of all that ascend within the bounds", () => {
    fc.assert(
      fc.property(fc.array(fc.array(target, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (places) => {
        const found = ascendingNear(places, 1, 5);
        expect(found).toHaveLength(places.length);
        found.forEach((value, place) => {
          expect(value).toBeGreaterThanOrEqual(found[place - 1] ?? 1);
          expect(value).toBeLessThanOrEqual(5);
        });
        const best = Math.min(...choices(places.length, 1, 5).map((values) => distance(values, places)));
        expect(distance(found, places)).toBe(places.length === 0 ? 0 : best);
      }),
    );
  });

  it("take the value of the place before where nothing is wished", () => {
    expect(ascendingNear([[{ value: 3, weight: 1 }], [], [{ value: 9, weight: 1 }]], 0, 10)).toEqual([
      3, 3, 9,
    ]);
  });
});
