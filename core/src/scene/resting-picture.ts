import { bendOutline, type OutlineDisc } from "../geometry/bent-outline.ts";
import { outlineAround, pointsWithin } from "../geometry/convex-outline.ts";
import { type Box, type Coordinates, overlap, type Point } from "../geometry/coordinates.ts";
import { nestedPadding } from "../geometry/nested-padding.ts";
import { type Network, networkAsOf } from "../story/network-as-of.ts";
import { numberTies } from "../story/numbered-ties.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type RestingBlocs, restBlocs } from "./bands.ts";
import { closeBlocs, openBlocs } from "./bloc-grounds.ts";
import { actorsUntilNextKeyDate, type KeyframeCache, placeAll, type Writing } from "./keyframe-cache.ts";
import type { PictureContext } from "./picture-context.ts";
import { TITLE_LINE } from "./picture-style.ts";
import { encloseMembers, type HullMembers } from "./placement/hull-members.ts";
import { type LabelPlace, labelBox, placeLabels } from "./placement/label-place.ts";
import { mainGroupOf } from "./placement/main-group.ts";
import type { TieBend } from "./placement/tie-route.ts";
import { placeTitles, type Titled, type TitleGround, type TitlePlace } from "./placement/title-place.ts";
import { titleShapes } from "./placement/title-shape.ts";
import type { SceneShare } from "./scene.ts";
import { blocsOn, coloursOfBlocs } from "./story-blocs.ts";

/** The network of a date with everything in its place. */
export interface RestingPicture {
  readonly network: Network;
  readonly rest: Coordinates;
  readonly bends: ReadonlyMap<string, TieBend>;
  readonly titles: ReadonlyMap<string, TitlePlace>;
  readonly labels: ReadonlyMap<string, LabelPlace>;
  /** What hulls enclose, by faction id. Factions that enclose others have wider paddings. */
  readonly enclosed: ReadonlyMap<string, HullMembers>;
  /** Keyed by actor id, the latest formed first. */
  readonly factions: ReadonlyMap<string, readonly SceneShare[]>;
  /** Null in a story of few actors. */
  readonly blocs: RestingBlocs | null;
}

/** Composes the resting pictures of one laid out story: each the same whichever were asked for before it. */
export interface RestingPictures {
  readonly compose: (date: CalendarDate) => RestingPicture;
  /** Does beforehand what takes longest on a day on which somebody moves. */
  readonly prepare: (date: CalendarDate) => void;
}

/** Of closed blocs no member, outline or name is placed. */
const CLOSED: Omit<RestingPicture, "network" | "rest" | "blocs"> = {
  bends: new Map(),
  titles: new Map(),
  labels: new Map(),
  enclosed: new Map(),
  factions: new Map(),
};

