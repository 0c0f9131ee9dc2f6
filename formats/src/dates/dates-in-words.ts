import { addDays, calendarDate, formatCalendarDate } from "@entente/core";
import { BEFORE_CHRIST, monthOf, seasonOf, YEAR_WORD } from "./date-words.ts";
import { dayOf, rewrittenDate, writeYear } from "./edtf-text.ts";
import type { RewriteRule, WrittenDate } from "./written-date.ts";

/** `1920s`, `1920er`, `1920-е`, `19th century`, `19. Jh.`. */
export function readDecade(text: string): WrittenDate | null {
  const decade = /^(?:the |die |années |años )?(\d{3})0(?:['’]?s|er(?: jahre)?|-?е(?: годы| гг[.]?)?)?$/.exec(
    text,
  );
  if (decade !== null && !/^\d{4}$/.test(text)) return rewrittenDate(`${decade[1]}X`, "date-decade");
  const century =
    /^(\d{1,2})(?:st|nd|rd|th|[.]|e|-й)? ?(?:century|c[.]?|jh[.]?|jahrhundert|век|в[.]|siècle|s[.])$/.exec(
      text,
    );
  if (century === null) return null;
  const hundred = Number(century[1]) - 1;
  return rewrittenDate(
    `${String(hundred).padStart(2, "0")}01/${String(hundred + 1).padStart(2, "0")}00`,
    "date-decade",
  );
}

/** `1926-Q2`, `Q2 1926`, `2. Quartal 1926`, `1926H1`, `1. Halbjahr 1926`, `spring 1926`. */
export function readPartOfYear(text: string): WrittenDate | null {
  const season = /^(\p{L}+),? (?:of |de )?(\d{4})$/u.exec(text) ?? /^(?<year>\d{4})[ -](\p{L}+)$/u.exec(text);
  if (season !== null) {
    const [, first = "", second = ""] = season;
    const [word, year] = /^\d/.test(first) ? [second, first] : [first, second];
    const number = seasonOf(word);
    if (number !== null) return rewrittenDate(`${year}-${number}`, "date-part-of-year");
  }
  const part =
    /^(\d{4})[ -]?([qhs])([1-4])$/.exec(text) ??
    /^([qhs])([1-4])[ /-]?(\d{4})$/.exec(text) ??
    /^([1-4])(?:[.]|st|nd|rd|th|-й|er|e)? ?(q|quarter|quartal|квартал|кв[.]|trimestre|halbjahr|half|полугодие|semestre)[ ,]*(?:of )?(\d{4})$/.exec(
      text,
    );
  if (part === null) return null;
  const pieces = part.slice(1);
  const year = pieces.find((piece) => /^\d{4}$/.test(piece)) ?? "";
  const number = Number(pieces.find((piece) => /^\d$/.test(piece)));
  const kind = pieces.find((piece) => /^\D/.test(piece)) ?? "";
  const months = /^(?:q|ква|кв|tri)/.test(kind) ? 3 : 6;
  if (number * months > 12) return { kind: "WRONG", found: { rule: "no-such-half" } };
  const month = (value: number): string => `${year}-${String(value).padStart(2, "0")}`;
  return rewrittenDate(`${month((number - 1) * months + 1)}/${month(number * months)}`, "date-part-of-year");
}

/** `2020-W15`: Monday to Sunday of the ISO week. */
export function readWeek(text: string): WrittenDate | null {
  const match = /^(\d{4})-?w(\d{2})(?:-?([1-7]))?$/.exec(text);
  if (match === null) return null;
  const [year, week] = [Number(match[1]), Number(match[2])];
  const fourth = calendarDate(year, 1, 4);
  // 1970-01-01 was a Thursday.
  const monday = addDays(fourth, -((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7);
  if (week < 1 || week > 53) return { kind: "WRONG", found: { rule: "no-such-week", week } };
  const day = (place: number): string => formatCalendarDate(addDays(monday, place));
  return rewrittenDate(
    match[3] === undefined ? `${day(0)}/${day(6)}` : day(Number(match[3]) - 1),
    "date-week",
  );
}

/** `6 April 1926`, `April 6th, 1926`, `Apr 1926`, `6. апреля 1926 г.`, `6 de abril de 1926`, `6.IV.1926`. */
export function readNamedMonth(text: string): WrittenDate | null {
  const bare = text
    .replace(YEAR_WORD, "")
    .replace(/^\p{L}{2,10}[.]?,? (?=\d{1,2}[. ])/u, "")
    .replace(/\b(\d{1,2})(?:st|nd|rd|th|er|º|°)\b/g, "$1");
  const words = bare.split(/[\s,./-]+|\bde\b|\bdel\b|\bof\b/).filter((word) => word !== "");
  const months = words.filter((word) => monthOf(word) !== null);
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  if (months.length !== 1 || numbers.length !== words.length - 1) return null;
  const month = String(monthOf(months[0] ?? ""));
  const year = numbers.find((number) => number.length >= 3);
  const [day] = numbers.filter((number) => number !== year);
  if (year === undefined && numbers.length > 0) return { kind: "WRONG", found: { rule: "short-year" } };
  if (year === undefined)
    return {
      kind: "WRONG",
      found: { rule: "month-without-year" },
    };
  return numbers.length > 2 ? null : withRule(dayOf(year.padStart(4, "0"), month, day), "date-words");
}

/** `44 BC` is the year -43 of astronomers, whom EDTF follows. */
export function readBeforeChrist(text: string): WrittenDate | null {
  if (!BEFORE_CHRIST.test(text)) return null;
  const year = /^\d{1,5}$/.exec(text.replace(BEFORE_CHRIST, "").trim())?.[0];
  if (year === undefined || Number(year) === 0) return null;
  return rewrittenDate(writeYear(1 - Number(year)), "date-bce");
}

function withRule(read: WrittenDate, rewritten: RewriteRule): WrittenDate {
  return read.kind === "DATE" ? { ...read, rewritten } : read;
}
