import type { Box, Point, Size } from "../../../geometry/coordinates.ts";

/** Something that gets a cell of the frame: about where it wants to be, and how much room it needs. */
export interface CellOwner extends Point {
  readonly area: number;
}

/** Most owners for whom all ways of dividing are tried. */
const MOST_TRIED = 6;

interface Division {
  readonly cells: ReadonlyMap<CellOwner, Box>;
  /** The greatest ratio of a cell's sides. */
  readonly longest: number;
}

/**
 * Divides a frame into a cell for each owner, in the order of `owners`: areas are in proportion, and who is left of or
 * above another stays so as far as cells that are nearly square allow (spatially ordered treemap: Wood and Dykes 2008,
 * doi 10.1109/TVCG.2008.165).
 */
export function divideFrame({ width, height }: Size, owners: readonly CellOwner[]): Box[] {
  const { cells } = divide({ left: 0, top: 0, right: width, bottom: height }, owners);
  return owners.map((owner) => cells.get(owner)!);
}

function divide(box: Box, owners: readonly CellOwner[]): Division {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [only] = owners;
  if (only === undefined) return { cells: new Map(), longest: 0 };
  if (owners.length === 1)
    return { cells: new Map([[only, box]]), longest: Math.max(width / height, height / width) };
  if (owners.length > MOST_TRIED) {
    const axis = width > height ? "x" : "y";
    const sorted = sortAlong(owners, axis);
    return split(box, axis, sorted, halfOf(sorted));
  }
  let best: Division | null = null;
  for (const axis of ["x", "y"] as const) {
    const sorted = sortAlong(owners, axis);
    for (let count = 1; count < sorted.length; count++) {
      const division = split(box, axis, sorted, count);
      if (best === null || division.longest < best.longest) best = division;
    }
  }
  return best!;
}

function sortAlong(owners: readonly CellOwner[], axis: "x" | "y"): CellOwner[] {
  return owners.toSorted((a, b) => a[axis] - b[axis]);
}

/** Counts the first owners that need about half of the room; at least one, and not all. */
function halfOf(sorted: readonly CellOwner[]): number {
  const all = areaOf(sorted);
  let sum = 0;
  for (const [position, { area }] of sorted.entries()) {
    sum += area;
    if (2 * sum >= all) return Math.min(sorted.length - 1, position + 1);
  }
  return 1;
}

function split(box: Box, axis: "x" | "y", sorted: readonly CellOwner[], count: number): Division {
  const [first, rest] = [sorted.slice(0, count), sorted.slice(count)];
  const share = areaOf(first) / areaOf(sorted);
  const across = box.left + share * (box.right - box.left);
  const down = box.top + share * (box.bottom - box.top);
  const one = divide(axis === "x" ? { ...box, right: across } : { ...box, bottom: down }, first);
  const other = divide(axis === "x" ? { ...box, left: across } : { ...box, top: down }, rest);
  return {
    cells: new Map([...one.cells, ...other.cells]),
    longest: Math.max(one.longest, other.longest),
  };
}

function areaOf(owners: readonly CellOwner[]): number {
  return owners.reduce((sum, { area }) => sum + area, 0);
}
