import type { Scene } from "../scene/scene.ts";
import type { Brush } from "./brush.ts";
import type { Emphasis } from "./emphasis.ts";
import { namesShown } from "./names-shown.ts";
import {
  paintBandCount,
  paintBands,
  paintBlocGrounds,
  paintBlocNames,
  paintClosedBlocs,
} from "./paint-bands.ts";
import { paintGhosts, paintHulls } from "./paint-hulls.ts";
import { paintLabels, paintTitles } from "./paint-labels.ts";
import { paintLeavingNodes, paintNodes } from "./paint-nodes.ts";
import { paintStances, paintTiesAcross } from "./paint-stances.ts";
import { paintLeavingTies, paintTies } from "./paint-ties.ts";
import type { Surface } from "./surface.ts";
import { type SceneTheme, themeOfAgreement } from "./theme.ts";

/** Paints the network on whatever ground the surface has. */
export function paintScene(surface: Surface, scene: Scene, given: SceneTheme, emphasis: Emphasis): void {
  const theme = scene.isOfAgreement ? themeOfAgreement(given) : given;
  const { leaving } = scene;
  const names = namesShown(scene.nodes, emphasis);
  const brush: Brush = { theme, emphasis, names, pen: scene.pen };
  const { stances } = emphasis;
  if (leaving.hulls.length + leaving.ties.length + leaving.nodes.length > 0) {
    surface.part("leaving", () => {
      paintGhosts(surface, leaving.hulls, brush);
      paintLeavingTies(surface, leaving.ties, brush);
      paintLeavingNodes(surface, leaving.nodes, brush);
    });
  }
  const { blocs } = scene;
  if (blocs !== null) {
    surface.part("bands", () => paintBands(surface, blocs.bands, brush));
    surface.part("blocs", () =>
      (blocs.areClosed ? paintClosedBlocs : paintBlocGrounds)(surface, blocs.blocs, brush),
    );
  }
  surface.part("hulls", () => paintHulls(surface, scene.hulls, brush));
  if (stances !== undefined)
    surface.part("across", () => paintTiesAcross(surface, scene.ties, stances, brush));
  surface.part("ties", () => paintTies(surface, scene, brush));
  surface.part("nodes", () => paintNodes(surface, scene.nodes, brush));
  if (stances !== undefined) surface.part("stances", () => paintStances(surface, scene, stances, brush));
  if (blocs?.areClosed === true)
    surface.part("bloc-names", () => paintBlocNames(surface, blocs.blocs, brush));
  if (blocs !== null && emphasis.band !== undefined)
    surface.part("band-count", () => paintBandCount(surface, blocs.bands, brush));
  surface.part("titles", () => paintTitles(surface, scene.hulls, brush));
  surface.part("labels", () => paintLabels(surface, scene.nodes, brush));
}
