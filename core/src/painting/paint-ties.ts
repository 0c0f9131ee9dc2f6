import { BLOC_COLOURS, type MarkColour } from "../appearance/palette.ts";
import type { Scene, SceneTie } from "../scene/scene.ts";
import type { Brush } from "./brush.ts";
import { traceOutside } from "./curve-gaps.ts";
import { dashOf } from "./dashes.ts";
import type { Emphasis } from "./emphasis.ts";
import { labelCuts } from "./label-cuts.ts";
import { paintOf } from "./mark-paint.ts";
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
  const batches = [...batchesOf(scene.ties, emphasis).entries()].toSorted(
    ([a], [b]) => (a % MARKED) - (b % MARKED),
  );
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

/** Above the numbers of batches that no values mark. */
const MARKED = 1000;
const WIDTH_STEPS = 20;

/** A number for how values colour and widen a tie: 0 for none. */
function markNumber({ colour, width }: SceneTie): number {
  const coloured = colour === null ? 0 : 1 + MARK_COLOURS.indexOf(colour);
  const numbered = typeof colour === "number" ? MARK_COLOURS.length + 1 + Math.round(colour * 100) : coloured;
  const widened = width === null ? 0 : width === "absent" ? 1 : 2 + Math.round(width * WIDTH_STEPS);
  return numbered * (WIDTH_STEPS + 3) + widened;
}

const MARK_COLOURS: readonly MarkColour[] = ["absent", "grey", ...BLOC_COLOURS];

/** Ties that are stroked alike, by a number whose remainder of MARKED says which come first. */
function batchesOf(ties: readonly SceneTie[], emphasis: Emphasis): Map<number, SceneTie[]> {
  const batches = new Map<number, SceneTie[]>();
  for (const tie of ties) {
    const chosen = emphasis.ties.has(tie.id);
    const key =
      (chosen ? 100 : 0) +
      (2 - RANKS.indexOf(rankOf(tie))) * 16 +
      (tie.kind === "OPPOSED" ? 4 : 0) +
      (tie.certainty === "CERTAIN" ? 2 : 0) +
      (tie.opacity < 1 ? 1 : 0) +
      MARKED * markNumber(tie);
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

const LEAST_WIDTH = 0.9;
const MOST_WIDTH = 6;
/** Ties without a value step back behind all that have one. */
const ABSENT_OPACITY = 0.4;

/** Lines are as wide as their value, from the finest to the widest. */
export function widthOf(width: number | "absent"): number {
  if (width === "absent") return LEAST_WIDTH;
  return LEAST_WIDTH + (MOST_WIDTH - LEAST_WIDTH) * (Math.round(width * WIDTH_STEPS) / WIDTH_STEPS);
}

function isMarked({ colour, width }: SceneTie): boolean {
  return colour !== null || width !== null;
}

/** Where colour or width tell a value, strength tells of no actor's importance. */
function markedStrength({ colour, width, certainty }: SceneTie, { dims }: Emphasis): number {
  const own = colour === "absent" || width === "absent" ? ABSENT_OPACITY : 0.85;
  return own * (certainty === "CERTAIN" ? 1 : 0.75) * (dims ? 0.25 : 1);
}

function strokeOf(tie: SceneTie, { theme, emphasis, pen }: Brush, crowded: boolean): Stroke {
  const chosen = emphasis.ties.has(tie.id);
  const certain = tie.certainty === "CERTAIN";
  const rank = rankOf(tie);
  const strength = chosen ? 1 : OPACITIES[rank] * (certain ? 1 : 0.75) * (emphasis.dims ? 0.25 : 1);
  const usual = WIDTHS[rank] + (certain ? 0 : 0.25);
  const width = tie.width === null ? usual : widthOf(tie.width);
  return {
    colour:
      tie.colour === null
        ? tie.kind === "OPPOSED"
          ? theme.opposed
          : theme.allied
        : paintOf(theme, tie.colour).outline,
    opacity: tie.opacity * (isMarked(tie) && !chosen ? markedStrength(tie, emphasis) : strength),
    width:
      crowded && !chosen && tie.width === null ? null : pen * (theme.lineScale * width + (chosen ? 1.1 : 0)),
    // Dashes of a wide line grow with it, or they would run together.
    dash: dashOf(theme.dashes, tie.kind, tie.certainty, pen * Math.max(1, width / 3)),
  };
}
