import { NO_EMPHASIS, paintScene, SCENE_THEMES, svgSurface } from "@entente/core";
import { type Moment, sceneOf } from "../scene/paint-moment.ts";
import type { SceneTheme } from "../theme/scene-theme.ts";

/**
 * On paper the picture stands as curves and text on white, whatever the theme: a canvas would print as the screen's
 * pixels. It is drawn when the browser is about to print, and gone afterwards. Returns a way to stop.
 */
export function drawOnPaper(host: HTMLElement, momentShown: () => Moment | null): () => void {
  const remove = (): void => {
    for (const old of host.querySelectorAll(":scope > .stage-paper")) old.remove();
  };
  const draw = (): void => {
    remove();
    const moment = momentShown();
    if (moment !== null) host.append(pictureOf(moment));
  };
  window.addEventListener("beforeprint", draw);
  window.addEventListener("afterprint", remove);
  return () => {
    window.removeEventListener("beforeprint", draw);
    window.removeEventListener("afterprint", remove);
    remove();
  };
}

function pictureOf(moment: Moment): Node {
  const theme = themeOnPaper(moment.theme);
  const { stances } = moment.emphasis;
  const surface = svgSurface({ fonts: theme.fonts, ...moment.frame, scale: 1, title: "", description: "" });
  // What the pointer happens to be on is not printed.
  const emphasis = stances === undefined ? NO_EMPHASIS : { ...NO_EMPHASIS, stances };
  paintScene(surface, sceneOf(moment), theme, emphasis);
  const svg = new DOMParser().parseFromString(surface.toString(), "image/svg+xml").documentElement;
  // The canvas beneath has the name and the description.
  for (const name of ["width", "height", "role", "aria-labelledby"]) svg.removeAttribute(name);
  for (const told of svg.querySelectorAll(":scope > title, :scope > desc")) told.remove();
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "stage-paper");
  return document.importNode(svg, true);
}

function themeOnPaper(theme: SceneTheme): SceneTheme {
  return { ...(theme.name === "dark" ? SCENE_THEMES.light : theme), paper: "#ffffff" };
}
