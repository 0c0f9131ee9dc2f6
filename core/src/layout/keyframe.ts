import type { Side } from "../model/faction.ts";
import { networkChangeDates } from "../network/change-dates.ts";
import { networkAsOf } from "../network/network-as-of.ts";
import type { StoryIndex } from "../network/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type LaidNetwork, networkDuring } from "./network-during.ts";

/** What the layout must show from `date` until the next keyframe. Actors are numbers, into the story's actors. */
export interface Keyframe {
  readonly date: CalendarDate;
  readonly present: readonly number[];
  readonly camps: readonly (readonly number[])[];
  readonly wishes: readonly Wish[];
  /** Where on the stage from left (−1) to right (+1) an actor's camps stand; null for none with a side. */
  readonly leanings: ReadonlyMap<number, number>;
  /** Those whose own ties or memberships differ from the keyframe before. */
  readonly touched: ReadonlySet<number>;
}

/** How far apart a pair should stand: just so far, or at least so far. */
export interface Wish {
  readonly a: number;
  readonly b: number;
  readonly distance: number;
  /** Lengths of a tie between allies, or of the stretch across the stage that keeps opponents apart. */
  readonly unit: "TIE" | "STRETCH";
  readonly atLeast: boolean;
  readonly weight: number;
}

const OPPOSED_DISTANCE = 1;
const RIVAL_CAMPS_DISTANCE = 0.85;
const FOES_IN_ONE_CAMP_DISTANCE = 1.8;
const STRANGERS_DISTANCE = 1.5;
const FARTHEST_HOPS = 3;
const SIDES: Readonly<Record<Side, number | null>> = { LEFT: -1, CENTRE: 0.5, RIGHT: 1, NONE: null };

/** The networks that differ from the one before, from the first day of the story on. */
export function keyframesOf(index: StoryIndex): Keyframe[] {
  const { from, to } = index.dataset.period;
  const numbers = new Map(index.dataset.actors.map((actor, number) => [actor.id, number]));
  const dates = [from, ...networkChangeDates(index).filter((date) => date > from && date < to)];
  const most = Math.max(1, Math.floor(MOST_PLACES / Math.max(1, index.dataset.actors.length)));
  if (dates.length > most) return periodKeyframes(index, numbers, spread(dates, most));
  const keyframes: Keyframe[] = [];
  let traces: ReadonlyMap<number, string> = new Map();
  for (const date of dates) {
    const network = networkAsOf(index, date, "POSSIBLE");
    const here = tracesOf(network, numbers);
    const touched = differing(traces, here);
    if (keyframes.length > 0 && touched.size === 0) continue;
    keyframes.push(keyframeOf(network, numbers, touched));
    traces = here;
  }
  return keyframes;
}

/** More places than this, keyframes times actors, are laid out period by period. */
const MOST_PLACES = 12_000;

/** A large story in periods: each keyframe holds for everyone who is there, and everything that holds, on some day of it. */
function periodKeyframes(
  index: StoryIndex,
  numbers: ReadonlyMap<string, number>,
  starts: readonly CalendarDate[],
): Keyframe[] {
  let traces: ReadonlyMap<number, string> = new Map();
  return starts.map((start, position) => {
    const network = networkDuring(index, start, starts[position + 1] ?? index.dataset.period.to);
    const here = tracesOf(network, numbers);
    const touched = differing(traces, here);
    traces = here;
    return keyframeOf(network, numbers, touched);
  });
}

/** At most `most` of the dates, evenly, with the first. */
function spread(dates: readonly CalendarDate[], most: number): CalendarDate[] {
  return Array.from({ length: most }, (_, k) => dates[Math.floor((k * dates.length) / most)]).filter(
    (date) => date !== undefined,
  );
}

function keyframeOf(
  network: LaidNetwork,
  numbers: ReadonlyMap<string, number>,
  touched: ReadonlySet<number>,
): Keyframe {
  const number = (id: string): number => numbers.get(id) ?? 0;
  const present = network.actors.map(({ actor }) => number(actor.id));
  const camps = network.factions
    .map(({ members }) => members.map(({ actor }) => number(actor.id)))
    .filter((members) => members.length > 0);
  const leanings = new Map<number, number>();
  for (const { actor, factions } of network.actors) {
    const sides = factions.flatMap(({ side }) => SIDES[side] ?? []);
    if (sides.length > 0) {
      leanings.set(number(actor.id), sides.reduce((sum, side) => sum + side, 0) / sides.length);
    }
  }
  return { date: network.asOf, present, camps, wishes: wishesOf(network, number, camps), leanings, touched };
}

