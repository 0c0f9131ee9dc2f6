import {
  type DiscourseKind,
  type Duplicates,
  discourseNetwork,
  type Normalisation,
  parseCalendarDate,
  type Statement,
} from "@entente/core";
import { describe, expect, it, type TestContext } from "vitest";
import { sharedFile, sharedTable } from "../../../tests/oracles/shared-data.ts";
import { fileInMemory } from "../contract/input-file.ts";
import type { StoryDraft } from "../contract/story-draft.ts";
import { DNA_DATABASE } from "./dna-database.ts";

async function readSample(ctx: TestContext, name: string) {
  const result = await DNA_DATABASE.read?.([fileInMemory(name, await sharedFile(ctx, `dna/${name}`))], {});
  if (result?.draft === undefined || result.draft === null) throw new Error("The sample was not read");
  return { draft: result.draft, report: result.report };
}

function statementsOf({ positions }: StoryDraft): Statement[] {
  return positions.map(({ actor, argument, stance, from, origin }) => ({
    actor,
    concept: argument,
    stance,
    date: parseCalendarDate(from ?? ""),
    document: origin.source ?? null,
  }));
}

const NETWORKS: readonly (readonly [DiscourseKind, Duplicates, Normalisation, file: string])[] = [
  ["IGNORE", "INCLUDE", "NONE", "oracle/dna_onemode_ignore_include.csv"],
  ["CONGRUENCE", "INCLUDE", "NONE", "oracle/dna_onemode_congruence_include.csv"],
  ["CONFLICT", "INCLUDE", "NONE", "oracle/dna_onemode_conflict_include.csv"],
  ["SUBTRACT", "INCLUDE", "NONE", "oracle/dna_onemode_subtract_include.csv"],
  ["IGNORE", "PER_DOCUMENT", "NONE", "oracle/dna_onemode_ignore_document.csv"],
  ["CONGRUENCE", "PER_DOCUMENT", "NONE", "oracle/dna_onemode_congruence_document.csv"],
  ["CONFLICT", "PER_DOCUMENT", "NONE", "oracle/dna_onemode_conflict_document.csv"],
  ["SUBTRACT", "PER_DOCUMENT", "NONE", "oracle/dna_onemode_subtract_document.csv"],
  ["CONGRUENCE", "INCLUDE", "NONE", "expected_cong.csv"],
  ["CONFLICT", "INCLUDE", "NONE", "expected_conf.csv"],
  ["SUBTRACT", "INCLUDE", "NONE", "expected_subtract.csv"],
  ["CONGRUENCE", "INCLUDE", "AVERAGE_ACTIVITY", "expected_cong_avg.csv"],
  ["CONFLICT", "INCLUDE", "AVERAGE_ACTIVITY", "expected_conf_avg.csv"],
  ["SUBTRACT", "INCLUDE", "AVERAGE_ACTIVITY", "expected_subtract_avg.csv"],
];

describe.for(["sample.dna", "sample-v2.dna"])("DNA's own %s", (name) => {
  it("is read whole", async (ctx) => {
    const { draft, report } = await readSample(ctx, name);
    expect(report.counts).toEqual({ read: 41, kept: 41, merged: 0, refused: 0 });
    expect(draft.positions).toHaveLength(40);
    expect(draft.actors).toHaveLength(7);
    expect(draft.arguments).toHaveLength(6);
    expect(draft.sources).toHaveLength(7);
    expect(draft.events).toMatchObject([
      { name: "Annotation", date: "2005-01-26", detail: expect.stringContaining("This is a note.") },
    ]);
    expect(draft.positions.map(({ stance }) => stance).filter((stance) => stance === "REJECTS")).toHaveLength(
      11,
    );
  });

  it.for(NETWORKS)("gives the network %s, %s, %s as %s has it, cell for cell", async (network, ctx) => {
    const [kind, duplicates, normalisation, file] = network;
    const { draft } = await readSample(ctx, name);
    const pairs = discourseNetwork(statementsOf(draft), { kind, duplicates, normalisation });
    const weights = new Map(
      pairs.flatMap(({ a, b, weight }) => [[`${a}|${b}`, weight] as const, [`${b}|${a}`, weight] as const]),
    );
    const rows = await sharedTable(ctx, `dna/${file}`, file.startsWith("oracle") ? ";" : ",");
    const cells = rows.flatMap(({ "": row = "", ...others }) =>
      Object.entries(others).map(([column, cell]) => [row, column, Number(cell)] as const),
    );
    expect(cells).toHaveLength(49);
    for (const [row, column, cell] of cells)
      expect(weights.get(`${row}|${column}`) ?? 0, `${row} × ${column}`).toBeCloseTo(cell, 5);
  });
});

const IS_SUBTRACTED = ["subtract", "ignore"] as const;

describe.for(["sample.dna", "sample-v2.dna"])("the two-mode network of DNA's own %s", (name) => {
  it.for(IS_SUBTRACTED)("with duplicates, %s, is DNA's", async (aggregation, ctx) => {
    const { draft } = await readSample(ctx, name);
    const rows = await sharedTable(ctx, `dna/oracle/dna_twomode_${aggregation}_include.csv`, ";");
    let cells = 0;
    for (const { "": actor = "", ...others } of rows)
      for (const [argument, cell] of Object.entries(others)) {
        const own = draft.positions.filter((one) => one.actor === actor && one.argument === argument);
        const against = own.filter(({ stance }) => stance === "REJECTS").length;
        expect(own.length - (aggregation === "subtract" ? 2 * against : 0), `${actor} × ${argument}`).toBe(
          Number(cell),
        );
        cells += 1;
      }
    expect(cells).toBe(42);
  });
});
