import { isPreferred } from "../model/evidence.ts";
import { intervalAt, type Validity } from "../time/interval.ts";
import type { StoryIndex } from "./story-index.ts";

/** Actors at once from which ties between blocs are shown as bands. */
export const MANY = 60;

/** Measures the importance of every actor, from 0 to 1, by its ties, memberships and parts in events. */
export function importanceOfActors(index: StoryIndex): ReadonlyMap<string, number> {
  return remember(importances, index, measureImportance);
}

const importances = new WeakMap<object, ReadonlyMap<string, number>>();
const crowds = new WeakMap<object, number>();

/**
 * Every pane and zoom asks anew, and in a story of many ties the answer takes long. It does not depend on computed
 * factions.
 */
function remember<Answer>(
  known: WeakMap<object, Answer>,
  index: StoryIndex,
  measure: (index: StoryIndex) => Answer,
): Answer {
  const { dataset, tiesByDay } = index;
  const key = dataset.factions.length === 0 || dataset.areFactionsComputed === true ? tiesByDay : index;
  const found = known.get(key);
  if (found !== undefined) return found;
  const answer = measure(index);
  known.set(key, answer);
  return answer;
}

function measureImportance(index: StoryIndex): ReadonlyMap<string, number> {
  const weights = new Map(index.dataset.actors.map((actor) => [actor.id, 0]));
  const add = (actor: string, weight: number): void => {
    weights.set(actor, (weights.get(actor) ?? 0) + weight);
  };
  for (const { a, b } of index.dataset.ties.filter(isPreferred)) {
    add(a, 1);
    add(b, 1);
  }
  // Computed factions follow from the ties, which are counted.
  if (index.dataset.areFactionsComputed !== true)
    for (const { actor } of index.dataset.memberships.filter(isPreferred)) add(actor, 2);
  for (const { actor } of index.dataset.participants) add(actor, 1);
  const greatest = Math.max(1, ...weights.values());
  return new Map([...weights].map(([actor, weight]) => [actor, Math.sqrt(weight / greatest)]));
}

/** Counts the actors of the day with the most: those with a tie or membership that may hold then. */
export function mostActorsAtOnce(index: StoryIndex): number {
  return remember(crowds, index, countMostAtOnce);
}

function countMostAtOnce(index: StoryIndex): number {
  const { from, to } = index.dataset.period;
  const stays = new Map<string, [number, number][]>();
  const stay = (actor: string, fact: Validity): void => {
    const { from: first, to: end } = intervalAt(fact, "POSSIBLE");
    const own = stays.get(actor);
    const interval: [number, number] = [Math.max(from, first ?? from), Math.min(to, end ?? to)];
    if (interval[0] >= interval[1]) return;
    if (own === undefined) stays.set(actor, [interval]);
    else own.push(interval);
  };
  for (const tie of index.tiesByDay.facts) {
    stay(tie.a, tie);
    stay(tie.b, tie);
  }
  if (index.dataset.areFactionsComputed !== true)
    for (const membership of index.membershipsByDay.facts) stay(membership.actor, membership);
  const turns: [number, number][] = [];
  for (const intervals of stays.values()) {
    let until = Number.NEGATIVE_INFINITY;
    for (const [first, end] of intervals.sort((a, b) => a[0] - b[0])) {
      if (end <= until) continue;
      turns.push([Math.max(first, until), 1], [end, -1]);
      until = end;
    }
  }
  let [here, most] = [0, 1];
  // An actor is already absent on the day of leaving.
  for (const [, by] of turns.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    here += by;
    most = Math.max(most, here);
  }
  return most;
}
