import { describe, expect, it } from "vitest";
import { polarisationOf } from "./polarisation.ts";

describe("polarisation", () => {
  it("is 1 for two equal groups and 0 for one", () => {
    expect(
      polarisationOf([
        ["a", "b"],
        ["c", "d"],
      ]),
    ).toBe(1);
    expect(polarisationOf([["a", "b", "c"]])).toBe(0);
  });

  it("falls with the number of equal groups: 4(k − 1)/k²", () => {
    for (const k of [2, 3, 4, 7]) {
      const groups = Array.from({ length: k }, (_, group) => [`${group}a`, `${group}b`]);
      expect(polarisationOf(groups)).toBeCloseTo((4 * (k - 1)) / k ** 2, 12);
    }
  });

  it("is undefined where there is nobody", () => {
    expect(polarisationOf([])).toBeNull();
  });
});
