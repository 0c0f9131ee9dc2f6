import { type ArgumentMoment, isPreferred, type Size } from "@entente/core";
import { useMemo } from "react";
import { useMediaQuery } from "../browser/use-media-query.ts";
import type { Story } from "../story/story.ts";
import { type Fitted, fitWhole, isReadable, type MapPage, neighbourhood, pageOf } from "./fit.ts";
import { FOR_FINGERS, FOR_POINTERS, FULL, TEXT } from "./layout.ts";
import { rankArguments } from "./spotlight.ts";

/** Pixels around the map. */
export const PADDING = 14;
/** The least size of a title that can be read, in pixels. */
const SMALLEST_TITLE = 12;
/** The smallest text in a box, as a part of its title. */
const SMALLEST_OF_TITLE = 0.92;
/** The room of a sheet of paper across, A4 or Letter, in pixels of CSS. */
export const PRINT_FRAME: Size = { width: 960, height: 545 };
/** The least size of a title in print, in pixels: six points. */
const SMALLEST_IN_PRINT = 8;

export interface Fitting {
  readonly moment: ArgumentMoment;
  readonly inFocus: ReadonlySet<string> | null;
  /** Id of the chosen argument; null for none. */
  readonly chosen: string | null;
  readonly zoom: number;
  /** Number of the page; the first is 0. */
  readonly page: number;
  /** Pixels; 0 outside presentation mode. */
  readonly smallestText: number;
  readonly printing: boolean;
}

/**
 * Fits the map into its frame. One layout serves all dates unless it has no room for titles. Then, and always in
 * presentation mode, the arguments held on the day are laid out page by page.
 */
export function useFittedMap(
  story: Story,
  frame: Size | null,
  { moment, inFocus, chosen, zoom, page, smallestText, printing }: Fitting,
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
        room: within(PRINT_FRAME),
        leastText: SMALLEST_IN_PRINT,
        hit: "nothing",
        near,
      });
    }
    const zoomed = { width: room.width * zoom, height: room.height * zoom };
    return fitWhole(claims, links, { room: zoomed, leastText, hit, near });
  }, [claims, links, room, isForClass, chosen, zoom, leastText, hit, printing]);
  const isWhole = whole !== null && room !== null && (printing || zoom > 1 || isReadable(whole, room));
  const paged = useMemo(() => {
    if (room === null || isWhole) return null;
    const scale = isForClass ? smallestText / (TEXT * SMALLEST_OF_TITLE) : leastText / TEXT;
    const units = { width: room.width / scale, height: room.height / scale };
    const wanted = rankArguments(moment, isForClass || chosen === null ? inFocus : new Set([chosen]));
    const plan = isForClass ? FULL : { ...SMALL, least: hit === "finger" ? FOR_FINGERS : FOR_POINTERS };
    return { ...pageOf(wanted, links, units, page, plan), scale };
  }, [room, isWhole, isForClass, smallestText, leastText, moment, inFocus, chosen, links, page, hit]);
  return isWhole || paged?.shown === 0 ? whole : paged;
}

/** The boxes of a map that has little room. */
const SMALL = { ...FULL, detailOf: () => "title" as const };

function within({ width, height }: Size): Size {
  return { width: width - 2 * PADDING, height: height - 2 * PADDING };
}
