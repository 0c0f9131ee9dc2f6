import { addDays, formatCalendarDate, InvalidCalendarDateError, parseCalendarDate } from "@entente/core";

/** Cells with which these sets say that something is not known or does not apply. */
export const isMissing = (cell: string): boolean => cell === "" || /^(-[789]+|-9\.0|NA|\.)$/.test(cell);

/** A date whose month and day may be missing; null where its year is. `isOdd` where the calendar does not know it. */
export function writtenDate(
  year: string,
  month: string,
  day: string,
): { readonly edtf: string; readonly isOdd: boolean } | null {
  if (isMissing(year) || !/^\d{3,4}$/.test(year)) return null;
  const [ofYear, ofMonth, ofDay] = [year.padStart(4, "0"), month.padStart(2, "0"), day.padStart(2, "0")];
  if (isMissing(month)) return { edtf: ofYear, isOdd: false };
  if (!/^(0[1-9]|1[0-2])$/.test(ofMonth)) return { edtf: ofYear, isOdd: true };
  const toMonth = `${ofYear}-${ofMonth}`;
  if (isMissing(day)) return { edtf: toMonth, isOdd: false };
  return isDay(`${toMonth}-${ofDay}`)
    ? { edtf: `${toMonth}-${ofDay}`, isOdd: false }
    : { edtf: toMonth, isOdd: true };
}

function isDay(text: string): boolean {
  try {
    parseCalendarDate(text);
    return true;
  } catch (error) {
    if (error instanceof InvalidCalendarDateError) return false;
    throw error;
  }
}

/** The exclusive end of what lasted through a day; a month or year stays as it is, some day of it. */
export function dayAfter(edtf: string): string {
  return edtf.length < 10 ? edtf : formatCalendarDate(addDays(parseCalendarDate(edtf), 1));
}

/** The first day of a year. */
export function firstDay(year: number): string {
  return `${String(year).padStart(4, "0")}-01-01`;
}
