import type { Lane } from "@entente/core";
import { type KeyboardEvent, useEffect, useState } from "react";

interface LaneKeys {
  /** The lane that the arrow keys have come to; null before the first. */
  readonly active: string | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The id of a lane's element. */
export const laneElementId = (faction: string): string => `lane-${faction}`;

/** The keys of a list of lanes: up, down, Home and End go from lane to lane, Enter and the space bar open one. */
export function useLaneKeys(lanes: readonly Lane[], onOpen: (faction: string) => void): LaneKeys {
  const [active, setActive] = useState<string | null>(null);
  useEffect(() => {
    if (active !== null) document.getElementById(laneElementId(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const place = lanes.findIndex(({ id }) => id === active);
  return {
    active: place === -1 ? null : active,
    onKeyDown: (event) => {
      const next = placeAfterKey(event.key, place, lanes.length);
      if (next === null) return;
      event.preventDefault();
      const lane = lanes[next];
      if (lane === undefined) return;
      if (next === place && isOpening(event.key)) onOpen(lane.id);
      else setActive(lane.id);
    },
  };
}

const isOpening = (key: string): boolean => key === "Enter" || key === " ";

/** Returns the place that a key goes to; null for keys of others. */
function placeAfterKey(key: string, place: number, count: number): number | null {
  if (isOpening(key)) return Math.max(0, place);
  switch (key) {
    case "ArrowDown":
      return Math.min(place + 1, count - 1);
    case "ArrowUp":
      return Math.max(place - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
