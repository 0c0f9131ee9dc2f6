import type { CalendarDate, DayOfRanges } from "@entente/core";
import { useSyncExternalStore } from "react";
import type { Story } from "../story/story.ts";
import { analysisOf, type TensionSoFar } from "./analysis.ts";
import type { PairsAnalysis } from "./analysis-message.ts";

/** Tension over the whole story, as far as it has been computed. */
export function useTension(story: Story): TensionSoFar {
  const analysis = analysisOf(story);
  return useSyncExternalStore(analysis.subscribe, analysis.tension);
}

/** Ranges and the alignment test for a day; null while they are being computed. */
export function usePairsAnalysis(story: Story, asOf: CalendarDate): PairsAnalysis | null {
  const analysis = analysisOf(story);
  return useSyncExternalStore(analysis.subscribe, () => analysis.pairs(asOf));
}

/** The measures of actors on a day; null while they are being computed. */
export function useActorRanges(story: Story, asOf: CalendarDate): DayOfRanges | null {
  const analysis = analysisOf(story);
  return useSyncExternalStore(analysis.subscribe, () => analysis.actors(asOf));
}

export function useAnalysisFailure(story: Story): string | null {
  const analysis = analysisOf(story);
  return useSyncExternalStore(analysis.subscribe, analysis.failure);
}
