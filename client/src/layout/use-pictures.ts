import {
  type Box,
  createPictures,
  mostActorsAtOnce,
  pictureStyle,
  type Size,
  type StoryIndex,
  type StoryLayout,
  type StoryPictures,
} from "@entente/core";
import { useLayoutEffect, useMemo, useState } from "react";
import { createTextMeasure } from "../scene/text-measure.ts";
import type { SceneTheme } from "../theme/scene-theme.ts";
import { withSmallestText } from "../ui/smallest-text.ts";

export interface PicturesInput {
  readonly index: StoryIndex;
  /** Null until one has come. */
  readonly layout: StoryLayout | null;
  readonly theme: SceneTheme;
  /** Pixels. */
  readonly smallestText: number;
  /** Null until the stage has a size. */
  readonly frame: Size | null;
  readonly zoom: number;
  /** Returns the boxes that lie over the frame's edge; called when the frame has changed. */
  readonly reserved: () => readonly Box[];
}

/** Fits the story's layout into a frame. Returns null until there are both. */
export function usePictures(input: PicturesInput): StoryPictures | null {
  const { index, layout, theme, smallestText, frame, zoom, reserved } = input;
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes over the stage are read with each frame
  useLayoutEffect(() => {
    const next = reserved();
    setBoxes((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [frame]);
  const measures = useMemo(() => createTextMeasure(theme), [theme]);
  const mostActors = useMemo(() => mostActorsAtOnce(index), [index]);
  return useMemo(() => {
    if (frame === null || layout === null) return null;
    const style = pictureStyle(frame, mostActors, measures.measure, measures.measureTitle);
    return createPictures(index, layout, {
      frame,
      style: withSmallestText(style, smallestText),
      reserved: boxes,
      zoom,
    });
  }, [index, layout, frame, zoom, boxes, measures, mostActors, smallestText]);
}
