import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../chance/seeded-random.ts";
import { fact, smallStory } from "../model/small-story.testing.ts";
import type { SignedTie } from "../signed-graph/signed-graph.ts";
import { networkChangeDates } from "../story/change-dates.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { actorGraphOf, neighboursOf } from "./actor-graph.ts";
import { betweennessOf } from "./betweenness.ts";
import { brokerageOf } from "./brokerage.ts";
import { constraintOf } from "./constraint.ts";
import { corenessOf } from "./coreness.ts";
import { actorMeasuresAsOf, actorMeasuresOver } from "./measure-series.ts";
import { pnCentralityOf } from "./pn-centrality.ts";

const ties = (text: string): SignedTie[] =>
  text.split(" ").map((pair) => ({
    id: pair,
    kind: pair[1] === "+" ? "ALLIED" : "OPPOSED",
    a: pair[0]!,
    b: pair[2]!,
  }));
const graphOf = (text: string) => actorGraphOf(ties(text));
const byId = (ids: readonly string[], values: ArrayLike<number>) =>
  Object.fromEntries(ids.map((id, node) => [id, values[node]]));

const randomTies = fc
  .array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom("ALLIED" as const, "OPPOSED" as const)), {
    minLength: 1,
    maxLength: 40,
  })
  .map((pairs) =>
    pairs.map(([a, b, kind], place): SignedTie => ({ id: `t${place}`, kind, a: `n${a}`, b: `n${b}` })),
  );

