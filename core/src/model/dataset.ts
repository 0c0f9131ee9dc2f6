import type { CalendarDate } from "../time/calendar-date.ts";
import type { Period } from "../time/interval.ts";
import { CALENDAR_TIME, type StoryTime } from "../time/story-time.ts";
import type { Actor } from "./actor.ts";
import type { Argument, ArgumentLink, Position } from "./argument.ts";
import type { AttributeColumn } from "./attribute.ts";
import type { Faction, Membership } from "./faction.ts";
import type { Office, OfficeHolding } from "./office.ts";
import type { Participant, PoliticalEvent } from "./political-event.ts";
import type { Passage, Source } from "./source.ts";
import type { Tie } from "./tie.ts";
import type { Tour, TourStop } from "./tour.ts";

/** One story, checked: every id resolves, every date exists. Tables are in the order of their ids. */
export interface Dataset {
  readonly id: string;
  /** Hash of the canonical content. */
  readonly revision: string;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
  /** ISO 639-1 code of the language it is written in; English if absent. */
  readonly language?: string;
  /** Title and description in other languages, by code. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly descriptions?: Readonly<Record<string, string>>;
  /** Half-open: the last day shown is the day before `to`. */
  readonly period: Period;
  /** How its days are to be read; days of the calendar if absent. */
  readonly time?: StoryTime;
  /** The day that a first visit shows; the first day of the period if absent. */
  readonly opening?: CalendarDate;
  /** The columns of its own, table by table in the order of its descriptor; absent where it has none. */
  readonly attributeColumns?: readonly AttributeColumn[];
  /**
   * Given where the ties are computed from the positions, since the story has none of its own: ALLIED means that two
   * actors agree, OPPOSED that they disagree, on at least `least` arguments more than the other way round.
   */
  readonly agreementTies?: { readonly least: number };
  /** True where factions and memberships are computed from the ties, for showing it; no file has such ones. */
  readonly areFactionsComputed?: boolean;
  readonly actors: readonly Actor[];
  readonly factions: readonly Faction[];
  readonly memberships: readonly Membership[];
  readonly ties: readonly Tie[];
  readonly arguments: readonly Argument[];
  readonly argumentLinks: readonly ArgumentLink[];
  readonly positions: readonly Position[];
  readonly offices: readonly Office[];
  readonly officeHoldings: readonly OfficeHolding[];
  readonly events: readonly PoliticalEvent[];
  readonly participants: readonly Participant[];
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
  readonly tours: readonly Tour[];
  readonly tourStops: readonly TourStop[];
}

/** How the days of a dataset are to be read. */
export function timeOf({ time = CALENDAR_TIME }: Pick<Dataset, "time">): StoryTime {
  return time;
}

/** Every table, empty. */
export const NO_ROWS = {
  actors: [],
  factions: [],
  memberships: [],
  ties: [],
  arguments: [],
  argumentLinks: [],
  positions: [],
  offices: [],
  officeHoldings: [],
  events: [],
  participants: [],
  sources: [],
  passages: [],
  tours: [],
  tourStops: [],
} as const satisfies Partial<Dataset>;
