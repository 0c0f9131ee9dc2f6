import { compareIds } from "../model/ids.ts";
import type { FrustrationOptions } from "../signed-graph/frustration.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type Balance, balanceAsOf } from "./balance.ts";
import { type CoalitionOptions, type Coalitions, coalitionsAsOf } from "./coalition.ts";
import { type Discrepancy, discrepanciesAsOf, type Quadrant } from "./discrepancy.ts";
import { type Scenario, type Scenarios, scenariosAt } from "./scenario.ts";

/** A measure for what is certain, and the least and greatest over all scenarios, with those that give them. */
export interface Range {
  /** Null where the measure is undefined for what is certain. */
  readonly value: number | null;
  /** Null where it is undefined in every scenario. */
  readonly min: number | null;
  readonly max: number | null;
  readonly minScenario: ScenarioRef | null;
  readonly maxScenario: ScenarioRef | null;
}

export type ScenarioRef = Pick<Scenario, "kind" | "certainty" | "facts">;

interface Ranged {
  readonly revision: string;
  readonly asOf: CalendarDate;
  readonly scenarios: readonly ScenarioRef[];
  /** False where there were more scenarios than `limit`; the ranges are then of those examined. */
  readonly complete: boolean;
}

export interface BalanceRobustness extends Ranged {
  readonly balancedTriangles: Range;
  readonly unbalancedTriangles: Range;
  /** Runs from proven lower bounds to upper bounds where a scenario is not solved exactly. */
  readonly frustrationIndex: Range;
}

export interface CoalitionRobustness extends Ranged {
  /** Coalitions of two or more. */
  readonly coalitions: Range;
  readonly frustration: Range;
  readonly agreement: Range;
  /** Pairs that stand together in some scenarios, but not in all where both have ties; by ids. */
  readonly doubtful: readonly DoubtfulPair[];
}

export interface DoubtfulPair {
  readonly a: string;
  readonly b: string;
  /** The number of those `scenarios` in which one coalition holds both, of those in which both have ties. */
  readonly together: number;
  readonly scenarios: number;
}

export interface DiscrepancyRobustness extends Ranged {
  /** Every pair that is tied and shares enough arguments in some scenario; by ids. */
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly value: Range;
    readonly agreement: Range;
    readonly shared: Range;
    /** Every quadrant the pair falls in, ascending. */
    readonly quadrants: readonly Quadrant[];
  }[];
}

/** Measures how much balance depends on uncertain dates, disputed readings and inference. */
export function balanceRobustness(
  index: StoryIndex,
  asOf: CalendarDate,
  options: FrustrationOptions & { readonly limit?: number } = {},
): BalanceRobustness {
  const scenarios = scenariosAt(index, asOf, options.limit);
  const found = answer(scenarios, (one) => balanceAsOf(one.index, asOf, one.certainty, options));
  const frustration = rangeOver(found, ({ frustrationIndex }: Balance) => frustrationIndex);
  const above = rangeOver(found, ({ frustrationUpperBound }: Balance) => frustrationUpperBound);
  return {
    ...headOf(index, asOf, scenarios),
    balancedTriangles: rangeOver(found, ({ balancedTriangles }) => balancedTriangles),
    unbalancedTriangles: rangeOver(found, ({ unbalancedTriangles }) => unbalancedTriangles),
    frustrationIndex: { ...frustration, max: above.max, maxScenario: above.maxScenario },
  };
}

/** Measures how much coalitions depend on uncertain dates, disputed readings and inference. */
export function coalitionRobustness(
  index: StoryIndex,
  asOf: CalendarDate,
  options: CoalitionOptions & { readonly limit?: number } = {},
): CoalitionRobustness {
  const scenarios = scenariosAt(index, asOf, options.limit);
  const found = answer(scenarios, (one) => coalitionsAsOf(one.index, asOf, one.certainty, options));
  return {
    ...headOf(index, asOf, scenarios),
    coalitions: rangeOver(found, ({ computed }) => computed.filter((members) => members.length > 1).length),
    frustration: rangeOver(found, ({ frustration }) => frustration),
    agreement: rangeOver(found, ({ agreement }) => agreement),
    doubtful: doubtfulPairs(found.map(({ result }) => result)),
  };
}

