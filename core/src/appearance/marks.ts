import { isPreferred } from "../model/evidence.ts";
import type { Tie } from "../model/tie.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type Appearance, type AppearanceChannel, columnShown } from "./appearance.ts";
import type { MarkColour } from "./palette.ts";
import { type AmountScale, type ColourScale, colourRows, measureRows } from "./value-scale.ts";

/** How the discs and lines of a story are coloured and sized. A part that is null is painted as usual. */
export interface Marks {
  /** The colours of an actor's disc on a day, which parts it among them; at least one. */
  readonly discColours: ((actor: string, asOf: CalendarDate) => readonly MarkColour[]) | null;
  /** The area of an actor's disc as a share of the largest; null for an actor without a value. */
  readonly discArea: ((actor: string) => number | null) | null;
  readonly tieColour: ((tie: Tie) => MarkColour) | null;
  /** The width of a line as a share of the widest; null for a tie without a value. */
  readonly tieWidth: ((tie: Tie) => number | null) | null;
  readonly legend: readonly MarkLegend[];
}

/** What one channel shows, and how. */
export interface MarkLegend {
  readonly channel: AppearanceChannel;
  /** The name of the column. */
  readonly of: string;
  readonly type: "TEXT" | "NUMBER" | "BOOLEAN" | "DATE" | "LIST";
  readonly scale: ColourScale | AmountScale;
}

export const USUAL_MARKS: Marks = {
  discColours: null,
  discArea: null,
  tieColour: null,
  tieWidth: null,
  legend: [],
};

/** The marks of an appearance. `index` is the whole story: a filter changes no scale. */
export function marksOf({ dataset }: StoryIndex, appearance: Appearance): Marks {
  const legend: MarkLegend[] = [];
  const note = <Made extends { readonly scale: ColourScale | AmountScale }>(
    channel: AppearanceChannel,
    make: (column: NonNullable<ReturnType<typeof columnShown>>) => Made,
  ): Made | null => {
    const column = columnShown(channel, appearance, dataset);
    if (column === null) return null;
    const made = make(column);
    legend.push({ channel, of: column.name, type: column.type, scale: made.scale });
    return made;
  };
  const ties = dataset.ties.filter(isPreferred);
  const colours = note("colour", (column) => colourRows(dataset.actors, column));
  const sizes = note("size", (column) => measureRows(dataset.actors, column));
  const tieColours = note("tieColour", (column) => colourRows(ties, column));
  const tieWidths = note("tieWidth", (column) => measureRows(ties, column));
  return {
    discColours: colours === null ? null : byActor(dataset.actors, colours.coloursOf, ["absent"]),
    discArea: sizes === null ? null : byActor(dataset.actors, sizes.shareOf, null),
    tieColour: tieColours === null ? null : (tie) => tieColours.coloursOf(tie)[0] ?? "absent",
    tieWidth: tieWidths === null ? null : tieWidths.shareOf,
    legend,
  };
}

function byActor<Row extends { readonly id: string }, Mark>(
  rows: readonly Row[],
  markOf: (row: Row) => Mark,
  none: Mark,
): (actor: string) => Mark {
  const marks = new Map(rows.map((row) => [row.id, markOf(row)]));
  return (actor) => marks.get(actor) ?? none;
}
