import {
  type DiscourseKind,
  type Duplicates,
  discourseNetwork,
  type Normalisation,
  parseCalendarDate,
  type Statement,
} from "@entente/core";
import { describe, expect, it, type TestContext } from "vitest";
import { sharedTable } from "./shared-data.ts";
import { affiliationNetwork } from "./two-mode-network.ts";

async function sampleStatements(ctx: TestContext): Promise<Statement[]> {
  const rows = await sharedTable(ctx, "dna/sample_statements.csv");
  return rows.map(({ organization = "", concept = "", agreement, date = "", doc = "" }) => ({
    actor: organization,
    concept,
    stance: Number(agreement) === 1 ? "SUPPORTS" : "REJECTS",
    date: parseCalendarDate(date),
    document: doc,
  }));
}

/** Weight of an ordered pair, 0 where there is none. */
function weights(
  statements: readonly Statement[],
  kind: DiscourseKind,
  duplicates: Duplicates,
  normalisation: Normalisation = "NONE",
): (a: string, b: string) => number {
  const pairs = discourseNetwork(statements, { kind, normalisation, duplicates });
  const byPair = new Map(
    pairs.flatMap(({ a, b, weight }) => [
      [`${a}|${b}`, weight],
      [`${b}|${a}`, weight],
    ]),
  );
  return (a, b) => byPair.get(`${a}|${b}`) ?? 0;
}

/** Asserts every cell of a matrix, and gives the sum of all. */
async function compareMatrix(
  ctx: TestContext,
  file: string,
  weight: (row: string, column: string) => number,
): Promise<number> {
  const rows = await sharedTable(ctx, `dna/${file}`, file.startsWith("oracle") ? ";" : ",");
  let sum = 0;
  for (const { "": row = "", ...cells } of rows) {
    for (const [column, cell] of Object.entries(cells)) {
      expect(weight(row, column), `${row} × ${column} of ${file}`).toBeCloseTo(Number(cell), 5);
      sum += weight(row, column);
    }
  }
  expect(rows).toHaveLength(7);
  return sum;
}

describe("DNA's sample of seven organisations", () => {
  it.for([
    ["IGNORE", "include", 276],
    ["CONGRUENCE", "include", 160],
    ["CONFLICT", "include", 116],
    ["SUBTRACT", "include", 44],
    ["IGNORE", "document", null],
    ["CONGRUENCE", "document", null],
    ["CONFLICT", "document", null],
    ["SUBTRACT", "document", null],
  ] as const)(
    "%s with duplicates %s is DNA's own output, cell for cell",
    async ([kind, duplicates, sum], ctx) => {
      const statements = await sampleStatements(ctx);
      const weight = weights(statements, kind, duplicates === "include" ? "INCLUDE" : "PER_DOCUMENT");
      const file = `oracle/dna_onemode_${kind.toLowerCase()}_${duplicates}.csv`;
      const total = await compareMatrix(ctx, file, weight);
      if (sum !== null) expect(total).toBe(sum);
    },
  );

  it.for([
    ["CONGRUENCE", "NONE", "expected_cong.csv"],
    ["CONFLICT", "NONE", "expected_conf.csv"],
    ["SUBTRACT", "NONE", "expected_subtract.csv"],
    ["CONGRUENCE", "AVERAGE_ACTIVITY", "expected_cong_avg.csv"],
    ["CONFLICT", "AVERAGE_ACTIVITY", "expected_conf_avg.csv"],
    ["SUBTRACT", "AVERAGE_ACTIVITY", "expected_subtract_avg.csv"],
  ] as const)("%s normalised by %s is %s", async ([kind, normalisation, file], ctx) => {
    await compareMatrix(ctx, file, weights(await sampleStatements(ctx), kind, "INCLUDE", normalisation));
  });

  it.for([
    ["ignore", "include"],
    ["ignore", "document"],
    ["subtract", "include"],
    ["subtract", "document"],
    ["combine", "include"],
    ["combine", "document"],
  ] as const)(
    "the two-mode network %s with duplicates %s is DNA's own output",
    async ([aggregation, duplicates], ctx) => {
      const cells = new Map(
        affiliationNetwork(
          await sampleStatements(ctx),
          duplicates === "include" ? "INCLUDE" : "PER_DOCUMENT",
          aggregation === "ignore",
        ).map((cell) => [`${cell.actor}|${cell.concept}`, cell]),
      );
      await compareMatrix(ctx, `oracle/dna_twomode_${aggregation}_${duplicates}.csv`, (actor, concept) => {
        const { supports = 0, rejects = 0 } = cells.get(`${actor}|${concept}`) ?? {};
        if (aggregation === "subtract") return supports - rejects;
        return aggregation === "ignore"
          ? supports + rejects
          : Math.min(supports, 1) + 2 * Math.min(rejects, 1);
      });
    },
  );
});
