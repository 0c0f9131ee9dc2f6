import type { Scene, SceneTie } from "../scene/scene.ts";
import type { Brush } from "./brush.ts";
import { traceOutside } from "./curve-gaps.ts";
import { dashOf } from "./dashes.ts";
import type { Emphasis } from "./emphasis.ts";
import { labelCuts } from "./label-cuts.ts";
import type { Path, Stroke, Surface } from "./surface.ts";

/** Ties of at least this weight are drawn heavy, ties of at least MIDDLING medium. */
const HEAVY = 0.62;
const MIDDLING = 0.4;
/** More ties than this are all of the finest, and told apart by strength alone. */
const CROWD = 240;
const GHOST_WIDTH = 0.8;
const GHOST_OPACITY = 0.4;

type Rank = "HEAVY" | "MIDDLING" | "LIGHT";

const WIDTHS: Readonly<Record<Rank, number>> = { HEAVY: 1.75, MIDDLING: 1.35, LIGHT: 1.05 };
const OPACITIES: Readonly<Record<Rank, number>> = { HEAVY: 0.85, MIDDLING: 0.66, LIGHT: 0.52 };

/** The light ties below; none runs through a label. */
export function paintTies(surface: Surface, scene: Scene, brush: Brush): void {
  const { emphasis } = brush;
  const cuts = labelCuts(scene, brush);
  const trace = (path: Path, tie: SceneTie): void => traceOutside(path, tie, cuts);
  const crowded = scene.ties.length > CROWD;
  const batches = [...batchesOf(scene.ties, emphasis).entries()].toSorted(([a], [b]) => a - b);
  for (const [, ties] of batches) {
    const [first] = ties;
    if (first !== undefined) surface.stroke(ties, trace, strokeOf(first, brush, crowded));
  }
}

/** Ties on their way out: thin, and never dashed as one that holds. */
export function paintLeavingTies(surface: Surface, ties: readonly SceneTie[], { theme, pen }: Brush): void {
  for (const kind of ["ALLIED", "OPPOSED"] as const) {
    const some = ties.filter((tie) => tie.kind === kind);
    surface.stroke(some, traceTie, {
      colour: kind === "OPPOSED" ? theme.opposed : theme.allied,
      opacity: (some[0]?.opacity ?? 0) * GHOST_OPACITY,
      width: pen * GHOST_WIDTH,
    });
  }
}

function traceTie(path: Path, { from, bend, to }: SceneTie): void {
  path.moveTo(from.x, from.y);
  path.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
}

/** Ties that are stroked alike, by a number that says which come first. */
function batchesOf(ties: readonly SceneTie[], emphasis: Emphasis): Map<number, SceneTie[]> {
  const batches = new Map<number, SceneTie[]>();
  for (const tie of ties) {
    const chosen = emphasis.ties.has(tie.id);
    const key =
      (chosen ? 100 : 0) +
      (2 - RANKS.indexOf(rankOf(tie))) * 16 +
      (tie.kind === "OPPOSED" ? 4 : 0) +
      (tie.certainty === "CERTAIN" ? 2 : 0) +
      (tie.opacity < 1 ? 1 : 0);
    const known = batches.get(key);
    if (known === undefined) batches.set(key, [tie]);
    else known.push(tie);
  }
  return batches;
}

const RANKS: readonly Rank[] = ["HEAVY", "MIDDLING", "LIGHT"];

function rankOf({ weight }: SceneTie): Rank {
  return weight >= HEAVY ? "HEAVY" : weight >= MIDDLING ? "MIDDLING" : "LIGHT";
}

function strokeOf(tie: SceneTie, { theme, emphasis, pen }: Brush, crowded: boolean): Stroke {
  const chosen = emphasis.ties.has(tie.id);
  const certain = tie.certainty === "CERTAIN";
  const rank = rankOf(tie);
  const strength = chosen ? 1 : OPACITIES[rank] * (certain ? 1 : 0.75) * (emphasis.dims ? 0.25 : 1);
  return {
    colour: tie.kind === "OPPOSED" ? theme.opposed : theme.allied,
    opacity: tie.opacity * strength,
    width:
      crowded && !chosen
        ? null
        : pen * (theme.lineScale * (WIDTHS[rank] + (certain ? 0 : 0.25)) + (chosen ? 1.1 : 0)),
    dash: dashOf(tie.kind, tie.certainty, pen),
  };
}
