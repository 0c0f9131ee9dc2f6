import { isPreferred } from "../model/evidence.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Validity } from "../time/interval.ts";
import type { StoryIndex } from "./story-index.ts";

/** Every day, ascending, on which the certain or the possible network (ties, memberships, factions) differs from the day before. */
export function networkChangeDates(index: StoryIndex): CalendarDate[] {
  const days = new Set<CalendarDate>();
  const add = (fact: Validity): void => {
    for (const day of [fact.validFrom, fact.validTo, fact.validFromEarliest, fact.validToLatest]) {
      if (day !== null) days.add(day);
    }
  };
  index.tiesByDay.facts.forEach(add);
  index.membershipsByDay.facts.forEach(add);
  index.factionsByDay.facts.forEach(add);
  return [...days].sort((a, b) => a - b);
}

/** The first days of all preferred events, ascending. */
export function eventDates(index: StoryIndex): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const event of index.dataset.events.filter(isPreferred)) {
    if (event.date.earliest !== null) days.add(event.date.earliest);
  }
  return [...days].sort((a, b) => a - b);
}

/** Every day, ascending, on which the evidence may differ from the day before: rival readings and positions included. */
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
