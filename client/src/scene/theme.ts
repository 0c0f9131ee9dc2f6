import { SCENE_THEMES } from "@entente/core";

export type { SceneTheme } from "@entente/core";

export const LIGHT = SCENE_THEMES.light;
