import { boundsOfRings, type Rings } from "../geometry/rings.ts";
import type { SceneGhost, SceneHull } from "../scene/scene.ts";
import type { Brush } from "./brush.ts";
import type { Path, Surface } from "./surface.ts";

const OUTLINE_WIDTH = 2;
const POSSIBLE_OUTLINE_WIDTH = 1.25;
const CHOSEN_MORE = 1.25;
const HATCH_GAP = 9;
const GHOST_WIDTH = 0.9;
const GHOST_OPACITY = 0.6;

/** Certain factions have a ground and a solid outline; possible ones are hatched, with a thin faded outline. */
export function paintHulls(
  surface: Surface,
  hulls: readonly SceneHull[],
  { theme, emphasis, pen }: Brush,
): void {
  const line = pen * theme.lineScale;
  const crowd = hulls.reduce((sum, one) => sum + (one.certainty === "POSSIBLE" ? one.opacity : 0), 0);
  // Many hulls hatched at once, as on the days between two alignments, are each hatched more lightly.
  const hatching = theme.hatchOpacity / Math.sqrt(Math.max(1, crowd));
  for (const hull of hulls) {
    const { fill, outline } = theme.factions[hull.colour];
    const chosen = emphasis.hulls.has(hull.id);
    const certain = hull.certainty === "CERTAIN";
    const one = [hull];
    const ground = hull.opacity * theme.groundOpacity * (certain ? 1 : 0.4) * (chosen ? 1.6 : 1);
    surface.fill(one, traceOutline, { colour: fill, opacity: ground });
    if (!certain) {
      surface.fill(one, traceOutline, {
        colour: outline,
        opacity: hull.opacity * hatching,
        hatch: { gap: HATCH_GAP * pen, width: pen, within: boundsOfRings(hull.rings) },
      });
    }
    surface.stroke(one, traceOutline, {
      colour: outline,
      opacity: hull.opacity * (certain ? 1 : 0.7),
      width: line * ((certain ? OUTLINE_WIDTH : POSSIBLE_OUTLINE_WIDTH) + (chosen ? CHOSEN_MORE : 0)),
    });
  }
}

/** Factions on their way out: a thin line without a ground. */
export function paintGhosts(surface: Surface, ghosts: readonly SceneGhost[], { theme, pen }: Brush): void {
  for (const ghost of ghosts) {
    surface.stroke([ghost], traceOutline, {
      colour: theme.factions[ghost.colour].outline,
      opacity: ghost.opacity * GHOST_OPACITY,
      width: pen * GHOST_WIDTH,
    });
  }
}

/** Smooth closed curves through the middles between the points of rings, each point steering one bend. */
function traceOutline(path: Path, { rings }: { readonly rings: Rings }): void {
  for (const points of rings) {
    const last = points.at(-1);
    const first = points[0];
    if (first === undefined || last === undefined) continue;
    path.moveTo((last.x + first.x) / 2, (last.y + first.y) / 2);
    for (let k = 0; k < points.length; k++) {
      const point = points[k] ?? first;
      const next = points[k + 1] ?? first;
      path.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    }
    path.closePath();
  }
}
