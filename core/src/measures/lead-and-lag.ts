import type { Position } from "../model/argument.ts";
import { compareIds } from "../model/ids.ts";
import type { Tie } from "../model/tie.ts";
import { signedGraphOf } from "../signed-graph/signed-graph.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type Certainty, intervalAt, isActiveAt, isEmpty } from "../time/interval.ts";
import { groupBy } from "./group-by.ts";
import { sharedStances, stanceTable } from "./stance-table.ts";

/** A change of sign. TOGETHER: from − to +. APART: from + to −. */
export interface Turn {
  readonly direction: "TOGETHER" | "APART";
  /** The first day of the new sign. */
  readonly date: CalendarDate;
}

export type LeadOrder = "STANCE_FIRST" | "TIE_FIRST" | "SAME_DAY" | "TIE_ONLY" | "STANCE_ONLY";

/** The order in which two actors' tie and the balance of their arguments turned. */
export interface LeadAndLag {
  readonly a: string;
  readonly b: string;
  readonly direction: Turn["direction"];
  readonly tieTurned: CalendarDate | null;
  readonly stanceTurned: CalendarDate | null;
  /** Days from the stance's turn to the tie's: above 0, arguments led. Null where only one turned. */
  readonly lagDays: number | null;
  readonly order: LeadOrder;
}

/**
 * Every turn of every pair that is ever tied, by date, then ids. A turn is a change from one sign to the other, with
 * or without a time of neither between. A tie's turn is matched with the nearest turn of the agreement's sign in the
 * same direction, each at most once.
 */
export function leadAndLag(index: StoryIndex, certainty: Certainty = "CERTAIN"): LeadAndLag[] {
  const positions = groupBy(index.positionsByDay.facts, ({ actor }) => actor);
  const pairs = groupBy(index.tiesByDay.facts, ({ a, b }) => JSON.stringify([a, b]));
  return [...pairs.values()]
    .flatMap((ties) => {
      const { a, b } = ties[0]!;
      const stances = [...(positions.get(a) ?? []), ...(positions.get(b) ?? [])];
      return matchTurns(a, b, tieTurns(ties, certainty), stanceTurns(a, b, stances, certainty));
    })
    .sort(
      (one, other) => dateOf(one) - dateOf(other) || compareIds(one.a, other.a) || compareIds(one.b, other.b),
    );
}

function dateOf({ tieTurned, stanceTurned }: LeadAndLag): number {
  return Math.min(tieTurned ?? Number.POSITIVE_INFINITY, stanceTurned ?? Number.POSITIVE_INFINITY);
}

/** Finds the days on which the tie of a pair changed sign. Days with both signs count as neither. */
export function tieTurns(ties: readonly Tie[], certainty: Certainty): Turn[] {
  return turnsOf(ties, certainty, (held) => signedGraphOf(held).edges[0]?.sign ?? 0);
}

/** Finds the days on which two actors came to agree on more than they disagree on, or on less. */
export function stanceTurns(
  a: string,
  b: string,
  positions: readonly Position[],
  certainty: Certainty,
): Turn[] {
  return turnsOf(positions, certainty, (held) => {
    const { agreeOn, disagreeOn } = sharedStances(stanceTable(held), a, b);
    return Math.sign(agreeOn.length - disagreeOn.length);
  });
}

function turnsOf<Fact extends Tie | Position>(
  facts: readonly Fact[],
  certainty: Certainty,
  signOfHeld: (held: readonly Fact[]) => number,
): Turn[] {
  const intervals = facts
    .map((fact) => ({ fact, interval: intervalAt(fact, certainty) }))
    .filter(({ interval }) => !isEmpty(interval));
  const days = new Set(
    intervals.flatMap(({ interval: { from, to } }) => [from, to].filter((day) => day !== null)),
  );
  const ordered = [...days].sort((one, other) => one - other);
  const signAt = (day: CalendarDate): number =>
    signOfHeld(intervals.filter(({ interval }) => isActiveAt(interval, day)).map(({ fact }) => fact));
  const [first] = ordered;
  let sign = first === undefined ? 0 : signAt((first - 1) as CalendarDate);
  const turns: Turn[] = [];
  for (const date of ordered) {
    const now = signAt(date);
    if (now === 0 || now === sign) continue;
    if (sign !== 0) turns.push({ direction: now > 0 ? "TOGETHER" : "APART", date });
    sign = now;
  }
  return turns;
}

function matchTurns(a: string, b: string, ties: readonly Turn[], stances: readonly Turn[]): LeadAndLag[] {
  const candidates = ties
    .flatMap((tie) =>
      stances.filter(({ direction }) => direction === tie.direction).map((stance) => ({ tie, stance })),
    )
    .sort((one, other) => distance(one) - distance(other) || one.tie.date - other.tie.date);
  const matched = new Set<Turn>();
  const found: LeadAndLag[] = [];
  for (const { tie, stance } of candidates) {
    if (matched.has(tie) || matched.has(stance)) continue;
    matched.add(tie).add(stance);
    const lagDays = tie.date - stance.date;
    const order = lagDays > 0 ? "STANCE_FIRST" : lagDays < 0 ? "TIE_FIRST" : "SAME_DAY";
    found.push({
      a,
      b,
      direction: tie.direction,
      tieTurned: tie.date,
      stanceTurned: stance.date,
      lagDays,
      order,
    });
  }
  for (const { direction, date } of ties.filter((turn) => !matched.has(turn))) {
    found.push({ a, b, direction, tieTurned: date, stanceTurned: null, lagDays: null, order: "TIE_ONLY" });
  }
  for (const { direction, date } of stances.filter((turn) => !matched.has(turn))) {
    found.push({ a, b, direction, tieTurned: null, stanceTurned: date, lagDays: null, order: "STANCE_ONLY" });
  }
  return found;
}

function distance({ tie, stance }: { readonly tie: Turn; readonly stance: Turn }): number {
  return Math.abs(tie.date - stance.date);
}
