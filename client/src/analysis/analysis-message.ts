import type {
  AlignmentTest,
  CalendarDate,
  Dataset,
  DiscrepancyRobustness,
  StoryFilter,
  Tension,
} from "@entente/core";

/** What the page asks of the worker. `story` names the story in hand, so that late answers are known as such. */
export type AnalysisRequest =
  | { readonly type: "open"; readonly story: number; readonly dataset: Dataset; readonly filter: StoryFilter }
  | { readonly type: "tension"; readonly story: number }
  | { readonly type: "pairs"; readonly story: number; readonly asOf: CalendarDate };

/** How far the discrepancies of a day can be trusted. */
export interface PairsAnalysis {
  readonly robustness: DiscrepancyRobustness;
  readonly alignment: AlignmentTest;
}

export type AnalysisAnswer =
  /** Some spans more; `done` with the last. */
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
  /** Another story was opened before the series was whole. */
  | { readonly type: "interrupted"; readonly story: number }
  | { readonly type: "failed"; readonly story: number; readonly message: string };
