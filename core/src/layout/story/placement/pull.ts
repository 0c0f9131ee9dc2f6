/** One keyframe's places, by actor number; only those present are meant. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Sums of weighted aims, from which a best place follows. */
export interface Aim {
  x: number;
  y: number;
  weightX: number;
  weightY: number;
}

/** Adds a pull of `weight` towards a place. */
export function aimAt(aim: Aim, x: number, y: number, weight: number): void {
  aim.x += weight * x;
  aim.y += weight * y;
  aim.weightX += weight;
  aim.weightY += weight;
}

/** Goes `pace` of the way to where an aim has its mean. */
export function moveTo({ x, y }: Places, at: number, aim: Aim, pace: number): void {
  if (aim.weightX > 0) x[at]! += pace * (aim.x / aim.weightX - x[at]!);
  if (aim.weightY > 0) y[at]! += pace * (aim.y / aim.weightY - y[at]!);
}
