import type { KeyboardEvent } from "react";
import type { MapPoint } from "./layout.ts";

type Direction = readonly [x: number, y: number];

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface BoxKeys {
  readonly places: ReadonlyMap<string, MapPoint>;
  /** Ids of the arguments that have a box. */
  readonly ids: ReadonlySet<string>;
  readonly onSelect: (argument: string) => void;
}

/** Selects the focused argument by Enter or Space, and moves the focus to its neighbours by the arrow keys. */
export function handleBoxKey(event: KeyboardEvent<HTMLElement>, { places, ids, onSelect }: BoxKeys): void {
  const id = (event.target as HTMLElement).dataset.argument;
  if (id === undefined) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    onSelect(id);
    return;
  }
  const direction = DIRECTIONS[event.key];
  if (direction === undefined) return;
  event.preventDefault();
  const next = findNeighbour(places, id, direction, ids);
  const box = event.currentTarget.querySelector<HTMLElement>(`[data-argument="${CSS.escape(next ?? "")}"]`);
  box?.focus();
  box?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Returns the id of the argument nearest in a direction; null where there is none. */
export function findNeighbour(
  places: ReadonlyMap<string, MapPoint>,
  from: string,
  direction: Direction,
  among: ReadonlySet<string>,
): string | null {
  const here = places.get(from);
  if (here === undefined) return null;
  let [found, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [id, { x, y }] of places) {
    if (id === from || !among.has(id)) continue;
    const along = (x - here.x) * direction[0] + (y - here.y) * direction[1];
    const aside = Math.abs((x - here.x) * direction[1]) + Math.abs((y - here.y) * direction[0]);
    if (along <= 4) continue;
    const distance = along + 2.2 * aside;
    if (distance < least) [found, least] = [id, distance];
  }
  return found;
}
