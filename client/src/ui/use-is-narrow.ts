import { useMediaQuery } from "../browser/use-media-query.ts";

/** Too narrow a screen for anything side by side; the style sheets have the same width. Paper never is. */
export function useIsNarrow(): boolean {
  return useMediaQuery("screen and (max-width: 900px)");
}
