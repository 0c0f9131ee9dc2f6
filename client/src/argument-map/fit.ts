import type { Argument, ArgumentLink, Size } from "@entente/core";
import {
  FOR_FINGERS,
  FOR_POINTERS,
  FULL,
  GAPS,
  LINE,
  layOutMap,
  type MapLayout,
  TEXT,
  TIGHT,
} from "./layout.ts";

/** A layout, and how large its unit is, in pixels. */
export interface Fitted {
  readonly layout: MapLayout;
  readonly scale: number;
}

export interface Fitting {
  /** Pixels. */
  readonly room: Size;
  /** Of a title, in pixels. */
  readonly leastText: number;
  readonly hit: HitBy;
  /** Ids of what must have its title: what is chosen, and what bears on it. */
  readonly near: ReadonlySet<string>;
}

/** What hits a box; on paper nothing does. */
export type HitBy = "pointer" | "finger" | "nothing";

const MOST_LINES = 3;
/** With fewer titles a map says nothing. */
const FEWEST_TITLES = 4;
const GREATEST_SCALE = 1.9;
/** Smaller than this, in pixels, nothing could be hit. */
const LEAST_TARGET: Readonly<Record<HitBy, number>> = { pointer: 24, finger: 44, nothing: 0 };

/**
 * The whole map in its room: every box full if that leaves the titles large enough to be read, otherwise as many
 * titles as can be, first what is near and then what most bears on, and of the rest only whether it stands.
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
  const order = inOrder(claims, links, near);
  const least = hit === "finger" ? FOR_FINGERS : FOR_POINTERS;
  const marks = layOutMap(claims, links, room, { ...FULL, least, detailOf: () => "mark" });
  let lines = linesFor(marks, room.height * (TEXT / leastText), least.height);
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
  let [fewest, most] = [near.size, order.length];
  let best = lay(fewest, lines);
  // What is near may want more lines than the height has, where the width has less.
  for (let more = 1; best.scale * TEXT < leastText && more <= MOST_LINES; more += 1) {
    const tried = lay(fewest, more);
    if (tried.scale > best.scale) [best, lines] = [tried, more];
  }
  if (best.scale * TEXT < leastText) most = fewest;
  while (fewest < most) {
    const middle = Math.ceil((fewest + most) / 2);
    const tried = lay(middle, lines);
    if (tried.scale * TEXT >= leastText) [fewest, best] = [middle, tried];
    else most = middle - 1;
  }
  return { ...best, scale: Math.max(LEAST_TARGET[hit] / least.height, best.scale) };
}

/** Whether the whole map is in its room and tells more than signs. */
export function tellsEnough({ layout, scale }: Fitted, { width, height }: Size): boolean {
  const titles = [...layout.places.values()].filter(({ detail }) => detail !== "mark").length;
  const fits = layout.width * scale <= width + 1 && layout.height * scale <= height + 1;
  return fits && titles >= Math.min(FEWEST_TITLES, layout.places.size);
}

/** Titles of so many lines leave all ranks their place in the height, in the map's own units. */
function linesFor({ height: ofMarks }: MapLayout, height: number, least: number): number {
  const gap = GAPS.tight.rank;
  const ranks = Math.max(1, Math.round((ofMarks + gap) / (least + gap)));
  const each = (height + gap) / ranks - gap;
  return Math.max(1, Math.min(MOST_LINES, Math.floor((each - TIGHT.block) / LINE)));
}

/** Ids: what is near, then what most links join, on all days alike. */
function inOrder(
  claims: readonly Argument[],
  links: readonly ArgumentLink[],
  near: ReadonlySet<string>,
): readonly string[] {
  const weight = new Map(claims.map(({ id }) => [id, near.has(id) ? 1000 : 0]));
  for (const { from, to } of links) {
    weight.set(from, (weight.get(from) ?? 0) + 1);
    // A claim on which much bears is what the rest is about.
    weight.set(to, (weight.get(to) ?? 0) + 2);
  }
  return claims.map(({ id }) => id).toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
}

/** An argument, and those that it bears on or that bear on it. */
export function neighbourhood(argument: string | null, links: readonly ArgumentLink[]): ReadonlySet<string> {
  if (argument === null) return new Set();
  const near = links.filter(({ from, to }) => from === argument || to === argument);
  return new Set([argument, ...near.flatMap(({ from, to }) => [from, to])]);
}
