import {
  type Box,
  type Extent,
  extentOf,
  type NodeBox,
  type Point,
  type Size,
} from "../../geometry/coordinates.ts";
import type { StoryIndex } from "../../story/story-index.ts";
import { type Keyframe, keyframesOf } from "./keyframes/keyframe.ts";
import { type PackedLayout, type StoryLayout, unpackLayout } from "./packed-layout.ts";
import { type LayoutSpace, sidesOf } from "./placement/layout-space.ts";
import type { LayoutMode } from "./story-trajectories.ts";
import { type Base, type BaseMemory, layOutKeyframes } from "./story-trajectories.ts";

/** A reader's choices for the layout. */
export interface LayoutChoice {
  /** `moving` unless given. */
  readonly mode?: LayoutMode;
  /** Fixed places by actor id, in pixels of the frame. */
  readonly pinned?: ReadonlyMap<string, Point>;
  /** Seed of the start, 0 unless given; another may give another picture. */
  readonly seed?: number;
}

/** All that a layout depends on beside the story, as plain data that can be sent to a worker. */
export interface LayoutOptions extends LayoutChoice {
  readonly frame: Size;
  /** Parts of the frame that stay free, e.g. a corner with other text. */
  readonly reserved?: readonly Box[];
  /** Sizes of nodes with their labels, in pixels, by actor id. */
  readonly boxes: ReadonlyMap<string, NodeBox>;
  /** Pixels between a hull and its members. */
  readonly hullPadding: number;
  /** Pixels that a hull's title needs above it. */
  readonly titleRoom: number;
}

const NO_BOX: NodeBox = { radius: 0, labelWidth: 0, labelHeight: 0 };

/** The last finished layout without pins of each story. It saves time when pins change, and changes no result. */
export interface LayoutCache {
  readonly bases: WeakMap<StoryIndex, { readonly key: string; readonly base: Base }>;
}

export function createLayoutCache(): LayoutCache {
  return { bases: new WeakMap() };
}

/** Lays a story out. Deterministic: the same story and options give the same layout. */
export function layoutStory(
  index: StoryIndex,
  options: LayoutOptions,
  cache: LayoutCache = createLayoutCache(),
): StoryLayout {
  let best: PackedLayout | null = null;
  for (const layout of layoutStorySteps(index, options, cache)) best = layout;
  if (best === null) throw new Error("a layout has at least one step");
  return unpackLayout(best);
}

/**
 * Lays a story out in steps: the first is usable soon, the last is what `layoutStory` returns. The networks of a story
 * become keyframes (keyframes/), stays of actors become placements with target distances (placement/), a start spreads
 * them (start/), annealing weighs moves by their cost (anneal/, cost/), and large stories are pushed apart (separate/).
 */
export function* layoutStorySteps(
  index: StoryIndex,
  options: LayoutOptions,
  cache: LayoutCache = createLayoutCache(),
): Generator<PackedLayout, void, undefined> {
  const { actors } = index.dataset;
  const keyframes = keyframesOf(index);
  const numbers = new Map(actors.map(({ id }, number) => [id, number]));
  const space: LayoutSpace = {
    frame: options.frame,
    extents: extentsFor(
      keyframes,
      actors.map(({ id }) => options.boxes.get(id) ?? NO_BOX),
      options.frame,
    ),
    hullPadding: options.hullPadding,
    titleRoom: options.titleRoom,
    reserved: options.reserved ?? [],
    addSidePull: sidesOf(options.frame),
    pinned: new Map(),
  };
  const pinned = pinnedOn(space, options, (id) => numbers.get(id));
  const ids = (list: Iterable<number>): string[] => [...list].flatMap((actor) => actors[actor]?.id ?? []);
  for (const { places, final } of layOutKeyframes(
    keyframes,
    { ...space, pinned },
    options.mode ?? "moving",
    options.seed ?? 0,
    memoryIn(cache, index, options),
  )) {
    yield {
      final,
      frame: options.frame,
      keyDates: keyframes.map(({ date }) => date),
      keyframes: keyframes.map(({ present, touched }, position) => ({
        actors: ids(present),
        x: Float64Array.from(present, (actor) => places[position]?.x[actor] ?? 0),
        y: Float64Array.from(present, (actor) => places[position]?.y[actor] ?? 0),
        touched: ids(touched),
      })),
    };
  }
}

const BOX_IN_FRAME = 6;

/** Places of pinned actors by number, moved so that labels stay within the frame. */
function pinnedOn(
  { extents, frame }: LayoutSpace,
  { pinned = new Map() }: LayoutOptions,
  numberOf: (id: string) => number | undefined,
): Map<number, Point> {
  const within = (at: number, before: number, after: number, length: number): number =>
    Math.max(before + BOX_IN_FRAME, Math.min(length - after - BOX_IN_FRAME, at));
  const places = new Map<number, Point>();
  for (const [id, { x, y }] of pinned) {
    const number = numberOf(id);
    const extent = number === undefined ? undefined : extents[number];
    if (number === undefined || extent === undefined) continue;
    const { left, right, up, down } = extent;
    places.set(number, {
      x: within(x, left, right, frame.width),
      y: within(y, up, down, frame.height),
    });
  }
  return places;
}

function memoryIn(
  { bases }: LayoutCache,
  index: StoryIndex,
  { pinned: _, boxes, ...options }: LayoutOptions,
): BaseMemory {
  const key = JSON.stringify([options, [...boxes]]);
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

/** Share of the frame above which labels are left out of the layout; the scene then hides labels that collide. */
const MOST_FILLED = 0.6;

function extentsFor(keyframes: readonly Keyframe[], boxes: readonly NodeBox[], frame: Size): Extent[] {
  const extents = boxes.map(extentOf);
  const areas = extents.map(({ left, right, up, down }) => (left + right) * (up + down));
  const fullest = Math.max(
    0,
    ...keyframes.map(({ present }) => present.reduce((sum, actor) => sum + (areas[actor] ?? 0), 0)),
  );
  if (fullest <= MOST_FILLED * frame.width * frame.height) return extents;
  return boxes.map(({ radius }) => ({ left: radius, right: radius, up: radius, down: radius }));
}
