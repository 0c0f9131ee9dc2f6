import { TITLE_LINE } from "../scene/picture-style.ts";
import type { SceneHull, SceneNode } from "../scene/scene.ts";
import { labelStyle, MIDDLE_TO_BASELINE, titleStyle } from "../scene/text-style.ts";
import type { Brush } from "./brush.ts";
import type { Surface } from "./surface.ts";

const HALO_WIDTH = 4;
/** Of a name that is pointed at or chosen, over whatever it lies. */
const CHOSEN_HALO_WIDTH = 7;
const STEPPED_BACK = 0.6;

export function paintLabels(
  surface: Surface,
  nodes: readonly SceneNode[],
  { theme, emphasis, names, pen }: Brush,
): void {
  const isChosen = ({ id }: SceneNode): boolean => emphasis.nodes.has(id);
  const written = nodes.filter(({ id }) => names.has(id));
  for (const node of [...written.filter((one) => !isChosen(one)), ...written.filter(isChosen)]) {
    const { label, opacity } = node;
    const chosen = isChosen(node);
    const here = chosen ? 1 : label.opacity;
    const halo = { colour: theme.paper, width: pen * (chosen ? CHOSEN_HALO_WIDTH : HALO_WIDTH) };
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
    const chosen = emphasis.hulls.has(id) || emphasis.named === id;
    if (!title.visible && !chosen) continue;
    const { lines, size, centre } = title;
    for (const [number, text] of lines.entries())
      surface.write({
        text,
        x: centre.x,
        y: centre.y + (number - (lines.length - 1) / 2) * size * TITLE_LINE + size * MIDDLE_TO_BASELINE,
        style: titleStyle(size),
        align: "middle",
        colour: theme.factions[colour].title,
        opacity: opacity * (chosen ? 1 : title.opacity) * (certainty === "CERTAIN" ? 1 : 0.85),
        halo: { colour: theme.paper, width: pen * (chosen ? CHOSEN_HALO_WIDTH : HALO_WIDTH) },
      });
  }
}
