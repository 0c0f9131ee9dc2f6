import { expect, it } from "vitest";
import { adjustedRand } from "./agreement.ts";

it("equal groupings agree fully, whatever their order", () => {
  expect(
    adjustedRand(
      [
        ["a", "b"],
        ["c", "d"],
      ],
      [
        ["d", "c"],
        ["b", "a"],
      ],
    ),
  ).toBe(1);
});

it("the example of Hubert and Arabie's formula worked by hand", () => {
  // Table 2 0 / 1 2: 2 pairs in both, 4 here, 4 there, of 10.
  expect(
    adjustedRand(
      [
        ["a", "b"],
        ["c", "d", "e"],
      ],
      [
        ["a", "b", "c"],
        ["d", "e"],
      ],
    ),
  ).toBeCloseTo(1 / 6, 12);
});

it("is undefined for fewer than two common members, and 1 where both are all together or all apart", () => {
  expect(adjustedRand([["a"]], [["a"]])).toBeNull();
  expect(adjustedRand([["a", "b"]], [["c", "d"]])).toBeNull();
  expect(adjustedRand([["a", "b"]], [["a", "b"]])).toBe(1);
  expect(adjustedRand([["a"], ["b"]], [["a"], ["b"]])).toBe(1);
});

it("who is missing from either grouping does not count", () => {
  expect(
    adjustedRand(
      [
        ["a", "b", "x"],
        ["c", "d"],
      ],
      [
        ["a", "b"],
        ["c", "d", "y"],
      ],
    ),
  ).toBe(1);
});

it("members of two factions are together with all of both", () => {
  const factions = [
    ["a", "b"],
    ["b", "c"],
  ];
  expect(adjustedRand(factions, [["a", "b", "c"]])).toBe(0);
  // Both: ab; only factions: bc; neither: ac. Kappa of the pair table.
  expect(adjustedRand(factions, [["a", "b"], ["c"]])).toBeCloseTo(0.4, 12);
});
