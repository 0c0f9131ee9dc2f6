import { type Arrangement, USUAL_ARRANGEMENT } from "../layout/story/arrangement.ts";
import { layoutFormFor } from "../layout/story/layout-frame.ts";
import { layoutStory } from "../layout/story/story-layout.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { createPictures, type PictureFrame, type StoryPictures } from "./picture.ts";

/** Lays a story out here and now, in the form of the frame; a page has it laid out elsewhere. */
export function layOutPictures(
  index: StoryIndex,
  frame: PictureFrame,
  arrangement: Arrangement = USUAL_ARRANGEMENT,
): StoryPictures {
  const layout = layoutStory(index, { ...arrangement, form: layoutFormFor(frame.frame) });
  return createPictures(index, layout, frame);
}
