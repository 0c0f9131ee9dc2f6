import { type ArgumentMoment, type Frame, isPreferred } from "@entente/core";
import { useMemo } from "react";
import type { Story } from "../story.ts";
import { useMediaQuery } from "../use-media-query.ts";
import { type Fitted, fitWhole, neighbourhood } from "./fit.ts";
import { TEXT } from "./layout.ts";
import { type MapPage, pageOf } from "./pages.ts";
import { byWeight } from "./spotlight.ts";

/** Round the map, in pixels. */
export const PADDING = 14;
/** Smaller than this, in pixels, the titles could not be read. */
const SMALLEST_TITLE = 12;
/** The smallest text in a box, as a part of its title. */
const SMALLEST_OF_TITLE = 0.92;

interface ForClass {
  readonly moment: ArgumentMoment;
  readonly spokenOf: ReadonlySet<string> | null;
  readonly smallestText: number;
  readonly page: number;
}

/** The desk's map is one for all dates; that of a class has what is said on the day, as far as there is room. */
export function useFitted(
  story: Story,
  frame: Frame | null,
  desk: ForDesk,
  forClass: ForClass | null,
): (Fitted & Partial<MapPage>) | null {
  const { arguments: claims, argumentLinks } = story.whole.dataset;
  const links = useMemo(() => argumentLinks.filter(isPreferred), [argumentLinks]);
  const forFingers = useMediaQuery("(pointer: coarse)");
  const { zoom, chosen } = desk;
  const { moment = null, spokenOf = null, smallestText = 0, page = 0 } = forClass ?? {};
  return useMemo(() => {
    if (frame === null) return null;
    const room = { width: frame.width - 2 * PADDING, height: frame.height - 2 * PADDING };
    if (moment !== null) {
      const scale = smallestText / (TEXT * SMALLEST_OF_TITLE);
      const units = { width: room.width / scale, height: room.height / scale };
      return { ...pageOf(byWeight(moment, spokenOf), links, units, page), scale };
    }
    // Type grows with the window, as everywhere on the page.
    const grown = Math.max(1, Math.min(window.innerWidth / 1920, window.innerHeight / 1080));
    return fitWhole(claims, links, {
      room: { width: room.width * zoom, height: room.height * zoom },
      leastText: SMALLEST_TITLE * grown,
      forFingers,
      near: neighbourhood(chosen, links),
    });
  }, [claims, links, frame, moment, spokenOf, smallestText, page, zoom, chosen, forFingers]);
}

interface ForDesk {
  readonly zoom: number;
  /** The id of the argument that is chosen; null for none. */
  readonly chosen: string | null;
}
