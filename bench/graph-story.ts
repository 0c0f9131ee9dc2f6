import { addDays, calendarDate, type Dataset, type Tie } from "@entente/core";
import { validityBetween } from "./generated-parts.ts";
import type { MeasuredGraph } from "./graph-files.ts";

/** A dynamic graph as an imported story, in which time is told in days. */
export interface GraphStory {
  readonly dataset: Dataset;
  /** The day of a time, with the share of it that has passed. */
  readonly dayOf: (time: number) => number;
  /** The actor of a node. */
  readonly actorOf: (node: number) => string;
}

const FROM = calendarDate(1900, 1, 1);
/** Days of the whole story: so many that events of different times fall on different days. */
const DAYS = 30_000;

/** Makes a story of a graph: its nodes become actors, its edges ties, without factions. */
export function storyOfGraph({ name, graph }: Pick<MeasuredGraph, "name" | "graph">): GraphStory {
  const times = graph.edges.flatMap(({ intervals }) => intervals.flat());
  const first = times.reduce((least, time) => Math.min(least, time), graph.span[0]);
  const last = times.reduce((most, time) => Math.max(most, time), graph.span[1]);
  const dayOf = (time: number): number => FROM + (DAYS * (time - first)) / (last - first);
  const actorOf = (node: number): string => `a${String(node).padStart(6, "0")}`;
  const ties = graph.edges.flatMap(({ a, b, kind, intervals }) =>
    intervals.map(([from, to]) => {
      const validFrom = Math.round(dayOf(from)) as typeof FROM;
      const validTo = Math.max(validFrom + 1, Math.round(dayOf(to))) as typeof FROM;
      return {
        kind,
        a: actorOf(a),
        b: actorOf(b),
        ...validityBetween(validFrom, validTo),
        basis: "EXPLICIT",
        citations: [],
        rivalOf: null,
      };
    }),
  );
  const actors = graph.nodes.map(({ id }, node) => ({
    id: actorOf(node),
    name: id,
    shortName: id,
    names: {},
    kind: "PERSON",
  }));
  const none = { factions: [], memberships: [], arguments: [], argumentLinks: [], positions: [], events: [] };
  const noOffices = { participants: [], offices: [], officeHoldings: [], tours: [], tourStops: [] };
  const dataset = {
    ...{ id: name, revision: name, title: name, description: "", licence: "" },
    ...{ period: { from: FROM, to: addDays(FROM, DAYS) }, ...none, ...noOffices, sources: [], passages: [] },
    actors,
    ties: ties.map(
      (tie, number) => ({ ...tie, id: `t${String(number).padStart(7, "0")}` }) as unknown as Tie,
    ),
  };
  return { dataset: dataset as unknown as Dataset, dayOf, actorOf };
}
