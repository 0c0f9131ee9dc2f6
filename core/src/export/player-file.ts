import type { StoredLayout } from "../layout/story/stored-layout.ts";
import type { Dataset } from "../model/dataset.ts";
import type { PackedTimeline } from "../model/packed-timeline.ts";
import { addDays } from "../time/calendar-date.ts";
import { fillTemplate } from "./fill-template.ts";
import type { Moment } from "./provenance.ts";

/** The content of a one-file player. */
export interface PlayerFile {
  readonly timeline: PackedTimeline;
  /** The layouts of the whole story, in both forms: a span shows the same places. */
  readonly layouts: readonly StoredLayout[];
  /** The view to open with, as the page's own address has it: `?date=1926-05-01&theme=dark&lang=de`. */
  readonly view: string;
  /** The address of the page that permalinks lead to, without its query. */
  readonly address: string;
}

export const PLAYER_FILE_ID = "player-file";
/** The story as a player of one span has it: that period alone, and of its tours the stops that lie within it. */
export function datasetWithin(dataset: Dataset, { from, to }: Moment): Dataset {
  const tourStops = dataset.tourStops.filter(
    ({ date }) =>
      date.earliest !== null && date.latest !== null && date.earliest >= from && date.latest <= to,
  );
  const tours = dataset.tours.filter(({ id }) => tourStops.some(({ tour }) => tour === id));
  return { ...dataset, period: { from, to: addDays(to, 1) }, tours, tourStops };
}

/**
 * The built player with a story in it: one HTML file that needs no server and no network. Throws TemplateError where
 * `template` is not the built player.
 */
export function fillPlayer(template: string, file: PlayerFile): string {
  return fillTemplate(template, PLAYER_FILE_ID, file.timeline.dataset.title, file);
}
