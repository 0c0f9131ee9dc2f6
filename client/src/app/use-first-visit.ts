import { useCallback, useEffect, useState } from "react";
import type { PlayClock } from "../playback/play-clock.ts";

/** True on a page whose address has no date, until time moves or `end` is called. */
export function useFirstVisit(clock: PlayClock): readonly [isFirst: boolean, end: () => void] {
  const [isFirst, setIsFirst] = useState(() => !new URLSearchParams(window.location.search).has("date"));
  const end = useCallback(() => setIsFirst(false), []);
  useEffect(() => {
    if (!isFirst) return;
    const { day } = clock.state();
    return clock.subscribe(() => {
      const now = clock.state();
      if (now.playing || now.day !== day) end();
    });
  }, [clock, isFirst, end]);
  return [isFirst, end];
}
