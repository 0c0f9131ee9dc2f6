import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Period } from "../time/interval.ts";
import { balanceAsOf } from "./balance.ts";
import { coalitionsAsOf } from "./coalition.ts";
import { type Scenario, scenariosOverDates } from "./scenario.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** Tension of the network over a span in which its ties do not change. */
export interface Tension extends Period {
  /** Proven lower bounds, up to upper bounds where a division is not exact. */
  readonly frustrationIndex: Spread;
  /** Unbalanced triangles among all, in [0, 1]; null without a triangle. */
  readonly unbalancedShare: Spread;
  /** The polarisation of the computed coalitions; see `polarisationOf`. */
  readonly polarisation: Spread;
}

/** The spans of the period between two days on which a tie may begin or end, in order, without a gap. */
export function tensionSpans(index: StoryIndex, { from, to }: Period = index.dataset.period): Period[] {
  const days = new Set<CalendarDate>([from]);
  for (const { validFrom, validTo, validFromEarliest, validToLatest } of index.tiesByDay.facts) {
    for (const day of [validFrom, validTo, validFromEarliest, validToLatest]) {
      if (day !== null && day > from && day < to) days.add(day);
    }
  }
  const starts = [...days].sort((a, b) => a - b);
  return starts.map((start, place) => ({ from: start, to: starts[place + 1] ?? to }));
}

/** Tension on the first day of a span, and so on all its days. */
export function tensionOver(index: StoryIndex, span: Period): Tension {
  const { list: scenarios } = scenariosOverDates(index, span.from);
  const measured = scenarios.map((scenario) => measure(scenario, span.from));
  const above = measured.map(({ frustrationUpperBound }) => frustrationUpperBound);
  const frustration = spreadOf(measured.map(({ frustrationIndex }) => frustrationIndex));
  return {
    ...span,
    frustrationIndex: { ...frustration, max: spreadOf(above).max },
    unbalancedShare: spreadOf(measured.map(({ unbalancedShare }) => unbalancedShare)),
    polarisation: spreadOf(measured.map(({ polarisation }) => polarisation)),
  };
}

interface Measured {
  readonly frustrationIndex: number;
  readonly frustrationUpperBound: number;
  readonly unbalancedShare: number | null;
  readonly polarisation: number | null;
}

function measure({ index, certainty }: Scenario, asOf: CalendarDate): Measured {
  const balance = balanceAsOf(index, asOf, certainty);
  const triangles = balance.balancedTriangles + balance.unbalancedTriangles;
  return {
    frustrationIndex: balance.frustrationIndex,
    frustrationUpperBound: balance.frustrationUpperBound,
    unbalancedShare: triangles === 0 ? null : balance.unbalancedTriangles / triangles,
    polarisation: coalitionsAsOf(index, asOf, certainty).polarisation,
  };
}
