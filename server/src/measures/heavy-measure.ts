import {
  type BalanceRobustness,
  balanceRobustness,
  type CalendarDate,
  type CoalitionRobustness,
  coalitionRobustness,
  type Dataset,
  type DiscrepancyRobustness,
  discrepancyRobustness,
  indexStory,
  type MeasuredBalance,
  type MeasuredCoalitions,
  measureBalance,
  measureCoalitions,
  type SignedTie,
} from "@entente/core";

/** What takes long, with no more than it needs: it goes from one thread to another. */
export type HeavyMeasure =
  | { readonly kind: "BALANCE" | "COALITIONS"; readonly ties: TieColumns }
  | { readonly kind: "ROBUSTNESS"; readonly evidence: Dataset; readonly asOf: CalendarDate };

/** JSON of four lists: many texts are sent faster as one. */
export type TieColumns = string;

/** What each measure gives. */
export interface Measured {
  readonly BALANCE: MeasuredBalance;
  readonly COALITIONS: MeasuredCoalitions;
  readonly ROBUSTNESS: Robustness;
}

export type MeasureKind = keyof Measured;

/** How far the measures of one day hang on uncertain dates, rival readings and inference. */
export interface Robustness {
  readonly asOf: CalendarDate;
  readonly balance: BalanceRobustness;
  readonly coalitions: CoalitionRobustness;
  readonly discrepancies: DiscrepancyRobustness;
}

export function columnsOf(ties: readonly SignedTie[]): TieColumns {
  return JSON.stringify([
    ties.map(({ id }) => id),
    ties.map(({ kind }) => kind),
    ties.map(({ a }) => a),
    ties.map(({ b }) => b),
  ]);
}

export function measure(asked: HeavyMeasure): Measured[MeasureKind] {
  switch (asked.kind) {
    case "BALANCE":
      return measureBalance(tiesOf(asked.ties));
    case "COALITIONS":
      return measureCoalitions(tiesOf(asked.ties));
    case "ROBUSTNESS": {
      const { asOf } = asked;
      const index = indexStory(asked.evidence);
      return {
        asOf,
        balance: balanceRobustness(index, asOf),
        coalitions: coalitionRobustness(index, asOf),
        discrepancies: discrepancyRobustness(index, asOf),
      };
    }
  }
}

function tiesOf(columns: TieColumns): SignedTie[] {
  const [ids, kinds, as, bs] = JSON.parse(columns) as [string[], SignedTie["kind"][], string[], string[]];
  return ids.map((id, place) => ({
    id,
    kind: kinds[place] ?? "ALLIED",
    a: as[place] ?? "",
    b: bs[place] ?? "",
  }));
}
