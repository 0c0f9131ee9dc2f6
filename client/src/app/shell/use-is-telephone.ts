import { useMediaQuery } from "../../browser/use-media-query.ts";

/** True on a screen as narrow as a telephone's. The style sheets use the same width. */
export function useIsTelephone(): boolean {
  return useMediaQuery("screen and (max-width: 480px)");
}
