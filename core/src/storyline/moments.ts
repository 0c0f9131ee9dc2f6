import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty, Period } from "../time/interval.ts";
import { type StorylineCoalition, slicesOf } from "./slice.ts";

/**
 * A story as lines that run together while actors stand in one coalition. Heights grow downwards from 0. It is data
 * alone, so that a worker can send it.
 */
export interface Storyline {
  readonly period: Period;
  readonly height: number;
  /** Moments without gaps; the picture is the same on each day of a moment. */
  readonly moments: readonly StorylineMoment[];
  /** The most important first. */
  readonly lines: readonly StorylineLine[];
  readonly ribbons: readonly StorylineRibbon[];
  /** Pairs of lines that change sides, summed over the changes. */
  readonly crossings: number;
  /** Lines that change their height, summed over the changes. */
  readonly wiggles: number;
  /** Extent of a coalition's ribbon above and below each line, by actor. */
  readonly reaches: ReadonlyMap<string, number>;
}

export interface StorylineMoment {
  readonly from: CalendarDate;
  /** Exclusive. */
  readonly to: CalendarDate;
  /** Actor ids from the top. */
  readonly order: readonly string[];
  readonly heights: ReadonlyMap<string, number>;
  readonly coalitions: readonly StorylineCoalition[];
  /** Ids of coalitions whose lines could not all be neighbours. */
  readonly torn: readonly string[];
}

export interface StorylineLine {
  readonly actor: string;
  readonly importance: number;
  /** Stretches in order of time; the actor is absent between them. */
  readonly stretches: readonly LineStretch[];
}

export interface LineStretch {
  readonly from: CalendarDate;
  /** Exclusive. */
  readonly to: CalendarDate;
  readonly height: number;
  /** The coalitions it runs in, in the order of the moment's. */
  readonly factions: readonly {
    readonly coalition: string;
    readonly faction: string | null;
    readonly certainty: Certainty;
  }[];
}

/** The ground under the lines of a coalition. */
export interface StorylineRibbon {
  readonly coalition: string;
  readonly faction: string | null;
  /** Stretches without gaps in time. */
  readonly stretches: readonly RibbonStretch[];
}

export interface RibbonStretch {
  readonly from: CalendarDate;
  /** Exclusive. */
  readonly to: CalendarDate;
  readonly top: number;
  readonly bottom: number;
  readonly certainty: Certainty;
}

/**
 * Drops the moments of fewer than `days` days, for a scale on which they would be a stroke. The moment before lasts
 * through them, so that nothing begins before its date.
 */
export function withoutBriefMoments(storyline: Storyline, days: number): Storyline {
  const kept: StorylineMoment[] = [];
  for (const moment of storyline.moments) {
    const last = kept.at(-1);
    if (last !== undefined && moment.to - moment.from < days) {
      kept[kept.length - 1] = { ...last, to: moment.to };
    } else kept.push(moment);
  }
  return withMoments(kept, { ...storyline, importanceOf: importanceIn(storyline) });
}

/**
 * Hides the actors and facts that a filtered index lacks and keeps all heights: a filter moves nothing. `index` holds
 * nothing that the story laid out does not; where its period ends sooner, nothing is shown after it.
 */
export function storylineShowing(storyline: Storyline, index: StoryIndex): Storyline {
  const slices = slicesOf(index);
  const end = index.dataset.period.to;
  const kept: StorylineMoment[] = [];
  let place = 0;
  for (const whole of storyline.moments) {
    const moment = whole.to > end ? { ...whole, to: end } : whole;
    for (let from = moment.from; from < moment.to; ) {
      while ((slices[place + 1]?.from ?? moment.to) <= from) place++;
      const slice = slices[place];
      const to = slice === undefined || slice.to > moment.to ? moment.to : slice.to;
      const shown = new Set(slice?.actors);
      kept.push({
        ...moment,
        from,
        to,
        order: moment.order.filter((actor) => shown.has(actor)),
        heights: new Map([...moment.heights].filter(([actor]) => shown.has(actor))),
        coalitions: slice?.coalitions ?? [],
      });
      from = to;
    }
  }
  return withMoments(kept, { ...storyline, importanceOf: importanceIn(storyline) });
}

