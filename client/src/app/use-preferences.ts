import { useMemo } from "react";
import { useLanguage } from "../language/LanguageProvider.tsx";
import type { Preferences } from "../permalink/parameters.ts";
import { type SceneTheme, sceneThemeOf } from "../theme/scene-theme.ts";
import { useTheme } from "../theme/ThemeProvider.tsx";

interface PreferenceState {
  readonly preferences: Preferences;
  /** Applies the preferences of an address to this page alone. */
  readonly restorePreferences: (preferences: Preferences) => void;
  readonly theme: SceneTheme;
}

/** The theme and language that the reader chose, and the theme in use. */
export function usePreferences(): PreferenceState {
  const { chosen: language, showLanguage } = useLanguage();
  const { chosen: theme, showTheme, theme: themeId } = useTheme();
  const preferences = useMemo((): Preferences => ({ theme, language }), [theme, language]);
  const restorePreferences = (asked: Preferences): void => {
    showLanguage(asked.language);
    showTheme(asked.theme);
  };
  return { preferences, restorePreferences, theme: sceneThemeOf(themeId) };
}
