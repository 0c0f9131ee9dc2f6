import type { Box, Frame } from "../geometry/coordinates.ts";
import { type LayoutChoice, layoutStory } from "../layout/story/story-layout.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { type Album, albumOn, planAlbum } from "./picture.ts";
import type { PictureStyle } from "./picture-style.ts";

/** A story laid out here and now; a page has it laid out elsewhere. */
export function openAlbum(
  index: StoryIndex,
  frame: Frame,
  style: PictureStyle,
  reserved: readonly Box[] = [],
  choice: LayoutChoice = {},
): Album {
  const plan = planAlbum(index, frame, style, reserved, choice);
  return albumOn(plan, layoutStory(index, plan.layoutOptions));
}
