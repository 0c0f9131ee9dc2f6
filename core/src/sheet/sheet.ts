import type { MarkSample } from "../appearance/legend-items.ts";
import type { FactionColour } from "../appearance/palette.ts";
import type { Point, Size } from "../geometry/coordinates.ts";
import type { Scene } from "../scene/scene.ts";
import type { TextStyle } from "../scene/text-style.ts";
import type { Certainty } from "../time/interval.ts";

/**
 * A whole picture of one moment, to be painted as it is: the network between its headings and its time line.
 * Lengths are units of the page; one unit is `scale` pixels of the picture.
 */
export interface Sheet {
  /** The picture, in pixels. */
  readonly size: Size;
  readonly scale: number;
  /** The picture, in units. */
  readonly page: Size;
  /** The upper left corner of the network's frame on the page. */
  readonly stageAt: Point;
  readonly scene: Scene;
  /** Title, date, caption and the lines at the foot. */
  readonly texts: readonly SheetText[];
  readonly legend: readonly LegendEntry[];
  readonly lanes: readonly SheetLane[];
  /** Null, as the playhead is, in a story without time. */
  readonly axis: SheetAxis | null;
  readonly playhead: SheetPlayhead | null;
  /** One-line text alternative. */
  readonly description: string;
}

export type SheetRole =
  | "title"
  | "month"
  | "year"
  | "mark"
  | "headline"
  | "detail"
  | "source"
  | "permalink"
  | "legend"
  | "lane"
  | "axis-mark"
  | "captioned-event";

export type SheetInk = "ink" | "soft" | "opposed";

export interface SheetText {
  readonly role: SheetRole;
  readonly text: string;
  readonly style: TextStyle;
  /** Point on the baseline: the text's start, middle or end, by `align`. */
  readonly at: Point;
  readonly align: "start" | "middle" | "end";
  readonly ink: SheetInk;
}

export type LegendSampleKind =
  | "ALLIED"
  | "OPPOSED"
  | "BAND"
  | "FACTION"
  | "POSSIBLE_TIES"
  | "POSSIBLE_FACTION"
  | "POSSIBLE_MEMBER";

/** One or more samples, and what they mean. */
export interface LegendEntry {
  readonly samples: readonly LegendSample[];
  readonly text: SheetText;
}

/** A sample of `width` by `height` around its middle. */
export type LegendSample = SignLegendSample | MarkLegendSample;

interface PlacedSample {
  readonly middle: Point;
  readonly width: number;
  readonly height: number;
}

export interface SignLegendSample extends PlacedSample {
  readonly kind: LegendSampleKind;
}

/** A disc or a line as values colour or size it. */
export interface MarkLegendSample extends PlacedSample {
  readonly kind: "MARK";
  readonly mark: MarkSample;
}

export interface SheetLane {
  /** The faction's id. */
  readonly id: string;
  readonly colour: FactionColour;
  readonly possible: SheetBar;
  readonly certain: SheetBar | null;
  /** Where a computed faction has no members for a while. */
  readonly gaps: readonly SheetBar[];
  readonly name: SheetText;
  /** Its certainty on the date shown; null where it does not exist then. */
  readonly now: Certainty | null;
}

export interface SheetBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetPlayhead {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface SheetAxis {
  readonly from: Point;
  readonly to: Point;
  readonly marks: readonly SheetText[];
  readonly ticks: readonly SheetTick[];
  /** The name of the event that the caption tells, below its tick. */
  readonly captioned: SheetText | null;
  /** The stretch that is played over and over. */
  readonly loop: { readonly from: number; readonly to: number } | null;
}

export interface SheetTick {
  /** The event's id. */
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
  /** True where a caption tells it. */
  readonly captioned: boolean;
  /** True where the caption shown tells it. */
  readonly now: boolean;
}
