import {
  type Dataset,
  type DynamicGraph,
  networkAsOf,
  networkChangeDates,
  type StoryIndex,
  type TimedEdge,
} from "@entente/core";
import type { MeasuredGraph } from "./graph-files.ts";
import type { GraphStory } from "./graph-story.ts";

/** The ties of a story as a dynamic graph, measured in the middle between two days of change. */
export interface StoryGraph extends Pick<MeasuredGraph, "graph" | "slices"> {
  readonly story: GraphStory;
}

export function graphOfStory(index: StoryIndex): StoryGraph {
  const { actors, period } = index.dataset;
  const { from, to } = period;
  const days = [from, ...networkChangeDates(index).filter((date) => date > from && date < to)];
  const numbers = new Map(actors.map(({ id }, number) => [id, number]));
  const edges = new Map<string, Omit<TimedEdge, "intervals"> & { intervals: [number, number][] }>();
  const presences = actors.map((): [number, number][] => []);
  for (const [position, day] of days.entries()) {
    const span: [number, number] = [day, days[position + 1] ?? to];
    for (const { fact } of networkAsOf(index, day, "POSSIBLE").ties) {
      const [a, b] = [numbers.get(fact.a) ?? 0, numbers.get(fact.b) ?? 0];
      const key = `${a} ${b} ${fact.kind}`;
      const edge = edges.get(key) ?? { a, b, kind: fact.kind, intervals: [] };
      edges.set(key, edge);
      for (const intervals of [edge.intervals, presences[a], presences[b]])
        if (intervals?.at(-1)?.[0] !== day) intervals?.push(span);
    }
  }
  const graph: DynamicGraph = {
    // Discs are measured for themselves, in the frame.
    nodes: actors.map(({ id }, number) => ({ id, size: 0, intervals: presences[number] ?? [] })),
    edges: [...edges.values()],
    span: [from, to],
    slices: null,
  };
  const slices = days.map((day, position) => (day + (days[position + 1] ?? to)) / 2);
  const story = {
    dataset: index.dataset,
    dayOf: (time: number) => time,
    actorOf: (node: number) => actors[node]?.id ?? "",
  };
  return { graph, slices, story };
}

/** A story without its factions, which is laid out by its distances alone. */
export function withoutFactions(dataset: Dataset): Dataset {
  return { ...dataset, factions: [], memberships: [] };
}
