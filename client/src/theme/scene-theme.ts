import { SCENE_THEMES, type SceneTheme } from "@entente/core";
import type { ThemeId } from "./theme-id.ts";

export type { SceneTheme } from "@entente/core";

export const LIGHT = SCENE_THEMES.light;

/** The painter's theme for a theme of the page. */
export function sceneThemeOf(theme: ThemeId): SceneTheme {
  return SCENE_THEMES[theme];
}
