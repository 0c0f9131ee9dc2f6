import { type CalendarDate, formatCalendarDate } from "@entente/core";

/** A date as ISO 8601 writes it, and Cypher and GraphQL read it: `1926-05-01`, `-0043-03-15`, `+12000-01-01`. */
export function isoDate(date: CalendarDate): string {
  const text = formatCalendarDate(date);
  return text.startsWith("Y") ? text.replace(/^Y(?=\d)/, "+").replace(/^Y/, "") : text;
}
