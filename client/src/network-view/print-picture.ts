import { NO_EMPHASIS, paintScene, SCENE_THEMES, svgSurface } from "@entente/core";
import { type PaintInput, sceneOnStage } from "../scene/canvas-painter.ts";
import type { SceneTheme } from "../theme/scene-theme.ts";

/**
 * Draws what the stage shows as curves and text on white, whatever the theme, while the browser prints: a canvas would print as
 * the screen's pixels. Returns a way to stop.
 */
export function drawForPrint(host: HTMLElement, inputShown: () => PaintInput | null): () => void {
  const remove = (): void => {
    for (const old of host.querySelectorAll(":scope > .print-picture")) old.remove();
  };
  const draw = (): void => {
    remove();
    const input = inputShown();
    if (input !== null) host.append(drawPicture(input));
  };
  window.addEventListener("beforeprint", draw);
  window.addEventListener("afterprint", remove);
  return () => {
    window.removeEventListener("beforeprint", draw);
    window.removeEventListener("afterprint", remove);
    remove();
  };
}

function drawPicture(input: PaintInput): Node {
  const theme = printTheme(input.theme);
  const { stances } = input.emphasis;
  const surface = svgSurface({ fonts: theme.fonts, ...input.stage, scale: 1, title: "", description: "" });
  // The emphasis of the selection and the pointer is not printed.
  const emphasis = stances === undefined ? NO_EMPHASIS : { ...NO_EMPHASIS, stances };
  const { x, y } = input.camera;
  surface.moved({ x, y }, () => paintScene(surface, sceneOnStage(input), theme, emphasis));
  const svg = new DOMParser().parseFromString(surface.toString(), "image/svg+xml").documentElement;
  // The canvas under it has the name and the description.
  for (const name of ["width", "height", "role", "aria-labelledby"]) svg.removeAttribute(name);
  for (const text of svg.querySelectorAll(":scope > title, :scope > desc")) text.remove();
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "print-picture");
  return document.importNode(svg, true);
}

function printTheme(theme: SceneTheme): SceneTheme {
  return { ...(theme.name === "dark" ? SCENE_THEMES.light : theme), paper: "#ffffff" };
}
