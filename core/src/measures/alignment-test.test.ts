import { expect, it } from "vitest";
import { seededRandom, shuffled } from "../chance/seeded-random.ts";
import type { SignedTie } from "../signed-graph/signed-graph.ts";
import { alignmentTest } from "./alignment-test.ts";
import type { HeldStance } from "./stance-table.ts";

const actors = [..."abcdefgh"];
const ties: SignedTie[] = actors.flatMap((a, place) =>
  actors.slice(place + 1).map((b, offset) => ({
    id: a + b,
    kind: place < 4 && place + 1 + offset < 4 ? "ALLIED" : place >= 4 ? "ALLIED" : "OPPOSED",
    a,
    b,
  })),
);
const stance = (actor: string, argument: string, supports: boolean): HeldStance => ({
  actor,
  argument,
  stance: supports ? "SUPPORTS" : "REJECTS",
});

it("two factions with opposite views are fully aligned, and chance alone hardly ever is", () => {
  const result = alignmentTest(
    ties,
    actors.map((actor, place) => stance(actor, "x", place < 4)),
  );
  expect(result.alignment).toBe(1);
  expect(result.pairs).toBe(28);
  // 2 · 4! · 4! of 8! permutations are as aligned: 1 in 35.
  expect(result.pValue).toBeGreaterThan(0.01);
  expect(result.pValue).toBeLessThan(0.06);
});

it("views that run across the factions are no better than chance", () => {
  const { pValue } = alignmentTest(
    ties,
    actors.map((actor, place) => stance(actor, "x", place % 2 === 0)),
  );
  expect(pValue).toBeGreaterThan(0.5);
});

it("the same seed gives the same p, and nothing shared gives none", () => {
  const views = actors.map((actor, place) => stance(actor, "x", place % 3 === 0));
  expect(alignmentTest(ties, views, { seed: 5 })).toEqual(alignmentTest(ties, views, { seed: 5 }));
  expect(alignmentTest(ties, [])).toMatchObject({ alignment: null, pairs: 0, pValue: null });
});

it("the generator repeats itself for a seed and spreads evenly", () => {
  const [one, other] = [seededRandom(42), seededRandom(42)];
  const draws = Array.from({ length: 6000 }, () => one.below(6));
  expect(Array.from({ length: 6000 }, () => other.below(6))).toEqual(draws);
  for (let face = 0; face < 6; face++) {
    expect(Math.abs(draws.filter((draw) => draw === face).length - 1000)).toBeLessThan(120);
  }
  expect(shuffled([1, 2, 3, 4], seededRandom(1)).toSorted()).toEqual([1, 2, 3, 4]);
});
