import type { Coordinates, Point, Size } from "../geometry/coordinates.ts";
import { type LayoutNetwork, networkDuring } from "../story/network-during.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { PictureContext } from "./picture-context.ts";
import type { HullMembers } from "./placement/hull-members.ts";
import { type LabelPlace, placeLabels } from "./placement/label-place.ts";
import { occupiedBoxes } from "./placement/node-boxes.ts";
import { NO_TIES, rasterTies, type TieRaster } from "./placement/tie-raster.ts";
import { controlPoint, createTieRouter, STRAIGHT, type TieBend } from "./placement/tie-route.ts";
import type { TitlePlace } from "./placement/title-place.ts";

/** Results that hold while nobody moves, computed once for all those days. */
export interface KeyframeCache {
  /** The coordinates of the actors for whom names and titles make room: those present, in a crowd also those to come. */
  readonly rest: Coordinates;
  readonly labels: ReadonlyMap<string, LabelPlace>;
  readonly bendsOf: (network: LayoutNetwork) => ReadonlyMap<string, TieBend>;
  /** All ties of the days on which everyone stands so: titles that keep off them need not move when one comes. */
  readonly ties: TieRaster;
  /** Keyed by the members of all factions. */
  readonly writing: Map<string, Writing>;
}

/** Titles and names, and what hulls enclose. */
export interface Writing {
  readonly titles: ReadonlyMap<string, TitlePlace>;
  readonly labels: ReadonlyMap<string, LabelPlace>;
  readonly enclosed: ReadonlyMap<string, HullMembers>;
}

/** Lists all who are there on some day from the key date of a day to the next. */
export function actorsUntilNextKeyDate(
  { index, layout }: PictureContext,
  date: CalendarDate,
): readonly string[] {
  const from = layout.keyDateAt(date);
  const to = layout.keyDates.find((one) => one > from) ?? index.dataset.period.to;
  return networkDuring(index, from, to).actors.map(({ actor }) => actor.id);
}

/** Places actors, with their names, on the days on which nobody moves. */
export function placeAll(context: PictureContext, date: CalendarDate, ids: readonly string[]): KeyframeCache {
  const { layout, boxes, frame } = context;
  const all = layout.at(date);
  const rest = new Map(ids.map((id) => [id, all.get(id) ?? middleOf(frame)]));
  const isClosed = context.blocs?.areClosed === true;
  const labels = isClosed ? NO_LABELS : placeLabels(rest, boxes, context);
  const occupied = occupiedBoxes(rest, boxes, labels);
  // Single ties among blocs are few, and straight.
  const bendsOf = context.blocs === null ? createTieRouter(rest, occupied, frame) : () => NO_BENDS;
  const ties = tiesAround(context, date, rest, bendsOf);
  return { rest, labels, bendsOf, ties, writing: new Map<string, Writing>() };
}

const NO_LABELS: ReadonlyMap<string, LabelPlace> = new Map();
const NO_BENDS: ReadonlyMap<string, TieBend> = new Map();

function middleOf({ width, height }: Size): Point {
  return { x: width / 2, y: height / 2 };
}

/** Above this number of ties no title finds a place clear of them. */
const MOST_TIES = 240;

function tiesAround(
  { index, layout, frame }: PictureContext,
  date: CalendarDate,
  rest: Coordinates,
  bendsOf: KeyframeCache["bendsOf"],
): TieRaster {
  const from = layout.keyDateAt(date);
  if (index.tiesByDay.heldAt(from, "POSSIBLE").length > MOST_TIES) return NO_TIES;
  const to = layout.keyDates.find((one) => one > from) ?? index.dataset.period.to;
  const network = networkDuring(index, from, to);
  if (network.ties.length > MOST_TIES) return NO_TIES;
  const bends = bendsOf(network);
  const curves = network.ties.flatMap(({ fact: tie }) => {
    const [a, b] = [rest.get(tie.a), rest.get(tie.b)];
    if (a === undefined || b === undefined) return [];
    return [{ from: a, bend: controlPoint(a, b, bends.get(tie.id) ?? STRAIGHT), to: b }];
  });
  return rasterTies(curves, frame);
}
