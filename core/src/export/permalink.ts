import { type Appearance, appearanceTexts, USUAL_APPEARANCE } from "../appearance/appearance.ts";
import { type Arrangement, arrangementTexts, USUAL_ARRANGEMENT } from "../layout/story/arrangement.ts";
import { type Dataset, timeOf } from "../model/dataset.ts";
import { type ReadingAndFilter, writeFilter } from "../story/reading-and-filter.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { writeStoryDate } from "../time/story-time.ts";

/** The page that permalinks lead to, and the view of the story that they restore. */
export interface PageView {
  /** Without its query. */
  readonly address: string;
  readonly view: ReadingAndFilter;
  /** The usual one unless given. */
  readonly arrangement?: Arrangement;
  /** The usual one unless given. */
  readonly appearance?: Appearance;
}

/** Writes the address as the page does, so that following the link and sharing it again changes nothing. */
export function permalinkOf(
  { address, view, arrangement = USUAL_ARRANGEMENT, appearance = USUAL_APPEARANCE }: PageView,
  dataset: Pick<Dataset, "id" | "time">,
  date: CalendarDate,
): string {
  const time = timeOf(dataset);
  const said = {
    dataset: dataset.id,
    date: time.kind === "NONE" ? null : writeStoryDate(time, date),
    filter: writeFilter(view.filter),
    reading: view.reading,
    ...appearanceTexts(appearance),
    ...arrangementTexts(arrangement),
  };
  const query = Object.entries(said).flatMap(([name, text]) =>
    text === null ? [] : `${name}=${encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%2C", ",")}`,
  );
  return `${address}?${query.join("&")}`;
}
