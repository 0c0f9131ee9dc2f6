import type {
  AlignmentTest,
  CalendarDate,
  Dataset,
  DayOfRanges,
  DiscrepancyRobustness,
  StoryFilter,
  Tension,
} from "@entente/core";

/** A request of the page to the worker. `story` is a number for the story, by which late answers are recognised. */
export type AnalysisRequest =
  | { readonly type: "open"; readonly story: number; readonly dataset: Dataset; readonly filter: StoryFilter }
  | { readonly type: "tension"; readonly story: number }
  | { readonly type: "pairs"; readonly story: number; readonly asOf: CalendarDate }
  | { readonly type: "actors"; readonly story: number; readonly asOf: CalendarDate };

/** The robustness of a day's discrepancies, and whether ties follow arguments on it. */
export interface PairsAnalysis {
  readonly robustness: DiscrepancyRobustness;
  readonly alignment: AlignmentTest;
}

export type AnalysisAnswer =
  /** More spans; `done` is true with the last. */
  | {
      readonly type: "tension";
      readonly story: number;
      readonly spans: readonly Tension[];
      readonly done: boolean;
    }
  | {
      readonly type: "pairs";
      readonly story: number;
      readonly asOf: CalendarDate;
      readonly analysis: PairsAnalysis;
    }
  | {
      readonly type: "actors";
      readonly story: number;
      readonly asOf: CalendarDate;
      readonly ranges: DayOfRanges;
    }
  /** Another story was opened before all spans were sent. */
  | { readonly type: "interrupted"; readonly story: number }
  | { readonly type: "failed"; readonly story: number; readonly message: string };
