import type { FactionColour, MarkColour } from "../appearance/palette.ts";
import type { Point, Size } from "../geometry/coordinates.ts";
import type { Rings } from "../geometry/rings.ts";
import type { Side } from "../model/faction.ts";
import type { TieKind } from "../model/tie.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
import type { SceneBand, SceneBloc } from "./bands.ts";
import type { TieBend } from "./placement/tie-route.ts";

/**
 * One moment of the network as a picture, with no drawing in it: what is there, where, and how sure.
 * Lengths are pixels of the frame; lists are in painting order. Everything in it holds on `date`.
 */
export interface Scene {
  readonly frame: Size;
  readonly date: CalendarDate;
  /** Whether its ties are computed from positions: ALLIED agree, OPPOSED disagree. */
  readonly isOfAgreement: boolean;
  /** Pixels of a line of width 1. */
  readonly pen: number;
  /** Null in a story of few actors. */
  readonly blocs: SceneBlocs | null;
  readonly hulls: readonly SceneHull[];
  readonly ties: readonly SceneTie[];
  readonly nodes: readonly SceneNode[];
  /** Facts that no longer hold: they fade while the picture settles and can be neither counted nor chosen. */
  readonly leaving: SceneLeaving;
}

/** Blocs, and all ties between two of them as a band. */
export interface SceneBlocs {
  /** Whether each bloc is one disc. */
  readonly areClosed: boolean;
  readonly blocs: readonly SceneBloc[];
  readonly bands: readonly SceneBand[];
}

/** Facts of the day before that do not hold on the scene's date; `opacity` falls from 1 to 0. */
export interface SceneLeaving {
  readonly hulls: readonly SceneGhost[];
  readonly ties: readonly SceneTie[];
  readonly nodes: readonly SceneNode[];
}

export interface SceneGhost {
  readonly id: string;
  readonly colour: FactionColour;
  readonly rings: Rings;
  readonly opacity: number;
}

export interface SceneHull {
  /** The faction's id. */
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly colour: FactionColour;
  readonly certainty: Certainty;
  /** Its outline, round its members and no other disc: in several rings where others stand between. */
  readonly rings: Rings;
  readonly title: SceneTitle;
  /** 0 to 1: below 1 only while it arrives. */
  readonly opacity: number;
}

export interface SceneTitle {
  /** The text, in as many lines as it is broken into. */
  readonly lines: readonly string[];
  readonly size: number;
  /** The middle of the text's box. */
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  /** False where no place for it is clear of everything else; then it shows while its hull is pointed at or chosen. */
  readonly visible: boolean;
  /** 0 to 1: below 1 only while it changes sides, or something else passes under it. */
  readonly opacity: number;
}

export interface SceneTie {
  readonly id: string;
  readonly kind: TieKind;
  readonly certainty: Certainty;
  readonly a: string;
  readonly b: string;
  readonly from: Point;
  readonly to: Point;
  /** Control point of the quadratic curve from `from` to `to`. */
  readonly bend: Point;
  /** The bend relative to the tie's ends. */
  readonly shape: TieBend;
  /** 0 to 1: the importance of the lesser of the two actors. */
  readonly weight: number;
  /** Null for the colour of its sign. */
  readonly colour: MarkColour | null;
  /** 0 to 1, the share of the widest line; `absent` where it has no value, null for the width of its weight. */
  readonly width: number | "absent" | null;
  readonly opacity: number;
}

export interface SceneNode {
  readonly id: string;
  readonly name: string;
  readonly at: Point;
  readonly radius: number;
  /** The colours of its disc: its factions', the latest formed first, unless it is coloured by values; empty for none. */
  readonly shares: readonly SceneShare[];
  /** Whether discs are sized by values and it has none: then it is a small cross. */
  readonly isUnmeasured: boolean;
  readonly label: SceneLabel;
  readonly opacity: number;
}

export interface SceneShare {
  readonly colour: MarkColour;
  readonly certainty: Certainty;
}

export interface SceneLabel {
  readonly text: string;
  readonly size: number;
  readonly strong: boolean;
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  /** False where it would run into a weightier one or cover a disc. */
  readonly visible: boolean;
  /** 0 to 1: below 1 only while somebody moves, for as much of it as runs into a weightier one. */
  readonly opacity: number;
}
