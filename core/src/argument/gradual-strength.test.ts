import { describe, expect, it } from "vitest";
import { type Bearing, frameworkOf } from "./framework.ts";
import { dfQuad, hCategorizer } from "./gradual-strength.ts";

const links = (text: string): Bearing[] =>
  text.split(" ").map((word) => ({
    id: word,
    kind: word.charAt(1) === "+" ? "SUPPORTS" : "ATTACKS",
    from: word.charAt(0),
    to: word.charAt(2),
  }));

describe("h-categorizer", () => {
  it("gives 1, 1/2 and 2/3 along a chain", () => {
    const { byArgument, converged } = hCategorizer(frameworkOf([..."abc"], links("a>b b>c")));
    expect(converged).toBe(true);
    expect(byArgument.get("a")).toBe(1);
    expect(byArgument.get("b")).toBeCloseTo(1 / 2, 12);
    expect(byArgument.get("c")).toBeCloseTo(2 / 3, 12);
  });

  it("gives the golden ratio's inverse to two that attack each other, and to one that attacks itself", () => {
    const { byArgument, converged } = hCategorizer(frameworkOf([..."abc"], links("a>b b>a c>c")));
    expect(converged).toBe(true);
    for (const id of "abc") expect(byArgument.get(id)).toBeCloseTo(0.618033988749895, 10);
  });
});

describe("DF-QuAD", () => {
  it("moves the base score towards 0 or 1 by the balance of attack and support", () => {
    const attacked = dfQuad([..."ab"], links("a>b"));
    expect(attacked.byArgument.get("b")).toBeCloseTo(0.25, 12);
    const supported = dfQuad([..."abc"], links("a+c b+c"));
    expect(supported.byArgument.get("c")).toBeCloseTo(0.5 + 0.5 * 0.75, 12);
    const both = dfQuad([..."abc"], links("a+c b>c"), new Map([["c", 0.8]]));
    expect(both.byArgument.get("c")).toBeCloseTo(0.8, 12);
  });

  it("says so where it does not converge on a cycle", () => {
    const cycle = dfQuad(
      [..."ab"],
      links("a>b b>a"),
      new Map([
        ["a", 1],
        ["b", 1],
      ]),
    );
    expect(cycle.converged).toBe(false);
    expect(dfQuad([..."ab"], links("a>b b>a")).converged).toBe(true);
  });
});
