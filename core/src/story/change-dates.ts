import { isPreferred } from "../model/evidence.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type Certainty, intervalAt, type Validity } from "../time/interval.ts";
import { firstDayNamed } from "../time/uncertain-date.ts";
import type { StoryIndex } from "./story-index.ts";

/**
 * Lists the days, ascending, on which the certain or possible network (ties, memberships, factions) changes, or the
 * positions from which its ties are computed.
 */
export function networkChangeDates(index: StoryIndex): CalendarDate[] {
  const days = new Set<CalendarDate>();
  const add = (fact: Validity): void => {
    for (const day of [fact.validFrom, fact.validTo, fact.validFromEarliest, fact.validToLatest]) {
      if (day !== null) days.add(day);
    }
  };
  index.tiesByDay.facts.forEach(add);
  // Computed factions change with the ties, and on no other day.
  if (index.dataset.areFactionsComputed !== true) {
    index.membershipsByDay.facts.forEach(add);
    index.factionsByDay.facts.forEach(add);
  }
  if (index.dataset.agreementTies !== undefined) index.positionsByDay.facts.forEach(add);
  return [...days].sort((a, b) => a - b);
}

/** Lists the days, ascending, on which the facts that hold in these tables may change. */
export function daysOfChange(tables: readonly (readonly Validity[])[], certainty: Certainty): Int32Array {
  const days = new Set<number>();
  for (const facts of tables) {
    for (const fact of facts) {
      const { from, to } = intervalAt(fact, certainty);
      if (from !== null) days.add(from);
      if (to !== null) days.add(to);
      // A possible fact changes when it becomes certain.
      if (certainty === "POSSIBLE" && fact.validFrom !== null) days.add(fact.validFrom);
      if (certainty === "POSSIBLE" && fact.validTo !== null) days.add(fact.validTo);
    }
  }
  return Int32Array.from(days).sort();
}

/** Lists the first days that the dates of all preferred events name, ascending. */
export function eventDates(index: StoryIndex): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const event of index.dataset.events.filter(isPreferred)) {
    const day = firstDayNamed(event.date);
    if (day !== null) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** Lists the days, ascending, on which the evidence may change, rival readings and positions included. */
export function evidenceChangeDates({ dataset }: StoryIndex): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const table of [dataset.ties, dataset.memberships, dataset.factions, dataset.positions]) {
    for (const { validFrom, validTo, validFromEarliest, validToLatest } of table) {
      for (const day of [validFrom, validTo, validFromEarliest, validToLatest]) {
        if (day !== null) days.add(day);
      }
    }
  }
  return [...days].sort((a, b) => a - b);
}
