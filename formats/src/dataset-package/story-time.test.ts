import { calendarDate, type Dataset } from "@entente/core";
import { describe, expect, it } from "vitest";
import { PackageFaultsError } from "./fault.ts";
import { filesInMemory } from "./package-files.ts";
import { parsePackage } from "./parse-package.ts";
import { SMALL_DESCRIPTOR, SMALL_TABLES } from "./small-package.testing.ts";

const ONE_DAY = { from: "2000-01-01", to: "2000-01-02" };
const COUNTED = { kind: "COUNTED", unit: "week", zero: "2000-01-01", step: 1 };

/** Two actors who are tied in the days given, in a package with these entries of its descriptor. */
async function parse(entries: object, from = "", to = ""): Promise<Dataset> {
  const names = ["actors.csv", "ties.csv", "sources.csv", "passages.csv"];
  const { assertions: _, ...descriptor } = SMALL_DESCRIPTOR;
  const resources = descriptor.resources.filter(({ path }) => names.includes(path));
  const header = (SMALL_TABLES["ties.csv"] ?? "").split("\n")[0];
  const files = {
    ...Object.fromEntries(names.map((name) => [name, SMALL_TABLES[name] ?? ""])),
    "ties.csv": `${header}\nann--bob,ALLIED,ann,bob,${from},${to},EXPLICIT,p1,,,,,\n`,
    "datapackage.json": JSON.stringify({ ...descriptor, ...entries, resources }),
  };
  const checked = await parsePackage("small", filesInMemory(files), (content) => [...content].join(""));
  expect(checked.findings).toEqual([]);
  return checked.dataset;
}

const faultsOf = (entries: object, from?: string, to?: string): Promise<readonly string[]> =>
  parse(entries, from, to).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof PackageFaultsError)) throw error;
      return error.faults.map(({ column, expected }) => `${column}: ${expected}`);
    },
  );

describe("the time of a package", () => {
  it("is that of the calendar unless it says otherwise", async () => {
    expect((await parse({}, "1925", "1926")).time).toBeUndefined();
    const { time } = await parse({ time: COUNTED, period: { from: "2000-01-02", to: "2000-01-17" } });
    expect(time).toEqual({ kind: "COUNTED", unit: "week", zero: calendarDate(2000, 1, 1), step: 1 });
    expect((await parse({ time: { kind: "NONE" }, period: ONE_DAY })).time).toEqual({ kind: "NONE" });
  });

  it("warns of no tie before birth where time is counted, since lives have days of the calendar", async () => {
    const period = { from: "1800-01-01", to: "1800-01-16" };
    const time = { ...COUNTED, zero: "1799-12-31" };
    expect((await parse({ time, period }, "1800-01-03", "1800-01-05")).ties).toHaveLength(1);
  });

  it.each([
    ["a kind that there is not", { kind: "LUNAR" }],
    ["no unit", { ...COUNTED, unit: " " }],
    ["no day for 0", { ...COUNTED, zero: "2000" }],
    ["a step of nothing", { ...COUNTED, step: 0 }],
    ["a step of text", { ...COUNTED, step: "1" }],
    ["text", "week"],
  ])("is refused with %s", async (_, time) => {
    expect(await faultsOf({ time })).toEqual([expect.stringMatching(/^time: either .*"kind": "NONE"/)]);
  });

  it("is one day without any date where there is none", async () => {
    const still = { time: { kind: "NONE" } };
    expect(await faultsOf(still)).toEqual(["period: one day, because the story has no time"]);
    expect(await faultsOf({ ...still, period: ONE_DAY }, "2000-01-01", "2001")).toEqual([
      "validFrom: an empty cell, because the story has no time",
      "validTo: an empty cell, because the story has no time",
    ]);
  });
});
