import {
  type Actor,
  addDays,
  type CalendarDate,
  calendarDate,
  formatCalendarDate,
  intervalAt,
  isEmpty,
  isOutsidePeriod,
  isPreferred,
  type Period,
  type UncertainDate,
  type Validity,
  yearMonthDay,
} from "@entente/core";
import type { TableKey } from "./column.ts";
import type { Descriptor } from "./descriptor.ts";
import { type PackageRows, rowsOf } from "./package-rows.ts";
import type { TableRows } from "./table-rows.ts";
import { TABLES } from "./tables.ts";

/** A row wholly outside the period, and the days that bound it. */
export interface OutsideRow {
  readonly key: TableKey;
  readonly position: number;
  readonly days: readonly (CalendarDate | null)[];
}

/**
 * Checks that memberships lie within their factions, facts within the period, and both within the lives of actors.
 * Lives have days of the calendar whatever the time of the story. Nothing in a story without time has a date. Gives the
 * rows outside the period; `taken` is what becomes of them.
 */
export function checkTimes(
  rows: PackageRows,
  { period, time }: Pick<Descriptor, "period" | "time">,
  taken: string,
): readonly OutsideRow[] {
  checkMembershipsLieInFactions(rows);
  if (time.kind === "NONE")
    for (const { key, isDated } of TABLES)
      if (isDated) checkUndated(rowsOf(rows, key) as unknown as TableRows<Validity>);
  const outside = [...warnOutsidePeriod(rows, period, taken)];
  checkLives(rows);
  if (time.kind === "CALENDAR") warnOutsideLives(rows, period);
  return outside;
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

/** What may become of what lies wholly outside the period. */
export const OUTSIDE_PERIOD = { option: "outside-period", values: ["keep", "widen", "omit"] } as const;

/** Warns of facts and events that lie wholly outside the period, and gives their rows. */
function* warnOutsidePeriod(
  rows: PackageRows,
  period: Period,
  taken: string,
): Generator<OutsideRow, void, undefined> {
  const choice = { ...OUTSIDE_PERIOD, taken };
  const [from, to] = [formatCalendarDate(period.from), formatCalendarDate(period.to)];
  for (const { key, isDated } of TABLES) {
    if (!isDated) continue;
    const facts = rowsOf(rows, key) as unknown as TableRows<Validity>;
    for (const [position, fact] of facts.models.entries()) {
      if (!isOutsidePeriod(fact, period)) continue;
      facts.warn(
        position,
        "validFrom",
        { rule: "outside-period", example: spanOf(fact), from, to, taken },
        choice,
      );
      const { validFromEarliest, validFrom, validTo, validToLatest } = fact;
      yield { key, position, days: [validFromEarliest, validFrom, validTo, validToLatest] };
    }
  }
  const { events } = rows;
  for (const [position, { date }] of events.models.entries()) {
    const [first, last] = [date.earliest ?? period.from, date.latest ?? period.from];
    if (first < period.to && last >= period.from) continue;
    events.warn(position, "date", { rule: "outside-period", example: date.text, from, to, taken }, choice);
    yield { key: "events", position, days: [date.earliest, date.latest] };
  }
}

/** A period in which rows outside of another lie too, in whole years if the other is. */
export function widenPeriod(period: Period, outside: readonly OutsideRow[]): Period {
  let { from, to } = period;
  for (const day of outside.flatMap(({ days }) => days)) {
    if (day !== null && day < from) from = day;
    if (day !== null && day >= to) to = addDays(day, 1);
  }
  const isInYears = [period.from, period.to].every((day) => day === firstOfYear(day));
  if (!isInYears) return { from, to };
  return { from: firstOfYear(from), to: to === firstOfYear(to) ? to : firstOfYear(to, 1) };
}

function firstOfYear(day: CalendarDate, later = 0): CalendarDate {
  return calendarDate(yearMonthDay(day).year + later, 1, 1);
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
      const { name, born, died } = actor;
      const example = spanOf(fact);
      if (born !== null && beginsBefore(fact, born.earliest))
        facts.warn(position, "validFrom", { rule: "before-birth", example, actor: name, reading: born.text });
      if (died !== null && outlasts(fact, died, period))
        facts.warn(position, "validTo", { rule: "after-death", example, actor: name, reading: died.text });
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
