import type { UncertainDate } from "../time/uncertain-date.ts";

/** The views that a stop can ask for, by the client's ids. */
export const TOUR_VIEWS = ["network", "storyline", "argument-map", "table"] as const;
export type TourView = (typeof TOUR_VIEWS)[number];

/** The kinds of things that a stop can highlight. */
export const FOCUS_KINDS = ["actor", "faction", "tie", "argument", "event"] as const;
export type FocusKind = (typeof FOCUS_KINDS)[number];

/** A guided way through a story, stop by stop. */
export interface Tour {
  readonly id: string;
  readonly title: string;
  /** Title by language. */
  readonly names: Readonly<Record<string, string>>;
}

export interface TourStop {
  readonly id: string;
  readonly tour: string;
  /** Place in the tour, from 1. */
  readonly number: number;
  /** A day, or a range that is played (`1926-04-06/1926-07-23`); its ends are known days of the story. */
  readonly date: UncertainDate;
  readonly view: TourView;
  /** Highlighted things, each as `kind:id`; the first is the subject of the stop. */
  readonly focus: readonly string[];
  readonly caption: string;
  /** Caption by language. */
  readonly names: Readonly<Record<string, string>>;
  readonly citations: readonly string[];
  readonly note: string | null;
}

/** Most characters of a caption, which must be legible from the back row. */
export const LONGEST_CAPTION = 240;

/** Reads `faction:left-opposition` as a kind and an id; null for another form. */
export function parseFocus(text: string): { readonly kind: FocusKind; readonly id: string } | null {
  const colon = text.indexOf(":");
  const kind = FOCUS_KINDS.find((one) => one === text.slice(0, colon));
  const id = text.slice(colon + 1);
  return kind === undefined || id === "" ? null : { kind, id };
}

/** Returns the stops of a tour in their order. */
export function stopsOf(stops: readonly TourStop[], tour: string): readonly TourStop[] {
  return stops.filter((stop) => stop.tour === tour).toSorted((a, b) => a.number - b.number);
}
