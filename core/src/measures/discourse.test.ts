import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { calendarDate, parseCalendarDate } from "../time/calendar-date.ts";
import { type DiscourseKind, discourseNetwork, type Statement, withoutDuplicates } from "./discourse.ts";
import { storyDiscourseNetwork } from "./story-discourse.ts";

/** Written `a+x`: actor a supports concept x. */
const said = (text: string): Statement[] =>
  text.split(" ").map((word, number) => ({
    actor: word.charAt(0),
    stance: word.charAt(1) === "+" ? "SUPPORTS" : "REJECTS",
    concept: word.slice(2),
    date: calendarDate(1925, 1 + (number % 12), 1),
    document: `d${number % 2}`,
  }));
const network = (statements: readonly Statement[], kind: DiscourseKind, normalisation = "NONE" as const) =>
  discourseNetwork(statements, { kind, normalisation, duplicates: "INCLUDE" });

const someStatements = fc.array(
  fc.record({
    actor: fc.constantFrom("a", "b", "c", "d"),
    concept: fc.constantFrom("x", "y", "z"),
    stance: fc.constantFrom("SUPPORTS" as const, "REJECTS" as const),
    date: fc.constant(calendarDate(1925, 1, 1)),
    document: fc.constantFrom("d1", "d2", null),
  }),
  { maxLength: 40 },
);

describe("a discourse network", () => {
  it("multiplies counts: congruence of the same stance, conflict of opposite ones", () => {
    const statements = said("a+x a+x a-y b+x b+x b+x b+y");
    expect(network(statements, "CONGRUENCE")).toEqual([{ a: "a", b: "b", weight: 6 }]);
    expect(network(statements, "CONFLICT")).toEqual([{ a: "a", b: "b", weight: 1 }]);
    expect(network(statements, "SUBTRACT")).toEqual([{ a: "a", b: "b", weight: 5 }]);
    expect(network(statements, "IGNORE")).toEqual([{ a: "a", b: "b", weight: 7 }]);
  });

  it("is normalised by activity, by what only one says, and by the lengths of vectors", () => {
    const statements = said("a+x a+x a-y b+x b+x b+x b+y");
    const weight = (normalisation: "AVERAGE_ACTIVITY" | "JACCARD" | "COSINE") =>
      discourseNetwork(statements, { kind: "CONGRUENCE", normalisation, duplicates: "INCLUDE" })[0]?.weight;
    expect(weight("AVERAGE_ACTIVITY")).toBeCloseTo(6 / 3.5, 12);
    expect(weight("JACCARD")).toBeCloseTo(6 / (1 + 1 + 6), 12);
    expect(weight("COSINE")).toBeCloseTo(6 / Math.sqrt(5 * 10), 12);
  });

  it("subtracts conflict from congruence, and equals the sum over all pairs of statements", () => {
    fc.assert(
      fc.property(someStatements, (statements) => {
        for (const kind of ["CONGRUENCE", "CONFLICT", "SUBTRACT"] as const) {
          const expected = new Map<string, number>();
          for (const one of statements) {
            for (const other of statements) {
              if (one.actor >= other.actor || one.concept !== other.concept) continue;
              const same = one.stance === other.stance ? 1 : 0;
              const added = kind === "CONGRUENCE" ? same : kind === "CONFLICT" ? 1 - same : 2 * same - 1;
              const key = one.actor + other.actor;
              expected.set(key, (expected.get(key) ?? 0) + added);
            }
          }
          const found = new Map(network(statements, kind).map(({ a, b, weight }) => [a + b, weight]));
          for (const [key, weight] of expected) expect(found.get(key) ?? 0).toBe(weight);
          expect(found.size).toBe([...expected.values()].filter((weight) => weight !== 0).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("in cosine and Jaccard lies in [0, 1], and is 1 in cosine for equal vectors", () => {
    fc.assert(
      fc.property(someStatements, (statements) => {
        for (const normalisation of ["COSINE", "JACCARD"] as const) {
          const pairs = discourseNetwork(statements, {
            kind: "CONGRUENCE",
            normalisation,
            duplicates: "INCLUDE",
          });
          for (const { weight } of pairs) expect(weight).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { numRuns: 30 },
    );
    const [same] = discourseNetwork(said("a+x a+x a-y b+x b+x b-y"), {
      kind: "CONGRUENCE",
      normalisation: "COSINE",
      duplicates: "INCLUDE",
    });
    expect(same?.weight).toBeCloseTo(1, 12);
  });

  it("counts repetitions once per document, month, year or window as asked", () => {
    const repeated: Statement[] = [
      ["1925-01-01", "d1"],
      ["1925-01-20", "d1"],
      ["1925-02-01", "d2"],
      ["1926-02-01", "d3"],
    ].map(([date = "", document = ""]) => ({
      actor: "a",
      concept: "x",
      stance: "SUPPORTS",
      date: parseCalendarDate(date),
      document,
    }));
    const counts = (["INCLUDE", "PER_DOCUMENT", "PER_MONTH", "PER_YEAR", "ACROSS_WINDOW"] as const).map(
      (duplicates) => withoutDuplicates(repeated, duplicates, false).length,
    );
    expect(counts).toEqual([4, 3, 3, 2, 1]);
  });
});

describe("a story's discourse network", () => {
  const position = (id: string, actor: string, stance: "SUPPORTS" | "REJECTS", from: string, to: string) => ({
    ...fact(id, from, to),
    actor,
    argument: "x",
    stance,
  });
  const index = indexStory(
    smallStory({
      actors: ["a", "b"],
      positions: [
        position("p1", "a", "SUPPORTS", "1924-01-01", "1925-01-01"),
        position("p2", "a", "SUPPORTS", "1925-01-01", "1926-01-01"),
        position("p3", "b", "SUPPORTS", "1925-06-01", ""),
      ],
    }),
  );
  const window = (from: string, to: string) => ({ from: parseCalendarDate(from), to: parseCalendarDate(to) });

  it("counts a stance once, however many intervals it has, while it is held in the window", () => {
    const congruence = { kind: "CONGRUENCE" } as const;
    expect(storyDiscourseNetwork(index, window("1924-01-01", "1927-01-01"), congruence)).toEqual([
      { a: "a", b: "b", weight: 1 },
    ]);
    expect(storyDiscourseNetwork(index, window("1926-01-01", "1927-01-01"), congruence)).toEqual([]);
    expect(
      storyDiscourseNetwork(index, window("1924-06-01", "1926-01-01"), { ...congruence, use: "TAKEN" }),
    ).toHaveLength(1);
    expect(
      storyDiscourseNetwork(index, window("1925-06-02", "1925-12-31"), { ...congruence, use: "TAKEN" }),
    ).toEqual([]);
  });
});
