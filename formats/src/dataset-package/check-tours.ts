import { parseFocus, type TourStop } from "@entente/core";
import type { PackageRows } from "./package-rows.ts";
import type { TableRows } from "./table-rows.ts";

/** Checks that a stop's focus exists, that the stops of a tour have an order, and that no tour is empty. */
export function checkTours(rows: PackageRows): void {
  const stops = rows.tourStops;
  const known = {
    actor: idsIn(rows.actors),
    faction: idsIn(rows.factions),
    tie: idsIn(rows.ties),
    argument: idsIn(rows.arguments),
    event: idsIn(rows.events),
  };
  const taken = new Map<string, number>();
  for (const [position, stop] of stops.models.entries()) {
    for (const focus of stop.focus) {
      const parsed = parseFocus(focus);
      if (parsed !== null && known[parsed.kind]?.has(parsed.id) === false)
        stops.fault(
          position,
          "focus",
          focus,
          `an id of the package: there is no ${parsed.kind} of this name`,
          "unknown id",
        );
    }
    const first = taken.get(placeOf(stop));
    if (first !== undefined)
      stops.fault(
        position,
        "number",
        String(stop.number),
        `a number of its own, row ${first} has this one`,
        "repeated number",
      );
    else taken.set(placeOf(stop), stops.lineOf(position));
  }
  if (!stops.isComplete) return;
  for (const [position, { id }] of rows.tours.models.entries()) {
    if (!stops.models.some(({ tour }) => tour === id))
      rows.tours.fault(position, "id", id, "a tour with at least one stop in tour-stops.csv");
  }
}

/** The ids of a table; null where some could not be read. */
function idsIn({ models, isComplete }: TableRows<{ readonly id: string }>): ReadonlySet<string> | null {
  return isComplete ? new Set(models.map(({ id }) => id)) : null;
}

function placeOf({ tour, number }: TourStop): string {
  return `${tour}/${number}`;
}
