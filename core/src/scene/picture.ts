import { type Marks, USUAL_MARKS } from "../appearance/marks.ts";
import type { OutlineRoom } from "../geometry/bent-outline.ts";
import type { Box, Size } from "../geometry/coordinates.ts";
import type { StoryLayout } from "../layout/story/packed-layout.ts";
import { labelOf } from "../model/actor.ts";
import { networkChangeDates } from "../story/change-dates.ts";
import { importanceOfActors, MANY, mostActorsAtOnce } from "../story/importance.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { withoutComputedFactions } from "../story/without-computed-factions.ts";
import { firstAtOrAfter } from "../time/bisect.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { type BroughtOut, bringOut, transitionOfBlocs } from "./bloc-transition.ts";
import { roomForDiscs } from "./disc-room.ts";
import { coloursOf } from "./faction-colour.ts";
import { type FittedLayout, type FrameToFit, fitLayout, zoomLayout } from "./fit-layout.ts";
import type { PictureContext } from "./picture-context.ts";
import { nodeBox, type PictureStyle, TITLE_LINE } from "./picture-style.ts";
import { TITLE_GAP } from "./placement/title-place.ts";
import { composeRestingPictures, type RestingPicture } from "./resting-picture.ts";
import { CROWD, computedBlocs, type StoryBlocs, zoomThatOpens } from "./story-blocs.ts";
import { type Picture, transitionBetween } from "./transition.ts";

/** A laid out story with its pictures: asks for them are answered from memory the second time. */
export interface StoryPictures extends PictureContext {
  /** The picture of a date, as it follows on the day before the change it comes from. */
  readonly pictureAt: (date: CalendarDate) => Picture;
  /** The picture of a date as it follows on that of any other, for a jump. */
  readonly transition: (from: CalendarDate, date: CalendarDate) => Picture;
  /**
   * The picture with more of a day's actors and ties shown one by one than those it shows by itself. A picture of blocs
   * has no single ties, and none of closed blocs has single actors.
   */
  readonly bringOut: (picture: Picture, more: BroughtOut) => Picture;
  /** Does in advance what takes longest in the first picture after a key date of a large story. */
  readonly prepare: (keyDate: CalendarDate) => void;
}

/** The frame of pictures, and what is written in it. */
export interface PictureFrame {
  readonly frame: Size;
  readonly style: PictureStyle;
  /** Parts of the frame in which nobody stands; none unless given. */
  readonly reserved?: readonly Box[];
  /** How near the pictures are looked at; 1 unless given. `reserved` counts at a zoom of 1 alone. */
  readonly zoom?: number;
}

/** The pictures of a story at the places of a layout, fitted into a frame. */
export function createPictures(
  index: StoryIndex,
  layout: StoryLayout,
  { frame: whole, style, reserved: taken = [], zoom = 1 }: PictureFrame,
): StoryPictures {
  const importance = importanceOfActors(index);
  const nodeStyles = new Map([...importance].map(([actor, weight]) => [actor, style.nodeStyle(weight)]));
  const margin = marginOf(style, whole);
  const fitted = zoomLayout(fitLayout(layout, { frame: whole, reserved: taken, margin }), zoom);
  const frame = { width: zoom * whole.width, height: zoom * whole.height };
  // What lies over the edge of a pane lies somewhere over a zoomed picture.
  const reserved = zoom === 1 ? taken : [];
  const boxes = new Map(
    index.dataset.actors.map((actor) => {
      const nodeStyle = nodeStyles.get(actor.id) ?? style.nodeStyle(0);
      return [
        actor.id,
        nodeBox(labelOf(actor.shortName), fitted.radii.get(actor.id) ?? 0, nodeStyle, style.measure),
      ];
    }),
  );
  const colours = coloursOf(index);
  const blocs = blocsOf(index, { importance, colours }, whole, zoom);
  return withPictures({
    marks: USUAL_MARKS,
    mostRadius: onceOnly(() => roomForDiscs(index, fitted)),
    blocs,
    index,
    whole,
    zoom,
    frame,
    reserved,
    style,
    room: roomOf(fitted, style, frame),
    layout: fitted,
    colours,
    importance,
    nodeStyles,
    boxes,
  });
}

/** Of the lattice for outlines, in paddings and pens: fine enough for the narrowest bay. */
const STEP = { paddings: 0.3, pens: 6, least: 2.5 };
/** A zoomed picture is large, and its lattice no finer than this many nodes allow. */
const MOST_NODES = 150_000;

