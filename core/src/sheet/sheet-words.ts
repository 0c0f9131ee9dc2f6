import type { MarkSample } from "../appearance/legend-items.ts";
import type { AxisMark } from "../scene/axis-marks.ts";
import type { Caption } from "../story/caption.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/** The legend of one channel: its name, and what its samples mean. */
export interface MarkWords {
  readonly title: string;
  readonly items: readonly { readonly samples: readonly MarkSample[]; readonly text: string }[];
}

/** Everything that is written on a sheet and is not a name from the story, in the language of its readers. */
export interface SheetWords {
  readonly title: string;
  readonly legend: {
    readonly allied: string;
    readonly opposed: string;
    /** Label of a band between two blocs. */
    readonly bands: string;
    /** Label of factions that are computed from the ties; null where none are. */
    readonly computed: string | null;
    /** Label of possible ties, factions and members. */
    readonly possible: string;
  };
  /** What colours and sizes tell, where it is not the usual. */
  readonly marks: readonly MarkWords[];
  /**
   * The date as a headline: what is set small (day and month, or the month alone), and the year; what is counted, and
   * the count. In a story without time the small words say so, and the large are empty.
   */
  readonly headlineDate: (date: CalendarDate) => { readonly small: string; readonly large: string };
  /** The label of a mark of the axis: the year, or the month or day in short. */
  readonly axisMark: (mark: AxisMark) => string;
  /** Says what has just changed: a sentence, and a line with date and actors. */
  readonly caption: (caption: Caption) => { readonly headline: string; readonly detail: string | null };
  /** Origin and licence of the data, in one line. */
  readonly source: string;
  /** Names the reading and filter of the picture. Null for the whole story in its preferred reading. */
  readonly mark: ((date: CalendarDate) => string) | null;
  /** The revision shown, in words. */
  readonly revision: string;
  /** The address of the live picture of this date. */
  readonly permalink: (date: CalendarDate) => string;
  /** Text alternative of the picture on a date. */
  readonly description: (date: CalendarDate) => string;
}
