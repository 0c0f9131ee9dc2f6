import { addDays, formatCalendarDate, parseUncertainDate } from "@entente/core";
import type { TimeCell } from "./table-dates.ts";

/** How the bounds of a table's facts are meant. */
export interface SpanManner {
  /**
   * True where a year, month or quarter stands for all of it: `1914` to `1918` is from the first day of 1914 to the last
   * of 1918. False where it stands for some day of it.
   */
  readonly isWhole: boolean;
  /** True where the last day written is one on which the fact still held. */
  readonly isLastIncluded: boolean;
}

/** Bounds as a draft has them: EDTF or steps, `to` exclusive; null is open. */
export interface DraftSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** A whole unit without any doubt: a year, a month, a season, or a part of a year between two months. */
const PLAIN_UNIT = /^-?\d{4}(?:-\d{2})?(?:\/-?\d{4}-\d{2})?$|^Y-?\d+$|^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/;
const PLAIN_DAY = /^-?\d{4}-\d{2}-\d{2}$/;

/** Finds from all cells how bounds are meant: whole where none is finer than a unit. */
export function findSpanManner(
  begins: Iterable<TimeCell>,
  ends: Iterable<TimeCell>,
  answers: Readonly<Record<string, string>>,
): SpanManner {
  let [days, units, monthEnds, endDays] = [0, 0, 0, 0];
  for (const cell of begins) {
    if (cell.kind !== "DATE") continue;
    if (PLAIN_DAY.test(cell.edtf)) days += 1;
    else if (PLAIN_UNIT.test(cell.edtf)) units += 1;
  }
  for (const cell of ends) {
    if (cell.kind !== "DATE") continue;
    if (PLAIN_UNIT.test(cell.edtf)) units += 1;
    if (!PLAIN_DAY.test(cell.edtf)) continue;
    days += 1;
    endDays += 1;
    if (/-(?:28|29|30|31)$/.test(cell.edtf)) monthEnds += 1;
  }
  const whole = answers["coarse-dates"];
  const last = answers["last-day"];
  return {
    isWhole: whole === undefined ? days === 0 && units > 0 : whole === "whole",
    isLastIncluded: last === undefined ? endDays > 1 && monthEnds / endDays > 0.75 : last === "included",
  };
}

/** The bounds of a fact with a beginning and an end; null for a cell that is not given. */
export function spanBetween(begin: TimeCell | null, end: TimeCell | null, manner: SpanManner): DraftSpan {
  if (begin?.kind === "SPAN" && (end === null || end.kind === "MISSING")) return wholeSpan(begin);
  return { from: beginOf(begin, manner), to: endOf(end, manner) };
}

/** The bounds of a fact of one time: a day, all of a year, a step. */
export function spanOfPoint(cell: TimeCell | null): DraftSpan {
  if (cell === null) return { from: null, to: null };
  if (cell.kind === "SPAN") return wholeSpan(cell);
  if (cell.kind === "COUNT") return { from: cell.text, to: cell.text };
  if (cell.kind !== "DATE") return { from: null, to: null };
  if (PLAIN_DAY.test(cell.edtf)) return { from: cell.edtf, to: cell.edtf };
  return { from: firstDay(cell.edtf), to: dayAfter(cell.edtf) };
}

function wholeSpan({ from, to }: { readonly from: string; readonly to: string }): DraftSpan {
  return { from: PLAIN_UNIT.test(from) ? firstDay(from) : from, to: to === "" ? null : dayAfter(to) };
}

function beginOf(cell: TimeCell | null, { isWhole }: SpanManner): string | null {
  if (cell?.kind === "SPAN") return `${cell.from}/${cell.to === "" ? ".." : cell.to}`;
  if (cell?.kind === "COUNT") return cell.text;
  if (cell?.kind !== "DATE") return null;
  return isWhole && PLAIN_UNIT.test(cell.edtf) ? firstDay(cell.edtf) : cell.edtf;
}

function endOf(cell: TimeCell | null, { isWhole, isLastIncluded }: SpanManner): string | null {
  if (cell?.kind === "SPAN") return cell.to === "" ? null : dayAfter(cell.to);
  if (cell?.kind === "COUNT") return cell.text;
  if (cell?.kind !== "DATE") return null;
  if (isWhole && PLAIN_UNIT.test(cell.edtf)) return dayAfter(cell.edtf);
  return isLastIncluded && PLAIN_DAY.test(cell.edtf) ? dayAfter(cell.edtf) : cell.edtf;
}

function firstDay(edtf: string): string | null {
  const { earliest } = parseUncertainDate(edtf);
  return earliest === null ? null : formatCalendarDate(earliest);
}

function dayAfter(edtf: string): string | null {
  const { latest } = parseUncertainDate(edtf);
  return latest === null ? null : formatCalendarDate(addDays(latest, 1));
}
