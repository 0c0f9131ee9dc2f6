import { type ConvexOutline, outlineAround, pointsWithin } from "../geometry/convex-outline.ts";
import { type Coordinates, extentOf, type NodeBox, type Point, type Size } from "../geometry/coordinates.ts";
import { nestedPadding } from "../geometry/nested-padding.ts";
import { type Network, type NetworkFaction, networkAsOf } from "../story/network-as-of.ts";
import { type LayoutNetwork, networkDuring } from "../story/network-during.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { PictureContext } from "./picture-context.ts";
import { TITLE_LINE } from "./picture-style.ts";
import { type LabelPlace, labelBox, placeLabels } from "./placement/label-place.ts";
import { type Occupied, occupiedBoxes, overlap } from "./placement/node-boxes.ts";
import { NO_TIES, rasterTies, type TieRaster } from "./placement/tie-raster.ts";
import { controlPoint, createTieRouter, STRAIGHT, type TieBend } from "./placement/tie-route.ts";
import { placeTitles, type TitlePlace } from "./placement/title-place.ts";
import type { SceneFaction } from "./scene.ts";

/** The network of a date with everything in its place. */
export interface RestingPicture {
  readonly network: Network;
  readonly rest: Coordinates;
  readonly bends: ReadonlyMap<string, TieBend>;
  readonly titles: ReadonlyMap<string, TitlePlace>;
  readonly labels: ReadonlyMap<string, LabelPlace>;
  /** Keyed by faction id. Factions that enclose others have wider paddings. */
  readonly paddings: ReadonlyMap<string, number>;
  /** Keyed by actor id, the latest formed first. */
  readonly factions: ReadonlyMap<string, readonly SceneFaction[]>;
}

/** Results that hold while nobody moves, computed once for all those days. */
interface KeyframeCache {
  /** The coordinates of the actors present. */
  readonly rest: Coordinates;
  readonly labels: ReadonlyMap<string, LabelPlace>;
  readonly occupied: readonly Occupied[];
  readonly bendsOf: (network: LayoutNetwork) => ReadonlyMap<string, TieBend>;
  /** All ties of the days on which everyone stands so: titles that keep off them need not move when one comes. */
  readonly ties: TieRaster;
  /** Keyed by the members of all factions. */
  readonly writing: Map<string, Writing>;
}

type Writing = Pick<RestingPicture, "titles" | "labels">;

/** Composes the resting pictures of one laid out story: each the same whichever were asked for before it. */
export interface RestingPictures {
  readonly compose: (date: CalendarDate) => RestingPicture;
  /** Does beforehand what takes longest on a day on which somebody moves. */
  readonly prepare: (date: CalendarDate) => void;
}

export function composeRestingPictures(context: PictureContext): RestingPictures {
  const { index, layout, boxes, frame } = context;
  const caches = new Map<string, KeyframeCache>();
  const cacheOf = (date: CalendarDate, { actors }: Network): KeyframeCache => {
    const ids = actors.map(({ actor }) => actor.id);
    const key = [layout.keyDateAt(date), ...ids].join(" ");
    const known = caches.get(key);
    if (known !== undefined) return known;
    const all = layout.at(date);
    const rest = new Map(ids.map((id) => [id, all.get(id) ?? middleOf(frame)]));
    const labels = placeLabels(rest, boxes, context);
    const occupied = occupiedBoxes(rest, boxes, labels);
    const bendsOf = createTieRouter(rest, occupied, frame);
    const ties = tiesAround(context, date, rest, bendsOf);
    const cache = { rest, labels, occupied, bendsOf, ties, writing: new Map<string, Writing>() };
    caches.set(key, cache);
    return cache;
  };
  const compose = (date: CalendarDate): RestingPicture => {
    const network = networkAsOf(index, date, "POSSIBLE");
    const cache = cacheOf(date, network);
    const { rest } = cache;
    const paddings = paddingsOf(network, context.layout.hullPadding);
    const factions = factionsKey(network);
    const writing = cache.writing.get(factions) ?? writingOf(context, network, rest, paddings, cache);
    cache.writing.set(factions, writing);
    return {
      network,
      rest,
      bends: cache.bendsOf(network),
      ...writing,
      paddings,
      factions: factionsOf(context, network),
    };
  };
  return {
    compose,
    prepare: (date) => {
      const network = networkAsOf(index, date, "POSSIBLE");
      cacheOf(date, network).bendsOf(network);
    },
  };
}

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

