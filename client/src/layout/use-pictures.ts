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
import { requestLayout } from "./layout-client.ts";

export interface PicturesInput {
  readonly index: StoryIndex;
  readonly theme: SceneTheme;
  /** Pixels. */
  readonly smallestText: number;
  /** Null until the stage has a size. */
  readonly frame: Size | null;
  /** Returns the boxes that lie over the frame's edge; called when the frame is laid out. */
  readonly reserved: () => readonly Box[];
  /** The same object until a field of it changes. */
  readonly arrangement: Arrangement;
  /** The pictures shown last, on any stage: the next begins with it, scaled, until its own layout has come. */
  readonly lastPictures: RefObject<LaidOutPictures | null>;
}

export interface LaidOutPictures {
  readonly pictures: StoryPictures;
  /** Whether a better layout is still to come. */
  readonly final: boolean;
}

const MOST_KEPT = 8;

/**
 * Lays the story out for a frame. Returns null until the worker has sent a first layout, then that one, then the final
 * one. The former ones are shown until the next have come. Final ones are kept: a panel that opens and closes switches
 * between two.
 */
export function usePictures(input: PicturesInput): LaidOutPictures | null {
  const { index, theme, smallestText, frame, reserved, arrangement, lastPictures } = input;
  const [laid, setLaid] = useState(() => {
    const last = lastPictures.current;
    return last === null ? null : { ...last, final: false };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the kept pictures are of no use for another of these
  const kept = useMemo(() => new Map<string, LaidOutPictures>(), [index, theme, smallestText, arrangement]);
  const measures = useMemo(() => createTextMeasure(theme), [theme]);
  const mostActors = useMemo(() => mostActorsAtOnce(index), [index]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes over the stage are read with each frame
  useEffect(() => {
    if (frame === null) return;
    const boxes = reserved();
    const key = JSON.stringify([frame, boxes]);
    const known = kept.get(key);
    if (known !== undefined) {
      setLaid(known);
      return;
    }
    const style = pictureStyle(frame, mostActors, measures.measure, measures.measureTitle);
    const choice = layoutChoiceFor(arrangement, frame);
    const plan = planPictures(index, frame, withSmallestText(style, smallestText), boxes, choice);
    return requestLayout(index, plan.layoutOptions, (layout, final) => {
      const next = { pictures: picturesFrom(plan, layout), final };
      if (final) {
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(key, next);
      }
      setLaid(next);
    });
  }, [kept, measures, mostActors, frame]);
  useEffect(() => {
    if (laid !== null) lastPictures.current = laid;
  }, [laid, lastPictures]);
  return laid !== null && laid.pictures.index.dataset.id === index.dataset.id ? laid : null;
}
