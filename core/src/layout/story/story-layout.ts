import type { Box, Extent, NodeBox, Point, Size } from "../../geometry/coordinates.ts";
import type { StoryIndex } from "../../story/story-index.ts";
import type { Base, Step } from "./anneal/faction-layout.ts";
import type { Arrangement, Pin } from "./arrangement.ts";
import { type Keyframe, keyframesOf } from "./keyframes/keyframe.ts";
import { LAYOUT_FRAMES, type LayoutForm } from "./layout-frame.ts";
import { extentsFor, type LayoutSizes, layoutSizesOf } from "./layout-sizes.ts";
import { type PackedLayout, packStays, type StoryLayout, unpackLayout } from "./packed-layout.ts";
import { type LayoutSpace, sidesOf } from "./placement/layout-space.ts";
import { placesOfAbsent, type StandingDisc } from "./places-of-absent.ts";
import { type BaseMemory, layOutKeyframes } from "./story-trajectories.ts";

/** What a layout depends on beside the story, as plain data that can be sent to a worker. */
export interface LayoutChoice extends Arrangement {
  readonly form: LayoutForm;
}

const NO_BOX: NodeBox = { radius: 0, labelWidth: 0, labelHeight: 0 };

/** The last finished layout without pins of each story. It saves time when pins change, and changes no result. */
export interface LayoutCache {
  readonly bases: WeakMap<StoryIndex, { readonly key: string; readonly base: Base }>;
}

export function createLayoutCache(): LayoutCache {
  return { bases: new WeakMap() };
}

/** Lays a story out. Deterministic: the same story and choice give the same layout. */
export function layoutStory(
  index: StoryIndex,
  choice: LayoutChoice,
  cache: LayoutCache = createLayoutCache(),
): StoryLayout {
  return unpackLayout(finishLayout(index, choice, cache));
}

/** Lays a story out, as plain data. */
export function finishLayout(
  index: StoryIndex,
  choice: LayoutChoice,
  cache: LayoutCache = createLayoutCache(),
): PackedLayout {
  let best: PackedLayout | null = null;
  for (const layout of layoutStorySteps(index, choice, cache)) best = layout;
  if (best === null) throw new Error("a layout has at least one step");
  return best;
}

/**
 * Lays a story out in steps: the first is usable soon, the last is what `layoutStory` returns. The networks of a story
 * become keyframes (keyframes/), which trajectories, communities or annealed factions lay out (docs/layout.md).
 */
export function* layoutStorySteps(
  index: StoryIndex,
  choice: LayoutChoice,
  cache: LayoutCache = createLayoutCache(),
): Generator<PackedLayout, void, undefined> {
  const { frame, sizes, keyframes, extents, pinned } = measureStory(index, choice);
  const { hullPadding, titleRoom } = sizes;
  const space: LayoutSpace = {
    frame,
    extents,
    hullPadding,
    titleRoom,
    reserved: [],
    addSidePull: sidesOf(frame),
    pinned,
  };
  const memory = memoryIn(cache, index, choice);
  const end = index.dataset.period.to;
  for (const step of layOutKeyframes({ keyframes, end }, space, choice.mode, choice.seed, memory)) {
    const packed = packStep(index, keyframes, choice.form, sizes, step);
    const base = memory.recall();
    if (pinned.size === 0 || base === null) yield packed;
    else {
      const free = packStep(index, keyframes, choice.form, sizes, { ...step, places: base.places });
      const bounds = withPinnedDiscs(free.bounds, packed, choice.pins);
      yield { ...packed, bounds, freeStays: free.stays };
    }
  }
}

/** What the layout of a story is made from. Actors are numbers, into the story's. */
interface MeasuredStory {
  readonly frame: Size;
  readonly sizes: LayoutSizes;
  readonly keyframes: readonly Keyframe[];
  readonly extents: readonly Extent[];
  readonly pinned: ReadonlyMap<number, Point>;
}

function measureStory(index: StoryIndex, { form, pins }: Pick<LayoutChoice, "form" | "pins">): MeasuredStory {
  const { actors } = index.dataset;
  const frame = LAYOUT_FRAMES[form];
  const sizes = layoutSizesOf(index, frame);
  const keyframes = keyframesOf(index);
  const boxes = actors.map(({ id }) => sizes.boxes.get(id) ?? NO_BOX);
  const extents = extentsFor(keyframes, boxes, frame);
  const numbers = new Map(actors.map(({ id }, number) => [id, number]));
  const pinned = pinnedOn(extents, frame, pins, (id) => numbers.get(id));
  return { frame, sizes, keyframes, extents, pinned };
}

