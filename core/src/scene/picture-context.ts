import type { Box, NodeBox, Size } from "../geometry/coordinates.ts";
import type { StoryLayout } from "../layout/story/packed-layout.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { FactionColour } from "./faction-colour.ts";
import type { NodeStyle, PictureStyle } from "./picture-style.ts";

/** A story laid out for one frame. */
export interface PictureContext {
  readonly index: StoryIndex;
  readonly frame: Size;
  /** Parts of the frame where neither nodes nor titles stand. */
  readonly reserved: readonly Box[];
  readonly style: PictureStyle;
  readonly layout: StoryLayout;
  readonly colours: ReadonlyMap<string, FactionColour>;
  readonly nodeStyles: ReadonlyMap<string, NodeStyle>;
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly importance: ReadonlyMap<string, number>;
}
