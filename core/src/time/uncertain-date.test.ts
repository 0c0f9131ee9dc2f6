import { readFileSync } from "node:fs";
import parseEdtf from "edtf";
import { describe, expect, it } from "vitest";
import { type CalendarDate, formatCalendarDate } from "./calendar-date.ts";
import { parseUncertainDate } from "./uncertain-date.ts";

const lines = readFileSync(new URL("./uncertain-date.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" ") as [string, string, string?]);
const accepted = lines.filter(([, earliest]) => earliest !== "refused");
const refused = lines.filter(([, earliest]) => earliest === "refused");

const written = (date: CalendarDate | null): string => (date === null ? ".." : formatCalendarDate(date));

describe("an uncertain date", () => {
  it("has cases of both kinds", () => {
    expect(accepted.length).toBeGreaterThan(20);
    expect(refused.length).toBeGreaterThan(10);
  });

  it.each(accepted)("%s lies from %s to %s", (text, earliest, latest) => {
    const date = parseUncertainDate(text);
    expect([written(date.earliest), written(date.latest), date.text]).toEqual([earliest, latest, text]);
  });

  it.each(refused)("%s is refused", (text) => {
    expect(() => parseUncertainDate(text)).toThrow(/is not a/);
  });

  // Parts of a year, qualifiers and times of day are read here by rules of our own (docs/dataset-package.md), and
  // edtf.js does not read decades before the year 0; the rest must agree.
  const plain = accepted.filter(
    ([text]) => !/[~?%]|-(?:2[1-4]|3[3-6]|4[01])$|-2[1-4]\/|\/$|\.\.|T|-004X/.test(text),
  );
  it.each(plain)("%s spans what edtf.js says", (text) => {
    const theirs = parseEdtf(text);
    const day = (milliseconds: number): number => Math.floor(milliseconds / 86_400_000);
    const ours = parseUncertainDate(text);
    expect([ours.earliest, ours.latest]).toEqual([day(theirs.min), day(theirs.max)]);
  });
});
