import {
  type Arrangement,
  type Box,
  layoutChoiceFor,
  mostActorsAtOnce,
  pictureStyle,
  picturesFrom,
  planPictures,
  type Size,
  type StoryIndex,
  type StoryPictures,
} from "@entente/core";
import { type RefObject, useEffect, useMemo, useState } from "react";
import { createTextMeasure } from "../scene/text-measure.ts";
import type { SceneTheme } from "../theme/scene-theme.ts";
import { withSmallestText } from "../ui/smallest-text.ts";
import { requestLayout } from "./layout-desk.ts";

export interface PicturesInput {
  readonly index: StoryIndex;
  readonly theme: SceneTheme;
  /** Pixels. */
  readonly smallestText: number;
  /** Null until the stage has a size. */
  readonly frame: Size | null;
  /** What lies over the frame's edge, asked when the frame is laid out. */
  readonly reserved: () => readonly Box[];
  /** A stable object: the same for as long as nothing of it changes. */
  readonly arrangement: Arrangement;
  /** What was shown last, on any stage: the next begins with it, scaled, until its own layout has come. */
  readonly lastPictures: RefObject<LaidOutPictures | null>;
}

export interface LaidOutPictures {
  readonly pictures: StoryPictures;
  /** Whether a better layout is still to come. */
  readonly final: boolean;
}

const MOST_ALBUMS = 8;

/**
 * The story laid out for a frame: null until a first layout has come from the worker, then that, then the better one.
 * The one before is shown until the next has come; finished ones are kept, since a panel that opens and closes goes
 * back and forth between two.
 */
export function usePictures(input: PicturesInput): LaidOutPictures | null {
  const { index, theme, smallestText, frame, reserved, arrangement, lastPictures } = input;
  const [laid, setLaid] = useState(() => {
    const last = lastPictures.current;
    return last === null ? null : { ...last, final: false };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is of no use for another of these
  const kept = useMemo(() => new Map<string, LaidOutPictures>(), [index, theme, smallestText, arrangement]);
  const measures = useMemo(() => createTextMeasure(theme), [theme]);
  const crowd = useMemo(() => mostActorsAtOnce(index), [index]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what lies over the stage is asked for with each frame
  useEffect(() => {
    if (frame === null) return;
    const boxes = reserved();
    const key = JSON.stringify([frame, boxes]);
    const known = kept.get(key);
    if (known !== undefined) {
      setLaid(known);
      return;
    }
    const style = pictureStyle(frame, crowd, measures.measure, measures.measureTitle);
    const choice = layoutChoiceFor(arrangement, frame);
    const plan = planPictures(index, frame, withSmallestText(style, smallestText), boxes, choice);
    return requestLayout(index, plan.layoutOptions, (layout, final) => {
      const next = { pictures: picturesFrom(plan, layout), final };
      if (final) {
        if (kept.size >= MOST_ALBUMS) kept.clear();
        kept.set(key, next);
      }
      setLaid(next);
    });
  }, [kept, measures, crowd, frame]);
  useEffect(() => {
    if (laid !== null) lastPictures.current = laid;
  }, [laid, lastPictures]);
  return laid !== null && laid.pictures.index.dataset.id === index.dataset.id ? laid : null;
}
