import type { Actor } from "../model/actor.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { certaintyAt, type Validity } from "../time/interval.ts";
import type { FactIndex, StoryIndex } from "./story-index.ts";

interface DatedFact extends Validity {
  readonly id: string;
  readonly rivalOf: string | null;
}

/**
 * Narrows a story to the evidence of one day: the ties, factions, memberships and positions that may hold on it, in
 * the preferred readings and in their rivals, with the actors they name. Measures of that day, and their robustness,
 * are the same as of the whole story.
 */
export function evidenceOnDay({ dataset, ...index }: StoryIndex, asOf: CalendarDate): Dataset {
  const ties = onDay(dataset.ties, index.tiesByDay, asOf);
  const memberships = onDay(dataset.memberships, index.membershipsByDay, asOf);
  const positions = onDay(dataset.positions, index.positionsByDay, asOf);
  const named = new Set<string>();
  for (const { a, b } of ties) named.add(a).add(b);
  for (const { actor } of [...memberships, ...positions]) named.add(actor);
  const actors = [...named].flatMap((id): Actor | [] => index.actors.get(id) ?? []);
  const none = { argumentLinks: [], events: [], participants: [], offices: [], officeHoldings: [] };
  const unasked = { sources: [], passages: [], tours: [], tourStops: [] };
  const factions = onDay(dataset.factions, index.factionsByDay, asOf);
  return { ...dataset, ...none, ...unasked, actors, ties, factions, memberships, positions };
}

/** Keeps the facts that may hold on a day, in the table's order. */
function onDay<Fact extends DatedFact>(
  table: readonly Fact[],
  byDay: FactIndex<Fact>,
  asOf: CalendarDate,
): Fact[] {
  const held = new Set(byDay.heldAt(asOf, "POSSIBLE").map(({ fact }) => fact.id));
  const kept = new Set(held);
  for (const fact of table) {
    if (fact.rivalOf === null || (!held.has(fact.rivalOf) && certaintyAt(fact, asOf) === null)) continue;
    kept.add(fact.id).add(fact.rivalOf);
  }
  return table.filter(({ id }) => kept.has(id));
}
