import { firstAtOrAfter } from "../network/change.ts";
import type { StoryIndex } from "../network/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Places } from "./aim.ts";
import { type Box, type Coordinates, extentOf, type Frame, type NodeBox, type Point } from "./coordinates.ts";
import { type Keyframe, keyframesOf } from "./keyframe.ts";
import { type Stage, sidesOf } from "./stage.ts";
import { type LayoutMode, layTrajectories } from "./story-trajectories.ts";

export interface LayoutOptions {
  readonly frame: Frame;
  /** Parts of the frame where nothing may stand, such as a corner with other writing. */
  readonly reserved?: readonly Box[];
  /** What an actor's node and label take up, in pixels. */
  readonly boxOf: (actor: string) => NodeBox;
  /** Pixels between a hull and its members. */
  readonly hullPadding: number;
  /** Pixels that a hull's title needs above it. */
  readonly titleRoom: number;
  /** Actors move when something happened to them (the default), keyframe after keyframe, or never. */
  readonly mode?: LayoutMode;
  /** By actor id: where somebody has put it, in pixels of the frame. It stays there. */
  readonly pinned?: ReadonlyMap<string, Point>;
  /** Another seed is another start, and may be another picture; 0 unless asked for. */
  readonly seed?: number;
}

/** Where everyone stands on every day of a story. Coordinates hold from one key date to the next. */
export interface StoryLayout {
  readonly frame: Frame;
  /** Ascending; the first is the first day of the story. */
  readonly keyDates: readonly CalendarDate[];
  /** The coordinates of everyone present on that day. */
  readonly at: (date: CalendarDate) => Coordinates;
  /** The key date that the coordinates of `date` hold from. */
  readonly keyDateAt: (date: CalendarDate) => CalendarDate;
  /** Ids of the actors whose ties or memberships changed on a key date. */
  readonly touchedAt: (keyDate: CalendarDate) => ReadonlySet<string>;
}

/** The one door to the layout: pure, and the same for the same story, frame, boxes, mode, pins and seed. */
export function layoutStory(index: StoryIndex, options: LayoutOptions): StoryLayout {
  let best: StoryLayout | null = null;
  for (const layout of layoutStorySteps(index, options)) best = layout;
  if (best === null) throw new Error("a layout has at least one step");
  return best;
}

/** The same step by step: soon a usable layout, at the end the one that `layoutStory` gives. */
export function* layoutStorySteps(
  index: StoryIndex,
  options: LayoutOptions,
): Generator<StoryLayout, void, undefined> {
  const { actors } = index.dataset;
  const keyframes = keyframesOf(index);
  const numbers = new Map(actors.map(({ id }, number) => [id, number]));
  const stage: Stage = {
    frame: options.frame,
    extents: actors.map((actor) => extentOf(options.boxOf(actor.id))),
    hullPadding: options.hullPadding,
    titleRoom: options.titleRoom,
    reserved: options.reserved ?? [],
    aimAtSide: sidesOf(options.frame),
    pinned: new Map(
      [...(options.pinned ?? [])].flatMap(([id, point]) => {
        const number = numbers.get(id);
        return number === undefined ? [] : [[number, point] as const];
      }),
    ),
  };
  for (const places of layTrajectories(keyframes, stage, options.mode ?? "moving", options.seed ?? 0)) {
    yield storyLayout(index, options.frame, keyframes, places);
  }
}

function storyLayout(
  index: StoryIndex,
  frame: Frame,
  keyframes: readonly Keyframe[],
  trajectories: readonly Places[],
): StoryLayout {
  const { actors } = index.dataset;
  const coordinates: Coordinates[] = keyframes.map((keyframe, position) => {
    const places = trajectories[position];
    return new Map(
      keyframe.present.flatMap((actor) => {
        const id = actors[actor]?.id;
        if (id === undefined || places === undefined) return [];
        return [[id, { x: places.x[actor] ?? 0, y: places.y[actor] ?? 0 }] as const];
      }),
    );
  });
  const keyDates = keyframes.map((keyframe) => keyframe.date);
  const positionAt = (date: CalendarDate): number => Math.max(0, firstAtOrAfter(keyDates, date + 1) - 1);
  return {
    frame,
    keyDates,
    at: (date) => coordinates[positionAt(date)] ?? new Map(),
    keyDateAt: (date) => keyDates[positionAt(date)] ?? index.dataset.period.from,
    touchedAt: (keyDate) => {
      const touched = keyframes[positionAt(keyDate)]?.touched ?? new Set();
      return new Set([...touched].flatMap((actor) => actors[actor]?.id ?? []));
    },
  };
}
