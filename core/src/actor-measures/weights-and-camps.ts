import { readAttribute } from "../model/attribute.ts";
import { signOf, type Tie } from "../model/tie.ts";
import { factionsAsOf } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";

/** Sums the weights of each actor's ties, those of opposed ones as negative, by actor id. */
export function sumWeights(ties: readonly Tie[], weight: string | null): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const tie of ties) {
    if (tie.a === tie.b) continue;
    const own = signOf(tie.kind) * weightOf(tie, weight);
    sums.set(tie.a, (sums.get(tie.a) ?? 0) + own);
    sums.set(tie.b, (sums.get(tie.b) ?? 0) + own);
  }
  return sums;
}

/** A weight below 0 is read as its size: the kind of the tie says the sign. */
function weightOf({ attributes }: Tie, weight: string | null): number {
  if (weight === null || attributes === undefined || !Object.hasOwn(attributes, weight)) return 1;
  const value = readAttribute(attributes[weight] ?? "", { type: "NUMBER" });
  return typeof value === "number" ? Math.abs(value) : 1;
}

/** The factions of every actor on a day, by actor id. */
export function campsByActor(
  index: StoryIndex,
  asOf: CalendarDate,
  certainty: Certainty,
): ReadonlyMap<string, readonly string[]> {
  const camps = new Map<string, string[]>();
  for (const { faction, members } of factionsAsOf(index, asOf, certainty)) {
    for (const { actor } of members) {
      const own = camps.get(actor.id);
      if (own === undefined) camps.set(actor.id, [faction.id]);
      else own.push(faction.id);
    }
  }
  return camps;
}
