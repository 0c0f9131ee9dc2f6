import type { Side } from "../../../model/faction.ts";
import type { TieKind } from "../../../model/tie.ts";
import { networkChangeDates } from "../../../story/change-dates.ts";
import { MANY, mostActorsAtOnce } from "../../../story/importance.ts";
import { networkAsOf } from "../../../story/network-as-of.ts";
import { type LayoutNetwork, networkDuring } from "../../../story/network-during.ts";
import type { StoryIndex } from "../../../story/story-index.ts";
import { withoutComputedFactions } from "../../../story/without-computed-factions.ts";
import type { CalendarDate } from "../../../time/calendar-date.ts";
import { type DistanceTarget, targetsOf } from "./distance-target.ts";

/**
 * The network that the layout shows from `date` until the next keyframe. Actors are numbers, into the story's actors.
 */
export interface Keyframe {
  readonly date: CalendarDate;
  readonly present: readonly number[];
  readonly ties: readonly KeyframeTie[];
  readonly factions: readonly (readonly number[])[];
  readonly targets: readonly DistanceTarget[];
  /** The mean side of an actor's factions, from left (−1) to right (+1); absent without a side. */
  readonly leanings: ReadonlyMap<number, number>;
  /** The actors whose own ties or memberships differ from the keyframe before. */
  readonly touched: ReadonlySet<number>;
}

/** A tie between actors, by number. */
export interface KeyframeTie {
  readonly a: number;
  readonly b: number;
  readonly kind: TieKind;
}

const SIDES: Readonly<Record<Side, number | null>> = { LEFT: -1, CENTRE: 0.5, RIGHT: 1, NONE: null };

/**
 * Makes the keyframes of a story, the input of its layout.
 *
 * In: the index of a story. Afterwards: one keyframe for each day on which the possible network differs from the day
 * before, ascending, the first on the story's first day; each with its target distances (distance-target.ts), as in
 * multidimensional scaling of graph distances (Kamada and Kawai 1989), and with the actors that were touched. Very
 * large stories get one keyframe a period instead, of everything that holds on some day of it.
 */
export function keyframesOf(story: StoryIndex): Keyframe[] {
  // Pictures of many actors show no outlines of computed factions, and communities have their places by the ties.
  const index = mostActorsAtOnce(story) < MANY ? story : withoutComputedFactions(story);
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
    const touched = findDiffering(traces, here);
    if (keyframes.length > 0 && touched.size === 0) continue;
    keyframes.push(keyframeOf(network, numbers, touched));
    traces = here;
  }
  return keyframes;
}

/** Most places, keyframes times actors, that are laid out day by day instead of period by period. */
const MOST_PLACES = 20_000;

/** Makes a keyframe for each period, with everyone and everything of some day of it. */
function periodKeyframes(
  index: StoryIndex,
  numbers: ReadonlyMap<string, number>,
  starts: readonly CalendarDate[],
): Keyframe[] {
  let traces: ReadonlyMap<number, string> = new Map();
  return starts.map((start, position) => {
    const network = networkDuring(index, start, starts[position + 1] ?? index.dataset.period.to);
    const here = tracesOf(network, numbers);
    const touched = findDiffering(traces, here);
    traces = here;
    return keyframeOf(network, numbers, touched);
  });
}

/** Chooses at most `most` of the dates, evenly, with the first. */
function spread(dates: readonly CalendarDate[], most: number): CalendarDate[] {
  return Array.from({ length: most }, (_, k) => dates[Math.floor((k * dates.length) / most)]).filter(
    (date) => date !== undefined,
  );
}

function keyframeOf(
  network: LayoutNetwork,
  numbers: ReadonlyMap<string, number>,
  touched: ReadonlySet<number>,
): Keyframe {
  const number = (id: string): number => numbers.get(id) ?? 0;
  const present = network.actors.map(({ actor }) => number(actor.id));
  const factions = network.factions
    .map(({ members }) => members.map(({ actor }) => number(actor.id)))
    .filter((members) => members.length > 0);
  const leanings = new Map<number, number>();
  for (const { actor, factions } of network.actors) {
    const sides = factions.flatMap(({ side }) => SIDES[side] ?? []);
    if (sides.length > 0) {
      leanings.set(number(actor.id), sides.reduce((sum, side) => sum + side, 0) / sides.length);
    }
  }
  return {
    date: network.asOf,
    present,
    ties: network.ties.map(({ fact: { a, b, kind } }) => ({ a: number(a), b: number(b), kind })),
    factions,
    targets: targetsOf(network, number, factions),
    leanings,
    touched,
  };
}

/** Writes each actor's ties and memberships in a form that can be compared. */
function tracesOf(network: LayoutNetwork, numbers: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  const parts = new Map<number, string[]>(
    network.actors.map(({ actor, factions }) => [
      numbers.get(actor.id) ?? 0,
      factions.map((faction) => `in ${faction.id}`),
    ]),
  );
  for (const { fact: tie } of network.ties) {
    parts.get(numbers.get(tie.a) ?? 0)?.push(`${tie.kind} ${tie.b}`);
    parts.get(numbers.get(tie.b) ?? 0)?.push(`${tie.kind} ${tie.a}`);
  }
  return new Map([...parts].map(([actor, lines]) => [actor, lines.sort().join("\n")]));
}

function findDiffering(before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): Set<number> {
  const everyone = new Set([...before.keys(), ...after.keys()]);
  return new Set([...everyone].filter((actor) => before.get(actor) !== after.get(actor)));
}
