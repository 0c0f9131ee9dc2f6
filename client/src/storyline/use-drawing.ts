import type { Size, Storyline } from "@entente/core";
import { useMemo } from "react";
import type { Story } from "../story/story.ts";
import { type Drawing, type DrawingSize, drawStoryline } from "./geometry.ts";
import { type ShownStoryline, useStoryline } from "./use-storyline.ts";
import type { TrackMargins } from "./use-track-margins.ts";

/** Pixels around the lines; the axis stands in those below. */
const MARGINS = { left: 26, right: 26, top: 20 };
/** Height of the axis, in lines of its text; without an axis, of the room below the lines. */
const AXIS_LINES = 2.6;
const FOOT_LINES = 0.6;
/** Below this scale the lines could not be told apart; the drawing then scrolls. */
const LOWEST_SCALE = 0.48;
/** Above this scale the drawing would only be emptier. */
const GREATEST_SCALE = 2.6;

interface DrawnStory {
  /** Null until the frame has been measured and the story laid out. */
  readonly drawing: Drawing | null;
  /** How many of a large story's actors are drawn; null where all are. */
  readonly leading: ShownStoryline["leading"];
  readonly isLaidOut: boolean;
}

interface DrawingFrame {
  readonly frame: Size | null;
  readonly zoom: number;
  /** Pixels. */
  readonly textSize: number;
  /** The ends of the axis below that serves the drawing too; null if the drawing has an axis of its own. */
  readonly track: TrackMargins | null;
}

/** Draws the story's lines to the size of a frame, at a zoom. */
export function useDrawing(story: Story, { frame, zoom, textSize, track }: DrawingFrame): DrawnStory {
  const shown = useStoryline(story);
  const storyline = shown?.storyline ?? null;
  const { colours } = story;
  const drawing = useMemo(
    () =>
      frame === null || storyline === null
        ? null
        : drawStoryline(storyline, colours, sizeFor(storyline, { frame, zoom, textSize, track })),
    [storyline, colours, frame, zoom, textSize, track],
  );
  return { drawing, leading: shown?.leading ?? null, isLaidOut: storyline !== null };
}

/** Returns the size of the axis' text in pixels, as the style sheet has it. */
export function axisTextSize(smallest: number): number {
  const unit = Math.min(window.innerWidth / 1280, window.innerHeight / 720, 3);
  return Math.max(11.5, 12 * unit, smallest);
}

function sizeFor(
  storyline: Storyline,
  { frame, zoom, textSize: text, track }: DrawingFrame & { readonly frame: Size },
): DrawingSize {
  const bottom = (track === null ? AXIS_LINES : FOOT_LINES) * text;
  const top = Math.max(MARGINS.top, 1.5 * text);
  const fitting = (frame.height - top - bottom) / storyline.height;
  const scale = Math.min(GREATEST_SCALE, Math.max(LOWEST_SCALE, fitting)) * Math.min(zoom, 2.5) ** 0.8;
  return {
    ...MARGINS,
    ...track,
    top,
    bottom,
    width: frame.width * zoom,
    height: Math.max(frame.height, top + bottom + storyline.height * scale),
  };
}
