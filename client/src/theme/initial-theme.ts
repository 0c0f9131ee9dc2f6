import { readStored } from "../browser/local-storage.ts";
import { isThemeId, type ThemeId } from "./theme-id.ts";

export const DARK_QUERY = "(prefers-color-scheme: dark)";

/** The theme of the address, else the one kept from an earlier visit; null where the system decides. */
export function readChosenTheme(): ThemeId | null {
  const asked = new URLSearchParams(window.location.search).get("theme");
  if (isThemeId(asked)) return asked;
  const kept = readStored("theme");
  return isThemeId(kept) ? kept : null;
}

/** The theme in which the page opens. */
export function initialTheme(): ThemeId {
  return readChosenTheme() ?? (window.matchMedia(DARK_QUERY).matches ? "dark" : "light");
}
