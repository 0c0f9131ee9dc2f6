import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../contract/describe-finding.ts";
import { Findings } from "../contract/import-report.ts";
import { findSpanManner, spanBetween, spanOfPoint } from "./fact-span.ts";
import { TableDates, type TimeCell } from "./table-dates.ts";

const cases = readFileSync(new URL("./written-dates.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("|").map((part) => part.trim()) as [string, string]);

interface Read {
  readonly cells: readonly string[];
  readonly findings: Findings;
  readonly dates: TableDates | null;
}

function readColumn(cells: readonly string[], answers: Record<string, string> = {}, name = "start"): Read {
  const findings = new Findings();
  const rows = cells.map((_, place) => place + 2);
  const dates = TableDates.read([{ file: "t.csv", name, cells, rows }], answers, findings);
  const read = cells.map((cell, place) => {
    const at = { file: "t.csv", row: rows[place] ?? null, column: name };
    return dates === null ? "ASK" : write(dates.read(cell, at, findings));
  });
  return { cells: read, findings, dates };
}

function write(cell: TimeCell): string {
  switch (cell.kind) {
    case "DATE":
      return `DATE ${cell.edtf}`;
    case "SPAN":
      return `SPAN ${cell.from} ${cell.to || ".."}`;
    case "COUNT":
      return `COUNT ${cell.text}`;
    case "WRONG":
      return `WRONG ${describeFinding({ ...cell.found, parameters: cell.found })}`;
    default:
      return cell.kind;
  }
}

const asked = (findings: Findings): string[] =>
  findings
    .list()
    .flatMap(({ choice }) => (choice === undefined ? [] : [`${choice.option} ${choice.values.join(" ")}`]))
    .sort();

describe("a date as people write it", () => {
  it.each(cases)("%j is read as %s, or its own answer given", (text, expected) => {
    const { cells, findings } = readColumn([text]);
    if (expected.startsWith("ASK")) {
      expect(cells).toEqual(["ASK"]);
      expect(asked(findings)).toEqual(expected.slice(4).split("; "));
    } else if (expected.startsWith("WRONG")) {
      expect(cells[0]).toContain(expected.slice(6));
      expect(findings.list()).toMatchObject([{ kind: "FAULT", places: [{ row: 2, column: "start" }] }]);
    } else {
      expect(cells).toEqual([expected]);
    }
  });

  it("that is put into another form is said to be, with the first as an example", () => {
    const { findings } = readColumn(["6.4.1926", "7.4.1926", "1926-04-08", "c. 1927"]);
    expect(findings.list()).toMatchObject([
      {
        kind: "REPAIR",
        rule: "date-form",
        count: 2,
        parameters: { example: "6.4.1926", reading: "1926-04-06" },
      },
      { kind: "REPAIR", rule: "date-circa", count: 1 },
    ]);
  });
});

describe("a column of dates", () => {
  it("decides the order of day and month for all of its dates", () => {
    expect(readColumn(["06/04/1926", "23/04/1926"]).cells).toEqual(["DATE 1926-04-06", "DATE 1926-04-23"]);
    expect(readColumn(["06/04/1926", "04/23/1926"]).cells).toEqual(["DATE 1926-06-04", "DATE 1926-04-23"]);
    expect(readColumn(["6.4.1926", "4.23.1926"]).cells).toEqual(["DATE 1926-06-04", "DATE 1926-04-23"]);
  });

  it("that is ambiguous is a question with its rows, and is read as it is answered", () => {
    const cells = ["06/04/1926", "1926", "07/08/1926"];
    const { findings } = readColumn(cells);
    expect(findings.list()).toMatchObject([
      { kind: "QUESTION", rule: "date-order", count: 2, places: [{ row: 2 }, { row: 4 }] },
    ]);
    expect(readColumn(cells, { "date-order": "month-day" }).cells).toEqual([
      "DATE 1926-06-04",
      "DATE 1926",
      "DATE 1926-07-08",
    ]);
  });

  it("that contradicts itself is a question; a date that does not fit the answer is a fault", () => {
    const cells = ["23/04/1926", "04/23/1926"];
    expect(asked(readColumn(cells).findings)).toEqual(["date-order day-month month-day"]);
    const answered = readColumn(cells, { "date-order": "day-month" });
    expect(answered.cells[0]).toBe("DATE 1926-04-23");
    expect(answered.cells[1]).toContain("no month 23");
  });

  it("with years of two digits asks for the century", () => {
    const answers = { "date-order": "day-month", century: "1900" };
    expect(readColumn(["23/04/26"], answers).cells).toEqual(["DATE 1926-04-23"]);
    expect(readColumn(["26-04-06"], { century: "1900", "date-order": "year-month" }).cells).toEqual([
      "DATE 1926-04-06",
    ]);
  });

  it("takes its numbers for years, days of a spreadsheet or steps, all alike", () => {
    expect(readColumn(["476", "1453"]).cells).toEqual(["DATE 0476", "DATE 1453"]);
    expect(readColumn(["-1200", "-500", "476"]).cells).toEqual(["DATE -1200", "DATE -0500", "DATE 0476"]);
    expect(readColumn(["800", "843"], {}, "Year").cells).toEqual(["DATE 0800", "DATE 0843"]);
    expect(readColumn(["800"], { time: "counted" }).cells).toEqual(["COUNT 800"]);
    expect(readColumn(["1", "2", "15"]).cells).toEqual(["COUNT 1", "COUNT 2", "COUNT 15"]);
    expect(readColumn(["46118", "2026-04-07"]).cells).toEqual(["DATE 2026-04-06", "DATE 2026-04-07"]);
    expect(readColumn(["0.125", "0.5", "NA"]).cells).toEqual(["COUNT 0.125", "COUNT 0.5", "MISSING"]);
  });

  it("that counts has the unit of its words, or of its name", () => {
    const time = (cells: string[], name: string) => readColumn(cells, {}, name).dates?.time;
    expect(time(["week 1", "week 2"], "t")).toEqual({ kind: "COUNTED", unit: "week" });
    expect(time(["1", "2"], "Wave")).toEqual({ kind: "COUNTED", unit: "wave" });
    expect(time(["1", "2"], "t")).toEqual({ kind: "COUNTED", unit: "step" });
    expect(time(["", "NA"], "t")).toEqual({ kind: "NONE" });
    expect(readColumn(["week 1", "1926-04-06"]).cells[0]).toContain("WRONG");
  });
});

describe("the span of a fact", () => {
  const cell = (text: string): TimeCell => {
    const { dates } = readColumn([text]);
    if (dates === null) throw new Error(text);
    return dates.read(text, { file: "", row: null, column: null }, new Findings());
  };
  const span = (begin: string, end: string, answers: Record<string, string> = {}): string => {
    const [from, to] = [cell(begin), cell(end)];
    const bounds = spanBetween(from, to, findSpanManner([from], [to], answers));
    return `${bounds.from} ${bounds.to}`;
  };

  it.each([
    ["1914", "1918", "1914-01-01 1919-01-01"],
    ["1926-04", "1926-04", "1926-04-01 1926-05-01"],
    ["1926-Q1", "1926-Q2", "1926-01-01 1926-07-01"],
    ["1926-04-06", "1927-01-01", "1926-04-06 1927-01-01"],
    ["1926-04-06", "1927", "1926-04-06 1927"],
    ["1926~", "1927", "1926~ 1928-01-01"],
    ["1926–1929", "", "1926-01-01 1930-01-01"],
    ["1926", "present", "1926-01-01 null"],
    ["-9", "1926-04-06", "null 1926-04-06"],
    ["3", "7", "3 7"],
  ])("from %s to %s is %s", (begin, end, expected) => {
    expect(span(begin, end)).toBe(expected);
  });

  it("holds some day of a year, or the last day too, where the reader says so", () => {
    expect(span("1914", "1918", { "coarse-dates": "uncertain" })).toBe("1914 1918");
    expect(span("1914-08-01", "1918-11-11", { "last-day": "included" })).toBe("1914-08-01 1918-11-12");
  });

  it("includes the last day where ends are the last days of months", () => {
    const ends = ["1925-12-31", "1926-06-30", "1927-03-31"].map(cell);
    expect(findSpanManner([cell("1925-01-01")], ends, {}).isLastIncluded).toBe(true);
  });

  it("of one time is its day, its whole year or its step", () => {
    const point = (text: string): string => Object.values(spanOfPoint(cell(text))).join(" ");
    expect(point("1926-04-06")).toBe("1926-04-06 1926-04-06");
    expect(point("1926")).toBe("1926-01-01 1927-01-01");
    expect(point("1926–1929")).toBe("1926-01-01 1930-01-01");
    expect(point("2")).toBe("2 2");
  });
});