function importanceIn({ lines }: Storyline): (actor: string) => number {
  const importance = new Map(lines.map((line) => [line.actor, line.importance]));
  return (actor) => importance.get(actor) ?? 0;
}

/** Derives lines and the ribbons of coalitions from the moments. */
export function withMoments(
  moments: readonly StorylineMoment[],
  {
    importanceOf,
    ...rest
  }: Pick<Storyline, "period" | "height" | "crossings" | "wiggles" | "reaches"> & {
    readonly importanceOf: (actor: string) => number;
  },
): Storyline {
  return {
    ...rest,
    moments,
    lines: linesIn(moments, importanceOf),
    ribbons: ribbonsIn(moments, rest.reaches),
  };
}

/** Returns the moment of a day; before the first one, that one. */
export function storylineMomentAt({ moments }: Storyline, date: CalendarDate): StorylineMoment {
  let [low, high] = [0, moments.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (moments[middle]!.from <= date) low = middle;
    else high = middle - 1;
  }
  const moment = moments[low];
  if (moment === undefined) throw new RangeError("A story has at least one day");
  return moment;
}

function linesIn(
  moments: readonly StorylineMoment[],
  importanceOf: (actor: string) => number,
): StorylineLine[] {
  const lines = new Map<string, LineStretch[]>();
  for (const { from, to, heights, coalitions } of moments) {
    for (const [actor, height] of heights) {
      const factions = coalitions.flatMap(({ id, faction, members }) => {
        const member = members.find((one) => one.actor === actor);
        return member === undefined ? [] : [{ coalition: id, faction, certainty: member.certainty }];
      });
      const stretches = lines.get(actor) ?? [];
      lines.set(actor, stretches);
      const last = stretches.at(-1);
      const goes =
        last?.to === from &&
        last.height === height &&
        JSON.stringify(last.factions) === JSON.stringify(factions);
      if (goes) stretches[stretches.length - 1] = { ...last, to };
      else stretches.push({ from, to, height, factions });
    }
  }
  return [...lines]
    .map(([actor, stretches]) => ({ actor, importance: importanceOf(actor), stretches }))
    .sort((a, b) => b.importance - a.importance);
}

function ribbonsIn(
  moments: readonly StorylineMoment[],
  reaches: ReadonlyMap<string, number>,
): StorylineRibbon[] {
  const reach = (actor: string): number => reaches.get(actor) ?? 0;
  const done: StorylineRibbon[] = [];
  let open: { readonly coalition: string; readonly faction: string | null; stretches: RibbonStretch[] }[] =
    [];
  for (const { from, to, order, heights, coalitions } of moments) {
    const next: typeof open = [];
    for (const { id, faction, certainty, members } of coalitions) {
      const inside = new Set(members.map(({ actor }) => actor));
      for (const run of runsOf(order, inside)) {
        const [first = "", last = ""] = [run[0], run.at(-1)];
        const top = (heights.get(first) ?? 0) - reach(first);
        const bottom = (heights.get(last) ?? 0) + reach(last);
        const stretch = { from, to, top, bottom, certainty };
        const before = open.findIndex(({ coalition }) => coalition === id);
        const ribbon = before === -1 ? { coalition: id, faction, stretches: [] } : open.splice(before, 1)[0];
        if (ribbon === undefined) continue;
        ribbon.stretches.push(stretch);
        next.push(ribbon);
      }
    }
    done.push(...open);
    open = next;
  }
  return [...done, ...open];
}

/** The members in the runs in which they are neighbours: one, unless the coalition is torn. */
function runsOf(order: readonly string[], inside: ReadonlySet<string>): string[][] {
  const runs: string[][] = [];
  order.forEach((actor, place) => {
    if (!inside.has(actor)) return;
    if (place > 0 && inside.has(order[place - 1] ?? "")) runs.at(-1)?.push(actor);
    else runs.push([actor]);
  });
  return runs;
}