function packStep(
  { dataset }: StoryIndex,
  keyframes: readonly Keyframe[],
  form: LayoutForm,
  { boxes, hullPadding }: LayoutSizes,
  { places, final }: Step,
): PackedLayout {
  const actors = dataset.actors.map(({ id }) => id);
  const radii = actors.map((id) => boxes.get(id)?.radius ?? 0);
  const present: [number, number, number][][] = actors.map(() => []);
  for (const [position, keyframe] of keyframes.entries()) {
    const { x, y } = places[position]!;
    for (const actor of keyframe.present) present[actor]!.push([position, x[actor]!, y[actor]!]);
  }
  const stays = present.map(packStays);
  const standing = stays.map((list, actor) => standingDiscs(list, radii[actor]!));
  const discsOf = new Map(actors.map((id, actor) => [id, standing[actor]!]));
  const absent = actors.filter((_, actor) => stays[actor]!.length === 0);
  const radiusOf = (id: string): number => boxes.get(id)?.radius ?? 0;
  const placed = placesOfAbsent(dataset, absent, discsOf, radiusOf, LAYOUT_FRAMES[form]);
  return {
    final,
    form,
    bounds: boundsOf(standing.flat()),
    hullPadding,
    keyDates: keyframes.map(({ date }) => date),
    touched: keyframes.map(({ touched }) => [...touched]),
    actors,
    radii,
    stays: stays.map((list, actor) => {
      const place = placed.get(actors[actor]!);
      return place === undefined ? list : packStays([[0, place.x, place.y]]);
    }),
  };
}

/** Discs at rest, and where they are on their ways at every other radius. */
function standingDiscs(stays: readonly number[], radius: number): StandingDisc[] {
  const discs: StandingDisc[] = [];
  for (let k = 0; k < stays.length; k += 3) {
    const [x, y] = [stays[k + 1]!, stays[k + 2]!];
    const [beforeX, beforeY] = k === 0 ? [x, y] : [stays[k - 2]!, stays[k - 1]!];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - beforeX, y - beforeY) / Math.max(1, 2 * radius)));
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      discs.push({ x: beforeX + share * (x - beforeX), y: beforeY + share * (y - beforeY), radius });
    }
  }
  return discs;
}

/** Widens bounds where a pinned disc lies outside. */
function withPinnedDiscs(
  { left, top, right, bottom }: Box,
  { actors, stays, radii }: PackedLayout,
  pins: readonly Pin[],
): Box {
  const pinned = pins.flatMap(({ actor }) => {
    const number = actors.indexOf(actor);
    return number < 0 ? [] : standingDiscs(stays[number]!, radii[number]!);
  });
  return boundsOf([{ x: left, y: top, radius: 0 }, { x: right, y: bottom, radius: 0 }, ...pinned]);
}

/** Returns the box round all discs; an empty one round nobody. */
function boundsOf(discs: readonly StandingDisc[]): Box {
  const bounds = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { x, y, radius } of discs) {
    bounds.left = Math.min(bounds.left, x - radius);
    bounds.top = Math.min(bounds.top, y - radius);
    bounds.right = Math.max(bounds.right, x + radius);
    bounds.bottom = Math.max(bounds.bottom, y + radius);
  }
  return discs.length === 0 ? { left: 0, top: 0, right: 1, bottom: 1 } : bounds;
}

const BOX_IN_FRAME = 6;

/** Places of pinned actors by number, moved so that labels stay within the frame. */
function pinnedOn(
  extents: readonly Extent[],
  { width, height }: Size,
  pins: readonly Pin[],
  numberOf: (id: string) => number | undefined,
): Map<number, Point> {
  const within = (at: number, before: number, after: number, length: number): number =>
    Math.max(before + BOX_IN_FRAME, Math.min(length - after - BOX_IN_FRAME, at));
  const places = new Map<number, Point>();
  for (const { actor, x, y } of pins) {
    const number = numberOf(actor);
    const extent = number === undefined ? undefined : extents[number];
    if (number === undefined || extent === undefined) continue;
    const { left, right, up, down } = extent;
    places.set(number, { x: within(x * width, left, right, width), y: within(y * height, up, down, height) });
  }
  return places;
}

/** Returns a layout with the pinned actors at their pins, and all others where they are; a better one is to come. */
export function pinAtOnce(
  index: StoryIndex,
  { pins }: Pick<LayoutChoice, "pins">,
  shown: PackedLayout,
): PackedLayout {
  const { pinned } = measureStory(index, { form: shown.form, pins });
  const numbers = new Map(index.dataset.actors.map(({ id }, number) => [id, number]));
  const stays = shown.stays.map((list, number) => {
    const at = pinned.get(numbers.get(shown.actors[number]!) ?? -1);
    return at === undefined ? list : packStays([[0, at.x, at.y]]);
  });
  const moved = { ...shown, final: false, stays, freeStays: shown.freeStays ?? shown.stays };
  return { ...moved, bounds: withPinnedDiscs(shown.bounds, moved, pins) };
}

function memoryIn({ bases }: LayoutCache, index: StoryIndex, { form, mode, seed }: LayoutChoice): BaseMemory {
  const key = [form, mode, seed].join(" ");
  return {
    recall: () => {
      const known = bases.get(index);
      return known?.key === key ? known.base : null;
    },
    keep: (base) => {
      bases.set(index, { key, base });
    },
  };
}
