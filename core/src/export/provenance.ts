import { type Dataset, timeOf } from "../model/dataset.ts";
import type { SheetWords } from "../sheet/sheet-words.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { writeStoryDate } from "../time/story-time.ts";
import { type PageView, permalinkOf } from "./permalink.ts";

/** Provenance of a picture or film, written in the picture and in its file's metadata: its subject and its origin. */
export interface Provenance {
  readonly title: string;
  /** ISO 8601: a day, or a span of two with a slash between; `week 3/week 5` of counted time; null without time. */
  readonly date: string | null;
  /** One line: where the data comes from. */
  readonly source: string;
  readonly permalink: string;
  readonly revision: string;
  readonly licence: string;
}

export interface Moment {
  readonly from: CalendarDate;
  /** Inclusive; the same as `from` for a single day. */
  readonly to: CalendarDate;
}

/**
 * The source as the pictures have it, after what they show of it; the permalink opens the story on the first day shown.
 */
export function provenanceOf(
  dataset: Dataset,
  { from, to }: Moment,
  { source, mark }: Pick<SheetWords, "source" | "mark">,
  page: PageView,
): Provenance {
  const { title, revision, licence } = dataset;
  const time = timeOf(dataset);
  const written = (date: CalendarDate): string =>
    time.kind === "COUNTED" ? `${time.unit} ${writeStoryDate(time, date)}` : writeStoryDate(time, date);
  return {
    title,
    date: time.kind === "NONE" ? null : [...new Set([from, to])].map(written).join("/"),
    source: mark === null ? source : `${mark(from)} · ${source}`,
    permalink: permalinkOf(page, dataset, from),
    revision,
    licence,
  };
}

/** The provenance as the named texts of a file's metadata. */
export function metadataOf(provenance: Provenance): Readonly<Record<string, string>> {
  return {
    Title: provenance.title,
    ...(provenance.date === null ? {} : { Date: provenance.date }),
    Source: provenance.source,
    Permalink: provenance.permalink,
    Revision: provenance.revision,
    Copyright: provenance.licence,
    Software: "Entente",
  };
}

/** All of it in a few lines, for files that hold one comment. */
export function provenanceLines(provenance: Provenance): string {
  return Object.entries(metadataOf(provenance))
    .map(([name, text]) => `${name}: ${text}`)
    .join("\n");
}

/**
 * `bolshevik-party-1922-1929-1926-05-01.png`, or both days of a span; `newcomb-week-7.png` in counted time, and no date
 * in a story without time.
 */
export function exportFileName(dataset: Dataset, { from, to }: Moment, extension: string): string {
  const time = timeOf(dataset);
  const days = time.kind === "NONE" ? [] : [...new Set([from, to])].map((date) => writeStoryDate(time, date));
  const unit = time.kind === "COUNTED" ? [time.unit.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")] : [];
  return `${[dataset.id, ...unit, ...days].join("-")}.${extension}`;
}
