import {
  actorRangesAsOf,
  type BalanceRobustness,
  balanceRobustness,
  type CalendarDate,
  type CoalitionRobustness,
  coalitionRobustness,
  type Dataset,
  type DayOfRanges,
  type DiscrepancyRobustness,
  discrepancyRobustness,
  indexStory,
  type MeasuredBalance,
  type MeasuredCoalitions,
  measureBalance,
  measureCoalitions,
  type SignedTie,
} from "@entente/core";

/** A slow measure with only the data it needs, since that is copied to the worker thread. */
export type MeasureTask =
  | { readonly kind: "BALANCE" | "COALITIONS"; readonly ties: PackedTies }
  | { readonly kind: "ROBUSTNESS"; readonly evidence: Dataset; readonly asOf: CalendarDate }
  | {
      readonly kind: "ACTORS";
      readonly evidence: Dataset;
      readonly asOf: CalendarDate;
      /** See `ActorMeasureOptions`. */
      readonly weight: string | null;
    };

/** JSON of four lists (ids, kinds, first actors, second actors): one long text is copied faster than many short ones. */
export type PackedTies = string;

/** The result of each kind of task. */
export interface MeasureResults {
  readonly BALANCE: MeasuredBalance;
  readonly COALITIONS: MeasuredCoalitions;
  readonly ROBUSTNESS: Robustness;
  readonly ACTORS: DayOfRanges;
}

export type MeasureKind = keyof MeasureResults;

/** The dependence of one day's measures on uncertain dates, rival readings and inferred positions. */
export interface Robustness {
  readonly asOf: CalendarDate;
  readonly balance: BalanceRobustness;
  readonly coalitions: CoalitionRobustness;
  readonly discrepancies: DiscrepancyRobustness;
}

export function packTies(ties: readonly SignedTie[]): PackedTies {
  return JSON.stringify([
    ties.map(({ id }) => id),
    ties.map(({ kind }) => kind),
    ties.map(({ a }) => a),
    ties.map(({ b }) => b),
  ]);
}

export function computeMeasure(task: MeasureTask): MeasureResults[MeasureKind] {
  switch (task.kind) {
    case "BALANCE":
      return measureBalance(unpackTies(task.ties));
    case "COALITIONS":
      return measureCoalitions(unpackTies(task.ties));
    case "ACTORS":
      return actorRangesAsOf(indexStory(task.evidence), task.asOf, { weight: task.weight });
    case "ROBUSTNESS": {
      const { asOf } = task;
      const index = indexStory(task.evidence);
      return {
        asOf,
        balance: balanceRobustness(index, asOf),
        coalitions: coalitionRobustness(index, asOf),
        discrepancies: discrepancyRobustness(index, asOf),
      };
    }
  }
}

function unpackTies(columns: PackedTies): SignedTie[] {
  const [ids, kinds, as, bs] = JSON.parse(columns) as [string[], SignedTie["kind"][], string[], string[]];
  return ids.map((id, index) => ({
    id,
    kind: kinds[index] ?? "ALLIED",
    a: as[index] ?? "",
    b: bs[index] ?? "",
  }));
}
