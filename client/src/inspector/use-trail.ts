import { useEffect, useRef, useState } from "react";
import { isSameSelection, type Select, type Selection } from "../story/selection.ts";

interface Trail {
  readonly visited: readonly Selection[];
  readonly place: number;
}

const LONGEST = 50;

export interface TrailSteps {
  /** Null if there is no earlier selection. */
  readonly back: (() => void) | null;
  readonly forward: (() => void) | null;
}

/** The history of selections since the inspector was opened, with steps back and forward as in a browser. */
export function useTrail(selection: Selection, onSelect: Select): TrailSteps {
  const [trail, setTrail] = useState<Trail>(() => ({ visited: [selection], place: 0 }));
  const stepping = useRef(false);
  useEffect(() => {
    const stepped = stepping.current;
    stepping.current = false;
    if (stepped) return;
    setTrail(({ visited, place }) => {
      if (isSameSelection(visited[place] ?? null, selection)) return { visited, place };
      const next = [...visited.slice(0, place + 1), selection].slice(-LONGEST);
      return { visited: next, place: next.length - 1 };
    });
  }, [selection]);
  const stepTo = (place: number): (() => void) | null => {
    const target = trail.visited[place];
    if (target === undefined) return null;
    return () => {
      stepping.current = true;
      setTrail({ ...trail, place });
      onSelect(target);
    };
  };
  return { back: stepTo(trail.place - 1), forward: stepTo(trail.place + 1) };
}
