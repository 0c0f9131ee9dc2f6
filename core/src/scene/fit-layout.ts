import type { Box, Coordinates, Point, Size } from "../geometry/coordinates.ts";
import type { StoryLayout } from "../layout/story/packed-layout.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/** A layout fitted into a frame: its coordinates, radii and padding are in pixels. */
export interface FittedLayout extends Pick<StoryLayout, "keyDates" | "keyDateAt" | "at" | "radii"> {
  /** The layout itself, in layout units. */
  readonly layout: StoryLayout;
  /** Pixels of a layout unit. */
  readonly scale: number;
  /** Where the layout's upper left corner lies in the frame, in pixels. */
  readonly shift: Point;
  readonly hullPadding: number;
}

/** What a layout is fitted into, in pixels. */
export interface FrameToFit {
  readonly frame: Size;
  /** Parts of the frame in which no disc may stand. */
  readonly reserved: readonly Box[];
  /** Room at the edges for hulls and names, beyond the discs. */
  readonly margin: { readonly across: number; readonly top: number; readonly bottom: number };
}

/** Fits a layout by one scale factor and a shift: as large as it can be with all discs of all days in the free part. */
export function fitLayout(layout: StoryLayout, into: FrameToFit): FittedLayout {
  const known = occupiedParts.get(layout);
  const part = known ?? occupiedPart(layout);
  if (known === undefined) occupiedParts.set(layout, part);
  const { scale, shift } = placeIn(part, layout.hullPadding, into);
  return placedBy(layout, scale, shift);
}

function placedBy(layout: StoryLayout, scale: number, shift: Point): FittedLayout {
  const fitted = new WeakMap<Coordinates, Coordinates>();
  const toPixels = ({ x, y }: Point): Point => ({ x: scale * x + shift.x, y: scale * y + shift.y });
  return {
    layout,
    scale,
    shift,
    radii: new Map([...layout.radii].map(([actor, radius]) => [actor, scale * radius])),
    hullPadding: scale * layout.hullPadding,
    keyDates: layout.keyDates,
    keyDateAt: layout.keyDateAt,
    at: (date: CalendarDate) => {
      const places = layout.at(date);
      const known = fitted.get(places);
      if (known !== undefined) return known;
      const made = new Map([...places].map(([actor, place]) => [actor, toPixels(place)]));
      fitted.set(places, made);
      return made;
    },
  };
}

/** A disc grows with the zoom raised to this power, so that it stays of one readable size while places spread. */
const DISC_GROWTH = 0.3;

/** Looks at a fitted layout from nearer: places spread `zoom` times, and discs and padding grow a little. */
export function zoomLayout(fitted: FittedLayout, zoom: number): FittedLayout {
  if (zoom === 1) return fitted;
  const growth = zoom ** DISC_GROWTH;
  return {
    ...placedBy(fitted.layout, zoom * fitted.scale, { x: zoom * fitted.shift.x, y: zoom * fitted.shift.y }),
    radii: new Map([...fitted.radii].map(([actor, radius]) => [actor, growth * radius])),
    hullPadding: growth * fitted.hullPadding,
  };
}

/** Returns the place in the layout's frame, in layout units, of a point of the fitted frame. */
export function toLayoutUnits({ scale, shift }: FittedLayout, { x, y }: Point): Point {
  return { x: (x - shift.x) / scale, y: (y - shift.y) / scale };
}

/** The part of a layout in which discs stand on any day, and which cells of it they cover. */
interface OccupiedPart {
  readonly bounds: Box;
  /** Counts the covered cells within a box, in layout units. */
  readonly isCovered: (box: Box) => boolean;
}

const CELLS = 64;
/** Walking over all days of a large layout takes long, and every pane and zoom asks for it. */
const occupiedParts = new WeakMap<StoryLayout, OccupiedPart>();

function occupiedPart({ freePlaces: discs, bounds }: StoryLayout): OccupiedPart {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const column = (x: number): number => cellOf(x - bounds.left, width);
  const row = (y: number): number => cellOf(y - bounds.top, height);
  const sums = new Int32Array((CELLS + 1) * (CELLS + 1));
  const sumAt = (across: number, down: number): number => sums[down * (CELLS + 1) + across] ?? 0;
  const covered = new Uint8Array(CELLS * CELLS);
  for (const { x, y, radius } of discs) {
    // Who is in a rival reading alone has a place that the picture is not fitted by.
    if (x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom) continue;
    for (let down = row(y - radius); down <= row(y + radius); down++)
      for (let across = column(x - radius); across <= column(x + radius); across++)
        covered[down * CELLS + across] = 1;
  }
  for (let down = 0; down < CELLS; down++)
    for (let across = 0; across < CELLS; across++)
      sums[(down + 1) * (CELLS + 1) + across + 1] =
        (covered[down * CELLS + across] ?? 0) +
        sumAt(across, down + 1) +
        sumAt(across + 1, down) -
        sumAt(across, down);
  return {
    bounds,
    isCovered: ({ left, top, right, bottom }) => {
      if (right <= bounds.left || left >= bounds.right || bottom <= bounds.top || top >= bounds.bottom)
        return false;
      const [from, to] = [column(left), column(right) + 1];
      const [over, under] = [row(top), row(bottom) + 1];
      return sumAt(to, under) - sumAt(from, under) - sumAt(to, over) + sumAt(from, over) > 0;
    },
  };
}

function cellOf(way: number, length: number): number {
  return Math.max(0, Math.min(CELLS - 1, Math.floor((way / length) * CELLS)));
}

const STEP = 0.97;
const STEPS = 48;
/** Shares of the free room at which the picture is tried, the middle first. */
const SHARES = [0.5, 0.375, 0.625, 0.25, 0.75, 0.125, 0.875, 0, 1];
/** A picture of few actors does not grow beyond this many pixels a unit for each reference frame. */
const MOST_SCALE = 2;

/** Finds the greatest scale, and the shift nearest to the middle, at which no disc, nor a hull round it, is in a reserved part. */
function placeIn(
  { bounds, isCovered }: OccupiedPart,
  hullPadding: number,
  { frame, reserved, margin }: FrameToFit,
): Pick<FittedLayout, "scale" | "shift"> {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const room = {
    width: Math.max(frame.width / 2, frame.width - 2 * margin.across),
    height: Math.max(frame.height / 2, frame.height - margin.top - margin.bottom),
  };
  const corner = {
    x: (frame.width - room.width) / 2,
    y: ((frame.height - room.height) * margin.top) / Math.max(1, margin.top + margin.bottom),
  };
  const most = Math.min(
    MOST_SCALE * Math.max(1, frame.height / 500),
    room.width / width,
    room.height / height,
  );
  const placed = (scale: number, across: number, down: number) => ({
    scale,
    shift: {
      x: corner.x + across * (room.width - scale * width) - scale * bounds.left,
      y: corner.y + down * (room.height - scale * height) - scale * bounds.top,
    },
  });
  for (let step = 0, scale = most; step < STEPS; step++, scale *= STEP) {
    // Round a disc lie the padding of its hull, and a name.
    const around = hullPadding + margin.bottom / scale;
    for (const down of SHARES) {
      for (const across of SHARES) {
        const { shift } = placed(scale, across, down);
        const isFree = reserved.every(
          ({ left, top, right, bottom }) =>
            !isCovered({
              left: (left - shift.x) / scale - around,
              top: (top - shift.y) / scale - around,
              right: (right - shift.x) / scale + around,
              bottom: (bottom - shift.y) / scale + around,
            }),
        );
        if (isFree) return { scale, shift };
      }
    }
  }
  return placed(most, 0.5, 0.5);
}