function wishesOf(
  network: LaidNetwork,
  number: (id: string) => number,
  camps: readonly (readonly number[])[],
): Wish[] {
  const friends = new Map<number, Set<number>>();
  const allies = new Set<string>();
  const foes = new Set<string>();
  for (const { tie } of network.ties) {
    const [a, b] = [number(tie.a), number(tie.b)];
    if (tie.kind === "OPPOSED") foes.add(pairKey(a, b));
    else {
      allies.add(pairKey(a, b));
      befriend(friends, a, b);
    }
  }
  for (const members of camps) {
    for (const a of members) for (const b of members) if (a < b) befriend(friends, a, b);
  }
  const rivals = rivalPairs(camps, foes);
  const present = network.actors.map(({ actor }) => number(actor.id));
  const hops = new Map(
    present.length > MOST_IN_ALL_PAIRS ? [] : present.map((actor) => [actor, hopsFrom(actor, friends)]),
  );
  const wishFor = (a: number, b: number): Omit<Wish, "a" | "b"> => {
    const key = pairKey(a, b);
    const near = hops.get(a)?.get(b) ?? null;
    const company = Math.max(
      0,
      ...camps.filter((one) => one.includes(a) && one.includes(b)).map((one) => one.length),
    );
    if (foes.has(key) && company > 0) return tieLengths(FOES_IN_ONE_CAMP_DISTANCE, true, 1);
    if (foes.has(key)) return { distance: OPPOSED_DISTANCE, unit: "STRETCH", atLeast: true, weight: 1.5 };
    if (allies.has(key)) return tieLengths(1, false, 1);
    // The many of one camp fill a disc between them: its mean distance grows with the root of their number.
    if (company > 0) return tieLengths(Math.max(1, 0.52 * Math.sqrt(company)), false, 0.4);
    if (rivals.has(key)) return { distance: RIVAL_CAMPS_DISTANCE, unit: "STRETCH", atLeast: true, weight: 1 };
    return near === null
      ? tieLengths(STRANGERS_DISTANCE, true, 0.6)
      : tieLengths(0.6 + 0.6 * near, true, 0.35);
  };
  if (present.length > MOST_IN_ALL_PAIRS) {
    const pairs = sparsePairs(present, camps, [...allies, ...foes]);
    return pairs.map(([a, b]) => ({ a, b, ...wishFor(a, b) }));
  }
  return present.flatMap((a, position) =>
    present.slice(position + 1).map((b) => ({ a, b, ...wishFor(a, b) })),
  );
}

/** Of more actors than this, not every pair has a wish. */
const MOST_IN_ALL_PAIRS = 160;
const PAIRS_OF_EACH = 6;

/** All ties, and for each actor some of its camp and some of all others, always the same. */
function sparsePairs(
  present: readonly number[],
  camps: readonly (readonly number[])[],
  ties: readonly string[],
): [number, number][] {
  const keys = new Set(ties);
  const addSome = (group: readonly number[]): void => {
    group.forEach((a, position) => {
      for (let turn = 1; turn <= PAIRS_OF_EACH; turn++) {
        const b = group[(position + turn * turn * 7 + (turn - 1) * 13) % group.length];
        if (b !== undefined && b !== a) keys.add(pairKey(a, b));
      }
    });
  };
  for (const camp of camps) addSome(camp);
  addSome(present);
  return [...keys].map((key) => key.split(" ").map(Number) as [number, number]);
}

function tieLengths(distance: number, atLeast: boolean, weight: number): Omit<Wish, "a" | "b"> {
  return { distance, unit: "TIE", atLeast, weight };
}

function befriend(friends: Map<number, Set<number>>, a: number, b: number): void {
  friends.set(a, (friends.get(a) ?? new Set()).add(b));
  friends.set(b, (friends.get(b) ?? new Set()).add(a));
}

/** Pairs whose camps are opposed: some member of one to some member of the other. */
function rivalPairs(camps: readonly (readonly number[])[], foes: ReadonlySet<string>): ReadonlySet<string> {
  const rivals = new Set<string>();
  camps.forEach((first, position) => {
    for (const second of camps.slice(position + 1)) {
      const pairs = first.flatMap((a) => second.filter((b) => b !== a).map((b) => pairKey(a, b)));
      if (pairs.some((pair) => foes.has(pair))) for (const pair of pairs) rivals.add(pair);
    }
  });
  return rivals;
}

function hopsFrom(
  start: number,
  friends: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlyMap<number, number> {
  const hops = new Map([[start, 0]]);
  let edge = [start];
  for (let hop = 1; hop <= FARTHEST_HOPS && edge.length > 0; hop++) {
    const next: number[] = [];
    for (const actor of edge) {
      for (const friend of friends.get(actor) ?? []) {
        if (hops.has(friend)) continue;
        hops.set(friend, hop);
        next.push(friend);
      }
    }
    edge = next;
  }
  return hops;
}

/** What each actor's ties and memberships are, in a comparable form. */
function tracesOf(network: LaidNetwork, numbers: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  const parts = new Map<number, string[]>(
    network.actors.map(({ actor, factions }) => [
      numbers.get(actor.id) ?? 0,
      factions.map((faction) => `in ${faction.id}`),
    ]),
  );
  for (const { tie } of network.ties) {
    parts.get(numbers.get(tie.a) ?? 0)?.push(`${tie.kind} ${tie.b}`);
    parts.get(numbers.get(tie.b) ?? 0)?.push(`${tie.kind} ${tie.a}`);
  }
  return new Map([...parts].map(([actor, lines]) => [actor, lines.sort().join("\n")]));
}

function differing(before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): Set<number> {
  const everyone = new Set([...before.keys(), ...after.keys()]);
  return new Set([...everyone].filter((actor) => before.get(actor) !== after.get(actor)));
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
