import type { Dataset } from "../model/dataset.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { certaintyAt, type Validity } from "../time/interval.ts";

/**
 * The part of a story that holds on a day, possibly or certainly: its facts with their whole spans, and the actors that
 * they name. Events and tours, which are of other days too, are left out; arguments and sources stay.
 */
export function datasetOnDay(dataset: Dataset, day: CalendarDate): Dataset {
  const holds = (fact: Validity): boolean => certaintyAt(fact, day) !== null;
  const [ties, memberships] = [dataset.ties.filter(holds), dataset.memberships.filter(holds)];
  const [positions, officeHoldings] = [dataset.positions.filter(holds), dataset.officeHoldings.filter(holds)];
  const named = new Set([
    ...ties.flatMap(({ a, b }) => [a, b]),
    ...[...memberships, ...positions, ...officeHoldings].map(({ actor }) => actor),
  ]);
  const factions = new Set(memberships.map(({ faction }) => faction));
  return {
    ...dataset,
    period: { from: day, to: addDays(day, 1) },
    opening: day,
    actors: dataset.actors.filter(({ id }) => named.has(id)),
    factions: dataset.factions.filter((faction) => factions.has(faction.id) || holds(faction)),
    memberships,
    ties,
    argumentLinks: dataset.argumentLinks.filter(holds),
    positions,
    officeHoldings,
    events: [],
    participants: [],
    tours: [],
    tourStops: [],
  };
}
