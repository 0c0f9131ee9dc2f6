import type { Box, Frame } from "../geometry/coordinates.ts";
import type { StoryLayout } from "../layout/story/packed-layout.ts";
import type { LayoutChoice, LayoutOptions } from "../layout/story/story-layout.ts";
import { networkChangeDates } from "../story/change-dates.ts";
import { importanceOfActors } from "../story/importance.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { firstAtOrAfter } from "../time/bisect.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { coloursOf } from "./faction-colour.ts";
import type { AlbumGround } from "./picture-context.ts";
import { nodeBox, type PictureStyle, TITLE_LINE } from "./picture-style.ts";
import { TITLE_GAP } from "./placement/title-place.ts";
import { openStills, type Still } from "./resting-picture.ts";
import { type Picture, transitionBetween } from "./transition.ts";

/** A laid out story with its pictures: asks for them are answered from memory the second time. */
export interface Album extends AlbumGround {
  /** The picture of a date, as it follows on the day before the change it comes from. */
  readonly pictureAt: (date: CalendarDate) => Picture;
  /** The picture of a date as it follows on that of any other, for a jump. */
  readonly transition: (from: CalendarDate, date: CalendarDate) => Picture;
  /** Does in advance what takes longest in the first picture after a key date of a large story. */
  readonly prepare: (keyDate: CalendarDate) => void;
}

/** Everything about an album but where everyone stands. */
export interface AlbumPlan extends Omit<AlbumGround, "layout"> {
  /** What to ask the layout for. */
  readonly layoutOptions: LayoutOptions;
}

/** Sizes and colours of a story on a frame. */
export function planAlbum(
  index: StoryIndex,
  frame: Frame,
  style: PictureStyle,
  reserved: readonly Box[] = [],
  choice: LayoutChoice = {},
): AlbumPlan {
  const importance = importanceOfActors(index);
  const nodeStyles = new Map([...importance].map(([actor, weight]) => [actor, style.nodeStyle(weight)]));
  const boxes = new Map(
    index.dataset.actors.map((actor) => {
      const nodeStyle = nodeStyles.get(actor.id) ?? style.nodeStyle(0);
      return [actor.id, nodeBox(actor.shortName, nodeStyle, style.measure)];
    }),
  );
  const titleRoom = style.titleSize * TITLE_LINE + TITLE_GAP;
  const layoutOptions = { ...choice, frame, reserved, boxes, hullPadding: style.hullPadding, titleRoom };
  const colours = coloursOf(index);
  return { index, frame, reserved, style, colours, importance, nodeStyles, boxes, layoutOptions };
}

/** The album of a plan whose layout came from elsewhere, such as a worker. */
export function albumOn({ layoutOptions: _, ...ground }: AlbumPlan, layout: StoryLayout): Album {
  return withPictures({ ...ground, layout });
}

/** The same places and colours for a part of the same story: what a filter hides leaves its place empty. */
export function albumShowing(album: Album, index: StoryIndex): Album {
  return album.index === index ? album : withPictures({ ...album, index });
}

function withPictures(album: AlbumGround): Album {
  const changes = networkChangeDates(album.index);
  const { compose, prepare } = openStills(album);
  const { actors, ties } = album.index.dataset;
  const most = Math.max(LEAST_KEPT, Math.floor(MOST_KEPT_FACTS / (actors.length + ties.length + 1)));
  const stills = new Map<number, Still>();
  const pictures = new Map<number, Picture>();
  // Between two changes nothing differs but the date.
  const positionOf = (date: CalendarDate): number => firstAtOrAfter(changes, date + 1);
  const stillAt = (date: CalendarDate): Still => {
    const position = positionOf(date);
    return kept(stills, position, most, () => compose(date));
  };
  const transition = (from: CalendarDate, date: CalendarDate): Picture =>
    dated(transitionBetween(album, stillAt(from), stillAt(date)), date);
  return {
    ...album,
    transition,
    prepare,
    pictureAt: (date) => {
      const position = positionOf(date);
      const change = changes[position - 1];
      const picture = kept(pictures, position, most, () =>
        transition(change === undefined ? date : addDays(change, -1), date),
      );
      return dated(picture, date);
    },
  };
}

/** Pictures of a story are kept up to so many facts in all, and always the last few. */
const MOST_KEPT_FACTS = 200_000;
const LEAST_KEPT = 8;

/** What is known at `position`, or is made now; the oldest is forgotten when there are more than `most`. */
function kept<Made>(known: Map<number, Made>, position: number, most: number, make: () => Made): Made {
  const found = known.get(position);
  if (found !== undefined) return found;
  const made = make();
  known.set(position, made);
  const oldest = known.keys().next();
  if (known.size > most && oldest.done !== true) known.delete(oldest.value);
  return made;
}

function dated(picture: Picture, date: CalendarDate): Picture {
  const { network } = picture;
  return network.asOf === date ? picture : { ...picture, network: { ...network, asOf: date } };
}
