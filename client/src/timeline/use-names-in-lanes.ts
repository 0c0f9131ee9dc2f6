import { type Lane, lanePlaceOfName, type Stretch } from "@entente/core";
import { type RefObject, useLayoutEffect, useState } from "react";

/** Distance between a name and the ends of bars, as a share of a line's height. */
const AIR = 0.42;
/** Growth of a name that becomes bold; its place has room for it from the beginning. */
const BOLDER = 1.07;

/**
 * Places the names of lanes as on the sheets, by the lane's id. Places are shares of the lane, so that they hold in
 * print too.
 */
export function useNamesInLanes(
  host: RefObject<HTMLElement | null>,
  lanes: readonly Lane[],
): ReadonlyMap<string, Stretch> {
  const [places, setPlaces] = useState<ReadonlyMap<string, Stretch>>(new Map());
  useLayoutEffect(() => {
    const { current } = host;
    if (current === null) return;
    const measure = (): void => {
      const names = [...current.querySelectorAll<HTMLElement>(".lane-name")];
      const found = lanes.flatMap((lane, number): [string, Stretch][] => {
        const name = names[number];
        if (name === undefined) return [];
        const text = document.createRange();
        text.selectNodeContents(name);
        const needed = text.getBoundingClientRect().width * BOLDER;
        const axis = current.clientWidth;
        const { from, to } = lanePlaceOfName(lane, needed, axis, AIR * name.clientHeight);
        const [start, length] = [lane.possible.from * axis, (lane.possible.to - lane.possible.from) * axis];
        return [[lane.id, { from: (from - start) / length, to: (to - start) / length }]];
      });
      setPlaces(new Map(found));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    // Fonts that load late change the widths.
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [host, lanes]);
  return places;
}
