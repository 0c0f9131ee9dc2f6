import { useEffect, useRef, useState } from "react";
import type { Select, Selection } from "../story/selection.ts";
import { type Trail, visitSelection } from "./trail.ts";

export interface TrailSteps {
  /** Null if there is no earlier selection. */
  readonly back: (() => void) | null;
  /** Null if there is no later selection. */
  readonly forward: (() => void) | null;
}

/** The history of selections since the inspector was opened, with steps back and forward as in a browser. */
export function useTrail(selection: Selection, onSelect: Select): TrailSteps {
  const [trail, setTrail] = useState<Trail>(() => ({ visited: [selection], place: 0 }));
  const isStepping = useRef(false);
  useEffect(() => {
    const hasStepped = isStepping.current;
    isStepping.current = false;
    if (!hasStepped) setTrail((known) => visitSelection(known, selection));
  }, [selection]);
  const stepTo = (place: number): (() => void) | null => {
    const target = trail.visited[place];
    if (target === undefined) return null;
    return () => {
      isStepping.current = true;
      setTrail({ ...trail, place });
      onSelect(target);
    };
  };
  return { back: stepTo(trail.place - 1), forward: stepTo(trail.place + 1) };
}
