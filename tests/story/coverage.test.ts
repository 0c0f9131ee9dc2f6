import { readFileSync } from "node:fs";
import type { Dataset } from "@entente/core";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { printCoverage } from "../../server/src/cli/packages/coverage.ts";
import { readConfig } from "../../server/src/config.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";

/** Every paragraph of the essay, and whether it holds a dated or attributed claim. */
interface Paragraph {
  readonly paragraph: string;
  readonly openingWords: string;
  readonly hasClaim: "yes" | "no";
}

const paragraphs = parse(readFileSync(`${BOLSHEVIK_PARTY}/expected/coverage.csv`), {
  columns: true,
}) as unknown as Paragraph[];

let dataset: Dataset;
beforeAll(async () => {
  dataset = (await readPackage(BOLSHEVIK_PARTY)).dataset;
});

describe("the sources of the Soviet story", () => {
  it("prove every fact, argument and event", () => {
    const {
      factions,
      memberships,
      ties,
      positions,
      argumentLinks,
      officeHoldings,
      events,
      arguments: claims,
    } = dataset;
    const proven = [
      factions,
      memberships,
      ties,
      positions,
      argumentLinks,
      officeHoldings,
      events,
      claims,
    ].flat();
    expect(proven.length).toBeGreaterThan(400);
    expect(proven.filter(({ citations }) => citations.length === 0)).toEqual([]);
  });

  it("list all 44 paragraphs of the essay, and each that holds a claim is drawn on", async () => {
    const essay = dataset.passages.filter(({ source }) => source === "pereira");
    expect(essay.map(({ locator, openingWords }) => `${locator} ${openingWords}`).sort()).toEqual(
      paragraphs.map(({ paragraph, openingWords }) => `${paragraph} ${openingWords}`).sort(),
    );
    const lines: string[] = [];
    await printCoverage(readConfig({}), "bolshevik-party-1922-1929", (line) => lines.push(line));
    const counts = new Map(
      lines.flatMap((line) => {
        const match = /^ *(\d+) {2}(paragraph \d+)\b/.exec(line);
        return match === null ? [] : [[match[2], Number(match[1])] as const];
      }),
    );
    const claims = paragraphs.filter(({ hasClaim }) => hasClaim === "yes");
    expect(claims.length).toBeGreaterThan(30);
    expect(claims.filter(({ paragraph }) => (counts.get(paragraph) ?? 0) === 0)).toEqual([]);
    expect(lines[0]).toMatch(/\(100 %\)$/);
  });

  it("are quoted in no more than five opening words, and their sentences nowhere", () => {
    expect(
      dataset.passages.filter(({ openingWords }) => (openingWords ?? "").split(/\s+/).length > 5),
    ).toEqual([]);
  });
});
