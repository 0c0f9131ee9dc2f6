import type { Caption } from "../story/caption.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/** Everything that is written on a sheet and is not a name from the story, in the language of its readers. */
export interface SheetWords {
  readonly title: string;
  readonly legend: {
    readonly allied: string;
    readonly opposed: string;
    /** Of ties, factions and members. */
    readonly possible: string;
  };
  /** The date as a headline: what is set small (day and month, or the month alone), and the year. */
  readonly headlineDate: (date: CalendarDate) => { readonly small: string; readonly large: string };
  /** What has just changed: a sentence, and a line on when and who. */
  readonly caption: (caption: Caption) => { readonly headline: string; readonly detail: string | null };
  /** Where the data comes from and under which licence, in one line. */
  readonly source: string;
  /** Where the picture is not of the whole story in its preferred reading: what it is of. Null where it is. */
  readonly mark: ((date: CalendarDate) => string) | null;
  /** The revision shown, in words. */
  readonly revision: string;
  /** The address of the live picture of this date. */
  readonly permalink: (date: CalendarDate) => string;
  /** For who cannot see the picture: what it shows on a date. */
  readonly description: (date: CalendarDate) => string;
}
