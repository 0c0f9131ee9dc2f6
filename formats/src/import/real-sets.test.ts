import { formatCalendarDate, indexStory, networkAsOf, parseCalendarDate } from "@entente/core";
import { describe, expect, it, type TestContext } from "vitest";
import { sharedFile } from "../../../tests/oracles/shared-data.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { importStory } from "./import-story.ts";

async function read(ctx: TestContext, folder: string, ...names: readonly string[]) {
  const files = await Promise.all(
    names.map(async (name) => fileInMemory(name, await sharedFile(ctx, `${folder}/${name}`))),
  );
  return await importStory(files, { hash: (content) => `${[...content].join("").length}` });
}

describe("public data sets, without a change", () => {
  it("the European powers: years with decimals are years, ends are exclusive", async (ctx) => {
    const { story, report } = await read(ctx, "wwi_1872_1918", "edges.csv");
    expect(report.counts).toEqual({ read: 20, kept: 20, merged: 0, refused: 0 });
    if (story === null) throw new Error("the set was not read");
    const { dataset } = story;
    expect(formatCalendarDate(dataset.period.from)).toMatch(/^187[012]-/);
    const on = (day: string) =>
      networkAsOf(indexStory(dataset), parseCalendarDate(day), "POSSIBLE").ties.map(
        ({ fact: { a, b, kind } }) => `${a} ${kind} ${b}`,
      );
    expect(on("1910-06-01")).toContain("fra ALLIED rus");
    expect(on("1880-06-01")).toContain("fra OPPOSED rus");
  });

  it("the tribes of the highlands: signs without any time", async (ctx) => {
    const { story, report } = await read(ctx, "gahuku_gama_tribes", "edges.csv", "nodes.csv");
    expect(report.counts).toEqual({ read: 74, kept: 74, merged: 0, refused: 0 });
    const kinds = story?.dataset.ties.map(({ kind }) => kind) ?? [];
    expect([story?.dataset.actors.length, kinds.length]).toEqual([16, 58]);
    expect(kinds.filter((kind) => kind === "ALLIED")).toHaveLength(29);
  });
});
