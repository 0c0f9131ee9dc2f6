import { addDays, formatCalendarDate, parseCalendarDate, parseUncertainDate } from "@entente/core";
import type { WrittenSpell } from "./graph-record.ts";

/** A half-open stretch of time. The texts are as a draft has them; the numbers are to compare them by. */
export interface GraphSpell {
  readonly from: string | null;
  readonly to: string | null;
  /** −∞ for an open beginning. */
  readonly low: number;
  /** ∞ for an open end. */
  readonly high: number;
}

export const ALWAYS: GraphSpell = { from: null, to: null, low: -Infinity, high: Infinity };

/** Thrown for a time that is none, or a spell that ends before it begins; the message says what to write. */
export class GraphTimeError extends Error {
  override readonly name = "GraphTimeError";
}

/** Reads the spells of one file. Throws GraphTimeError. */
export type ReadSpell = (spell: WrittenSpell) => GraphSpell;

const OPEN = /^(?:|[-+]?inf(?:inity)?|none|null|nan|open|\.\.)$/i;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(?:Z|[-+]\d{2}(?::?\d{2})?)?$/;

/** Tells whether a text says that a bound is open. */
export function isOpenTime(text: string): boolean {
  return OPEN.test(text.trim());
}

/** Tells whether all times are whole years, as some programs write them with decimals: `1914.0`. */
export function areYears(bounds: Iterable<string>): boolean {
  let hasAny = false;
  for (const bound of bounds) {
    if (isOpenTime(bound)) continue;
    if (!/^[12]\d{3}(?:\.0*)?$/.test(bound.trim())) return false;
    hasAny = true;
  }
  return hasAny;
}

/** Tells whether a text is a date or a date-time. */
export function isCalendarTime(text: string): boolean {
  try {
    readCalendarTime(text.trim());
    return true;
  } catch {
    return false;
  }
}

/** Tells whether times are counted: numbers, and not all of them years. NONE where no time is given. */
export function timeKindOf(bounds: Iterable<string>): "CALENDAR" | "COUNTED" | "NONE" {
  let kind: "NONE" | "COUNTED" | "YEARS" = "NONE";
  for (const bound of bounds) {
    if (OPEN.test(bound.trim())) continue;
    if (!NUMBER.test(bound.trim())) return "CALENDAR";
    if (!areYears([bound])) kind = "COUNTED";
    else if (kind === "NONE") kind = "YEARS";
  }
  return kind === "YEARS" ? "CALENDAR" : kind;
}

/**
 * Reads spells of dates. A date-time is cut to the day that it writes, whatever its zone, and told of; a day that still
 * belongs to a spell is followed by the end. `onCut` is told of each time of day that is cut off.
 */
export function calendarSpells(onCut: () => void): ReadSpell {
  const known = new Map<string, CalendarTime>();
  const timeOf = (text: string): CalendarTime | null => {
    const written = text.trim();
    if (OPEN.test(written)) return null;
    const time = known.get(written) ?? readCalendarTime(written);
    known.set(written, time);
    if (time.hasTimeOfDay) onCut();
    return time;
  };
  return ({ start, end, isStartOpen = false, isEndOpen = false, isMoment = false }) => {
    const first = start === null ? null : timeOf(start);
    const last = end === null ? null : timeOf(end);
    if (isMoment && first !== null) return wholeOf(first);
    const from = first === null ? null : isStartOpen && !first.hasTimeOfDay ? dayAfter(first) : first;
    const to = last === null ? null : isEndOpen && !last.isWithinDay ? last : dayAfter(last);
    return spellBetween(
      from?.text ?? null,
      to?.text ?? null,
      from?.earliest ?? -Infinity,
      to?.latest ?? Infinity,
    );
  };
}

interface CalendarTime {
  /** EDTF. */
  readonly text: string;
  readonly earliest: number;
  readonly latest: number;
  readonly hasTimeOfDay: boolean;
  /** At a time of day after midnight, so that the day has begun. */
  readonly isWithinDay: boolean;
}

