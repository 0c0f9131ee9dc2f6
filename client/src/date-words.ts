import { type CalendarDate, yearMonthDay } from "@entente/core";

const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SEASONS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
};

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** `1 May 1926`. */
export function dateInWords(date: CalendarDate): string {
  const { year, month, day } = yearMonthDay(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** EDTF as the dataset writes it, in words: `spring 1926`, `about 1927`, `between 6 and 9 April 1926`. */
export function edtfInWords(text: string): string {
  const [start, end] = endsOf(text);
  if (end === null) return partInWords(start);
  if (start === ".." || start === "") return `${partInWords(end)} or before`;
  if (end === ".." || end === "") return `${partInWords(start)} or later`;
  return `between ${shared(start, end)} and ${partInWords(end)}`;
}

/** When an event took place: `6–9 April 1926`, `March–August 1925`, `July 1929`. */
export function eventDateInWords(text: string): string {
  const [start, end] = endsOf(text);
  if (end === null || /^(\.\.)?$/.test(start) || /^(\.\.)?$/.test(end)) return edtfInWords(text);
  const first = shared(start, end);
  return /\s/.test(first) ? `${first} – ${partInWords(end)}` : `${first}–${partInWords(end)}`;
}

function endsOf(text: string): readonly [start: string, end: string | null] {
  const slash = text.indexOf("/");
  return slash === -1 ? [text, null] : [text.slice(0, slash), text.slice(slash + 1)];
}

/** The first date of a span, without the month and year that it shares with the second. */
function shared(start: string, end: string): string {
  const [words, others] = [partInWords(start).split(" "), partInWords(end).split(" ")];
  while (words.length > 1 && words.at(-1) === others.at(-1)) {
    words.pop();
    others.pop();
  }
  return words.join(" ");
}

/** `from spring 1926 until 2 December 1927`, with open ends left out. */
export function spanInWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return "throughout";
  const parts = [
    from === null ? null : `from ${bound(edtfInWords(from))}`,
    to === null ? null : `until ${bound(edtfInWords(to))}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function bound(words: string): string {
  return words.startsWith("between") ? `some day ${words}` : words;
}

function partInWords(part: string): string {
  const qualifier = /[~?%]$/.exec(part)?.[0] ?? "";
  const words = plainInWords(part.slice(0, part.length - qualifier.length));
  switch (qualifier) {
    case "~":
      return `about ${words}`;
    case "?":
      return `${words} (uncertain)`;
    case "%":
      return `about ${words} (uncertain)`;
    default:
      return words;
  }
}

function plainInWords(part: string): string {
  const [year = "", month, day] = part.split("-");
  const yearWords = /^\d{3}X$/.test(year)
    ? `the ${year.slice(0, 3)}0s`
    : /XX$/.test(year)
      ? `the ${Number(year.slice(0, 2)) + 1}th century`
      : year;
  if (month === undefined || month === "XX") return yearWords;
  const season = SEASONS[month];
  if (season !== undefined) return `${season} ${year}`;
  const monthWords = `${monthName(Number(month))} ${year}`;
  return day === undefined || day === "XX" ? monthWords : `${Number(day)} ${monthWords}`;
}
