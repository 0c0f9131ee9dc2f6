import { type ArgumentMoment, isPreferred, type Size } from "@entente/core";
import { useMemo } from "react";
import { useMediaQuery } from "../browser/use-media-query.ts";
import type { Story } from "../story/story.ts";
import { type Fitted, fitWhole, neighbourhood, tellsEnough } from "./fit.ts";
import { FOR_FINGERS, FOR_POINTERS, FULL, TEXT } from "./layout.ts";
import { type MapPage, pageOf } from "./pages.ts";
import { byWeight } from "./spotlight.ts";

/** Round the map, in pixels. */
export const PADDING = 14;
/** Smaller than this, in pixels, the titles could not be read. */
const SMALLEST_TITLE = 12;
/** The smallest text in a box, as a part of its title. */
const SMALLEST_OF_TITLE = 0.92;
/** What every sheet of paper across has room for, A4 and Letter, in pixels of CSS. */
export const PAPER: Size = { width: 960, height: 545 };
/** On paper, which is read from near: six points at least. */
const SMALLEST_ON_PAPER = 8;

export interface Fitting {
  readonly moment: ArgumentMoment;
  readonly spokenOf: ReadonlySet<string> | null;
  /** The id of the argument that is chosen; null for none. */
  readonly chosen: string | null;
  readonly zoom: number;
  /** From 0. */
  readonly page: number;
  /** Before a class, in pixels; 0 at a desk. */
  readonly smallestText: number;
  readonly printing: boolean;
}

/**
 * The desk's map is one for all dates, unless that has no room for titles; then, as before a class, it has what is
 * said on the day, page by page.
 */
export function useFitted(
  story: Story,
  frame: Size | null,
  { moment, spokenOf, chosen, zoom, page, smallestText, printing }: Fitting,
): (Fitted & Partial<MapPage>) | null {
  const { arguments: claims, argumentLinks } = story.whole.dataset;
  const links = useMemo(() => argumentLinks.filter(isPreferred), [argumentLinks]);
  const hit = useMediaQuery("(pointer: coarse)") ? "finger" : "pointer";
  const isForClass = smallestText > 0;
  const room = useMemo(() => (frame === null ? null : within(frame)), [frame]);
  // Type grows with the window, as everywhere on the page.
  const grown = Math.max(1, Math.min(window.innerWidth / 1920, window.innerHeight / 1080));
  const leastText = SMALLEST_TITLE * grown;
  const whole = useMemo(() => {
    if (room === null || isForClass) return null;
    const near = neighbourhood(chosen, links);
    if (printing) {
      return fitWhole(claims, links, {
        room: within(PAPER),
        leastText: SMALLEST_ON_PAPER,
        hit: "nothing",
        near,
      });
    }
    const zoomed = { width: room.width * zoom, height: room.height * zoom };
    return fitWhole(claims, links, { room: zoomed, leastText, hit, near });
  }, [claims, links, room, isForClass, chosen, zoom, leastText, hit, printing]);
  const isWhole = whole !== null && room !== null && (printing || zoom > 1 || tellsEnough(whole, room));
  const paged = useMemo(() => {
    if (room === null || isWhole) return null;
    const scale = isForClass ? smallestText / (TEXT * SMALLEST_OF_TITLE) : leastText / TEXT;
    const units = { width: room.width / scale, height: room.height / scale };
    const wanted = byWeight(moment, isForClass || chosen === null ? spokenOf : new Set([chosen]));
    const plan = isForClass ? FULL : { ...SMALL, least: hit === "finger" ? FOR_FINGERS : FOR_POINTERS };
    return { ...pageOf(wanted, links, units, page, plan), scale };
  }, [room, isWhole, isForClass, smallestText, leastText, moment, spokenOf, chosen, links, page, hit]);
  return isWhole || paged?.shown === 0 ? whole : paged;
}

/** Of boxes where there is little room. */
const SMALL = { ...FULL, detailOf: () => "title" as const };

function within({ width, height }: Size): Size {
  return { width: width - 2 * PADDING, height: height - 2 * PADDING };
}
