import type { Scene } from "@entente/core";
import type { Emphasis } from "./emphasis.ts";
import { paintHulls } from "./paint-hulls.ts";
import { paintLabels, paintTitles } from "./paint-labels.ts";
import { paintNodes } from "./paint-nodes.ts";
import { paintTies } from "./paint-ties.ts";
import type { SceneTheme } from "./theme.ts";

/** The one painter of the network: a scene onto a canvas whose unit is a CSS pixel. Clears the canvas first. */
export function paintScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  theme: SceneTheme,
  emphasis: Emphasis,
): void {
  context.clearRect(0, 0, scene.frame.width, scene.frame.height);
  paintHulls(context, scene.hulls, theme, emphasis);
  paintTies(context, scene, theme, emphasis);
  paintNodes(context, scene.nodes, theme, emphasis);
  paintTitles(context, scene.hulls, theme);
  paintLabels(context, scene.nodes, theme, emphasis);
  context.globalAlpha = 1;
}