function roomOf({ hullPadding: padding }: FittedLayout, { pen }: PictureStyle, frame: Size): OutlineRoom {
  const finest = Math.max(STEP.least, Math.sqrt((frame.width * frame.height) / MOST_NODES));
  return { padding, frame, step: Math.max(finest, Math.min(STEP.paddings * padding, STEP.pens * pen)) };
}

function blocsOf(
  index: StoryIndex,
  known: Pick<PictureContext, "importance" | "colours">,
  whole: Size,
  zoom: number,
): StoryBlocs | null {
  const most = mostActorsAtOnce(index);
  if (most < MANY) return null;
  const opens = zoomThatOpens(most, whole);
  return {
    computed: computedBlocs(index, known.importance, known.colours),
    areComputed: index.dataset.factions.length === 0 || index.dataset.areFactionsComputed === true,
    areCrowd: most >= CROWD,
    areClosed: zoom < opens,
    opensAt: opens,
  };
}

/** Room at the edges: half a name to the sides, a title above and a name below, within a share of the frame. */
function marginOf({ titleSize, nodeStyle }: PictureStyle, { width, height }: Size): FrameToFit["margin"] {
  const { labelSize } = nodeStyle(0);
  return {
    across: Math.min(0.06 * width, 3.2 * labelSize),
    top: Math.min(0.14 * height, titleSize * TITLE_LINE + TITLE_GAP + 10),
    bottom: Math.min(0.12 * height, 1.25 * labelSize + 16),
  };
}

/** Shows a part of a story at the places and in the colours of the whole: hidden actors leave their places empty. */
export function picturesShowing(pictures: StoryPictures, index: StoryIndex): StoryPictures {
  return pictures.index === index ? pictures : withPictures({ ...pictures, index });
}

/** The same pictures, coloured and sized otherwise: nothing moves. */
export function picturesMarkedBy(pictures: StoryPictures, marks: Marks): StoryPictures {
  return pictures.marks === marks ? pictures : withPictures({ ...pictures, marks });
}

function onceOnly<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function withPictures(context: PictureContext): StoryPictures {
  const changes = networkChangeDates(context.index);
  // Computed factions of many actors are shown as blocs.
  const drawn =
    context.blocs === null ? context : { ...context, index: withoutComputedFactions(context.index) };
  const { compose, prepare } = composeRestingPictures(drawn);
  const { actors, ties } = context.index.dataset;
  const most = Math.max(LEAST_KEPT, Math.floor(MOST_KEPT_FACTS / (actors.length + ties.length + 1)));
  const restingByPosition = new Map<number, RestingPicture>();
  const picturesByPosition = new Map<number, Picture>();
  // Between two changes nothing differs but the date.
  const positionOf = (date: CalendarDate): number => firstAtOrAfter(changes, date + 1);
  const restingPictureAt = (date: CalendarDate): RestingPicture => {
    const position = positionOf(date);
    return getOrMake(restingByPosition, position, most, () => compose(date));
  };
  const transition = (from: CalendarDate, date: CalendarDate): Picture =>
    withDate(transitionOf(drawn, restingPictureAt(from), restingPictureAt(date)), date);
  return {
    ...context,
    transition,
    bringOut: (picture, more) => bringOut(drawn, picture, more),
    prepare,
    pictureAt: (date) => {
      const position = positionOf(date);
      const change = changes[position - 1];
      // Closed blocs hardly change from one day to the next, and the day before would have to be composed for it.
      const before = change === undefined || context.blocs?.areClosed === true ? date : addDays(change, -1);
      const picture = getOrMake(picturesByPosition, position, most, () => transition(before, date));
      return withDate(picture, date);
    },
  };
}

/** Pictures of a story are kept up to so many facts in all, and always the last few. */
const MOST_KEPT_FACTS = 200_000;
const LEAST_KEPT = 8;

/** Returns the entry at `position`, or makes it; forgets the oldest where there are more than `most`. */
function getOrMake<Made>(known: Map<number, Made>, position: number, most: number, make: () => Made): Made {
  const found = known.get(position);
  if (found !== undefined) return found;
  const made = make();
  known.set(position, made);
  const oldest = known.keys().next();
  if (known.size > most && oldest.done !== true) known.delete(oldest.value);
  return made;
}

function transitionOf(context: PictureContext, was: RestingPicture, now: RestingPicture): Picture {
  return context.blocs === null
    ? transitionBetween(context, was, now)
    : transitionOfBlocs(context, context.blocs.areClosed, was, now);
}

function withDate(picture: Picture, date: CalendarDate): Picture {
  const { network } = picture;
  return network.asOf === date ? picture : { ...picture, network: { ...network, asOf: date } };
}