/** Measures how much each pair's discrepancy depends on uncertain dates, disputed readings and inference. */
export function discrepancyRobustness(
  index: StoryIndex,
  asOf: CalendarDate,
  { minShared = 1, limit }: { readonly minShared?: number; readonly limit?: number } = {},
): DiscrepancyRobustness {
  const scenarios = scenariosAt(index, asOf, limit);
  const keyOf = ({ a, b }: Discrepancy): string => JSON.stringify([a, b]);
  const found = answer(
    scenarios,
    (one) =>
      new Map(
        discrepanciesAsOf(one.index, asOf, minShared, one.certainty).map((pair) => [keyOf(pair), pair]),
      ),
  );
  const known = new Map(found.flatMap(({ result }) => [...result]));
  const pairs = [...known.values()].sort(
    (one, other) => compareIds(one.a, other.a) || compareIds(one.b, other.b),
  );
  return {
    ...headOf(index, asOf, scenarios),
    pairs: pairs.map(({ a, b }) => {
      const key = JSON.stringify([a, b]);
      const here = found.map(({ scenario, result }) => ({ scenario, result: result.get(key) ?? null }));
      return {
        a,
        b,
        value: rangeOver(here, (pair) => pair?.value ?? null),
        agreement: rangeOver(here, (pair) => pair?.agreement ?? null),
        shared: rangeOver(here, (pair) => pair?.shared ?? null),
        quadrants: [
          ...new Set(here.flatMap(({ result }) => (result === null ? [] : [result.quadrant]))),
        ].sort(),
      };
    }),
  };
}

interface Answered<Result> {
  readonly scenario: Scenario;
  readonly result: Result;
}

function answer<Result>({ list }: Scenarios, measure: (scenario: Scenario) => Result): Answered<Result>[] {
  return list.map((scenario) => ({ scenario, result: measure(scenario) }));
}

function headOf(index: StoryIndex, asOf: CalendarDate, { list, complete }: Scenarios): Ranged {
  return { revision: index.dataset.revision, asOf, scenarios: list.map(refOf), complete };
}

function refOf({ kind, certainty, facts }: Scenario): ScenarioRef {
  return { kind, certainty, facts };
}

/** The first answer is the one for what is certain. Of equals the first scenario is named. */
function rangeOver<Result>(
  answers: readonly Answered<Result>[],
  measure: (result: Result) => number | null,
): Range {
  let [min, max]: (number | null)[] = [null, null];
  let [minScenario, maxScenario]: (ScenarioRef | null)[] = [null, null];
  for (const { scenario, result } of answers) {
    const value = measure(result);
    if (value === null) continue;
    if (min === null || min === undefined || value < min) [min, minScenario] = [value, refOf(scenario)];
    if (max === null || max === undefined || value > max) [max, maxScenario] = [value, refOf(scenario)];
  }
  const [first] = answers;
  return {
    value: first === undefined ? null : measure(first.result),
    min: min ?? null,
    max: max ?? null,
    minScenario: minScenario ?? null,
    maxScenario: maxScenario ?? null,
  };
}

function doubtfulPairs(answers: readonly Coalitions[]): DoubtfulPair[] {
  const actors = [...new Set(answers.flatMap(({ computed }) => computed.flat()))].sort(compareIds);
  const blocs = answers.map(
    ({ computed }) =>
      new Map(computed.flatMap((members, bloc) => members.map((actor) => [actor, bloc] as const))),
  );
  return actors.flatMap((a, place) =>
    actors.slice(place + 1).flatMap((b) => {
      const shared = blocs.filter((bloc) => bloc.has(a) && bloc.has(b));
      const together = shared.filter((bloc) => bloc.get(a) === bloc.get(b)).length;
      return together > 0 && together < shared.length ? [{ a, b, together, scenarios: shared.length }] : [];
    }),
  );
}
