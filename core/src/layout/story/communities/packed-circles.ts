import type { Size } from "../../../geometry/coordinates.ts";

/** A circle of the plane. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Places round a circle at which another is tried, and the most circles round which one is tried. */
const ANGLES = 24;
const MOST_BESIDE = 160;
/** The price of a place far from the middle, against one far from all to whom there are ties. */
const INWARDS = 1;

/**
 * Packs circles without overlap into about the shape of a frame, those with ties beside each other: the largest first,
 * each where it touches another and is nearest to its ties and to the middle. Returns them in the order of `radii`.
 */
export function packCircles(
  radii: readonly number[],
  { width, height }: Size,
  tiesOf: (circle: number) => ReadonlyMap<number, number>,
): Circle[] {
  const order = radii.map((_, circle) => circle).sort((a, b) => radii[b]! - radii[a]! || a - b);
  const placed: (Circle | undefined)[] = radii.map(() => undefined);
  const done: Circle[] = [];
  // Nearness to the middle is measured in the shape of the frame, so that the whole takes that shape.
  const [across, down] = [Math.sqrt(height / width), Math.sqrt(width / height)];
  for (const circle of order) {
    const radius = radii[circle]!;
    const ties = [...tiesOf(circle)].flatMap(([other, weight]) => {
      const there = placed[other];
      return there === undefined ? [] : [{ there, weight }];
    });
    const sum = ties.reduce((total, { weight }) => total + weight, 0);
    let best: Circle = { x: 0, y: 0, radius };
    let least = Number.POSITIVE_INFINITY;
    const first = Math.max(0, done.length - MOST_BESIDE);
    for (let beside = first; beside < done.length; beside++) {
      const other = done[beside]!;
      for (let angle = 0; angle < ANGLES; angle++) {
        const turn = (2 * Math.PI * angle) / ANGLES;
        const x = other.x + (other.radius + radius) * Math.cos(turn);
        const y = other.y + (other.radius + radius) * Math.sin(turn);
        let cost = INWARDS * Math.hypot(across * x, down * y);
        if (cost >= least) continue;
        for (const { there, weight } of ties) cost += (weight / sum) * Math.hypot(x - there.x, y - there.y);
        if (cost >= least || !isFree(done, x, y, radius)) continue;
        best = { x, y, radius };
        least = cost;
      }
    }
    placed[circle] = best;
    done.push(best);
  }
  return placed.map((circle) => circle!);
}

function isFree(placed: readonly Circle[], x: number, y: number, radius: number): boolean {
  for (const other of placed) {
    const apart = (other.radius + radius) * (1 - 1e-6);
    const [dx, dy] = [other.x - x, other.y - y];
    if (dx * dx + dy * dy < apart * apart) return false;
  }
  return true;
}
