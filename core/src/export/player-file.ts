import type { StoredLayout } from "../layout/story/stored-layout.ts";
import type { Dataset } from "../model/dataset.ts";
import type { PackedTimeline } from "../model/packed-timeline.ts";
import { addDays } from "../time/calendar-date.ts";
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

export class PlayerTemplateError extends Error {
  override readonly name = "PlayerTemplateError";
}

export const PLAYER_FILE_ID = "player-file";
const OPENING = `<script type="application/json" id="${PLAYER_FILE_ID}">`;
const TITLE = /<title>[^<]*<\/title>/;

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
 * The built player with a story in it: one HTML file that needs no server and no network. Throws PlayerTemplateError
 * where `template` is not the built player.
 */
export function fillPlayer(template: string, file: PlayerFile): string {
  const [before, after, ...more] = template.split(OPENING);
  if (before === undefined || after === undefined || more.length > 0)
    throw new PlayerTemplateError("This is not the built player; build the client and try again");
  const { title } = file.timeline.dataset;
  // Data must not close the element that holds them.
  const data = JSON.stringify(file).replaceAll("<", "\\u003c");
  return `${before.replace(TITLE, () => `<title>${escapeText(title)}</title>`)}${OPENING}${data}${after}`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
