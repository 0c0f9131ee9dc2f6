import type { Size } from "@entente/core";
import { type RefObject, useLayoutEffect, useState } from "react";

/** Pixels from the edges of a frame to the ends of the timeline's axis. */
export interface TrackMargins {
  readonly left: number;
  readonly right: number;
}

/**
 * Where the axis of the page's timeline begins and ends within a frame above it, so that both can have the same days
 * one above the other; null where the frame does not reach as far as the axis, or there is none.
 */
export function useTrackMargins(
  element: RefObject<HTMLElement | null>,
  frame: Size | null,
): TrackMargins | null {
  const [margins, setMargins] = useState<TrackMargins | null>(null);
  // The frame's size changes with that of the timeline: both are as wide as the page leaves them.
  useLayoutEffect(() => {
    const found = frame === null ? null : marginsOf(element.current, frame);
    setMargins((known) => (known?.left === found?.left && known?.right === found?.right ? known : found));
  }, [element, frame]);
  return margins;
}

function marginsOf(element: HTMLElement | null, frame: Size): TrackMargins | null {
  const track = document.querySelector("[data-time-track]")?.getBoundingClientRect();
  if (element === null || track === undefined) return null;
  const start = element.getBoundingClientRect().left;
  const left = Math.round(track.left - start);
  const right = Math.round(start + frame.width - track.right);
  return left >= 0 && right >= 0 && track.width > 0 ? { left, right } : null;
}