function readCalendarTime(written: string): CalendarTime {
  const [, day, ...clock] = DATE_TIME.exec(written) ?? [];
  const text =
    day ?? written.replace(/^([12]\d{3})\.0*$/, "$1").replace(/^(\d{4})[/.](\d{2})[/.](\d{2})$/, "$1-$2-$3");
  try {
    const { earliest, latest } = parseUncertainDate(text);
    return {
      text,
      earliest: earliest ?? -Infinity,
      latest: latest ?? Infinity,
      hasTimeOfDay: day !== undefined,
      isWithinDay: clock.some((part) => part !== undefined && Number(part) > 0),
    };
  } catch (error) {
    // Without the value, so that a thousand of them are one line of the report; the place leads to each.
    throw new GraphTimeError(
      error instanceof Error ? error.message.replace(/^".*?" is /s, "it is ") : String(error),
    );
  }
}

/** The day after a day; a date of less precision ends somewhere within itself already. */
function dayAfter(time: CalendarTime): CalendarTime {
  if (time.earliest !== time.latest) return time;
  const day = addDays(parseCalendarDate(time.text), 1);
  return { ...time, text: formatCalendarDate(day), earliest: day, latest: day };
}

/** All days of a date: the month for `1926-04`. */
function wholeOf({ text, earliest, latest }: CalendarTime): GraphSpell {
  if (!/^\d{4}(?:-\d{2})?(?:-\d{2})?$/.test(text)) return spellBetween(text, text, earliest, latest);
  const day = (number: number): string =>
    formatCalendarDate(addDays(parseCalendarDate("1970-01-01"), number));
  return spellBetween(day(earliest), day(latest + 1), earliest, latest + 1);
}

/**
 * Reads spells of counted time. An end that still belongs to a spell of whole numbers is a step long; a spell without
 * any length, and a moment, lasts to the next time of the file, or one step.
 */
export function countedSpells(spells: Iterable<WrittenSpell>, isWhole: boolean): ReadSpell {
  const times = new Set<number>();
  for (const { start, end } of spells) {
    for (const text of [start, end]) if (text !== null && NUMBER.test(text.trim())) times.add(Number(text));
  }
  const sorted = [...times].sort((a, b) => a - b);
  const next = new Map(sorted.map((time, place) => [time, sorted[place + 1] ?? time + lastStep(sorted)]));
  const numberOf = (text: string | null, open: number): number => {
    if (text === null || OPEN.test(text.trim())) return open;
    if (!NUMBER.test(text.trim())) throw new GraphTimeError("it is no number, as the other times are");
    return Number(text);
  };
  return ({ start, end, isEndOpen = false, isMoment = false }) => {
    const low = numberOf(start, -Infinity);
    let high = numberOf(end, Infinity);
    if (isMoment || (low === high && !isWhole)) high = next.get(low) ?? low + 1;
    else if (isWhole && !isEndOpen && high < Infinity) high += 1;
    const text = (number: number): string | null => (Number.isFinite(number) ? String(number) : null);
    return spellBetween(text(low), text(high), low, high);
  };
}

function lastStep(sorted: readonly number[]): number {
  const [before, last] = sorted.slice(-2);
  return before === undefined || last === undefined ? 1 : last - before;
}

function spellBetween(from: string | null, to: string | null, low: number, high: number): GraphSpell {
  if (high < low) throw new GraphTimeError("it ends before it begins");
  return { from, to, low, high };
}

export function isWithin(inner: GraphSpell, outer: GraphSpell): boolean {
  return inner.low >= outer.low && inner.high <= outer.high;
}

/** Cuts a spell at the bounds of others that lie within it. */
export function cutAt(spell: GraphSpell, others: readonly GraphSpell[]): readonly GraphSpell[] {
  const cuts = new Map<number, string>();
  for (const { from, to, low, high } of others) {
    if (from !== null && low > spell.low && low < spell.high) cuts.set(low, from);
    if (to !== null && high > spell.low && high < spell.high) cuts.set(high, to);
  }
  if (cuts.size === 0) return [spell];
  const sorted = [...cuts].sort(([a], [b]) => a - b);
  const bounds = [[spell.low, spell.from] as const, ...sorted, [spell.high, spell.to] as const];
  return bounds.slice(1).map(([high, to], place) => {
    const [low, from] = bounds[place] ?? [spell.low, spell.from];
    return { from, to, low, high };
  });
}
