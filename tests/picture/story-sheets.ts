import {
  type CalendarDate,
  captionsOf,
  createSheets,
  describeChange,
  estimateStyledWidth,
  formatCalendarDate,
  indexStory,
  layoutFormFor,
  layoutStory,
  logChanges,
  networkChangeDates,
  type Sheets,
  type SheetWords,
  type Size,
  type StoryIndex,
  USUAL_ARRANGEMENT,
  yearMonthDay,
} from "@entente/core";
import { readPackage } from "../../server/src/ingest/read-package.ts";

export const SIZES: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

export async function readStory(folder: string): Promise<StoryIndex> {
  return indexStory((await readPackage(folder)).dataset);
}

export function sheetsOf(index: StoryIndex, size: Size): Sheets {
  const captions = captionsOf(index, logChanges(index));
  const layout = layoutStory(index, { ...USUAL_ARRANGEMENT, form: layoutFormFor(size) });
  return createSheets(index, { size, words: wordsOf(index), captions, layout, measure: estimateStyledWidth });
}

function wordsOf(index: StoryIndex): SheetWords {
  const { dataset } = index;
  return {
    title: dataset.title,
    legend: {
      allied: "allied",
      opposed: "opposed",
      bands: "many ties",
      possible: "possibly so",
    },
    headlineDate: (date) => {
      const { year, month, day } = yearMonthDay(date);
      return { small: `${day}/${month}`, large: String(year) };
    },
    axisMark: ({ date }) => String(yearMonthDay(date).year),
    caption: (caption) => {
      if (caption.captioned === null) return caption;
      const [headline, ...others] = caption.captioned.map((change) => describeChange(change, index, "en"));
      return { headline: `${headline}.`, detail: others.length === 0 ? null : `${others.join("; ")}.` };
    },
    source: dataset.licence,
    mark: null,
    revision: dataset.revision,
    permalink: (date) => `${dataset.id} ${formatCalendarDate(date)}`,
    description: (date) => `${dataset.title}, ${formatCalendarDate(date)}`,
  };
}

/** Samples at least `least` dates of the story: evenly spread, every change, and the days around it. */
export function samplesOf(index: StoryIndex, least: number): CalendarDate[] {
  const { from, to } = index.dataset.period;
  const even = Array.from({ length: least }, (_, k) => from + Math.floor((k * (to - from)) / least));
  const around = networkChangeDates(index).flatMap((date) => [date - 1, date, date + 1]);
  const within = [...even, ...around].filter((date) => date >= from && date < to);
  return [...new Set(within)].sort((a, b) => a - b) as CalendarDate[];
}