describe("betweenness", () => {
  it("of the middle of a path and of a star", () => {
    const path = graphOf("a+b b+c c+d");
    expect(byId(path.ids, betweennessOf(path.allied))).toEqual({ a: 0, b: 2, c: 2, d: 0 });
    const star = graphOf("a+b a+c a+d a+e");
    expect(byId(star.ids, betweennessOf(star.allied))).toMatchObject({ a: 6, b: 0 });
  });

  it("shares a pair among its shortest paths", () => {
    const square = graphOf("a+b b+c c+d a+d");
    expect([...betweennessOf(square.allied)]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it("sums to the lengths of all shortest paths less their number", () => {
    fc.assert(
      fc.property(randomTies, (list) => {
        const { ids, allied } = actorGraphOf(list);
        let expected = 0;
        ids.forEach((_, source) => {
          const distance = new Map([[source, 0]]);
          for (const [node, far] of distance)
            for (const other of neighboursOf(allied, node))
              if (!distance.has(other)) distance.set(other, far + 1);
          for (const far of distance.values()) if (far > 0) expected += far - 1;
        });
        const sum = betweennessOf(allied).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(expected / 2, 9);
      }),
    );
  });
});

describe("PN centrality", () => {
  it("is that of the closed form for two actors", () => {
    // (I − A/2)⁻¹: allied, 1/(1 − 1/2) = 2; opposed, 1/(1 + 1) = 1/2.
    expect([...pnCentralityOf(graphOf("a+b"))]).toEqual([2, 2]);
    expect([...pnCentralityOf(graphOf("a-b"))]).toEqual([0.5, 0.5]);
  });

  it("solves its equation, whatever the graph", () => {
    fc.assert(
      fc.property(randomTies, (list) => {
        const graph = actorGraphOf(list);
        if (graph.ids.length < 2) return;
        const found = pnCentralityOf(graph);
        graph.ids.forEach((_, node) => {
          const [allies, opponents] = [graph.allied, graph.opposed].map((one) => [
            ...neighboursOf(one, node),
          ]);
          const sum = (some: number[], others: number[]) =>
            some
              .filter((other) => !others.includes(other))
              .reduce((total, other) => total + found[other]!, 0);
          const pull = sum(allies!, opponents!) - 2 * sum(opponents!, allies!);
          expect(found[node]! - pull / (2 * graph.ids.length - 2)).toBeCloseTo(1, 9);
        });
      }),
    );
  });
});

describe("constraint, coreness and brokerage", () => {
  it("constraint is 1 with one ally, less where allies do not know each other", () => {
    const graph = graphOf("a+b a+c b+c d+e a-d");
    expect(constraintOf(graph.allied, graph.ids.indexOf("d"))).toBe(1);
    expect(constraintOf(graph.allied, graph.ids.indexOf("a"))).toBeCloseTo(1.125, 12);
    const star = graphOf("a+b a+c");
    expect(constraintOf(star.allied, 0)).toBeCloseTo(0.5, 12);
    expect(constraintOf(graphOf("a-b").allied, 0)).toBeNull();
  });

  it("coreness is what is left after the least connected go", () => {
    const graph = graphOf("a+b a+c b+c c+d d+e b+e a+e f-a");
    expect(byId(graph.ids, corenessOf(graph.allied))).toEqual({ a: 2, b: 2, c: 2, d: 2, e: 2, f: 0 });
    const tail = graphOf("a+b a+c b+c c+d d+e");
    expect(byId(tail.ids, corenessOf(tail.allied))).toEqual({ a: 2, b: 2, c: 2, d: 1, e: 1 });
  });

  it("coreness of any graph is that of removing the least connected one by one", () => {
    fc.assert(
      fc.property(randomTies, (list) => {
        const { ids, allied } = actorGraphOf(list);
        const left = new Set(ids.keys());
        const degree = (node: number) =>
          [...neighboursOf(allied, node)].filter((one) => left.has(one)).length;
        const expected = ids.map(() => 0);
        let core = 0;
        while (left.size > 0) {
          const least = [...left].reduce((a, b) => (degree(b) < degree(a) ? b : a));
          core = Math.max(core, degree(least));
          expected[least] = core;
          left.delete(least);
        }
        expect([...corenessOf(allied)]).toEqual(expected);
      }),
    );
  });

  it("brokerage tells the four roles apart", () => {
    const graph = graphOf("x+a x+b x+c x+d a+b x+e");
    const camps: Record<string, string[]> = { x: ["1"], a: ["1"], b: ["1"], c: ["2"], d: ["2"], e: ["3"] };
    const node = graph.ids.indexOf("x");
    expect(brokerageOf(graph.allied, node, (one) => camps[graph.ids[one]!] ?? [])).toEqual({
      coordinator: 0,
      representative: 6,
      itinerant: 1,
      liaison: 2,
    });
    expect(brokerageOf(graph.allied, node, (one) => (graph.ids[one] === "e" ? [] : ["1"])).coordinator).toBe(
      5,
    );
  });
});

const on = parseCalendarDate;
const tie = (pair: string, from: string, to: string, attributes?: Record<string, string>) => ({
  ...fact(`${pair}-${from}`, from, to),
  kind: pair[1] === "+" ? ("ALLIED" as const) : ("OPPOSED" as const),
  a: pair[0]!,
  b: pair[2]!,
  ...(attributes === undefined ? {} : { attributes }),
});

describe("measures of actors as of a day", () => {
  const index = indexStory(
    smallStory({
      actors: ["a", "b", "c", "d"],
      ties: [
        tie("a+b", "1923-01-01", "1926-01-01", { weight: "2.5" }),
        tie("a-b", "1924-02-01", "1925-01-01", { weight: "-4" }),
        tie("b+c", "1923-06-01/1924-06-15", "", { weight: "3" }),
        tie("c+a", "1927-01-01", ""),
      ],
    }),
  );

  it("counts whoever is both in both, and signs neither", () => {
    const [a] = actorMeasuresAsOf(index, on("1924-07-01"), "CERTAIN", { weight: "weight" });
    expect(a).toMatchObject({ actor: "a", allies: 1, opponents: 1, signedDegree: 0, weightedDegree: -1.5 });
    expect(a?.pnCentrality).toBe(1);
  });

  it("takes what is possible where asked", () => {
    const certain = actorMeasuresAsOf(index, on("1924-01-15"));
    expect(certain.map(({ actor }) => actor)).toEqual(["a", "b"]);
    const possible = actorMeasuresAsOf(index, on("1924-01-15"), "POSSIBLE");
    expect(possible.map(({ actor, betweenness }) => [actor, betweenness])).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 0],
    ]);
  });

  it("is the same day after day as day by day", () => {
    const days = ["1922-06-01", "1923-07-01", "1924-03-01", "1924-03-02", "1924-07-01", "1928-01-01"].map(on);
    expect([...actorMeasuresOver(index, days, "POSSIBLE")]).toEqual(
      days.map((asOf) => ({ asOf, actors: actorMeasuresAsOf(index, asOf, "POSSIBLE") })),
    );
  });

  it("of days that differ a little are those of each day alone", () => {
    const random = seededRandom(7);
    const pair = () =>
      [random.below(40), random.below(40)].sort((a, b) => a - b).map((one) => `n${10 + one}`);
    const pairs = Array.from({ length: 160 }, pair).filter(([a, b]) => a !== b);
    const dated = pairs.map(([a, b], number) => {
      const [from, to] = [
        `192${2 + random.below(4)}-0${1 + random.below(9)}-01`,
        `192${6 + random.below(4)}-01-01`,
      ];
      const kind = random.below(4) === 0 ? ("OPPOSED" as const) : ("ALLIED" as const);
      return { ...fact(`t${number}`, from, to), kind, a: a!, b: b! };
    });
    const actors = Array.from({ length: 40 }, (_, number) => `n${10 + number}`);
    const changing = indexStory(smallStory({ actors, ties: dated }));
    const days = networkChangeDates(changing);
    expect(days.length).toBeGreaterThan(20);
    for (const { asOf, actors: found } of actorMeasuresOver(changing, days)) {
      const alone = actorMeasuresAsOf(changing, asOf);
      expect(found.map((one) => ({ ...one, betweenness: one.betweenness.toFixed(9) }))).toEqual(
        alone.map((one) => ({ ...one, betweenness: one.betweenness.toFixed(9) })),
      );
    }
  });

  it("has nobody on a day without ties", () => {
    expect(actorMeasuresAsOf(index, on("1922-02-01"))).toEqual([]);
  });
});
