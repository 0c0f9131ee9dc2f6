import {
  actorMeasuresAsOf,
  calendarDate,
  type Dataset,
  indexStory,
  NO_ROWS,
  type StoryIndex,
  seededRandom,
} from "@entente/core";
import { expect, it } from "vitest";
import { askOracle, pythonEnvironment } from "./python-environment.ts";

interface Case {
  readonly count: number;
  readonly edges: readonly (readonly [number, number, 1 | -1])[];
  readonly camps: readonly (number | null)[];
}

interface Answer {
  readonly betweenness: readonly number[];
  readonly coreness: readonly number[];
  readonly constraint: readonly (number | null)[];
  readonly pnCentrality: readonly number[];
  readonly brokerage: readonly (readonly number[])[];
}

/** Every node has an edge, since an actor without a tie is not in a network. */
function randomCase(count: number, density: number, opposed: number, seed: number): Case {
  const random = seededRandom(seed);
  const edges: [number, number, 1 | -1][] = [];
  const sign = (): 1 | -1 => (random.next() < opposed ? -1 : 1);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) if (random.next() < density) edges.push([a, b, sign()]);
  }
  for (let node = 0; node < count; node++) {
    if (edges.some(([a, b]) => a === node || b === node)) continue;
    const other = (node + 1) % count;
    edges.push([Math.min(node, other), Math.max(node, other), sign()]);
  }
  const camps = Array.from({ length: count }, () => (random.next() < 0.15 ? null : random.below(3)));
  return { count, edges, camps };
}

const PERIOD = { from: calendarDate(1926, 1, 1), to: calendarDate(1927, 1, 1) };

const idOf = (number: number): string => String(number).padStart(4, "0");

/** Every fact holds all the time. */
function storyOf({ count, edges, camps }: Case): StoryIndex {
  const always = {
    ...{ validFrom: null, validTo: null, validFromEarliest: null, validToLatest: null },
    ...{ validFromEdtf: null, validToEdtf: null, basis: "EXPLICIT" as const, citations: [] },
    ...{ begunBy: null, endedBy: null, reading: null, rivalOf: null, note: null },
  };
  const dataset: Dataset = {
    ...NO_ROWS,
    ...{ id: "random", revision: "r", title: "", description: "", licence: "", period: PERIOD },
    actors: Array.from({ length: count }, (_, number) => ({
      ...{
        id: idOf(number),
        name: idOf(number),
        shortName: idOf(number),
        names: {},
        kind: "PERSON" as const,
      },
      ...{ born: null, died: null, note: null, citations: [] },
    })),
    factions: [0, 1, 2].map((id) => ({
      ...always,
      ...{ id: String(id), name: "", names: {}, side: "NONE" as const },
    })),
    memberships: camps.flatMap((camp, number) =>
      camp === null ? [] : [{ ...always, id: `m${number}`, actor: idOf(number), faction: String(camp) }],
    ),
    ties: edges.map(([a, b, sign], number) => ({
      ...always,
      ...{ id: `t${number}`, kind: sign > 0 ? "ALLIED" : "OPPOSED", a: idOf(a), b: idOf(b) },
    })),
  };
  return indexStory(dataset);
}

const SHAPES = [
  [2, 1, 0.5],
  [6, 0.6, 0.3],
  [12, 0.3, 0.2],
  [20, 0.2, 0.4],
  [30, 0.5, 0.1],
  [40, 0.05, 0],
  [60, 0.1, 0.3],
  [120, 0.04, 0.2],
] as const;

it("measures of actors are those of NetworkX, igraph and numpy", async (ctx) => {
  const environment = await pythonEnvironment();
  if ("missing" in environment) return ctx.skip(environment.missing);
  const cases = SHAPES.flatMap(([count, density, opposed]) =>
    [1, 2, 3, 4, 5].map((seed) => randomCase(count, density, opposed, seed)),
  );
  const answers = await askOracle<Answer[]>(environment, "actor_measures.py", cases);
  cases.forEach((one, number) => {
    const found = actorMeasuresAsOf(storyOf(one), PERIOD.from);
    const answer = answers[number]!;
    const near = (values: readonly (number | null)[]): (number | null)[] =>
      values.map((value) => (value === null ? null : Number(value.toFixed(9))));
    const shape = `case ${number}: ${one.count} actors, ${one.edges.length} ties`;
    expect(near(found.map((actor) => actor.betweenness)), shape).toEqual(near(answer.betweenness));
    expect(
      found.map((actor) => actor.coreness),
      shape,
    ).toEqual(answer.coreness);
    expect(near(found.map((actor) => actor.constraint)), shape).toEqual(near(answer.constraint));
    expect(near(found.map((actor) => actor.pnCentrality)), shape).toEqual(near(answer.pnCentrality));
    expect(
      found.map(({ coordinator, itinerant, representative, liaison }) => [
        coordinator,
        itinerant,
        representative,
        liaison,
      ]),
      shape,
    ).toEqual(answer.brokerage);
  });
});
