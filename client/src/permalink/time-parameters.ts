import {
  type CalendarDate,
  type Direction,
  dayOfCount,
  InvalidCalendarDateError,
  type Loop,
  nearestSpeed,
  parseCalendarDate,
  parseStoryDate,
  writeStoryDate,
} from "@entente/core";
import type { Story } from "../story/story.ts";
import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

export const dateParameter: Parameter<CalendarDate> = {
  name: "date",
  isStep: false,
  read: (text, story) => {
    if (text === null || story.time.kind === "NONE") return acceptValue(story.opening);
    try {
      const date = parseStoryDate(story.time, text);
      const value = clampToStory(date, story);
      if (value === date) return acceptValue(value);
      return {
        value,
        notice: ({ t, dates }) =>
          t("notice.date-outside", { asked: dates.day(date), date: dates.day(value) }),
      };
    } catch (error) {
      if (!(error instanceof InvalidCalendarDateError)) throw error;
      const value = nearestDate(text, story);
      return {
        value,
        notice: ({ t, dates }) => t("notice.date", { asked: text, date: dates.day(value) }),
      };
    }
  },
  write: (value, { time }) => (time.kind === "NONE" ? null : writeStoryDate(time, value)),
};

export const speedParameter: Parameter<number> = {
  name: "speed",
  isStep: false,
  read: (text, story) => {
    if (text === null) return acceptValue(story.speed);
    const asked = Number(text);
    const speed = Number.isFinite(asked) && asked > 0 ? nearestSpeed(asked) : story.speed;
    if (speed === asked) return acceptValue(speed);
    return { value: speed, notice: ({ t }) => t("notice.speed", { asked: text, speed }) };
  },
  write: (value, story) => (value === story.speed ? null : String(value)),
};

export const directionParameter: Parameter<Direction> = {
  name: "direction",
  isStep: false,
  read: (text) => {
    if (text === "backwards") return acceptValue(-1 as const);
    return text === null || text === "forwards"
      ? acceptValue(1 as const)
      : replaceValue("direction", text, 1);
  },
  write: (value) => (value === -1 ? "backwards" : null),
};

/** `loop=1924-01-21..1925-01-15`: the days that are played over and over. */
export const loopParameter: Parameter<Loop | null> = {
  name: "loop",
  isStep: false,
  read: (text, story) => {
    if (text === null || text === "") return acceptValue(null);
    const ends = text.split("..");
    try {
      const [from, to] = ends.map((end) => clampToStory(parseStoryDate(story.time, end), story));
      if (ends.length === 2 && from !== undefined && to !== undefined && from < to)
        return acceptValue({ from, to });
    } catch (error) {
      if (!(error instanceof InvalidCalendarDateError)) throw error;
    }
    return replaceValue("loop", text, null);
  },
  write: (loop, { time }) =>
    loop === null ? null : `${writeStoryDate(time, loop.from)}..${writeStoryDate(time, loop.to)}`,
};

function clampToStory(date: CalendarDate, { first, last }: Story): CalendarDate {
  return Math.min(Math.max(date, first), last) as CalendarDate;
}

/**
 * The date nearest to a faulty one: from its year and month, from its year, or the story's first day; of counted time
 * the nearest step.
 */
function nearestDate(text: string, story: Story): CalendarDate {
  if (story.time.kind === "COUNTED") {
    const count = Number(text);
    return Number.isFinite(count) ? clampToStory(dayOfCount(story.time, count), story) : story.first;
  }
  const match = /^(\d{4}|-(?!0+(?:-|$))\d{4,6}|\+[1-9]\d{4,5}|Y-?[1-9]\d{4,5})(?:-(0[1-9]|1[0-2]))?/.exec(
    text,
  );
  if (match === null) return story.first;
  return clampToStory(parseCalendarDate(`${match[1]}-${match[2] ?? "01"}-01`), story);
}
