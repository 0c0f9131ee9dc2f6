import type { Dataset } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import type { Validity } from "../time/interval.ts";
import type { UncertainDate } from "../time/uncertain-date.ts";

/**
 * A story as far as a day, for a class that shall not see what comes: what cannot have begun by then is left out, what
 * ends later is open, and the period ends with the day. Every view, list and axis made of it knows no more.
 */
export function datasetUntil(dataset: Dataset, until: CalendarDate): Dataset {
  if (until >= addDays(dataset.period.to, -1)) return dataset;
  const events = dataset.events.filter(({ date }) => date.earliest === null || date.earliest <= until);
  const knownEvents = new Set(events.map(({ id }) => id));
  const seen = <Fact extends Validity & Evidence>(facts: readonly Fact[]): Fact[] =>
    facts
      .filter(({ validFromEarliest }) => validFromEarliest === null || validFromEarliest <= until)
      .map((fact) => factUntil(fact, until, knownEvents));
  const tourStops = dataset.tourStops.filter(({ date }) => date.earliest !== null && date.earliest <= until);
  return {
    ...dataset,
    period: { from: dataset.period.from, to: addDays(until, 1) },
    actors: dataset.actors.map((actor) => (isLater(actor.died, until) ? { ...actor, died: null } : actor)),
    factions: seen(dataset.factions),
    memberships: seen(dataset.memberships),
    ties: seen(dataset.ties),
    argumentLinks: seen(dataset.argumentLinks),
    positions: seen(dataset.positions),
    officeHoldings: seen(dataset.officeHoldings),
    events,
    participants: dataset.participants.filter(({ event }) => knownEvents.has(event)),
    tours: dataset.tours.filter(({ id }) => tourStops.some(({ tour }) => tour === id)),
    tourStops,
  };
}

function isLater(date: UncertainDate | null, until: CalendarDate): boolean {
  return date !== null && date.earliest !== null && date.earliest > until;
}

function factUntil<Fact extends Validity & Evidence>(
  fact: Fact,
  until: CalendarDate,
  knownEvents: ReadonlySet<string>,
): Fact {
  const endsLater = fact.validToLatest !== null && fact.validToLatest > until;
  return {
    ...fact,
    validTo: fact.validTo !== null && fact.validTo > until ? null : fact.validTo,
    validToLatest: endsLater ? null : fact.validToLatest,
    validToEdtf: endsLater ? null : fact.validToEdtf,
    begunBy: fact.begunBy !== null && knownEvents.has(fact.begunBy) ? fact.begunBy : null,
    endedBy: fact.endedBy !== null && knownEvents.has(fact.endedBy) ? fact.endedBy : null,
  };
}
