import { type ActorGraph, neighboursOf } from "./actor-graph.ts";
import { betweennessOf } from "./betweenness.ts";
import { type Brokerage, brokerageOf } from "./brokerage.ts";
import { constraintOf } from "./constraint.ts";
import { corenessOf } from "./coreness.ts";
import { pnCentralityOf } from "./pn-centrality.ts";

/** The place of one actor in the network of a day. Measures of paths, holes and cores are over allied ties. */
export interface ActorMeasures extends Brokerage {
  /** Actor id. */
  readonly actor: string;
  /** Actors with an allied tie; whoever is allied and opposed at once is counted in both. */
  readonly allies: number;
  readonly opponents: number;
  /** Allies less opponents. */
  readonly signedDegree: number;
  /** Weights of allied ties less those of opposed ones; every tie has weight 1 where no weight is chosen or given. */
  readonly weightedDegree: number;
  /** Pairs of others whose shortest paths lead through the actor; not normalised. */
  readonly betweenness: number;
  /** See `pnCentralityOf`; about 1. */
  readonly pnCentrality: number;
  /** Burt's constraint; null without an ally. */
  readonly constraint: number | null;
  readonly coreness: number;
  /** In the innermost core: no actor of the day has a greater coreness, which is above 0. */
  readonly isInCore: boolean;
}

export interface ActorMeasureOptions {
  /** The name of a number column of the dataset's own ties; null, the default, gives every tie weight 1. */
  readonly weight?: string | null;
}

/** The measures that depend on the allied and opposed pairs alone, by node: those that take time. */
export interface PathMeasures {
  readonly betweenness: Float64Array;
  readonly pnCentrality: Float64Array;
  readonly coreness: Int32Array;
}

export function measurePaths(graph: ActorGraph, betweenness = betweennessOf(graph.allied)): PathMeasures {
  return {
    betweenness,
    pnCentrality: pnCentralityOf(graph),
    coreness: corenessOf(graph.allied),
  };
}

interface Measured {
  readonly campsOf: (node: number) => readonly string[];
  /** By actor id. */
  readonly weights: ReadonlyMap<string, number>;
  readonly paths: PathMeasures;
}

export function measureActors(graph: ActorGraph, { campsOf, weights, paths }: Measured): ActorMeasures[] {
  const innermost = paths.coreness.reduce((a, b) => Math.max(a, b), 1);
  return graph.ids.map((actor, node) => {
    const allies = neighboursOf(graph.allied, node).length;
    const opponents = neighboursOf(graph.opposed, node).length;
    return {
      actor,
      allies,
      opponents,
      signedDegree: allies - opponents,
      weightedDegree: weights.get(actor) ?? 0,
      betweenness: paths.betweenness[node]!,
      pnCentrality: paths.pnCentrality[node]!,
      constraint: constraintOf(graph.allied, node),
      coreness: paths.coreness[node]!,
      isInCore: paths.coreness[node] === innermost,
      ...brokerageOf(graph.allied, node, campsOf),
    };
  });
}
