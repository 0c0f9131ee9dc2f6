import type { Stances } from "../argument-map/stances.ts";
import type { Scene, SceneNode, SceneTie } from "../scene/scene.ts";
import type { Brush } from "./brush.ts";
import type { Path, Surface } from "./surface.ts";

/** Beneath the ties: how wide the band is that marks one which a stance runs across. */
const BAND = 11;
const BAND_OPACITY = 0.34;
const RIM = 2.5;
const SIGN = 0.52;

/** Bands under ties whose allies disagree, whole, or whose opponents agree, broken. */
export function paintTiesAcross(
  surface: Surface,
  ties: readonly SceneTie[],
  { across }: Stances,
  { theme, pen }: Brush,
): void {
  const of = (kind: string): SceneTie[] => ties.filter(({ id }) => across.get(id) === kind);
  const band = { opacity: BAND_OPACITY, width: pen * BAND };
  surface.stroke(of("ALLIES_DISAGREE"), traceTie, { ...band, colour: theme.opposed });
  surface.stroke(of("OPPONENTS_AGREE"), traceTie, {
    ...band,
    colour: theme.focus,
    dash: [14 * pen, 7 * pen],
  });
}

/**
 * Paints stances over the nodes: a round plus for support, a square minus for rejection, hollow where only possible.
 */
export function paintStances(
  surface: Surface,
  { nodes }: Scene,
  stances: Stances,
  { theme, pen }: Brush,
): void {
  for (const stance of ["SUPPORTS", "REJECTS"] as const) {
    const trace = stance === "SUPPORTS" ? traceDisc : traceSquare;
    const sign = stance === "SUPPORTS" ? tracePlus : traceMinus;
    for (const certainty of ["CERTAIN", "POSSIBLE"] as const) {
      const some = nodes.filter(({ id }) => {
        const held = stances.byActor.get(id);
        return held?.stance === stance && held.certainty === certainty;
      });
      if (some.length === 0) continue;
      const [colour, ground] = [stance === "SUPPORTS" ? theme.ink : theme.opposed, theme.paper];
      const certain = certainty === "CERTAIN";
      surface.stroke(some, trace, { colour: ground, opacity: 1, width: pen * (2 * RIM + 2) });
      surface.fill(some, trace, { colour: certain ? colour : ground, opacity: 1 });
      surface.stroke(some, trace, { colour, opacity: 1, width: 2 * pen });
      surface.stroke(some, sign, { colour: certain ? ground : colour, opacity: 1, width: 2.4 * pen });
    }
  }
}

function sizeOf({ radius }: SceneNode): number {
  return Math.max(7, radius);
}

function traceDisc(path: Path, node: SceneNode): void {
  const { x, y } = node.at;
  path.moveTo(x + sizeOf(node), y);
  path.arc(x, y, sizeOf(node), 0, 2 * Math.PI);
  path.closePath();
}

function traceSquare(path: Path, node: SceneNode): void {
  const { x, y } = node.at;
  const half = sizeOf(node) * 0.92;
  path.moveTo(x - half, y - half);
  path.lineTo(x + half, y - half);
  path.lineTo(x + half, y + half);
  path.lineTo(x - half, y + half);
  path.closePath();
}

function traceMinus(path: Path, node: SceneNode): void {
  const { x, y } = node.at;
  path.moveTo(x - sizeOf(node) * SIGN, y);
  path.lineTo(x + sizeOf(node) * SIGN, y);
}

function tracePlus(path: Path, node: SceneNode): void {
  traceMinus(path, node);
  const { x, y } = node.at;
  path.moveTo(x, y - sizeOf(node) * SIGN);
  path.lineTo(x, y + sizeOf(node) * SIGN);
}

function traceTie(path: Path, { from, bend, to }: SceneTie): void {
  path.moveTo(from.x, from.y);
  path.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
}
