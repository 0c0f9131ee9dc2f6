import {
  type CalendarDate,
  captionsOf,
  createSheets,
  describeChange,
  estimateStyledWidth,
  formatCalendarDate,
  indexStory,
  type LayoutForm,
  layoutFormFor,
  layoutStory,
  logChanges,
  networkChangeDates,
  type Sheets,
  type SheetWords,
  type Size,
  type StoryIndex,
  type StoryLayout,
  USUAL_ARRANGEMENT,
  yearMonthDay,
} from "@entente/core";
import { readPackage } from "../../server/src/ingest/read-package.ts";

export const SIZES: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

const stories = new Map<string, Promise<StoryIndex>>();
const layouts = new WeakMap<StoryIndex, Map<LayoutForm, StoryLayout>>();

/** Reads a story once for all tests of a file. */
export function readStory(folder: string): Promise<StoryIndex> {
  const known = stories.get(folder);
  if (known !== undefined) return known;
  const read = readPackage(folder).then(({ dataset }) => indexStory(dataset));
  stories.set(folder, read);
  return read;
}

/** Lays a story out in the form of a size, once for all tests of a file. */
export function layoutOf(index: StoryIndex, size: Size): StoryLayout {
  const form = layoutFormFor(size);
  const made = layouts.get(index) ?? new Map<LayoutForm, StoryLayout>();
  layouts.set(index, made);
  const layout = made.get(form) ?? layoutStory(index, { ...USUAL_ARRANGEMENT, form });
  made.set(form, layout);
  return layout;
}

export function sheetsOf(index: StoryIndex, size: Size): Sheets {
  const captions = captionsOf(index, logChanges(index));
  const layout = layoutOf(index, size);
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
      computed: null,
      possible: "possibly so",
    },
    marks: [],
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
