import type { Box } from "../geometry/coordinates.ts";
import type { Scene } from "../scene/scene.ts";
import type { Brush } from "./brush.ts";

/** Pen widths to either side of a text that lines keep away. */
const AIR = 3;
/** Beyond this many labels they keep their halos but no longer cut the ties: that costs more than it shows. */
const MOST_CUT_LABELS = 150;

/** Labels below this opacity are not legible and cut no line. */
const FADED = 0.5;

const NONE: readonly Box[] = [];

/** The boxes of all writing on the network, which no line may run through; none where there is too much of it. */
export function labelCuts({ nodes, hulls, pen }: Scene, { emphasis, names }: Brush): readonly Box[] {
  const boxes: Box[] = [];
  const add = (centre: { x: number; y: number }, width: number, height: number): void => {
    const half = width / 2 + pen * AIR;
    const tall = height / 2 - 1;
    boxes.push({
      left: centre.x - half,
      right: centre.x + half,
      top: centre.y - tall,
      bottom: centre.y + tall,
    });
  };
  for (const { id, label } of nodes) {
    if (names.has(id) && (label.opacity > FADED || emphasis.nodes.has(id)))
      add(label.centre, label.width, label.height);
    if (boxes.length > MOST_CUT_LABELS) return NONE;
  }
  for (const { id, title } of hulls) {
    if ((title.visible && title.opacity > FADED) || emphasis.hulls.has(id) || emphasis.named === id)
      add(title.centre, title.width, title.height);
  }
  return boxes;
}
