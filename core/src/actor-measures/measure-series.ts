import { compareIds } from "../model/ids.ts";
import type { Tie } from "../model/tie.ts";
import { tiesAsOf } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
import { type ActorGraph, actorGraphOf, placeNodes } from "./actor-graph.ts";
import {
  type ActorMeasureOptions,
  type ActorMeasures,
  measureActors,
  measurePaths,
  type PathMeasures,
} from "./actor-measures.ts";
import { BetweennessSeries, MOST_NODES_KEPT } from "./betweenness-series.ts";
import { campsByActor, sumWeights } from "./weights-and-camps.ts";

/** The measures of a day, actors by id. */
export interface DayOfMeasures {
  readonly asOf: CalendarDate;
  readonly actors: readonly ActorMeasures[];
}

/** Measures every actor with a tie on a day, by id in code units. */
export function actorMeasuresAsOf(
  index: StoryIndex,
  asOf: CalendarDate,
  certainty: Certainty = "CERTAIN",
  options: ActorMeasureOptions = {},
): readonly ActorMeasures[] {
  const [day] = actorMeasuresOver(index, [asOf], certainty, options);
  return day?.actors ?? [];
}

/** Measures one day after another, in the order given; what two days have in common is measured once. */
export function* actorMeasuresOver(
  index: StoryIndex,
  days: readonly CalendarDate[],
  certainty: Certainty = "CERTAIN",
  { weight = null }: ActorMeasureOptions = {},
): Generator<DayOfMeasures, void> {
  const measureBetweenness = days.length > 1 ? betweennessOver(index) : undefined;
  let last: { ties: readonly Tie[]; graph: ActorGraph; paths: PathMeasures } | null = null;
  for (const asOf of days) {
    const ties = tiesAsOf(index, asOf, certainty).map(({ fact }) => fact);
    if (last === null || !areSame(last.ties, ties)) {
      const graph = actorGraphOf(ties);
      last = { ties, graph, paths: measurePaths(graph, measureBetweenness?.(graph)) };
    }
    const { graph, paths } = last;
    const camps = campsByActor(index, asOf, certainty);
    const campsOf = (node: number): readonly string[] => camps.get(graph.ids[node]!) ?? [];
    yield { asOf, actors: measureActors(graph, { campsOf, weights: sumWeights(ties, weight), paths }) };
  }
}

/** Betweenness of one day's graph after another; undefined where the story has more actors than can be kept. */
function betweennessOver({ actors }: StoryIndex): ((graph: ActorGraph) => Float64Array) | undefined {
  if (actors.size > MOST_NODES_KEPT) return undefined;
  const series = new BetweennessSeries(actors.size);
  const numbers = new Map([...actors.keys()].sort(compareIds).map((id, number) => [id, number]));
  return ({ ids, allied }) => {
    const places = Int32Array.from(ids, (id) => numbers.get(id)!);
    const between = series.measure(placeNodes(allied, places, actors.size));
    return Float64Array.from(places, (place) => between[place]!);
  };
}

function areSame(some: readonly Tie[], others: readonly Tie[]): boolean {
  return some.length === others.length && some.every((tie, place) => tie === others[place]);
}
