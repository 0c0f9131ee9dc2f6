import { countOfDay, type Dataset, type StoryTime, timeOf } from "@entente/core";
import { describe, expect, it } from "vitest";
import { columnTables } from "../columnar/column-tables.ts";
import { fileInMemory } from "../contract/input-file.ts";
import type { CheckedPackage } from "../dataset-package/parse-package.ts";
import { findFormat } from "./formats.ts";
import { importStory } from "./import-story.ts";

const rows = (count: number, row: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => row(number)).join("\n");
const name = (number: number): string => ["Ann", "Bob", "Cat", "Dan"][number % 4] ?? "";

/** Tables of ties in every kind of time. */
const STORIES: Readonly<Record<string, readonly [text: string, time: object]>> = {
  "weeks 1 to 15": [
    `source,target,sign,week\n${rows(15, (n) => `${name(n)},${name(n + 1)},${n % 3 ? "+" : "-"},${n + 1}`)}`,
    { kind: "COUNTED", unit: "week", step: 1 },
  ],
  "minutes of an eighth": [
    `source,target,sign,minute\n${rows(15, (n) => `${name(n)},${name(n + 1)},+,${n / 8}`)}`,
    { kind: "COUNTED", unit: "minute", step: 0.125 },
  ],
  "waves with open ends": [
    "source,target,from,to\nAnn,Bob,wave 1,wave 3\nBob,Cat,wave 2,\nCat,Dan,,wave 2",
    { kind: "COUNTED", unit: "wave", step: 1 },
  ],
  "no time": ["source,target,sign\nAnn,Bob,+\nBob,Cat,-", { kind: "NONE" }],
  "three thousand years": [
    "source,target,from,to\nAnn,Bob,-1200,-800\nBob,Cat,0476,1800",
    { kind: "CALENDAR" },
  ],
};

const read = async (
  file: string,
  ...texts: readonly (readonly [string, string])[]
): Promise<CheckedPackage> => {
  const files = texts.map(([ending, text]) => fileInMemory(`${file}${ending}`, text));
  const { story, report } = await importStory(files, { hash: (content) => [...content].join("") });
  if (story === null) throw new Error(JSON.stringify(report.findings));
  expect(report.counts.refused).toBe(0);
  return story;
};

const unitAndStep = (time: StoryTime): object =>
  time.kind === "COUNTED" ? { kind: time.kind, unit: time.unit, step: time.step } : time;

/** What a tie says and when, with counts where they are counted. */
function tiesOf(dataset: Dataset): readonly unknown[] {
  const time = timeOf(dataset);
  const names = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
  const when = (day: Dataset["period"]["from"] | null): unknown =>
    day === null || time.kind !== "COUNTED" ? day : countOfDay(time, day);
  return dataset.ties
    .map(({ a, b, kind, validFrom, validTo }) =>
      JSON.stringify([
        [names.get(a) ?? a, names.get(b) ?? b].map((one) => one.toLowerCase()).sort(),
        kind,
        when(validFrom),
        when(validTo),
      ]),
    )
    .sort();
}

describe.each(Object.entries(STORIES))("a story of %s", (_, [text, time]) => {
  it("is read as such", async () => {
    expect(unitAndStep(timeOf((await read("story", [".csv", text])).dataset))).toEqual(time);
  });

  it.each(["csv", "gexf", "graphml", "node-link", "cytoscape-json", "package"])(
    "is the same once %s is written and read",
    async (id) => {
      const { dataset: before, descriptorJson } = await read("story", [".csv", text]);
      const format = findFormat(id);
      const files = (await format?.write?.(before, descriptorJson))?.files ?? [];
      expect(files.length).toBeGreaterThan(0);
      const texts = await Promise.all(
        files.map(async ({ name: file, content }) => {
          let whole = "";
          for await (const piece of content) whole += String(piece);
          return [file, whole] as const;
        }),
      );
      const { dataset: after } = await read("", ...texts);
      expect(unitAndStep(timeOf(after))).toEqual(time);
      expect(tiesOf(after)).toEqual(tiesOf(before));
      const shown = timeOf(before).kind === "CALENDAR" || id === "package" ? "" : texts.flat().join("\n");
      expect(shown).not.toMatch(/[12]\d{3}-\d{2}-\d{2}/);
    },
  );

  it("has counts and no days in its columns, unless it has days", async () => {
    const tables = columnTables((await read("story", [".csv", text])).dataset);
    const types = tables.flatMap(({ columns }) =>
      columns.filter((column) => column.name.startsWith("valid")).map(({ type }) => type),
    );
    const { kind } = time as StoryTime;
    const expected = { COUNTED: ["NUMBER"], NONE: [], CALENDAR: ["DAY", "TEXT"] }[kind];
    expect([...new Set(types)].sort()).toEqual(expected);
  });
});
