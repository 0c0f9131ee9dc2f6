import type { Dataset } from "../model/dataset.ts";
import type { SheetWords } from "../sheet/sheet-words.ts";
import { type CalendarDate, formatCalendarDate } from "../time/calendar-date.ts";
import { type PageView, permalinkOf } from "./sheet-phrases.ts";

/** Provenance of a picture or film, written in the picture and in its file's metadata: its subject and its origin. */
export interface Provenance {
  readonly title: string;
  /** ISO 8601: a day, or a span of two with a slash between. */
  readonly date: string;
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
  { id, title, revision, licence }: Dataset,
  { from, to }: Moment,
  { source, mark }: Pick<SheetWords, "source" | "mark">,
  page: PageView,
): Provenance {
  const first = formatCalendarDate(from);
  return {
    title,
    date: from === to ? first : `${first}/${formatCalendarDate(to)}`,
    source: mark === null ? source : `${mark(from)} · ${source}`,
    permalink: permalinkOf(page, id, from),
    revision,
    licence,
  };
}

/** The provenance as the named texts of a file's metadata. */
export function metadataOf(provenance: Provenance): Readonly<Record<string, string>> {
  return {
    Title: provenance.title,
    Date: provenance.date,
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

/** `bolshevik-party-1922-1929-1926-05-01.png`, or both days of a span. */
export function exportFileName(dataset: string, { from, to }: Moment, extension: string): string {
  const days = from === to ? [from] : [from, to];
  return `${[dataset, ...days.map(formatCalendarDate)].join("-")}.${extension}`;
}
