import type { Marks } from "../appearance/marks.ts";
import type { FactionColour } from "../appearance/palette.ts";
import type { OutlineRoom } from "../geometry/bent-outline.ts";
import type { Box, NodeBox, Size } from "../geometry/coordinates.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { FittedLayout } from "./fit-layout.ts";
import type { NodeStyle, PictureStyle } from "./picture-style.ts";
import type { StoryBlocs } from "./story-blocs.ts";

/** A laid out story, fitted into one frame. */
export interface PictureContext {
  /** How discs and lines are coloured and sized. */
  readonly marks: Marks;
  /** The radius of the largest disc where discs are sized by values. */
  readonly mostRadius: () => number;
  readonly index: StoryIndex;
  /** What the whole story is fitted into, at a zoom of 1. */
  readonly whole: Size;
  /** How near it is looked at: places are `zoom` times as far apart, texts as large as ever. */
  readonly zoom: number;
  /** The frame of the picture: `zoom` times `whole`. */
  readonly frame: Size;
  /** Parts of the frame where neither nodes nor titles stand. */
  readonly reserved: readonly Box[];
  readonly style: PictureStyle;
  /** What hulls keep from discs. */
  readonly room: OutlineRoom;
  readonly layout: FittedLayout;
  readonly colours: ReadonlyMap<string, FactionColour>;
  readonly nodeStyles: ReadonlyMap<string, NodeStyle>;
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly importance: ReadonlyMap<string, number>;
  /** Null for a story of few actors, whose ties are shown one by one. */
  readonly blocs: StoryBlocs | null;
}
