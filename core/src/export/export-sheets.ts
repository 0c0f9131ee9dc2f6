import { type Appearance, USUAL_APPEARANCE } from "../appearance/appearance.ts";
import { marksOf } from "../appearance/marks.ts";
import { withComputedFactions } from "../computed-factions/computed-factions.ts";
import { applyToComputed } from "../computed-factions/computed-story.ts";
import type { Size } from "../geometry/coordinates.ts";
import { type Arrangement, indexToLayOut, USUAL_ARRANGEMENT } from "../layout/story/arrangement.ts";
import { layoutFormFor } from "../layout/story/layout-frame.ts";
import { type PackedLayout, unpackLayout } from "../layout/story/packed-layout.ts";
import { layoutStory } from "../layout/story/story-layout.ts";
import { picturesMarkedBy, picturesShowing } from "../scene/picture.ts";
import type { MeasureStyled } from "../scene/text-style.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { SheetWords } from "../sheet/sheet-words.ts";
import { createSheets, type Sheets, sheetsOn } from "../sheet/sheets.ts";
import { captionsOf } from "../story/caption.ts";
import { logChanges } from "../story/change.ts";
import type { ReadingAndFilter } from "../story/reading-and-filter.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type FilmFrame, type FilmRange, filmFrames } from "./film.ts";
import type { PageView } from "./permalink.ts";
import { type Moment, type Provenance, provenanceOf } from "./provenance.ts";
import type { SheetLanguage } from "./sheet-language.ts";
import { sheetWords } from "./sheet-phrases.ts";

export interface ExportOptions {
  readonly view: ReadingAndFilter;
  /** The usual one unless given. */
  readonly arrangement?: Arrangement;
  /** The usual one unless given. */
  readonly appearance?: Appearance;
  /** The layout of the arrangement in the form of the size; made here unless given: seconds for a large story. */
  readonly layout?: PackedLayout;
  /** Pixels. */
  readonly size: Size;
  readonly language: SheetLanguage;
  /** The address of the page that permalinks lead to, without its query. */
  readonly address: string;
  readonly measure: MeasureStyled;
}

/** The sheets of a story as exports show them. */
export interface ExportSheets {
  readonly sheets: Sheets;
  /** The metadata of the file of a moment. */
  readonly provenance: (moment: Moment) => Provenance;
  readonly still: (date: CalendarDate) => Sheet;
  readonly frames: (range: FilmRange) => readonly FilmFrame[];
  readonly frame: (frame: FilmFrame) => Sheet;
}

/**
 * `index` is the story in its own preferred readings; what a filter hides leaves its place empty, as on the page.
 */
export function createExportSheets(index: StoryIndex, options: ExportOptions): ExportSheets {
  const { size, language, measure, view, arrangement = USUAL_ARRANGEMENT } = options;
  const { appearance = USUAL_APPEARANCE } = options;
  const page: PageView = { address: options.address, view, arrangement, appearance };
  const preferred = withComputedFactions(index, language);
  const story = applyToComputed(preferred, view, language);
  const captions = captionsOf(story.whole, logChanges(story.whole));
  const words = sheetWords(story, language, page);
  const laidOut = indexToLayOut(story, arrangement);
  const layout =
    options.layout === undefined
      ? layoutStory(laidOut, { ...arrangement, form: layoutFormFor(size) })
      : unpackLayout(options.layout);
  const laid = createSheets(story.whole, { size, words, captions, measure, layout });
  const marked = picturesMarkedBy(laid.pictures, marksOf(story.whole, appearance));
  const pictures = picturesShowing(marked, story.index);
  const sheetsIn = (spoken: SheetWords): Sheets =>
    sheetsOn(pictures, laid.plan, laid.chronicle, { words: spoken, captions, measure });
  const sheets = sheetsIn(words);
  // While time runs the days would flicker: the headline then has the month alone.
  const running = sheetsIn({ ...words, headlineDate: words.headlineMonth });
  return {
    sheets,
    provenance: (moment) => provenanceOf(preferred.dataset, moment, words, page),
    still: (date) => sheets.at({ day: date, progress: 1 }),
    frames: (range) => filmFrames(sheets.course, range),
    frame: (frame) => (frame.resting ? sheets : running).at(frame),
  };
}
