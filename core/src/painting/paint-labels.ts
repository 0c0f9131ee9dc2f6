import { TITLE_LINE } from "../scene/picture-style.ts";
import type { SceneHull, SceneNode } from "../scene/scene.ts";
import { labelStyle, MIDDLE_TO_BASELINE, titleStyle } from "../scene/text-style.ts";
import type { Brush } from "./brush.ts";
import type { Surface } from "./surface.ts";

const HALO_WIDTH = 4;
const STEPPED_BACK = 0.6;

export function paintLabels(
  surface: Surface,
  nodes: readonly SceneNode[],
  { theme, emphasis, names, pen }: Brush,
): void {
  const halo = { colour: theme.paper, width: pen * HALO_WIDTH };
  for (const { id, label, opacity } of nodes) {
    if (!names.has(id)) continue;
    const chosen = emphasis.nodes.has(id);
    const here = chosen ? 1 : label.opacity;
    surface.write({
      text: label.text,
      x: label.centre.x,
      y: label.centre.y + label.size * MIDDLE_TO_BASELINE,
      style: labelStyle(label.size, label.strong),
      align: "middle",
      colour: theme.ink,
      opacity: here * opacity * (!emphasis.dims || chosen ? 1 : STEPPED_BACK),
      halo,
    });
  }
}

export function paintTitles(
  surface: Surface,
  hulls: readonly SceneHull[],
  { theme, emphasis, pen }: Brush,
): void {
  for (const { id, title, colour, certainty, opacity } of hulls) {
    if (!title.visible && !emphasis.hulls.has(id)) continue;
    const size = title.height / TITLE_LINE;
    surface.write({
      text: title.text,
      x: title.centre.x,
      y: title.centre.y + size * MIDDLE_TO_BASELINE,
      style: titleStyle(size),
      align: "middle",
      colour: theme.factions[colour].title,
      opacity: opacity * title.opacity * (certainty === "CERTAIN" ? 1 : 0.85),
      halo: { colour: theme.paper, width: pen * HALO_WIDTH },
    });
  }
}
