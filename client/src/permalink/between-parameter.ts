import { type CalendarDate, InvalidCalendarDateError, parseStoryDate, writeStoryDate } from "@entente/core";
import type { Story } from "../story/story.ts";
import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

/** Two days to compare; the first is not after the second. */
export interface DatePair {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** `between=1925-01-01..1926-05-01`. */
export const betweenParameter: Parameter<DatePair | null> = {
  name: "between",
  isStep: false,
  read: (text, story) => {
    if (text === null || text === "") return acceptValue(null);
    const pair = readPair(text, story);
    return pair === null ? replaceValue("between", text, null) : acceptValue(pair);
  },
  write: (pair, { time }) =>
    pair === null ? null : `${writeStoryDate(time, pair.from)}..${writeStoryDate(time, pair.to)}`,
};

function readPair(text: string, story: Story): DatePair | null {
  const [from, to, ...more] = text.split("..");
  if (from === undefined || to === undefined || more.length > 0) return null;
  try {
    return pairOf(parseStoryDate(story.time, from), parseStoryDate(story.time, to), story);
  } catch (error) {
    if (error instanceof InvalidCalendarDateError) return null;
    throw error;
  }
}

/** The two days in order, within the story. */
export function pairOf(one: CalendarDate, other: CalendarDate, { first, last }: Story): DatePair {
  const within = (day: CalendarDate): CalendarDate => Math.min(Math.max(day, first), last) as CalendarDate;
  const [from, to] = one <= other ? [one, other] : [other, one];
  return { from: within(from), to: within(to) };
}
