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

/** EDTF as the dataset writes it, in words: `spring 1926`, `about 1927`, `between 6 April 1926 and 9 April 1926`. */
export function edtfInWords(text: string): string {
  const slash = text.indexOf("/");
  if (slash === -1) return partInWords(text);
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)];
  if (start === ".." || start === "") return `${partInWords(end)} or before`;
  if (end === ".." || end === "") return `${partInWords(start)} or later`;
  return `between ${partInWords(start)} and ${partInWords(end)}`;
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
  return words.startsWith("between") || words.includes(" or ")
    ? `some time ${words}`.replace("some time between", "between")
    : words;
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
