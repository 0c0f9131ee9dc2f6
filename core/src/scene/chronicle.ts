import type { FactionColour } from "../appearance/palette.ts";
import { timeOf } from "../model/dataset.ts";
import { isPreferred } from "../model/evidence.ts";
import type { Faction, Side } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import {
  certainInterval,
  type Interval,
  isEmpty,
  overlaps,
  type Period,
  possibleInterval,
} from "../time/interval.ts";
import { firstDayNamed } from "../time/uncertain-date.ts";
import { type AxisMark, axisMarksOf } from "./axis-marks.ts";
import { type Days, factionsWithLanes, gapsOf } from "./computed-lanes.ts";
import { coloursOf } from "./faction-colour.ts";

/** The whole story as lanes and ticks over an axis. Places along the axis are shares (0 to 1) of the period. */
export interface Chronicle {
  readonly period: Period;
  readonly rows: number;
  readonly lanes: readonly Lane[];
  readonly ticks: readonly EventTick[];
  readonly marks: readonly AxisMark[];
  /** True for a story without time, which has neither lanes nor ticks. */
  readonly isStill: boolean;
}

export interface Lane {
  /** The faction's id. */
  readonly id: string;
  readonly name: string;
  readonly colour: FactionColour;
  readonly row: number;
  readonly possible: Stretch;
  /** Null where the faction is certain on no day. */
  readonly certain: Stretch | null;
  /** Where a computed faction has no members for a while; empty for any other. */
  readonly gaps: readonly Stretch[];
  /** The axis share at which the next lane of the row begins; 1 for the last. */
  readonly roomTo: number;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface EventTick {
  /** The event's id. */
  readonly id: string;
  readonly name: string;
  readonly date: CalendarDate;
  readonly at: number;
  /** 0 on the axis; those too close to one before them stand above it, in steps. */
  readonly level: number;
  /** True where the event has a headline: those that the caption tells. */
  readonly captioned: boolean;
}

/** Faded ends may overlap within a row by so many days, and by no more than this share of the period. */
const OVERLAP_DAYS = 31;
const OVERLAP_SHARE = 0.015;
/** Width of a tick as a share of the axis: about 9 pixels of 1,200. */
const TICK_WIDTH = 0.0072;
const TICK_LEVELS = 4;
const SIDE_ORDER: readonly Side[] = ["LEFT", "CENTRE", "RIGHT", "NONE"];

/** Lays out the chronicle. `colours` are those of the whole story where the index is a part of one. */
export function chronicleOf(
  index: StoryIndex,
  colours: ReadonlyMap<string, FactionColour> = coloursOf(index),
): Chronicle {
  const { dataset } = index;
  const { period } = dataset;
  const time = timeOf(dataset);
  if (time.kind === "NONE") return { period, rows: 0, lanes: [], ticks: [], marks: [], isStill: true };
  const isComputed = dataset.areFactionsComputed === true;
  const factions = isComputed ? factionsWithLanes(dataset) : dataset.factions;
  const gaps = isComputed ? gapsOf(dataset) : new Map<string, readonly Days[]>();
  const rows = packRows(
    factions.filter((faction) => isPreferred(faction) && overlaps(possibleInterval(faction), period)),
    period,
  );
  const lanes = rows.flatMap((inRow, row) =>
    inRow.map((faction, position): Lane => {
      const certain = certainInterval(faction);
      const next = inRow[position + 1];
      return {
        id: faction.id,
        name: faction.name,
        colour: colours.get(faction.id) ?? "grey",
        row,
        possible: stretchOf(possibleInterval(faction), period),
        certain: isEmpty(certain) ? null : stretchOf(certain, period),
        gaps: (gaps.get(faction.id) ?? []).map(([from, to]) => ({
          from: shareOf(from, period),
          to: shareOf(to, period),
        })),
        roomTo: next === undefined ? 1 : stretchOf(possibleInterval(next), period).from,
      };
    }),
  );
  const ticks: Omit<EventTick, "level">[] = dataset.events.filter(isPreferred).flatMap((event) => {
    const date = firstDayNamed(event.date);
    if (date === null || date < period.from || date >= period.to) return [];
    return [
      { id: event.id, name: event.name, date, at: shareOf(date, period), captioned: event.headline !== null },
    ];
  });
  return {
    period,
    rows: rows.length,
    lanes,
    ticks: stackTicks(ticks.toSorted((a, b) => a.date - b.date || compareIds(a.id, b.id))),
    marks: axisMarksOf(period, undefined, time),
    isStill: false,
  };
}

/** Where discs are coloured by values, lanes in the colours of camps would seem to mean some. */
export function inGrey(chronicle: Chronicle): Chronicle {
  return { ...chronicle, lanes: chronicle.lanes.map((lane) => ({ ...lane, colour: "grey" })) };
}

/** Each tick on the lowest level where it does not touch the one before it, or else where that lies farthest back. */
function stackTicks(ticks: readonly Omit<EventTick, "level">[]): EventTick[] {
  const last: number[] = Array.from({ length: TICK_LEVELS }, () => Number.NEGATIVE_INFINITY);
  return ticks.map((tick) => {
    const free = last.findIndex((at) => tick.at - at >= TICK_WIDTH);
    const level = free === -1 ? last.indexOf(Math.min(...last)) : free;
    last[level] = tick.at;
    return { ...tick, level };
  });
}

/**
 * Places a lane's name on an axis of `axis` pixels. The name stands within the certain part; from the lane's start
 * where that is too short; after the lane where the lane is too short; and cut short from the start where there is no
 * room either. `needed` is the name's width, `air` what it keeps off the ends of bars.
 */
export function lanePlaceOfName(lane: Lane, needed: number, axis: number, air: number): Stretch {
  const { certain, possible, roomTo } = lane;
  const within = ({ from, to }: Stretch): Stretch => ({
    from: from * axis + air,
    to: to * axis - air * 0.65,
  });
  const free = within({ from: possible.to, to: Math.max(possible.to, roomTo) });
  const places = [...(certain === null ? [] : [within(certain)]), within(possible), free];
  return (
    places.find(({ from, to }) => needed <= to - from) ?? {
      from: possible.from * axis + air,
      to: Math.max(within(possible).to, free.to),
    }
  );
}

/** The place of a day along the axis, as a share of it. */
export function shareOf(date: number, { from, to }: Period): number {
  return Math.min(1, Math.max(0, (date - from) / Math.max(1, to - from)));
}

/** The day at a place along the axis. */
export function dateAtShare(share: number, { from, to }: Period): CalendarDate {
  const days = Math.floor(Math.min(1, Math.max(0, share)) * (to - from));
  return Math.min(from + days, to - 1) as CalendarDate;
}

function stretchOf({ from, to }: Interval, period: Period): Stretch {
  return { from: from === null ? 0 : shareOf(from, period), to: to === null ? 1 : shareOf(to, period) };
}

/**
 * Packs factions into the fewest rows. A faction follows one of its own side where it can, and of those the longest:
 * a short one needs the room after it for its name. Left above right.
 */
function packRows(factions: readonly Faction[], period: Period): Faction[][] {
  const start = (faction: Faction): number => faction.validFromEarliest ?? period.from;
  const end = (faction: Faction | undefined): number => faction?.validToLatest ?? period.to;
  const length = (faction: Faction | undefined): number =>
    faction === undefined ? 0 : end(faction) - start(faction);
  const overlap = Math.min(OVERLAP_DAYS, Math.floor((period.to - period.from) * OVERLAP_SHARE));
  const rows: Faction[][] = [];
  for (const faction of factions.toSorted((a, b) => start(a) - start(b) || compareIds(a.id, b.id))) {
    const free = rows.filter((row) => end(row.at(-1)) - overlap <= start(faction));
    const own = free.filter((one) => one.at(-1)?.side === faction.side);
    const [row] = (own.length > 0 ? own : free).toSorted((a, b) => length(b.at(-1)) - length(a.at(-1)));
    if (row === undefined) rows.push([faction]);
    else row.push(faction);
  }
  const side = (row: readonly Faction[]): number => SIDE_ORDER.indexOf(row[0]?.side ?? "NONE");
  return rows.toSorted((a, b) => side(a) - side(b));
}
