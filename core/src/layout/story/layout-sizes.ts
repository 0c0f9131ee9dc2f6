import { type Extent, extentOf, type NodeBox, type Size } from "../../geometry/coordinates.ts";
import { type Actor, labelOf, shortNamesOf } from "../../model/actor.ts";
import { importanceOfActors, mostActorsAtOnce } from "../../story/importance.ts";
import type { StoryIndex } from "../../story/story-index.ts";
import type { Keyframe } from "./keyframes/keyframe.ts";

/** The sizes of all that stands in a layout, in layout units. */
export interface LayoutSizes {
  /** Discs, and the room that their names would like, by actor id. */
  readonly boxes: ReadonlyMap<string, NodeBox>;
  /** Between a hull and its members. */
  readonly hullPadding: number;
  /** What a hull's title needs above it. */
  readonly titleRoom: number;
}

/** The side of the square of a frame that each actor of a crowd has, at which discs and names have their full size. */
const ROOM_FOR_ONE = 152;
/** Room for one disc of a large crowd, in which discs must not hide each other. */
const ROOM_FOR_ONE_DISC = 42;
const FULL_SIZE = 1.25;
const LABEL_SIZE = 15;
/** Width and height of a letter, in sizes of the text. No font is asked: a layout is the same on every machine. */
const LETTER = { width: 0.58, height: 1.25 };

function roomForEach({ width, height }: Size, crowd: number): number {
  return Math.sqrt((width * height) / Math.max(1, crowd));
}

/** The factor of all sizes in a frame with so many actors at once, at most `most`. */
export function sizeUnit(frame: Size, crowd: number, most: number): number {
  return Math.min(most, Math.max(0.7, roomForEach(frame, crowd) / ROOM_FOR_ONE));
}

/** Sizes discs by importance, names by their letters in the longest language, and all by the greatest crowd of a day. */
export function layoutSizesOf(index: StoryIndex, frame: Size): LayoutSizes {
  const importance = importanceOfActors(index);
  const crowd = mostActorsAtOnce(index);
  const room = roomForEach(frame, crowd);
  const unit = sizeUnit(frame, crowd, FULL_SIZE);
  const disc = Math.min(unit, room / ROOM_FOR_ONE_DISC);
  const boxOf = (actor: Actor): NodeBox => ({
    radius: disc * (7 + 8.5 * (importance.get(actor.id) ?? 0) ** 1.5),
    labelWidth:
      Math.max(...shortNamesOf(actor).map((name) => labelOf(name).length)) * unit * LABEL_SIZE * LETTER.width,
    labelHeight: unit * LABEL_SIZE * LETTER.height,
  });
  return {
    boxes: new Map(index.dataset.actors.map((actor) => [actor.id, boxOf(actor)])),
    hullPadding: 20 * unit,
    titleRoom: 32,
  };
}

/** Share of the frame above which names get no room of their own; the scene then hides names that collide. */
const MOST_FILLED = 0.6;

/** The room that each actor takes up in a layout, by actor number. */
export function extentsFor(keyframes: readonly Keyframe[], boxes: readonly NodeBox[], frame: Size): Extent[] {
  const extents = boxes.map(extentOf);
  const areas = extents.map(({ left, right, up, down }) => (left + right) * (up + down));
  const fullest = Math.max(
    0,
    ...keyframes.map(({ present }) => present.reduce((sum, actor) => sum + (areas[actor] ?? 0), 0)),
  );
  const hasFactions = keyframes.some(({ factions }) => factions.length > 0);
  if (hasFactions && fullest <= MOST_FILLED * frame.width * frame.height) return extents;
  return boxes.map(({ radius }) => ({ left: radius, right: radius, up: radius, down: radius }));
}
