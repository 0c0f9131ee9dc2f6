import type { Period, Validity } from "@entente/core";
import { type PackageRows, rowsOf } from "./package-rows.ts";
import type { TableRows } from "./table-rows.ts";
import { TABLES } from "./tables.ts";

/** Checks the cells of each row against one another, and against the period. */
export function checkRows(rows: PackageRows, period: Period): void {
  checkPairs(rows);
  checkLinks(rows);
  for (const { key, isDated } of TABLES) {
    if (isDated) checkEnds(rowsOf(rows, key) as unknown as TableRows<Validity>);
  }
  checkStopDates(rows, period);
}

/** Checks that a tie joins two actors and names them in alphabetical order. */
function checkPairs({ ties }: PackageRows): void {
  for (const [position, { a, b }] of ties.models.entries()) {
    if (a === b) ties.fault(position, "b", b, "another actor than in column a: nobody is tied to themselves");
    if (a > b)
      ties.fault(position, "a", a, `the two ids in alphabetical order: ${b} before ${a}`, "order of the two");
  }
}

function checkLinks({ argumentLinks }: PackageRows): void {
  for (const [position, { from, to }] of argumentLinks.models.entries()) {
    if (from === to) argumentLinks.fault(position, "to", to, "another argument than in column from");
  }
}

function checkEnds(facts: TableRows<Validity>): void {
  for (const [position, fact] of facts.models.entries()) {
    const { validFromEarliest, validToLatest, validFromEdtf, validToEdtf } = fact;
    if (validFromEarliest !== null && validToLatest !== null && validFromEarliest >= validToLatest)
      facts.fault(
        position,
        "validTo",
        validToEdtf,
        `an end after the start ${validFromEdtf ?? ""} (the end is exclusive)`,
        "ends before it begins",
      );
  }
}

/** Checks that a stop's date lies in the story. Its text is empty where the reader has reported it already. */
function checkStopDates({ tourStops }: PackageRows, period: Period): void {
  for (const [position, { date }] of tourStops.models.entries()) {
    const { text, earliest, latest } = date;
    if (text === "") continue;
    if (earliest === null || latest === null || earliest < period.from || latest >= period.to)
      tourStops.fault(position, "date", text, "a day or a range within the period of the story");
  }
}
