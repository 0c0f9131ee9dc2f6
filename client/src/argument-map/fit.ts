import type { Argument, ArgumentLink, Size } from "@entente/core";
import {
  type BoxPlan,
  FOR_FINGERS,
  FOR_POINTERS,
  FULL,
  GAPS,
  LINE,
  layOutFitting,
  layOutMap,
  type MapLayout,
  TEXT,
  TIGHT,
} from "./layout.ts";

/** A layout, with the pixels of its unit. */
export interface Fitted {
  readonly layout: MapLayout;
  readonly scale: number;
}

export interface Fitting {
  /** Pixels. */
  readonly room: Size;
  /** The least size of a title, in pixels. */
  readonly leastText: number;
  readonly hit: HitBy;
  /** Ids of the arguments that must have their titles: the chosen one and those linked to it. */
  readonly near: ReadonlySet<string>;
}

/** The pointer that must be able to hit a box; in print nothing does. */
export type HitBy = "pointer" | "finger" | "nothing";

const MOST_LINES = 3;
/** A map with fewer titles than this is not shown whole. */
const FEWEST_TITLES = 4;
const GREATEST_SCALE = 1.9;
/** The least height of a box that can be hit, in pixels. */
const LEAST_TARGET: Readonly<Record<HitBy, number>> = { pointer: 24, finger: 44, nothing: 0 };

/**
 * Fits the whole map into its room. Every box is full if the titles are then large enough to be read. Otherwise as many
 * boxes as possible have titles, first those in `near` and then those with most links; the rest only show whether they
 * stand.
 */
export function fitWhole(
  claims: readonly Argument[],
  links: readonly ArgumentLink[],
  { room, leastText, hit, near }: Fitting,
): Fitted {
  const scaleOf = ({ width, height }: MapLayout): number =>
    Math.min(GREATEST_SCALE * Math.max(1, leastText / 12), room.width / width, room.height / height);
  const full = layOutMap(claims, links, room, FULL);
  if (scaleOf(full) * TEXT >= leastText) return { layout: full, scale: scaleOf(full) };
  const order = sortByWeight(claims, links, near);
  const least = hit === "finger" ? FOR_FINGERS : FOR_POINTERS;
  const marks = layOutMap(claims, links, room, { ...FULL, least, detailOf: () => "mark" });
  const lay = (count: number, lines: number): Fitted => {
    const titled = new Set(order.slice(0, count));
    const layout = layOutMap(claims, links, room, {
      ...FULL,
      lines,
      least,
      detailOf: (id) => (titled.has(id) ? "title" : "mark"),
    });
    return { layout, scale: scaleOf(layout) };
  };
  const best = mostTitles(lay, {
    near: near.size,
    all: order.length,
    lines: linesFor(marks, room.height * (TEXT / leastText), least.height),
    isLegible: ({ scale }) => scale * TEXT >= leastText,
  });
  return { ...best, scale: Math.max(LEAST_TARGET[hit] / least.height, best.scale) };
}

interface TitleSearch {
  /** Titles that there must be. */
  readonly near: number;
  readonly all: number;
  /** Lines of a title. */
  readonly lines: number;
  /** Whether the titles of a layout can be read. */
  readonly isLegible: (fitted: Fitted) => boolean;
}

/** Finds the layout with most titles that can still be read, by bisection; with the near ones alone if none can. */
function mostTitles(
  lay: (count: number, lines: number) => Fitted,
  { near, all, lines: fewestLines, isLegible }: TitleSearch,
): Fitted {
  let lines = fewestLines;
  let best = lay(near, lines);
  // Where the width is short, titles of more lines may give the near boxes a greater scale.
  for (let more = 1; !isLegible(best) && more <= MOST_LINES; more += 1) {
    const tried = lay(near, more);
    if (tried.scale > best.scale) [best, lines] = [tried, more];
  }
  let [fewest, most] = [near, isLegible(best) ? all : near];
  while (fewest < most) {
    const middle = Math.ceil((fewest + most) / 2);
    const tried = lay(middle, lines);
    if (isLegible(tried)) [fewest, best] = [middle, tried];
    else most = middle - 1;
  }
  return best;
}

/** Whether the whole map is in its room and has enough titles to be understood. */
export function isReadable({ layout, scale }: Fitted, { width, height }: Size): boolean {
  const titles = [...layout.places.values()].filter(({ detail }) => detail !== "mark").length;
  const fits = layout.width * scale <= width + 1 && layout.height * scale <= height + 1;
  return fits && titles >= Math.min(FEWEST_TITLES, layout.places.size);
}

/** Returns the lines of a title with which all ranks fit into the height, in the map's own units. */
function linesFor({ height: ofMarks }: MapLayout, height: number, least: number): number {
  const gap = GAPS.tight.rank;
  const ranks = Math.max(1, Math.round((ofMarks + gap) / (least + gap)));
  const each = (height + gap) / ranks - gap;
  return Math.max(1, Math.min(MOST_LINES, Math.floor((each - TIGHT.block) / LINE)));
}

/** Sorts ids: those in `near` first, then by the links on all days. */
function sortByWeight(
  claims: readonly Argument[],
  links: readonly ArgumentLink[],
  near: ReadonlySet<string>,
): readonly string[] {
  const weight = new Map(claims.map(({ id }) => [id, near.has(id) ? 1000 : 0]));
  for (const { from, to } of links) {
    weight.set(from, (weight.get(from) ?? 0) + 1);
    // The rest of the map is about a claim with many links to it.
    weight.set(to, (weight.get(to) ?? 0) + 2);
  }
  return claims.map(({ id }) => id).toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
}

/** Returns the ids of an argument and of all that are linked to it; none for null. */
export function neighbourhood(argument: string | null, links: readonly ArgumentLink[]): ReadonlySet<string> {
  if (argument === null) return new Set();
  const near = links.filter(({ from, to }) => from === argument || to === argument);
  return new Set([argument, ...near.flatMap(({ from, to }) => [from, to])]);
}

/** A part of a map that is too large for its frame. */
export interface MapPage {
  readonly layout: MapLayout;
  /** Arguments on the former pages, on this one, and on all. */
  readonly before: number;
  readonly shown: number;
  readonly all: number;
}

/** Lays out a page, from 0, of the arguments in order: each page has as many as its frame has room for. */
export function pageOf(
  wanted: readonly Argument[],
  links: readonly ArgumentLink[],
  frame: Size,
  page: number,
  plan: BoxPlan,
): MapPage {
  let rest = wanted;
  for (let at = 0; ; at += 1) {
    const layout = layOutFitting(rest, links, frame, plan);
    const shown = layout.places.size;
    const before = wanted.length - rest.length;
    if (at === page || shown === 0) return { layout, before, shown, all: wanted.length };
    rest = rest.filter(({ id }) => !layout.places.has(id));
  }
}
