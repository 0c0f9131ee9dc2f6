import type { Period } from "../time/interval.ts";
import type { Actor } from "./actor.ts";
import type { Argument, ArgumentLink, Position } from "./argument.ts";
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
  /** Half-open: the last day shown is the day before `to`. */
  readonly period: Period;
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
