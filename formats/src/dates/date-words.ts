// Words with which people date, in English, German, Russian, French and Spanish, in lower case.

/** Months by the beginnings of their names, longest first where one begins another; the number is the month's. */
const MONTHS: readonly (readonly [string, number])[] = [
  ["jan", 1],
  ["jän", 1],
  ["янв", 1],
  ["ene", 1],
  ["feb", 2],
  ["фев", 2],
  ["fév", 2],
  ["fev", 2],
  ["mar", 3],
  ["mär", 3],
  ["mrz", 3],
  ["мар", 3],
  ["apr", 4],
  ["апр", 4],
  ["avr", 4],
  ["abr", 4],
  ["may", 5],
  ["mai", 5],
  ["мая", 5],
  ["май", 5],
  ["juin", 6],
  ["jun", 6],
  ["июн", 6],
  ["juil", 7],
  ["jul", 7],
  ["июл", 7],
  ["aug", 8],
  ["авг", 8],
  ["aoû", 8],
  ["aou", 8],
  ["ago", 8],
  ["sep", 9],
  ["сен", 9],
  ["oct", 10],
  ["okt", 10],
  ["окт", 10],
  ["nov", 11],
  ["ноя", 11],
  ["dec", 12],
  ["dez", 12],
  ["дек", 12],
  ["déc", 12],
  ["dic", 12],
];

const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/^(?:spring|frühjahr|frühling|весна|весной|printemps|primavera)$/, 21],
  [/^(?:summer|sommer|лето|летом|été|verano)$/, 22],
  [/^(?:autumn|fall|herbst|осень|осенью|automne|otoño)$/, 23],
  [/^(?:winter|зима|зимой|hiver|invierno)$/, 24],
];

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** The number of a month that is written as a word or in Roman numerals; null for another word. */
export function monthOf(word: string): number | null {
  const plain = word.replace(/[.,]$/, "");
  const roman = ROMAN.indexOf(plain);
  if (roman !== -1) return roman + 1;
  if (!/^[\p{L}]{3,10}$/u.test(plain)) return null;
  return MONTHS.find(([beginning]) => plain.startsWith(beginning))?.[1] ?? null;
}

/** The EDTF number of a season: 21 for spring. */
export function seasonOf(word: string): number | null {
  return SEASONS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** No date is given: `NA`, `unknown`, `-9` and the other codes of surveys. */
export const MISSING =
  /^(?:|-|–|—|[?]+|[.]|n\/?a|nan|nil|none|null|unknown|unk[.]?|n[.]? ?d[.]?|undated|unbekannt|o[.]? ?d[.]?|k[.]? ?a[.]?|неизвестно|н\/д|inconnu|s[.]? ?d[.]?|desconocido|-[1-9]|-99|-999|-9999|#n\/a|#null!|9999|xxxx)$/;

/** It has not ended: `present`, `open`, `..`. */
export const OPEN =
  /^(?:open|present|today|now|ongoing|current|currently|continuing|still|to date|offen|heute|jetzt|bis heute|laufend|настоящее время|н\.? ?в\.?|по настоящее время|сегодня|présent|aujourd['’]hui|en cours|presente|actualidad|hoy|actual|[.]{2,3}|…|∞|inf(?:inity)?|[+]inf(?:inity)?|-inf(?:inity)?)$/;

export const CIRCA =
  /^(?:c[.]|ca[.]|c|ca|circa|about|around|approx[.]?|approximately|um|etwa|gegen|ungefähr|около|ок[.]|примерно|vers|environ|hacia|alrededor de|[~≈])\s*(?=[\d-])/;
export const CIRCA_AFTER = /\s*(?:\(?(?:ca[.]?|circa|approx[.]?)\)?|~)$/;
export const DOUBTFUL =
  /^(?:perhaps|probably|possibly|maybe|vermutlich|wahrscheinlich|vielleicht|вероятно|возможно|probablement|peut-être|probablemente|quizás?|[?])\s*(?=\d)/;
export const BEFORE = /^(?:before|vor|до|avant|antes de|<)\s*(?=[\d-])/;
export const AFTER = /^(?:after|nach|после|après|después de|>)\s*(?=[\d-])/;
/** Words that only say on which side of a span a date stands. */
export const SINCE =
  /^(?:since|from|seit|ab|von|с|depuis|desde|until|till|to|bis|по|jusqu['’](?:à|en)|hasta)\s+(?=\d)/;
/** After a year: `г.`, `CE`. */
export const YEAR_WORD =
  /\s*(?:г[.]?|год[а]?|ce|a[.]?d[.]?|n[.]? ?chr[.]?|н[.] ?э[.]|apr?[.]? j[.]?-?c[.]?|d[.] ?c[.])$/;
export const BEFORE_CHRIST =
  /\s*(?:b[.]?c[.]?(?:e[.]?)?|v[.]? ?chr[.]?|v[.] ?u[.] ?z[.]?|до н[.] ?э[.]|av[.]? j[.]?-?c[.]?|a[.] ?c[.])$/;
export const BETWEEN =
  /\s*(?:–|—|−|\sto\s|\suntil\s|\sbis\s|\sпо\s|\sдо\s|\sà\s|\sau\s|\sa\s|\shasta\s|\s-\s)\s*/;
