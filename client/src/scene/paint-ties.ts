import type { Scene, SceneTie } from "@entente/core";
import type { Emphasis } from "./emphasis.ts";
import type { SceneTheme } from "./theme.ts";

const DASH: readonly number[] = [8, 5.5];
/** Possible ties are broken finely, whatever their kind. */
const POSSIBLE_ALLIED_DASH: readonly number[] = [1.5, 4.5];
const POSSIBLE_OPPOSED_DASH: readonly number[] = [3, 7];
/** More ties than this are drawn finer. */
const CROWD = 40;
/** Beyond this many labels they keep their halos but no longer cut the ties: a clip that long costs more than it shows. */
const MOST_CUT_LABELS = 120;

export function paintTies(
  context: CanvasRenderingContext2D,
  scene: Scene,
  theme: SceneTheme,
  emphasis: Emphasis,
): void {
  const plain = !emphasis.dims;
  const crowded = scene.ties.length > CROWD;
  context.save();
  clipAwayLabels(context, scene);
  context.lineCap = "round";
  for (const tie of scene.ties) {
    const chosen = emphasis.ties.has(tie.id);
    const certain = tie.certainty === "CERTAIN";
    const opposed = tie.kind === "OPPOSED";
    context.beginPath();
    context.moveTo(tie.from.x, tie.from.y);
    context.quadraticCurveTo(tie.bend.x, tie.bend.y, tie.to.x, tie.to.y);
    context.setLineDash(dashOf(tie));
    context.strokeStyle = opposed ? theme.opposed : theme.allied;
    context.lineWidth = (crowded ? 1.55 : 1.9) + (chosen ? 1.2 : 0) - (certain ? 0 : 0.3);
    context.globalAlpha =
      tie.presence * (certain ? (crowded ? 0.72 : 0.88) : 0.45) * (plain || chosen ? 1 : 0.22);
    context.stroke();
  }
  context.restore();
}

function dashOf(tie: SceneTie): number[] {
  if (tie.kind === "ALLIED") return tie.certainty === "CERTAIN" ? [] : [...POSSIBLE_ALLIED_DASH];
  return [...(tie.certainty === "CERTAIN" ? DASH : POSSIBLE_OPPOSED_DASH)];
}

/** No dash runs through a label: the ties are painted everywhere but there. */
function clipAwayLabels(context: CanvasRenderingContext2D, { frame, nodes, hulls }: Scene): void {
  if (nodes.length > MOST_CUT_LABELS) return;
  context.beginPath();
  context.rect(0, 0, frame.width, frame.height);
  context.clip();
  const boxes = [
    ...nodes.filter((node) => node.label.visible).map((node) => node.label),
    ...hulls.map((hull) => hull.title),
  ];
  for (const { centre, width, height } of boxes) {
    context.beginPath();
    context.rect(0, 0, frame.width, frame.height);
    context.roundRect(centre.x - width / 2 - 3, centre.y - height / 2, width + 6, height, height / 2.5);
    context.clip("evenodd");
  }
}
