import { type RefObject, useEffect } from "react";
import { scrollToRows } from "./lanes-in-sight.ts";

/**
 * Scrolls the lanes so that those of the date shown are in sight, whenever others begin or end. While the reader points
 * at the lanes, or goes through them by keys, they stay.
 */
export function useLanesInSight(lanes: RefObject<HTMLElement | null>, on: string, isCalm: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `on` says when other lanes are those of the date
  useEffect(() => {
    const scroller = lanes.current?.parentElement;
    if (scroller == null || scroller.scrollHeight <= scroller.clientHeight) return;
    if (scroller.matches(":hover, :focus-within")) return;
    const rows = [...scroller.querySelectorAll<HTMLElement>(".lane.on")].map(
      ({ offsetTop, offsetHeight }) => ({
        top: offsetTop,
        bottom: offsetTop + offsetHeight,
      }),
    );
    const top = scrollToRows(rows, scroller.scrollTop, scroller.clientHeight);
    scroller.scrollTo({ top, behavior: isCalm ? "auto" : "smooth" });
  }, [lanes, on, isCalm]);
}
