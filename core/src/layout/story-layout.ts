import { firstAtOrAfter } from "../network/change.ts";
import type { StoryIndex } from "../network/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type Box, type Coordinates, extentOf, type Frame, type NodeBox } from "./coordinates.ts";
import { keyframesOf } from "./keyframe.ts";
import { layTrajectories } from "./trajectories.ts";

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

/** The one door to the layout: pure, and the same for the same story, frame and boxes. */
export function layoutStory(index: StoryIndex, options: LayoutOptions): StoryLayout {
  const { actors } = index.dataset;
  const keyframes = keyframesOf(index);
  const trajectories = layTrajectories(keyframes, {
    frame: options.frame,
    extents: actors.map((actor) => extentOf(options.boxOf(actor.id))),
    hullPadding: options.hullPadding,
    titleRoom: options.titleRoom,
    reserved: options.reserved ?? [],
  });
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
    frame: options.frame,
    keyDates,
    at: (date) => coordinates[positionAt(date)] ?? new Map(),
    keyDateAt: (date) => keyDates[positionAt(date)] ?? index.dataset.period.from,
    touchedAt: (keyDate) => {
      const touched = keyframes[positionAt(keyDate)]?.touched ?? new Set();
      return new Set([...touched].flatMap((actor) => actors[actor]?.id ?? []));
    },
  };
}
