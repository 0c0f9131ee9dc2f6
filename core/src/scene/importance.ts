import { isPreferred } from "../model/evidence.ts";
import { networkChangeDates } from "../network/change-dates.ts";
import { networkAsOf } from "../network/network-as-of.ts";
import type { StoryIndex } from "../network/story-index.ts";

/** How much of the story turns on each actor, from 0 to 1, by its ties, memberships and parts in events. */
export function importanceOfActors(index: StoryIndex): ReadonlyMap<string, number> {
  const weights = new Map(index.dataset.actors.map((actor) => [actor.id, 0]));
  const add = (actor: string, weight: number): void => {
    weights.set(actor, (weights.get(actor) ?? 0) + weight);
  };
  for (const { a, b } of index.dataset.ties.filter(isPreferred)) {
    add(a, 1);
    add(b, 1);
  }
  for (const { actor } of index.dataset.memberships.filter(isPreferred)) add(actor, 2);
  for (const { actor } of index.dataset.participants) add(actor, 1);
  const greatest = Math.max(1, ...weights.values());
  return new Map([...weights].map(([actor, weight]) => [actor, Math.sqrt(weight / greatest)]));
}

/** The most actors that any day of the story has together. */
export function greatestCompany(index: StoryIndex): number {
  const { from, to } = index.dataset.period;
  const dates = [from, ...networkChangeDates(index).filter((date) => date >= from && date < to)];
  return Math.max(1, ...dates.map((date) => networkAsOf(index, date, "POSSIBLE").actors.length));
}
