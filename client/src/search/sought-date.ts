import { type CalendarDate, parseStoryDate, parseUncertainDate } from "@entente/core";
import type { Story } from "../story/story.ts";

/**
 * The date of a story that a text names: a day (`1926-05-01`), the first of a month, a year or another EDTF date, or a
 * step of counted time (`7`, `week 7`). Null for any other text and for a date outside the story.
 */
export function soughtDate(text: string, { time, first, last }: Story): CalendarDate | null {
  if (time.kind === "NONE") return null;
  const date = readDate(() => parseStoryDate(time, text.trim()));
  const named =
    date ?? (time.kind === "CALENDAR" ? readDate(() => parseUncertainDate(text.trim()).earliest) : null);
  return named !== null && named >= first && named <= last ? named : null;
}

function readDate(read: () => CalendarDate | null): CalendarDate | null {
  try {
    return read();
  } catch {
    return null;
  }
}
