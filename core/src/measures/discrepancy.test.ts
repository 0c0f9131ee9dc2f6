import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signOf } from "../model/tie.ts";
import { randomTies, tiesOf } from "../signed-graph/signed-graph.testing.ts";
import { discrepanciesOf, discrepancyOf } from "./discrepancy.ts";
import { discrepanciesByActor, discrepanciesByArgument } from "./discrepancy-summary.ts";
import { type HeldStance, stanceTable } from "./stance-table.ts";

/** Written `a+x b-x`: a supports x, b rejects it. */
const stances = (text: string): HeldStance[] =>
  text.split(" ").map((word) => ({
    actor: word.charAt(0),
    argument: word.slice(2),
    stance: word.charAt(1) === "+" ? "SUPPORTS" : "REJECTS",
  }));

const someStances = fc.array(
  fc.record({
    actor: fc.constantFrom("n0000", "n0001", "n0002", "n0003", "n0004"),
    argument: fc.constantFrom("x", "y", "z", "v", "w"),
    stance: fc.constantFrom("SUPPORTS" as const, "REJECTS" as const),
  }),
  { maxLength: 40 },
);

describe("a discrepancy", () => {
  it("names the quadrant by tie and agreement, mixed below a third", () => {
    const table = stanceTable(stances("a+x b+x a+y b+y a+z b-z a+v c-v d+x d+y d-z"));
    const quadrant = (a: string, b: string, tie: "ALLIED" | "OPPOSED") =>
      discrepancyOf(table, a, b, tie).quadrant;
    expect(discrepancyOf(table, "a", "b", "ALLIED")).toEqual({
      a: "a",
      b: "b",
      tie: "ALLIED",
      agreement: 1 / 3,
      shared: 3,
      value: (1 - 1 / 3) / 2,
      quadrant: "ALIGNED_ALLIES",
      isWeak: false,
      agreeOn: ["x", "y"],
      disagreeOn: ["z"],
    });
    expect(quadrant("a", "b", "OPPOSED")).toBe("AGREE_BUT_OPPOSED");
    expect(quadrant("a", "c", "ALLIED")).toBe("ALLIED_BUT_DISAGREE");
    expect(quadrant("a", "c", "OPPOSED")).toBe("ALIGNED_OPPONENTS");
    expect(quadrant("b", "c", "OPPOSED")).toBe("UNDEFINED");
    const even = stanceTable(stances("a+x b+x a+y b-y"));
    expect(discrepancyOf(even, "a", "b", "ALLIED")).toMatchObject({
      quadrant: "MIXED",
      agreement: 0,
      value: 0.5,
    });
  });

  it("of nothing shared is undefined, and listed only when none need be shared", () => {
    const none = stances("a+x b+y");
    expect(discrepanciesOf(tiesOf("a+b"), none)).toEqual([]);
    expect(discrepanciesOf(tiesOf("a+b"), none, 0)).toMatchObject([
      { agreement: null, value: null, shared: 0, quadrant: "UNDEFINED" },
    ]);
  });

  it("comes greatest first, then by ids", () => {
    const found = discrepanciesOf(tiesOf("a+b a-c b-c"), stances("a+x b-x c-x"));
    expect(found.map(({ a, b, value }) => [a, b, value])).toEqual([
      ["a", "b", 1],
      ["b", "c", -1],
      ["a", "c", 0],
    ]);
  });

  it("ignores who both supports and rejects an argument", () => {
    expect(discrepanciesOf(tiesOf("a+b"), stances("a+x a-x b+x"))).toEqual([]);
  });

  it("has n(1 − T·A)/2 = n·|D| unbalanced triads", () => {
    fc.assert(
      fc.property(fc.integer(), someStances, (seed, positions) => {
        for (const pair of discrepanciesOf(randomTies(5, 0.8, 0.5, seed), positions)) {
          const { shared, agreement, value, tie, agreeOn, disagreeOn } = pair;
          const unbalanced = (signOf(tie) > 0 ? disagreeOn : agreeOn).length;
          expect(unbalanced).toBeCloseTo((shared * (1 - signOf(tie) * (agreement ?? 0))) / 2, 12);
          expect(unbalanced).toBeCloseTo(shared * Math.abs(value ?? 0), 12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("turns its sign and keeps its agreement when the tie turns", () => {
    fc.assert(
      fc.property(someStances, (positions) => {
        const table = stanceTable(positions);
        const [allied, opposed] = (["ALLIED", "OPPOSED"] as const).map((tie) =>
          discrepancyOf(table, "n0000", "n0001", tie),
        );
        expect(allied?.agreement).toBe(opposed?.agreement);
        if (allied?.value != null && opposed?.value != null) {
          expect(allied.value - opposed.value).toBeCloseTo(1, 12);
        }
      }),
    );
  });
});

describe("summaries", () => {
  const found = discrepanciesOf(tiesOf("a+b a-c"), stances("a+x b-x c-x a+y b+y"));

  it("by actor give mean discrepancy and quadrants", () => {
    expect(
      discrepanciesByActor(found).map(({ actor, pairs, meanValue }) => [actor, pairs, meanValue]),
    ).toEqual([
      ["b", 1, 0.5],
      ["a", 2, 0.25],
      ["c", 1, 0],
    ]);
  });

  it("by argument tell along which it runs", () => {
    expect(discrepanciesByArgument(found)).toEqual([
      {
        argument: "x",
        alliesAgree: 0,
        alliesDisagree: 1,
        opponentsAgree: 0,
        opponentsDisagree: 1,
        unbalancedShare: 0.5,
      },
      {
        argument: "y",
        alliesAgree: 1,
        alliesDisagree: 0,
        opponentsAgree: 0,
        opponentsDisagree: 0,
        unbalancedShare: 0,
      },
    ]);
  });
});
