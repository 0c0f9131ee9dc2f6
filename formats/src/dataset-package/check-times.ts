import {
  type Actor,
  type CalendarDate,
  formatCalendarDate,
  intervalAt,
  isEmpty,
  isOutsidePeriod,
  isPreferred,
  type Period,
  type UncertainDate,
  type Validity,
} from "@entente/core";
import type { Descriptor } from "./descriptor.ts";
import { type PackageRows, rowsOf } from "./package-rows.ts";
import type { TableRows } from "./table-rows.ts";
import { TABLES } from "./tables.ts";

/**
 * Checks that memberships lie within their factions, facts within the period, and both within the lives of actors.
 * Lives have days of the calendar whatever the time of the story. Nothing in a story without time has a date.
 */
export function checkTimes(rows: PackageRows, { period, time }: Pick<Descriptor, "period" | "time">): void {
  checkMembershipsLieInFactions(rows);
  for (const { key, isDated } of TABLES) {
    if (!isDated) continue;
    const facts = rowsOf(rows, key) as unknown as TableRows<Validity>;
    if (time.kind === "NONE") checkUndated(facts);
    else warnOutsidePeriod(facts, period);
  }
  warnOfEventsOutsidePeriod(rows, period);
  checkLives(rows);
  if (time.kind === "CALENDAR") warnOutsideLives(rows, period);
}

function checkUndated(facts: TableRows<Validity>): void {
  const expected = "an empty cell, because the story has no time";
  for (const [position, { validFromEdtf, validToEdtf }] of facts.models.entries()) {
    if (validFromEdtf !== null) facts.fault(position, "validFrom", validFromEdtf, expected, "dated");
    if (validToEdtf !== null) facts.fault(position, "validTo", validToEdtf, expected, "dated");
  }
}

function checkMembershipsLieInFactions({ factions, memberships }: PackageRows): void {
  const lives = new Map(factions.models.map((faction) => [faction.id, faction]));
  for (const [position, membership] of memberships.models.entries()) {
    const faction = lives.get(membership.faction);
    if (faction === undefined || !isPreferred(membership)) continue;
    if (liesWithin(membership, faction) || hasDateFault(memberships, position)) continue;
    const life = `${faction.validFromEdtf ?? "open"} to ${faction.validToEdtf ?? "open"}`;
    const expected = `a time within the life of ${faction.id}, ${life}`;
    memberships.fault(position, "validFrom", spanOf(membership), expected, "outside its faction");
  }
}

function hasDateFault(facts: TableRows<unknown>, position: number): boolean {
  return facts.hasFaultAt(position, "validFrom") || facts.hasFaultAt(position, "validTo");
}

function spanOf({ validFromEdtf, validToEdtf }: Validity): string {
  return `${validFromEdtf ?? "open"} to ${validToEdtf ?? "open"}`;
}

/** True where certain days lie within certain days and possible within possible: no hull outlives its faction. */
function liesWithin(inner: Validity, outer: Validity): boolean {
  return (["CERTAIN", "POSSIBLE"] as const).every((certainty) => {
    const [part, whole] = [intervalAt(inner, certainty), intervalAt(outer, certainty)];
    if (isEmpty(part)) return true;
    const startsInside = whole.from === null || (part.from !== null && part.from >= whole.from);
    const endsInside = whole.to === null || (part.to !== null && part.to <= whole.to);
    return startsInside && endsInside;
  });
}

function outsideMessage({ from, to }: Period): string {
  return `it lies outside the period, ${formatCalendarDate(from)} to ${formatCalendarDate(to)} (exclusive), and is shown on no day: widen the period in datapackage.json, or leave the row out`;
}

function warnOutsidePeriod(facts: TableRows<Validity>, period: Period): void {
  for (const [position, fact] of facts.models.entries()) {
    if (isOutsidePeriod(fact, period))
      facts.warn(position, "validFrom", spanOf(fact), outsideMessage(period), "outside the period");
  }
}

function warnOfEventsOutsidePeriod({ events }: PackageRows, period: Period): void {
  for (const [position, { date }] of events.models.entries()) {
    const [first, last] = [date.earliest ?? period.from, date.latest ?? period.from];
    if (first >= period.to || last < period.from)
      events.warn(position, "date", date.text, outsideMessage(period), "outside the period");
  }
}

function checkLives({ actors }: PackageRows): void {
  for (const [position, { born, died }] of actors.models.entries()) {
    const [from, to] = [born?.earliest ?? null, died?.latest ?? null];
    if (from === null || to === null || to >= from) continue;
    actors.fault(
      position,
      "died",
      died?.text ?? null,
      `a date after the birth ${born?.text}`,
      "died before born",
    );
  }
}

/** Warns of ties, memberships, positions and offices of actors who were not born yet, or dead. */
function warnOutsideLives(rows: PackageRows, period: Period): void {
  const lives = new Map(
    rows.actors.models
      .filter(({ born, died }) => born !== null || died !== null)
      .map((actor) => [actor.id, actor]),
  );
  if (lives.size === 0) return;
  warnOfFacts(rows.ties, ["a", "b"], lives, period);
  warnOfFacts(rows.memberships, ["actor"], lives, period);
  warnOfFacts(rows.positions, ["actor"], lives, period);
  warnOfFacts(rows.officeHoldings, ["actor"], lives, period);
}

function warnOfFacts<Column extends string>(
  facts: TableRows<Validity & Readonly<Record<Column, string>>>,
  columns: readonly Column[],
  lives: ReadonlyMap<string, Actor>,
  period: Period,
): void {
  for (const [position, fact] of facts.models.entries()) {
    for (const column of columns) {
      const actor = lives.get(fact[column]);
      if (actor === undefined) continue;
      const { id, born, died } = actor;
      if (born !== null && beginsBefore(fact, born.earliest)) {
        const message = `it begins before ${id} was born (${born.text}): correct one of the two dates`;
        facts.warn(position, "validFrom", spanOf(fact), message, `before birth (${column})`);
      }
      if (died !== null && outlasts(fact, died, period)) {
        const message = `it lasts beyond the death of ${id} (${died.text}): end it by then, or correct the date of death`;
        facts.warn(position, "validTo", spanOf(fact), message, `after death (${column})`);
      }
    }
  }
}

/** Tells whether a fact certainly held on some day before another. An open beginning says nothing. */
function beginsBefore({ validFrom, validToLatest }: Validity, day: CalendarDate | null): boolean {
  return (
    day !== null &&
    ((validFrom !== null && validFrom < day) || (validToLatest !== null && validToLatest <= day))
  );
}

/** Tells whether a fact certainly holds on some day of the period after a death. */
function outlasts(
  { validFromEarliest, validTo }: Validity,
  { latest }: UncertainDate,
  period: Period,
): boolean {
  if (latest === null) return false;
  return (validFromEarliest !== null && validFromEarliest > latest) || (validTo ?? period.to) > latest + 1;
}
