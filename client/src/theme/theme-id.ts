export const THEME_IDS = ["light", "dark", "projector"] as const;

export type ThemeId = (typeof THEME_IDS)[number];

export function isThemeId(text: string | null): text is ThemeId {
  return THEME_IDS.some((theme) => theme === text);
}
