import {
  type Album,
  type Arrangement,
  albumOn,
  type Box,
  type Frame,
  greatestCompany,
  layoutChoiceFor,
  pictureStyle,
  planAlbum,
  type StoryIndex,
} from "@entente/core";
import { type RefObject, useEffect, useMemo, useState } from "react";
import { createTextMeasure } from "../scene/text-measure.ts";
import type { SceneTheme } from "../theme/scene-theme.ts";
import { withSmallestText } from "../ui/smallest-text.ts";
import { requestLayout } from "./layout-desk.ts";

export interface AlbumInput {
  readonly index: StoryIndex;
  readonly theme: SceneTheme;
  /** Pixels. */
  readonly smallestText: number;
  /** Null until the stage has a size. */
  readonly frame: Frame | null;
  /** What lies over the frame's edge, asked when the frame is laid out. */
  readonly reserved: () => readonly Box[];
  /** A stable object: the same for as long as nothing of it changes. */
  readonly arrangement: Arrangement;
  /** What was shown last, on any stage: the next begins with it, scaled, until its own layout has come. */
  readonly lastAlbum: RefObject<LaidAlbum | null>;
}

export interface LaidAlbum {
  readonly album: Album;
  /** Whether a better layout is still to come. */
  readonly final: boolean;
}

const MOST_ALBUMS = 8;

/**
 * The story laid out for a frame: null until a first layout has come from the worker, then that, then the better one.
 * The one before is shown until the next has come; finished ones are kept, since a panel that opens and closes goes
 * back and forth between two.
 */
export function useAlbum(input: AlbumInput): LaidAlbum | null {
  const { index, theme, smallestText, frame, reserved, arrangement, lastAlbum } = input;
  const [laid, setLaid] = useState(() => {
    const last = lastAlbum.current;
    return last === null ? null : { ...last, final: false };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is of no use for another of these
  const kept = useMemo(() => new Map<string, LaidAlbum>(), [index, theme, smallestText, arrangement]);
  const measures = useMemo(() => createTextMeasure(theme), [theme]);
  const crowd = useMemo(() => greatestCompany(index), [index]);
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
    const plan = planAlbum(index, frame, withSmallestText(style, smallestText), boxes, choice);
    return requestLayout(index, plan.layoutOptions, (layout, final) => {
      const next = { album: albumOn(plan, layout), final };
      if (final) {
        if (kept.size >= MOST_ALBUMS) kept.clear();
        kept.set(key, next);
      }
      setLaid(next);
    });
  }, [kept, measures, crowd, frame]);
  useEffect(() => {
    if (laid !== null) lastAlbum.current = laid;
  }, [laid, lastAlbum]);
  return laid !== null && laid.album.index.dataset.id === index.dataset.id ? laid : null;
}
