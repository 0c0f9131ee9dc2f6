import { ACTOR_MEASURES, type ActorMeasureName } from "@entente/core";
import { wordParameter } from "./parameter.ts";

export type DayRank = Exclude<ActorMeasureName, "weightedDegree">;

/** What actors are ranked by on a date: every measure that needs no column of weights. */
export const DAY_RANKS = ACTOR_MEASURES.filter((name): name is DayRank => name !== "weightedDegree");
/** What actors are ranked by over the whole story. */
export const STORY_RANKS = ["switches", "campChanges", "stanceChanges"] as const;
export const RANKS = [...DAY_RANKS, ...STORY_RANKS] as const;
export type Rank = (typeof RANKS)[number];

/** `rank=betweenness`: the measure by which the panel ranks actors; null for the first. */
export const rankParameter = wordParameter("rank", RANKS, false);
