import { useMemo } from "react";
import type { ViewProps } from "../workspace/workspace.ts";
import { emphasisOf, type LineEmphasis, spotlightOn } from "./emphasis.ts";

interface ShownEmphasis {
  /** The emphasis of the hovered line, or else of the caption or the selection. */
  readonly emphasis: LineEmphasis;
  /** The emphasis of the caption, or else of the selection. */
  readonly focused: LineEmphasis;
}

/** `hovered` is an actor's id. */
export function useLineEmphasis(
  { story, selection, focus }: ViewProps,
  hovered: string | null,
): ShownEmphasis {
  const focused = useMemo(
    () =>
      focus === undefined || focus.length === 0
        ? emphasisOf(selection, story.index, false)
        : spotlightOn(focus, story.index),
    [focus, selection, story],
  );
  const emphasis = useMemo(
    () => (hovered === null ? focused : emphasisOf({ kind: "actor", id: hovered }, story.index, true)),
    [hovered, focused, story],
  );
  return { emphasis, focused };
}
