import {
  type Dataset,
  formatCalendarDate,
  indexStory,
  networkAsOf,
  parseCalendarDate,
  withAgreementTies,
  withComputedFactions,
} from "@entente/core";
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

/** The computed camps of a day: `around FRA: fra rus`. */
function campsOf(dataset: Dataset): (day: string) => string[] {
  const index = withComputedFactions(indexStory(dataset), "en");
  return (day) =>
    networkAsOf(index, parseCalendarDate(day), "POSSIBLE")
      .factions.filter(({ members }) => members.length > 0)
      .map(({ faction, members }) => `${faction.name}: ${members.map(({ actor }) => actor.id).join(" ")}`);
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
    // The blocs that the set's makers publish, day by day (Antal, Krapivsky and Redner 2006).
    const camps = campsOf(dataset);
    expect(camps("1875-06-01")).toEqual(["around AUH: auh deu rus"]);
    expect(camps("1885-06-01")).toEqual(["around AUH: auh deu ita rus"]);
    expect(camps("1895-06-01")).toEqual(["around AUH: auh deu ita", "around FRA: fra rus"]);
    expect(camps("1910-06-01")).toEqual(["around AUH: auh deu ita", "around FRA: fra gbr rus"]);
  });

  it("the tribes of the highlands: signs without any time", async (ctx) => {
    const { story, report } = await read(ctx, "gahuku_gama_tribes", "edges.csv", "nodes.csv");
    expect(report.counts).toEqual({ read: 74, kept: 74, merged: 0, refused: 0 });
    const kinds = story?.dataset.ties.map(({ kind }) => kind) ?? [];
    expect([story?.dataset.actors.length, kinds.length]).toEqual([16, 58]);
    expect(kinds.filter((kind) => kind === "ALLIED")).toHaveLength(29);
    if (story === null) throw new Error("the set was not read");
    // The three sub-groups of Hage and Harary 1983.
    expect(campsOf(story.dataset)(formatCalendarDate(story.dataset.period.from))).toEqual([
      "around Gama: gama gavev kotun nagad",
      "around Uheto: kohik nagam notoh seuve uheto",
      "around Ukudz: alika asaro gahuk geham masil ove ukudz",
    ]);
  });

  it("the debate on nuclear power: claims of actors are stances on arguments, and no ties", async (ctx) => {
    const { story, report } = await read(ctx, "german_nuclear_discourse_2011", "edges.csv", "nodes.csv");
    expect(report.counts).toEqual({ read: 1555, kept: 1552, merged: 3, refused: 0 });
    expect(report.findings.map(({ rule }) => rule)).toContain("two-mode");
    if (story === null) throw new Error("the set was not read");
    const { ties, positions, actors, arguments: claims } = story.dataset;
    expect([ties.length, positions.length, actors.length, claims.length]).toEqual([0, 1161, 337, 54]);
    expect(positions.filter(({ stance }) => stance === "SUPPORTS")).toHaveLength(911);
    const [first] = positions.filter(({ actor }) => actor === "vfew");
    expect(first).toMatchObject({
      argument: "abschalten-der-altmeiler",
      stance: "REJECTS",
      validFromEdtf: "2011-03-11",
    });
    // Every claim is proved by its row, and what others see of it follows from it alone.
    const passage = story.dataset.passages.find(({ id }) => id === first?.citations[0]);
    expect(passage?.locator).toBe("row 2");
    const shown = withAgreementTies(story.dataset);
    expect(shown.agreementTies?.least).toBeGreaterThan(0);
    const { actors: present, ties: agreed } = networkAsOf(indexStory(shown), parseCalendarDate("2011-03-20"));
    expect(present.length).toBeGreaterThan(20);
    expect(new Set(agreed.map(({ fact: { kind } }) => kind))).toEqual(new Set(["ALLIED", "OPPOSED"]));
  });

  it("the sample of the Discourse Network Analyzer as a plain table: yes and no are stances", async (ctx) => {
    const { story, report } = await read(ctx, "dna", "sample_statements.csv");
    expect(report.counts).toMatchObject({ read: 40, kept: 40 });
    const stances = story?.dataset.positions.map(({ stance }) => stance) ?? [];
    expect(stances.filter((stance) => stance === "REJECTS")).toHaveLength(11);
    expect(story?.dataset.arguments).toHaveLength(6);
  });
});
