import { parseCalendarDate } from "@entente/core";
import { describe, expect, it } from "vitest";
import { dateInWords, edtfInWords, eventDateInWords, spanInWords } from "./date-words.ts";

describe("dates in words", () => {
  it.each([
    ["1926-04-06", "6 April 1926"],
    ["1926-04", "April 1926"],
    ["1926", "1926"],
    ["1926-XX", "1926"],
    ["192X", "the 1920s"],
    ["19XX", "the 20th century"],
    ["1925-21", "spring 1925"],
    ["1924-23", "autumn 1924"],
    ["1927~", "about 1927"],
    ["1927?", "1927 (uncertain)"],
    ["1926-04-06/1926-04-09", "between 6 and 9 April 1926"],
    ["1925-03/1926-04-09", "between March 1925 and 9 April 1926"],
    ["1926-04/..", "April 1926 or later"],
    ["../1926-04", "April 1926 or before"],
  ])("%s is %s", (edtf, words) => {
    expect(edtfInWords(edtf)).toBe(words);
  });

  it.each([
    ["1926-04-06/1926-04-09", "6–9 April 1926"],
    ["1925-03/1925-08", "March–August 1925"],
    ["1926-12-27/1927-01-03", "27 December 1926 – 3 January 1927"],
    ["1929-07", "July 1929"],
    ["1918/1921", "1918–1921"],
  ])("an event of %s took place %s", (edtf, words) => {
    expect(eventDateInWords(edtf)).toBe(words);
  });

  it("span what is open on either side", () => {
    expect(spanInWords("1926-21", "1927-12-02")).toBe("from spring 1926, until 2 December 1927");
    expect(spanInWords(null, "1927-12-02")).toBe("until 2 December 1927");
    expect(spanInWords(null, null)).toBe("throughout");
    expect(spanInWords("1926-04-06/1926-04-09", null)).toBe("from some day between 6 and 9 April 1926");
  });

  it("name a day", () => {
    expect(dateInWords(parseCalendarDate("1926-05-01"))).toBe("1 May 1926");
  });
});
