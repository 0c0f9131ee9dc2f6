import { parseCalendarDate } from "@entente/core";
import { describe, expect, it } from "vitest";
import { de } from "../messages/de/index.ts";
import { en } from "../messages/en/index.ts";
import { ru } from "../messages/ru/index.ts";
import { createWords } from "./words.ts";

const english = createWords("en", en).dates;
const german = createWords("de", de).dates;
const russian = createWords("ru", ru).dates;
const plain = (text: string): string => text.replaceAll(/[\u00a0\u2009\u202f]/g, " ");

describe("dates in words", () => {
  it.each([
    ["1926-04-06", "6 April 1926", "6. April 1926", "6 апреля 1926 г."],
    ["1926-04", "April 1926", "April 1926", "апрель 1926 г."],
    ["1926", "1926", "1926", "1926 г."],
    ["1926-XX", "1926", "1926", "1926 г."],
    ["192X", "the 1920s", "die 1920er Jahre", "1920-е годы"],
    ["19XX", "the 20th century", "das 20. Jahrhundert", "20-й век"],
    ["1925-21", "spring 1925", "Frühjahr 1925", "весна 1925 г."],
    ["1924-23", "autumn 1924", "Herbst 1924", "осень 1924 г."],
    ["1926-33", "quarter 1 of 1926", "1. Quartal 1926", "1-й квартал 1926 г."],
    ["1926-41", "the second half of 1926", "2. Halbjahr 1926", "2-е полугодие 1926 г."],
    ["1926-04-06T23:30:00-08:00", "6 April 1926", "6. April 1926", "6 апреля 1926 г."],
    ["0044", "44", "44", "44 г."],
    ["-0044", "45 BC", "45 v. Chr.", "45 г. до н. э."],
    ["-0043-03-15", "15 March 44 BC", "15. März 44 v. Chr.", "15 марта 44 г. до н. э."],
    ["Y-10000", "10001 BC", "10001 v. Chr.", "10001 г. до н. э."],
    ["1927~", "about 1927", "um 1927", "около 1927 г."],
    ["1927-04~", "about April 1927", "um April 1927", "около апреля 1927 г."],
    ["1927?", "1927 (uncertain)", "1927 (unsicher)", "1927 г. (под вопросом)"],
    [
      "1926-04-06/1926-04-09",
      "between 6 and 9 April 1926",
      "zwischen 6. und 9. April 1926",
      "не ранее 6 и не позднее 9 апреля 1926 г.",
    ],
    [
      "1925-03/1926-04-09",
      "between March 1925 and 9 April 1926",
      "zwischen März 1925 und 9. April 1926",
      "не ранее марта 1925 г. и не позднее 9 апреля 1926 г.",
    ],
    ["1926-04/..", "April 1926 or later", "April 1926 oder später", "апрель 1926 г. или позднее"],
    ["../1926-04", "April 1926 or before", "April 1926 oder früher", "апрель 1926 г. или ранее"],
  ])("%s is %s, %s, %s", (edtf, inEnglish, inGerman, inRussian) => {
    expect(english.edtf(edtf)).toBe(inEnglish);
    expect(german.edtf(edtf)).toBe(inGerman);
    expect(plain(russian.edtf(edtf))).toBe(inRussian);
  });

  it.each([
    ["1926-04-06/1926-04-09", "6–9 April 1926", "6.–9. April 1926", "6–9 апреля 1926 г."],
    ["1925-03/1925-08", "March–August 1925", "März–August 1925", "март–август 1925 г."],
    [
      "1926-12-27/1927-01-03",
      "27 December 1926 – 3 January 1927",
      "27. Dezember 1926 – 3. Januar 1927",
      "27 декабря 1926 г. – 3 января 1927 г.",
    ],
    ["1929-07", "July 1929", "Juli 1929", "июль 1929 г."],
    ["1918/1921", "1918–1921", "1918–1921", "1918 г. – 1921 г."],
  ])("an event of %s took place %s", (edtf, inEnglish, inGerman, inRussian) => {
    expect(plain(english.event(edtf))).toBe(inEnglish);
    expect(plain(german.event(edtf))).toBe(inGerman);
    expect(plain(russian.event(edtf))).toBe(inRussian);
  });

  it("span what is open on either side", () => {
    expect(english.span("1926-21", "1927-12-02")).toBe("from spring 1926, until 2 December 1927");
    expect(english.span(null, "1927-12-02")).toBe("until 2 December 1927");
    expect(english.span(null, null)).toBe("throughout");
    expect(english.span("1926-04-06/1926-04-09", null)).toBe("from some day between 6 and 9 April 1926");
    expect(german.span("1926-21", "1927-12-02")).toBe("ab Frühjahr 1926, bis 2. Dezember 1927");
    expect(plain(russian.span("1926-21", "1927-12"))).toBe("с весны 1926 г., до декабря 1927 г.");
  });

  it("name a day to the day", () => {
    const may = parseCalendarDate("1926-05-01");
    expect(english.day(may)).toBe("1 May 1926");
    expect(german.day(may)).toBe("1. Mai 1926");
    expect(plain(russian.day(may))).toBe("1 мая 1926 г.");
    const months = [english, german, russian].map(({ headline }) => headline(may, true).small);
    expect(months).toEqual(["May", "Mai", "май"]);
    expect(english.headline(may, false)).toEqual({ small: "1 May", large: "1926" });
    expect(english.headline(parseCalendarDate("-0043-03-15"), false)).toEqual({
      small: "15 March",
      large: "44 BC",
    });
  });
});