function factionsKey({ factions }: Network): string {
  return factions
    .map(({ faction, members }) => [faction.id, ...members.map(({ actor }) => actor.id)].join(" "))
    .join("\n");
}

function writingOf(
  context: PictureContext,
  network: Network,
  rest: Coordinates,
  paddings: ReadonlyMap<string, number>,
  { labels, occupied, ties }: KeyframeCache,
): Writing {
  const titles = titlesOf(context, network, rest, paddings, occupied, ties);
  return { titles, labels: givingWay(labels, titles, rest, context.boxes) };
}

function titlesOf(
  { style, boxes, reserved, frame, layout }: PictureContext,
  network: Network,
  rest: Coordinates,
  paddings: ReadonlyMap<string, number>,
  occupied: readonly Occupied[],
  ties: TieRaster,
): ReadonlyMap<string, TitlePlace> {
  const outlineOf = ({ faction, members }: NetworkFaction): ConvexOutline | null =>
    outlineAround(
      members.flatMap(({ actor }) => {
        const [at, box] = [rest.get(actor.id), boxes.get(actor.id)];
        return at === undefined || box === undefined ? [] : [{ ...at, extent: extentOf(box) }];
      }),
      paddings.get(faction.id) ?? layout.hullPadding,
    );
  const titled = network.factions.flatMap((one) => {
    const outline = outlineOf(one);
    if (outline === null) return [];
    return [
      {
        id: one.faction.id,
        outline,
        points: pointsWithin(outline, frame),
        width: style.measureTitle(one.faction.name, style.titleSize),
        height: style.titleSize * TITLE_LINE,
      },
    ];
  });
  return placeTitles(
    titled,
    occupied.map(({ box }) => box),
    { frame, reserved },
    ties,
  );
}

/** Removes the names that a title covers: in a crowd a title may have no other place. */
function givingWay(
  labels: ReadonlyMap<string, LabelPlace>,
  titles: ReadonlyMap<string, TitlePlace>,
  rest: Coordinates,
  boxes: ReadonlyMap<string, NodeBox>,
): ReadonlyMap<string, LabelPlace> {
  const shown = [...titles.values()].filter(({ visible }) => visible);
  const covered = [...labels].filter(([id, { visible, offset }]) => {
    const [at, box] = [rest.get(id), boxes.get(id)];
    if (!visible || at === undefined || box === undefined) return false;
    const label = labelBox(at, offset, box);
    return shown.some((title) => overlap(title.box, label) > 0);
  });
  if (covered.length === 0) return labels;
  return new Map([...labels, ...covered.map(([id, place]) => [id, { ...place, visible: false }] as const)]);
}

function paddingsOf(network: Network, padding: number): ReadonlyMap<string, number> {
  const factions = network.factions.map(({ members }) => members.map(({ actor }) => actor.id));
  return new Map(
    network.factions.map(({ faction }, position) => [faction.id, nestedPadding(factions, position, padding)]),
  );
}

function factionsOf(
  { colours }: PictureContext,
  network: Network,
): ReadonlyMap<string, readonly SceneFaction[]> {
  const factions = new Map<string, SceneFaction[]>();
  const start = (from: number | null): number => from ?? Number.NEGATIVE_INFINITY;
  const latestFirst = network.factions.toSorted(
    (a, b) => start(b.faction.validFromEarliest) - start(a.faction.validFromEarliest),
  );
  for (const { faction, members } of latestFirst) {
    const colour = colours.get(faction.id) ?? "grey";
    for (const { actor, certainty } of members) {
      const known = factions.get(actor.id);
      if (known === undefined) factions.set(actor.id, [{ colour, certainty }]);
      else known.push({ colour, certainty });
    }
  }
  return factions;
}
