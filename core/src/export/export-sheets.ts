import type { Frame } from "../layout/coordinates.ts";
import { logChanges } from "../network/change.ts";
import type { StoryIndex } from "../network/story-index.ts";
import { captionsOf } from "../scene/caption.ts";
import type { Sheet } from "../scene/sheet.ts";
import { openSheets, type Sheets, sheetsOn } from "../scene/sheets.ts";
import type { MeasureStyled } from "../scene/text-style.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type FilmFrame, type FilmRange, filmFrames } from "./film.ts";
import { type SheetLanguage, sheetWords } from "./sheet-words.ts";

export interface ExportOptions {
  /** Pixels. */
  readonly size: Frame;
  readonly language: SheetLanguage;
  /** Of the page that permalinks lead to, without a question. */
  readonly address: string;
  readonly measure: MeasureStyled;
}

/** The sheets of a story as exports show them. */
export interface ExportSheets {
  readonly sheets: Sheets;
  /** Where the data comes from, as the sheets say it. */
  readonly source: string;
  readonly still: (date: CalendarDate) => Sheet;
  readonly frames: (range: FilmRange) => readonly FilmFrame[];
  readonly frame: (frame: FilmFrame) => Sheet;
}

export function openExportSheets(index: StoryIndex, options: ExportOptions): ExportSheets {
  const { size, language, address, measure } = options;
  const captions = captionsOf(index, logChanges(index));
  const words = sheetWords(index, language, address);
  const sheets = openSheets(index, { size, words, captions, measure });
  // While time runs the days would flicker: the headline then has the month alone.
  const running = sheetsOn(sheets.album, sheets.plan, sheets.chronicle, {
    words: { ...words, headlineDate: words.headlineMonth },
    captions,
    measure,
  });
  return {
    sheets,
    source: words.source,
    still: (date) => sheets.at({ day: date, settled: 1 }),
    frames: (range) => filmFrames(sheets.course, range),
    frame: (frame) => (frame.resting ? sheets : running).at(frame),
  };
}
