import type { Stance } from "../model/argument.ts";
import { compareIds } from "../model/ids.ts";
import type { Network } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { Certainty } from "../time/interval.ts";
import { holdersAsOf } from "./argument-standing.ts";

/** The actors' stances on one argument, and the ties that contradict them. */
export interface Stances {
  readonly argument: string;
  /** Keyed by actor id. An actor with both stances gets the more certain one, or support where both are as certain. */
  readonly byActor: ReadonlyMap<string, { readonly stance: Stance; readonly certainty: Certainty }>;
  /** Keyed by tie id. */
  readonly across: ReadonlyMap<string, "ALLIES_DISAGREE" | "OPPONENTS_AGREE">;
}

/** The stances of those in the network on the day it is of. */
export function stancesIn(index: StoryIndex, network: Network, argument: string): Stances {
  const byActor = new Map<string, { stance: Stance; certainty: Certainty }>();
  for (const { actor, stance, certainty } of holdersAsOf(index, network.asOf).get(argument) ?? []) {
    const known = byActor.get(actor);
    if (known === undefined || (known.certainty === "POSSIBLE" && certainty === "CERTAIN"))
      byActor.set(actor, { stance, certainty });
  }
  const across = new Map<string, "ALLIES_DISAGREE" | "OPPONENTS_AGREE">();
  for (const { fact: tie } of network.ties) {
    const [a, b] = [byActor.get(tie.a)?.stance, byActor.get(tie.b)?.stance];
    if (a === undefined || b === undefined) continue;
    if (tie.kind === "ALLIED" && a !== b) across.set(tie.id, "ALLIES_DISAGREE");
    if (tie.kind === "OPPOSED" && a === b) across.set(tie.id, "OPPONENTS_AGREE");
  }
  const actors = [...byActor].sort(([a], [b]) => compareIds(a, b));
  return { argument, byActor: new Map(actors), across };
}
