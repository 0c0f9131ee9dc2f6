import type { UncertainDate } from "../time/uncertain-date.ts";

/** The views that a stop may ask for; the client's own ids. */
export const TOUR_VIEWS = ["network", "storyline", "argument-map", "table"] as const;
export type TourView = (typeof TOUR_VIEWS)[number];

/** What a stop may bring out. */
export const FOCUS_KINDS = ["actor", "faction", "tie", "argument", "event"] as const;
export type FocusKind = (typeof FOCUS_KINDS)[number];

/** A way through a story, told stop by stop. */
export interface Tour {
  readonly id: string;
  readonly title: string;
  /** Title by language. */
  readonly names: Readonly<Record<string, string>>;
}

export interface TourStop {
  readonly id: string;
  readonly tour: string;
  /** From 1, in the order of the tour. */
  readonly number: number;
  /** A day, or a range that is played through (`1926-04-06/1926-07-23`): both ends are known days of the story. */
  readonly date: UncertainDate;
  readonly view: TourView;
  /** `kind:id` each; the first is what the stop is about. */
  readonly focus: readonly string[];
  readonly caption: string;
  /** Caption by language. */
  readonly names: Readonly<Record<string, string>>;
  readonly citations: readonly string[];
  readonly note: string | null;
}

/** What a caption may hold: it is read from the back row. */
export const LONGEST_CAPTION = 240;

/** `faction:left-opposition` as its kind and id; null where it is not of that form. */
export function parseFocus(text: string): { readonly kind: FocusKind; readonly id: string } | null {
  const colon = text.indexOf(":");
  const kind = FOCUS_KINDS.find((one) => one === text.slice(0, colon));
  const id = text.slice(colon + 1);
  return kind === undefined || id === "" ? null : { kind, id };
}

/** The stops of a tour in their order. */
export function stopsOf(stops: readonly TourStop[], tour: string): readonly TourStop[] {
  return stops.filter((stop) => stop.tour === tour).toSorted((a, b) => a.number - b.number);
}
