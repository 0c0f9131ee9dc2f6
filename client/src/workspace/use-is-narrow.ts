import { useMediaQuery } from "../use-media-query.ts";

/** Too narrow for anything side by side; the style sheets have the same width. */
export function useIsNarrow(): boolean {
  return useMediaQuery("(max-width: 900px)");
}
