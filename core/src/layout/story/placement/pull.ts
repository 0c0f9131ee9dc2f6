/** Places in pixels, by number of an actor or placement. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Weighted sums of pulls, whose mean is the best place. */
export interface Pull {
  x: number;
  y: number;
  weightX: number;
  weightY: number;
}

/** Adds a pull of `weight` towards a place. */
export function addPull(pull: Pull, x: number, y: number, weight: number): void {
  pull.x += weight * x;
  pull.y += weight * y;
  pull.weightX += weight;
  pull.weightY += weight;
}

/** Moves a place by the share `pace` of the way to the mean of a pull. */
export function stepTowards({ x, y }: Places, at: number, pull: Pull, pace: number): void {
  if (pull.weightX > 0) x[at]! += pace * (pull.x / pull.weightX - x[at]!);
  if (pull.weightY > 0) y[at]! += pace * (pull.y / pull.weightY - y[at]!);
}
