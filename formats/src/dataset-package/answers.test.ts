import { formatCalendarDate } from "@entente/core";
import { describe, expect, it } from "vitest";
import type { Finding } from "../contract/import-report.ts";
import { filesInMemory } from "./package-files.ts";
import { type CheckedPackage, parsePackage } from "./parse-package.ts";
import { SMALL_TABLES, smallPackage } from "./small-package.testing.ts";
import { writePackage } from "./write-package.ts";

/** The small package with rows added to its tables, and the reader's answers. */
async function parse(rows: Readonly<Record<string, string>>, answers = {}): Promise<CheckedPackage> {
  const changed = Object.entries(rows).map(([file, row]) => [file, `${SMALL_TABLES[file]}${row}\n`]);
  const files = filesInMemory(smallPackage(Object.fromEntries(changed)));
  return await parsePackage("small", files, () => "", answers);
}

const outsideOf = ({ findings }: CheckedPackage): readonly Finding[] =>
  findings.filter(({ rule }) => rule === "outside-period");

/** A package that the answers have changed is sound, and has nothing odd any more. */
async function expectSound({ dataset, descriptorJson }: CheckedPackage): Promise<void> {
  const files = [...writePackage(dataset, descriptorJson)].map(({ name, text }) => [
    name,
    [...text].join(""),
  ]);
  const again = await parsePackage("again", filesInMemory(Object.fromEntries(files)), () => "");
  expect(outsideOf(again)).toEqual([]);
  expect(again.findings.filter(({ rule }) => rule === "repeated-fact")).toEqual([]);
  expect(again.dataset.ties).toEqual(dataset.ties);
}

const REPEATED = {
  "ties.csv": "again,ALLIED,ann,bob,1925-01-01,1926-01-01,INFERRED,p2,,,,,another note",
  "events.csv": "meeting-2,The meeting,1925-03-01/1925-03-04,,,EXPLICIT,p2,,,",
  "participants.csv": "meeting-2,ann,speaker\nmeeting-2,bob,guest",
  "positions.csv": "bob--first,bob,first,REJECTS,1925,,EXPLICIT,p1,meeting-2,,,,",
  "tour-stops.csv": "walk--2,walk,2,1926-04,,event:meeting-2 tie:again,On.,p1,",
};

describe("facts that are there under two ids", () => {
  it("are kept, named, and may be merged", async () => {
    const { dataset, findings, left } = await parse(REPEATED);
    expect(dataset.ties.length).toBe(2);
    expect(left).toEqual([]);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "repeated-fact",
        count: 2,
        choice: { option: "repeated-facts", values: ["keep", "merge"], taken: "keep" },
      }),
    ]);
  });

  it("become one with the citations of both when merged, which everything then names", async () => {
    const merged = await parse(REPEATED, { "repeated-facts": "merge" });
    const { dataset, left } = merged;
    expect(dataset.ties.map(({ id, citations }) => [id, citations])).toEqual([["ann--bob", ["p1", "p2"]]]);
    expect(dataset.events.map(({ id, citations }) => [id, citations])).toEqual([["meeting", ["p1", "p2"]]]);
    expect(dataset.participants.map(({ event, actor }) => `${event} ${actor}`).sort()).toEqual([
      "meeting ann",
      "meeting bob",
    ]);
    expect(dataset.positions.find(({ id }) => id === "bob--first")?.begunBy).toBe("meeting");
    expect(dataset.tourStops[1]?.focus).toEqual(["event:meeting", "tie:ann--bob"]);
    expect(left.every(({ isMerged }) => isMerged)).toBe(true);
    await expectSound(merged);
  });
});

const OUTSIDE = {
  "ties.csv":
    "old,ALLIED,ann,cat,1801,1815,EXPLICIT,p1,,,left,,\nolder,OPPOSED,ann,cat,1801,1815,EXPLICIT,p1,,,right,old,\nnew,OPPOSED,bob,cat,1999,,EXPLICIT,p1,rising,,,,",
  "events.csv": "rising,A rising,1825,,,EXPLICIT,p1,,,",
  "participants.csv": "rising,bob,rebel",
  "positions.csv": "bob--first,bob,first,REJECTS,1925,,EXPLICIT,p1,rising,,,,",
};

describe("facts outside the period", () => {
  it("are left out by choice, with what cannot be without them", async () => {
    const kept = await parse(OUTSIDE);
    expect(kept.dataset.ties.length).toBe(4);
    expect(outsideOf(kept)).toEqual([expect.objectContaining({ count: 4 })]);
    const out = await parse(OUTSIDE, { "outside-period": "omit" });
    expect(out.dataset.ties.map(({ id }) => id)).toEqual(["ann--bob"]);
    expect(out.dataset.events.map(({ id }) => id)).toEqual(["meeting"]);
    expect(out.dataset.participants.length).toBe(1);
    expect(out.dataset.positions.find(({ id }) => id === "bob--first")?.begunBy).toBeNull();
    expect(out.left.map(({ file, row }) => `${file} ${row}`).sort()).toEqual([
      "events.csv 3",
      "participants.csv 3",
      "ties.csv 3",
      "ties.csv 4",
      "ties.csv 5",
    ]);
    await expectSound(out);
  });

  it("widen the period by choice, in whole years", async () => {
    const wide = await parse(OUTSIDE, { "outside-period": "widen" });
    const { from, to } = wide.dataset.period;
    expect([from, to].map(formatCalendarDate)).toEqual(["1801-01-01", "2000-01-01"]);
    expect(JSON.parse(wide.descriptorJson).period).toEqual({ from: "1801-01-01", to: "2000-01-01" });
    expect(wide.dataset.ties.length).toBe(4);
    expect(outsideOf(wide).map(({ parameters }) => parameters.taken)).toEqual(["widen"]);
    await expectSound(wide);
  });
});