export function composeRestingPictures(context: PictureContext): RestingPictures {
  const { index, layout, frame } = context;
  const caches = new Map<string, KeyframeCache>();
  const isCrowd = context.blocs?.areCrowd === true;
  const cacheOf = (date: CalendarDate, { actors }: Network): KeyframeCache => {
    const ids = isCrowd ? [] : actors.map(({ actor }) => actor.id);
    const key = [layout.keyDateAt(date), ...ids].join(" ");
    const known = caches.get(key);
    if (known !== undefined) return known;
    const cache = placeAll(context, date, isCrowd ? actorsUntilNextKeyDate(context, date) : ids);
    caches.set(key, cache);
    return cache;
  };
  const compose = (date: CalendarDate): RestingPicture => {
    const network = networkAsOf(index, date, "POSSIBLE");
    const cache = cacheOf(date, network);
    const rest = isCrowd ? presentOf(cache.rest, network) : cache.rest;
    const members = context.blocs === null ? null : blocsOn(network, context.blocs, context.colours);
    const blocs =
      members === null ? null : restBlocs(network, members, rest, layout.radii, numberTies(index));
    if (blocs !== null && context.blocs?.areClosed === true)
      return { ...CLOSED, network, rest, blocs: closeBlocs(blocs, frame, context.style) };
    const factions = factionsKey(network);
    const writing = cache.writing.get(factions) ?? writingOf(context, network, cache);
    cache.writing.set(factions, writing);
    return {
      network,
      rest,
      bends: cache.bendsOf(network),
      ...writing,
      factions:
        members !== null && context.blocs?.areComputed === true
          ? coloursOfBlocs(members)
          : factionsOf(context, network),
      blocs: blocs === null ? null : openBlocs(blocs, frame),
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

function presentOf(all: Coordinates, { actors }: Network): Coordinates {
  const present = new Map<string, Point>();
  for (const { actor } of actors) {
    const at = all.get(actor.id);
    if (at !== undefined) present.set(actor.id, at);
  }
  return present;
}

function factionsKey({ factions }: Network): string {
  return factions
    .map(({ faction, members }) => [faction.id, ...members.map(({ actor }) => actor.id)].join(" "))
    .join("\n");
}

/** Names and titles, and what hulls enclose of the names. */
function writingOf(context: PictureContext, network: Network, cache: KeyframeCache): Writing {
  const { rest, labels, ties } = cache;
  const { boxes, frame, reserved } = context;
  const enclosed = encloseMembers(hullPlansOf(context, network, rest), { rest, boxes, labels });
  const titles = placeTitles(titledHulls(context, network, rest, enclosed), {
    frame,
    reserved,
    ties,
    ...standingBoxes(context, rest, labels),
  });
  return { enclosed, titles, labels: givingWay(labels, titles, rest, context) };
}

function hullPlansOf({ layout, index, frame }: PictureContext, { factions }: Network, rest: Coordinates) {
  const isComputed = index.dataset.areFactionsComputed === true;
  const members = factions.map((one) => {
    const all = one.members.map(({ actor }) => actor.id);
    return isComputed ? mainGroupOf(all, rest, frame) : all;
  });
  return factions.map(({ faction }, position) => ({
    id: faction.id,
    members: members[position] ?? [],
    padding: nestedPadding(members, position, layout.hullPadding),
  }));
}

function titledHulls(
  { style, boxes, frame, room }: PictureContext,
  { factions }: Network,
  rest: Coordinates,
  enclosed: ReadonlyMap<string, HullMembers>,
): Titled[] {
  const discs = [...rest].map(([id, { x, y }]): OutlineDisc & { readonly id: string } => ({
    id,
    x,
    y,
    radius: boxes.get(id)?.radius ?? 0,
    weight: 1,
  }));
  const sizes = { usual: style.titleSize, least: style.smallestTitle, line: TITLE_LINE };
  return factions.flatMap(({ faction }) => {
    const { members, padding } = enclosed.get(faction.id) ?? NO_MEMBERS;
    const outline = outlineAround(
      members.flatMap(({ id, extent }) => {
        const at = rest.get(id);
        return at === undefined ? [] : [{ ...at, extent }];
      }),
      padding,
    );
    if (outline === null) return [];
    const own = new Set(members.map(({ id }) => id));
    const points = pointsWithin(outline, frame);
    const [inside, strangers] = [
      discs.filter(({ id }) => own.has(id)),
      discs.filter(({ id }) => !own.has(id)),
    ];
    return [
      {
        id: faction.id,
        points,
        rings: bendOutline(points, inside, strangers, room),
        shapes: titleShapes(faction.name, sizes, style.measureTitle),
      },
    ];
  });
}

const NO_MEMBERS: HullMembers = { members: [], padding: 0 };

/** Discs and names where they stand. The names of all but the most important yield to titles. */
function standingBoxes(
  { boxes, nodeStyles }: PictureContext,
  rest: Coordinates,
  labels: ReadonlyMap<string, LabelPlace>,
): Pick<TitleGround, "discs" | "names" | "yielding"> {
  const discs: Box[] = [];
  const names: Box[] = [];
  const yielding: Box[] = [];
  for (const [id, at] of rest) {
    const [box, label] = [boxes.get(id), labels.get(id)];
    if (box === undefined) continue;
    const { radius } = box;
    discs.push({ left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius });
    if (label?.visible !== true) continue;
    const isStrong = nodeStyles.get(id)?.strong ?? false;
    (isStrong ? names : yielding).push(labelBox(at, label.offset, box));
  }
  return { discs, names, yielding };
}

/** Moves the names that a title covers to where they are free, or removes them. */
function givingWay(
  labels: ReadonlyMap<string, LabelPlace>,
  titles: ReadonlyMap<string, TitlePlace>,
  rest: Coordinates,
  { boxes, frame, reserved }: PictureContext,
): ReadonlyMap<string, LabelPlace> {
  const off = [...titles.values()].flatMap(({ visible, box }) => (visible ? [box] : []));
  const free = [...labels].filter(([id, { visible, offset }]) => {
    const [at, box] = [rest.get(id), boxes.get(id)];
    if (!visible || at === undefined || box === undefined) return false;
    const label = labelBox(at, offset, box);
    return off.every((title) => overlap(title, label) === 0);
  });
  if (free.length === [...labels.values()].filter(({ visible }) => visible).length) return labels;
  return placeLabels(rest, boxes, { frame, reserved }, { labels: new Map(free), off });
}

function factionsOf(
  { colours }: PictureContext,
  network: Network,
): ReadonlyMap<string, readonly SceneShare[]> {
  const factions = new Map<string, SceneShare[]>();
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
