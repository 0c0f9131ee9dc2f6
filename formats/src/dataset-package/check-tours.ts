import { parseFocus, type TourStop } from "@entente/core";
import type { PackageRows } from "./package-rows.ts";

/** Checks that a stop's focus exists, that the stops of a tour have an order, and that no tour is empty. */
export function checkTours(rows: PackageRows): void {
  const stops = rows.tourStops;
  const known = {
    actor: new Set(rows.actors.models.map(({ id }) => id)),
    faction: new Set(rows.factions.models.map(({ id }) => id)),
    tie: new Set(rows.ties.models.map(({ id }) => id)),
    argument: new Set(rows.arguments.models.map(({ id }) => id)),
    event: new Set(rows.events.models.map(({ id }) => id)),
  };
  const taken = new Map<string, number>();
  for (const [position, stop] of stops.models.entries()) {
    for (const focus of stop.focus) {
      const parsed = parseFocus(focus);
      if (parsed !== null && !known[parsed.kind].has(parsed.id))
        stops.fault(
          position,
          "focus",
          focus,
          `an id of the package: there is no ${parsed.kind} of this name`,
        );
    }
    const first = taken.get(placeOf(stop));
    if (first !== undefined)
      stops.fault(position, "number", String(stop.number), `a number of its own, row ${first} has this one`);
    else taken.set(placeOf(stop), stops.lineOf(position));
  }
  for (const [position, { id }] of rows.tours.models.entries()) {
    if (!stops.models.some(({ tour }) => tour === id))
      rows.tours.fault(position, "id", id, "a tour with at least one stop in tour-stops.csv");
  }
}

function placeOf({ tour, number }: TourStop): string {
  return `${tour}/${number}`;
}
