import type { NodeBox, Size } from "../../geometry/coordinates.ts";
import { type Actor, shortNamesOf } from "../../model/actor.ts";
import { importanceOfActors, mostActorsAtOnce } from "../../story/importance.ts";
import type { StoryIndex } from "../../story/story-index.ts";

/** The sizes of all that stands in a layout, in layout units. */
export interface LayoutSizes {
  /** Discs, and the room that their names would like, by actor id. */
  readonly boxes: ReadonlyMap<string, NodeBox>;
  /** Between a hull and its members. */
  readonly hullPadding: number;
  /** What a hull's title needs above it. */
  readonly titleRoom: number;
}

/** The side of the square of the frame that each actor of a company has, at which discs have their full size. */
const ROOM_FOR_ONE = 152;
/** Room for one disc of a large crowd, in which discs must not hide each other. */
const ROOM_FOR_ONE_DISC = 42;
const FULL_SIZE = 1.25;
const LABEL_SIZE = 15;
/** Width and height of a letter, in sizes of the text. No font is asked: a layout is the same on every machine. */
const LETTER = { width: 0.58, height: 1.25 };

/** Sizes discs by importance, names by their letters in the longest language, and all by the greatest crowd of a day. */
export function layoutSizesOf(index: StoryIndex, frame: Size): LayoutSizes {
  const importance = importanceOfActors(index);
  const room = Math.sqrt((frame.width * frame.height) / mostActorsAtOnce(index));
  const unit = Math.min(FULL_SIZE, Math.max(0.7, room / ROOM_FOR_ONE));
  const disc = Math.min(unit, room / ROOM_FOR_ONE_DISC);
  const boxOf = (actor: Actor): NodeBox => ({
    radius: disc * (7 + 8.5 * (importance.get(actor.id) ?? 0) ** 1.5),
    labelWidth:
      Math.max(...shortNamesOf(actor).map(({ length }) => length)) * unit * LABEL_SIZE * LETTER.width,
    labelHeight: unit * LABEL_SIZE * LETTER.height,
  });
  return {
    boxes: new Map(index.dataset.actors.map((actor) => [actor.id, boxOf(actor)])),
    hullPadding: 20 * unit,
    titleRoom: 32,
  };
}
