/** Pixels of the drawing. */
export interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text that stands in one of several places. */
export interface WantedText {
  readonly id: string;
  /** Returns the possible places, the best first, given those already taken. */
  readonly places: (taken: readonly Rect[]) => readonly Rect[];
}

/** Pixels between two texts. */
const GAP = 2;

/** Gives each text, in order, its best place that is free and within bounds; null where there is none. */
export function placeTexts(
  wanted: readonly WantedText[],
  bounds: Rect,
  over: readonly Rect[] = [],
): ReadonlyMap<string, Rect | null> {
  const taken = [...over];
  return new Map(
    wanted.map(({ id, places }) => {
      const free = places(taken).find(
        (rect) => isWithin(rect, bounds) && !taken.some((one) => areTouching(one, rect)),
      );
      if (free !== undefined) taken.push(free);
      return [id, free ?? null];
    }),
  );
}

export function areTouching(one: Rect, other: Rect): boolean {
  return (
    one.left < other.right + GAP &&
    other.left < one.right + GAP &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function isWithin({ left, right, top, bottom }: Rect, bounds: Rect): boolean {
  return left >= bounds.left && right <= bounds.right && top >= bounds.top && bottom <= bounds.bottom;
}

export interface TextSize {
  readonly width: number;
  readonly height: number;
}

const BESIDE = 7;

/**
 * Returns the places of a name: on its line right and left of the time cursor, then farther off where the line still
 * runs. `heightAt` returns null where there is no line.
 */
export function namePlaces(
  { width, height }: TextSize,
  cursor: number,
  column: number,
  heightAt: (x: number) => number | null,
): Rect[] {
  const here = heightAt(cursor);
  if (here === null) return [];
  const at = (left: number, y: number | null): Rect[] =>
    y === null ? [] : [{ left, right: left + width, top: y - height / 2, bottom: y + height / 2 }];
  const far = (left: number): Rect[] => at(left, heightAt(left + width / 2));
  return [
    ...at(cursor + BESIDE, here),
    ...at(cursor - BESIDE - width, here),
    ...far(cursor + BESIDE + column),
    ...far(cursor - BESIDE - column - width),
    ...far(cursor + BESIDE + 2 * column),
  ];
}

/** A stretch along which the ground of a coalition has a level upper edge. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

const INDENT = 6;
const ABOVE = 1;

/** Returns the places of a title above its runs, the longest first: at the run's start, or beside a text already there. */
export function titlePlaces(
  { width, height }: TextSize,
  runs: readonly Run[],
  taken: readonly Rect[],
): Rect[] {
  return runs.flatMap(({ x, y, room }): Rect[] => {
    const [top, bottom] = [y - ABOVE - height, y - ABOVE];
    const [first, last] = [x + INDENT, x + room - width];
    const beside = taken
      .filter((one) => one.top < bottom && top < one.bottom)
      .flatMap((one) => [one.right + GAP + 4, one.left - GAP - 4 - width])
      .sort((a, b) => a - b);
    return [first, ...beside]
      .filter((left) => left >= first && left <= last)
      .map((left) => ({ left, right: left + width, top, bottom }));
  });
}
