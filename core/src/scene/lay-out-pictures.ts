import type { Box, Size } from "../geometry/coordinates.ts";
import { type LayoutChoice, layoutStory } from "../layout/story/story-layout.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { picturesFrom, planPictures, type StoryPictures } from "./picture.ts";
import type { PictureStyle } from "./picture-style.ts";

/** A story laid out here and now; a page has it laid out elsewhere. */
export function layOutPictures(
  index: StoryIndex,
  frame: Size,
  style: PictureStyle,
  reserved: readonly Box[] = [],
  choice: LayoutChoice = {},
): StoryPictures {
  const plan = planPictures(index, frame, style, reserved, choice);
  return picturesFrom(plan, layoutStory(index, plan.layoutOptions));
}
