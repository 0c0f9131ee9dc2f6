import { wordParameter } from "./parameter.ts";

/** What actors are ranked by on a date. */
export const DAY_RANKS = [
  "allies",
  "opponents",
  "signedDegree",
  "betweenness",
  "pnCentrality",
  "constraint",
  "coreness",
  "coordinator",
  "itinerant",
  "representative",
  "liaison",
] as const;
/** What actors are ranked by over the whole story. */
export const STORY_RANKS = ["switches", "campChanges", "stanceChanges"] as const;
export const RANKS = [...DAY_RANKS, ...STORY_RANKS] as const;
export type Rank = (typeof RANKS)[number];

/** `rank=betweenness`: the measure by which the panel ranks actors; null for the first. */
export const rankParameter = wordParameter("rank", RANKS, false);
