import type { Lane } from "@entente/core";
import { type RefObject, useLayoutEffect, useState } from "react";

/** Room around a name within its lane. */
const PADDING = 18;
/** A name that is on is bolder, and stands where it stood. */
const BOLDER = 1.07;

/** The lanes that are too short for their names and have room for them behind: those stand there, as on the sheets. */
export function useOutsideNames(
  host: RefObject<HTMLElement | null>,
  lanes: readonly Lane[],
): ReadonlySet<string> {
  const [outside, setOutside] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    const { current } = host;
    if (current === null) return;
    const measure = (): void => {
      const names = [...current.querySelectorAll(".lane-name")];
      const axis = current.clientWidth;
      const found = lanes.filter(({ possible, roomTo }, place) => {
        const name = names[place];
        if (name === undefined) return false;
        const text = document.createRange();
        text.selectNodeContents(name);
        const needed = text.getBoundingClientRect().width * BOLDER + PADDING;
        return needed > (possible.to - possible.from) * axis && needed <= (roomTo - possible.to) * axis;
      });
      const ids = found.map(({ id }) => id);
      setOutside((known) =>
        known.size === ids.length && ids.every((id) => known.has(id)) ? known : new Set(ids),
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [host, lanes]);
  return outside;
}
