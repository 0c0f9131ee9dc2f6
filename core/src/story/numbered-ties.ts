import type { Tie } from "../model/tie.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
import type { Held, IndexedFacts, StoryIndex } from "./story-index.ts";

/** Ties as numbers of actors, which are counted many times faster than the facts themselves. */
export interface NumberedTies {
  /** Actor ids by number. */
  readonly ids: readonly string[];
  readonly numberOf: (actor: string) => number | undefined;
  /** Calls `visit` with the numbers of both ends of each tie that holds on a day; -1 for an unknown actor. */
  readonly visit: (day: TiesOfDay, visit: VisitTie) => void;
}

export interface TiesOfDay {
  readonly asOf: CalendarDate;
  readonly certainty: Certainty;
  /** What holds on the day. */
  readonly ties: readonly Held<Tie>[];
}

type VisitTie = (a: number, b: number, isOpposed: boolean) => void;

const known = new WeakMap<StoryIndex["tiesByDay"], NumberedTies>();

/** Numbers the ties of a story, once. */
export function numberTies({ actors, tiesByDay }: StoryIndex): NumberedTies {
  const found = known.get(tiesByDay);
  if (found !== undefined) return found;
  const ids = [...actors.keys()];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const { facts } = tiesByDay;
  const numberOf = (id: string): number => numbers.get(id) ?? -1;
  const first = Int32Array.from(facts, ({ a }) => numberOf(a));
  const second = Int32Array.from(facts, ({ b }) => numberOf(b));
  const opposed = Uint8Array.from(facts, ({ kind }) => (kind === "OPPOSED" ? 1 : 0));
  const made: NumberedTies = {
    ids,
    numberOf: (actor) => numbers.get(actor),
    visit: ({ asOf, certainty, ties }, visit) => {
      if (isIndexed(tiesByDay)) {
        for (const position of tiesByDay.positionsAt(asOf, certainty))
          visit(first[position] ?? -1, second[position] ?? -1, opposed[position] === 1);
      } else {
        for (const { fact } of ties) visit(numberOf(fact.a), numberOf(fact.b), fact.kind === "OPPOSED");
      }
    },
  };
  known.set(tiesByDay, made);
  return made;
}

/** A filtered or varied story has ties that are sought anew on every day. */
export function isIndexed(ties: StoryIndex["tiesByDay"]): ties is IndexedFacts<Tie> {
  return "positionsAt" in ties;
}
