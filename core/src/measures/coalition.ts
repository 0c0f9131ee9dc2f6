import { bestPartition, type SignedPartition } from "../signed-graph/partition.ts";
import { type SignedGraph, type SignedTie, signedGraphOf } from "../signed-graph/signed-graph.ts";
import { factionsAsOf, type NetworkFaction } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
import { adjustedRand } from "./agreement.ts";
import { polarisationOf } from "./polarisation.ts";

/** The factions people spoke of beside the coalitions that the ties make, on one day. */
export interface Coalitions {
  readonly revision: string;
  readonly asOf: CalendarDate;
  readonly named: readonly NetworkFaction[];
  /**
   * Everyone with a tie that day, in the best signed partition: actor ids ascending, by their first members. Someone
   * without an ally in any best bloc stands alone.
   */
  readonly computed: readonly (readonly string[])[];
  /**
   * Adjusted Rand index between the two over those with a faction and a tie; see `adjustedRand` for members of several
   * factions. Who has no faction does not count. Null for fewer than two.
   */
  readonly agreement: number | null;
  /** The polarisation of `computed`; null without a tie. See `polarisationOf`. */
  readonly polarisation: number | null;
  /** Tied pairs that `computed` leaves frustrated, and the proven least. Equal where `exact`. */
  readonly frustration: number;
  readonly frustrationLowerBound: number;
  readonly exact: boolean;
}

export interface CoalitionOptions {
  /** The most coalitions allowed; null, the default, sets no limit. */
  readonly blocs?: number | null;
  readonly effort?: number;
  readonly seed?: number;
}

/** The part of coalitions that takes time: of ties alone, in plain values, so that it can be measured elsewhere. */
export type MeasuredCoalitions = Pick<
  Coalitions,
  "computed" | "polarisation" | "frustration" | "frustrationLowerBound" | "exact"
>;

export function coalitionsAsOf(
  index: StoryIndex,
  asOf: CalendarDate,
  certainty: Certainty = "CERTAIN",
  options: CoalitionOptions = {},
): Coalitions {
  const ties = index.tiesByDay.heldAt(asOf, certainty).map(({ fact }) => fact);
  return coalitionsFrom(index, asOf, certainty, measureCoalitions(ties, options));
}

/** `measured`: of the ties that hold on that day with that certainty. */
export function coalitionsFrom(
  index: StoryIndex,
  asOf: CalendarDate,
  certainty: Certainty,
  measured: MeasuredCoalitions,
): Coalitions {
  const named = factionsAsOf(index, asOf, certainty);
  const agreement = adjustedRand(
    named.map(({ members }) => members.map(({ actor }) => actor.id)),
    measured.computed,
  );
  return { ...measured, revision: index.dataset.revision, asOf, named, agreement };
}

export function measureCoalitions(
  ties: Iterable<SignedTie>,
  options: CoalitionOptions = {},
): MeasuredCoalitions {
  const graph = signedGraphOf(ties);
  const partition = bestPartition(graph, { ...options, blocs: options.blocs ?? null });
  const computed = blocsOf(graph, partition);
  return {
    computed,
    polarisation: polarisationOf(computed),
    frustration: partition.upperBound,
    frustrationLowerBound: partition.lowerBound,
    exact: partition.exact,
  };
}

/** The blocs of a partition as ids, ascending, by their first members. */
export function blocsOf(graph: SignedGraph, partition: SignedPartition): string[][] {
  const blocs: string[][] = [];
  graph.nodes.forEach((id, node) => {
    const bloc = partition.blocs[node]!;
    const members = blocs[bloc] ?? [];
    members.push(id);
    blocs[bloc] = members;
  });
  return blocs;
}
