import { type CalendarDate, eventDates, networkChangeDates, type StoryIndex } from "@entente/core";
import { toldMemberships } from "./told-memberships.ts";

/**
 * Returns the day on which a story opens: its own; else that on which most positions are held where it tells of positions
 * alone, or the first event where it tells of events alone; else its first.
 */
export function openingOf(index: StoryIndex): CalendarDate {
  const { opening, period, agreementTies, ties } = index.dataset;
  const memberships = toldMemberships(index.dataset);
  if (opening !== undefined) return opening;
  const within = (day: CalendarDate): boolean => day >= period.from && day < period.to;
  if (agreementTies !== undefined && memberships.length === 0) return fullestDay(index, within);
  const isOfEvents = ties.length + memberships.length === 0;
  return (isOfEvents ? eventDates(index).find(within) : undefined) ?? period.from;
}

function fullestDay(index: StoryIndex, within: (day: CalendarDate) => boolean): CalendarDate {
  let best = { day: index.dataset.period.from, count: 0 };
  for (const day of networkChangeDates(index).filter(within)) {
    const count = index.positionsByDay.heldAt(day, "CERTAIN").length;
    if (count > best.count) best = { day, count };
  }
  return best.day;
}
