import { useMediaQuery } from "../browser/use-media-query.ts";

/**
 * True on a screen too narrow for two views side by side. The style sheets use the same width. Paper is never narrow.
 */
export function useIsNarrow(): boolean {
  return useMediaQuery("screen and (max-width: 900px)");
}
