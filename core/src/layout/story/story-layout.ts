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

/** How somebody wants a story laid out. */
export interface LayoutChoice {
  /** Actors move when something happened to them (the default), keyframe after keyframe, or never. */
  readonly mode?: LayoutMode;
  /** By actor id: where somebody has put it, in pixels of the frame. It stays there. */
  readonly pinned?: ReadonlyMap<string, Point>;
  /** Another seed is another start, and may be another picture; 0 unless asked for. */
  readonly seed?: number;
}

/** Plain data, so that a worker can be asked. */
export interface LayoutOptions extends LayoutChoice {
  readonly frame: Size;
  /** Parts of the frame where nothing may stand, such as a corner with other writing. */
  readonly reserved?: readonly Box[];
  /** What each actor's node and label take up, in pixels, by actor id. */
  readonly boxes: ReadonlyMap<string, NodeBox>;
  /** Pixels between a hull and its members. */
  readonly hullPadding: number;
  /** Pixels that a hull's title needs above it. */
  readonly titleRoom: number;
}

const NO_BOX: NodeBox = { radius: 0, labelWidth: 0, labelHeight: 0 };

/** The one door to the layout: pure, and the same for the same story and options. */
export function layoutStory(index: StoryIndex, options: LayoutOptions): StoryLayout {
  let best: PackedLayout | null = null;
  for (const layout of layoutStorySteps(index, options)) best = layout;
  if (best === null) throw new Error("a layout has at least one step");
  return unpackLayout(best);
}

/** The same step by step: soon a usable layout, at the end the one that `layoutStory` gives. */
export function* layoutStorySteps(
  index: StoryIndex,
  options: LayoutOptions,
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
    memoryFor(index, options),
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

/** Where actors are pinned, by number; their labels stay within the frame. */
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

/** The last layout of each story with nobody pinned: what is pinned later is worked into it. */
const bases = new WeakMap<StoryIndex, { readonly key: string; readonly base: Base }>();

function memoryFor(index: StoryIndex, { pinned: _, boxes, ...options }: LayoutOptions): BaseMemory {
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

/** A crowd whose labels would fill the frame is laid out by its discs; the scene then hides labels that collide. */
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
