import type { Point, SceneHull } from "@entente/core";
import type { Emphasis } from "./emphasis.ts";
import { GROUND_OPACITY, type SceneTheme } from "./theme.ts";

const OUTLINE_WIDTH = 2;
const HATCH_GAP = 9;

/** Certain camps have a ground and a solid outline; possible ones are hatched, with a thin faded outline. */
export function paintHulls(
  context: CanvasRenderingContext2D,
  hulls: readonly SceneHull[],
  theme: SceneTheme,
  emphasis: Emphasis,
): void {
  for (const hull of hulls) {
    const { fill, outline } = theme.factions[hull.colour];
    const chosen = emphasis.hulls.has(hull.id);
    const certain = hull.certainty === "CERTAIN";
    tracePath(context, hull.points);
    context.globalAlpha = hull.presence * GROUND_OPACITY * (certain ? 1 : 0.4) * (chosen ? 1.6 : 1);
    context.fillStyle = fill;
    context.fill();
    if (!certain) hatch(context, hull, outline);
    tracePath(context, hull.points);
    context.globalAlpha = hull.presence * (certain ? 1 : 0.55);
    context.strokeStyle = outline;
    context.lineWidth = (certain ? OUTLINE_WIDTH : 1.25) + (chosen ? 1.25 : 0);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** A smooth closed curve through the middles between the points, each point steering one bend. */
function tracePath(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  const count = points.length;
  const middle = (k: number): Point => {
    const [a, b] = [points[k % count] ?? { x: 0, y: 0 }, points[(k + 1) % count] ?? { x: 0, y: 0 }];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  context.beginPath();
  const start = middle(count - 1);
  context.moveTo(start.x, start.y);
  points.forEach((point, k) => {
    const end = middle(k);
    context.quadraticCurveTo(point.x, point.y, end.x, end.y);
  });
  context.closePath();
}

function hatch(context: CanvasRenderingContext2D, hull: SceneHull, colour: string): void {
  const xs = hull.points.map(({ x }) => x);
  const ys = hull.points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  context.save();
  context.clip();
  context.beginPath();
  // Fixed to the stage and not to the hull: the lines must not crawl while it moves.
  const first = Math.floor((left - bottom) / HATCH_GAP) * HATCH_GAP;
  for (let offset = first; offset < right - top; offset += HATCH_GAP) {
    context.moveTo(top + offset, top);
    context.lineTo(bottom + offset, bottom);
  }
  context.globalAlpha = hull.presence * 0.26;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}
