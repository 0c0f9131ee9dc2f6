import { useMediaQuery } from "../browser/use-media-query.ts";
import { useKeptNumber } from "../ui/use-kept-number.ts";

/** The greatest share of the page's height that a reader can give to the lanes, in per cent. */
export const MOST_OF_PAGE = 40;

export interface LanesSize {
  /** The greatest height of the lanes, in per cent of the page's height. */
  readonly share: number;
  /** True where the lanes are thin bars without names. */
  readonly isFolded: boolean;
  /** Keeps a share for the next visit; 0 folds the lanes, null gives them their usual size. */
  readonly keep: (share: number | null) => void;
}

/** So much at 1280×720 leaves the stage 55 % of the height on a first visit. */
const USUAL_SHARE = 13;

/** The height of the lanes: the reader's, else the usual one. On a telephone they are folded at first. */
export function useLanesSize(): LanesSize {
  const isSmall = useMediaQuery("screen and (max-width: 480px), screen and (max-height: 560px)");
  const [kept, keep] = useKeptNumber("lanes", 0, MOST_OF_PAGE);
  const share = kept ?? (isSmall ? 0 : USUAL_SHARE);
  return {
    share: share === 0 ? USUAL_SHARE : share,
    isFolded: share === 0,
    // Unfolding is a choice of its own where the usual size is folded.
    keep: (next) => keep(next === null && isSmall ? USUAL_SHARE : next),
  };
}
