import { readFileSync } from "node:fs";
import { type Dataset, isPreferred } from "@entente/core";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { printCoverage } from "../../server/src/cli/packages/coverage.ts";
import { readConfig } from "../../server/src/config.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";

const paragraphs = parse(readFileSync(`${BOLSHEVIK_PARTY}/expected/paragraphs.csv`), {
  columns: true,
}) as unknown as { readonly paragraph: string; readonly openingWords: string }[];

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

  it("prove the events that begin and end the facts", () => {
    const { factions, memberships, ties, positions, argumentLinks, officeHoldings, events } = dataset;
    const proofs = new Map(events.map(({ id, citations }) => [id, citations]));
    const facts = [factions, memberships, ties, positions, argumentLinks, officeHoldings].flat();
    const unproven = facts.filter(isPreferred).flatMap(({ id, begunBy, endedBy, citations }) =>
      [begunBy, endedBy]
        .filter((event) => event !== null)
        .filter((event) => !proofs.get(event)?.some((passage) => citations.includes(passage)))
        .map((event) => `${id} by ${event}`),
    );
    expect(unproven).toEqual([]);
  });

  it("say of every fact that is inferred from what", () => {
    const { factions, memberships, ties, positions, argumentLinks, officeHoldings } = dataset;
    const inferred = [factions, memberships, ties, positions, argumentLinks, officeHoldings]
      .flat()
      .filter(({ basis }) => basis === "INFERRED");
    expect(inferred.length).toBeGreaterThan(100);
    expect(inferred.filter(({ note }) => note === null).map(({ id }) => id)).toEqual([]);
  });

  it("list all 44 paragraphs of the essay", () => {
    const essay = dataset.passages.filter(({ source }) => source === "pereira");
    expect(essay.map(({ locator, openingWords }) => `${locator} ${openingWords}`).sort()).toEqual(
      paragraphs.map(({ paragraph, openingWords }) => `${paragraph} ${openingWords}`).sort(),
    );
  });

  it("say what each passage says, and every claim of the essay is held", async () => {
    expect(dataset.passages.filter(({ summary }) => summary === null)).toEqual([]);
    const lines: string[] = [];
    await printCoverage(readConfig({}), "bolshevik-party-1922-1929", (line) => lines.push(line));
    expect(lines[0]).toMatch(/are cited \(100 %\)$/);
    expect(lines[1]).toMatch(/whose content is recorded \(100 %\)$/);
    expect(lines[2]).toMatch(/^(9\d|[1-9]\d\d) of \1 claims are held \(100 %\)$/);
  });

  it("are quoted in no more than five opening words, and their sentences nowhere", () => {
    expect(
      dataset.passages.filter(({ openingWords }) => (openingWords ?? "").split(/\s+/).length > 5),
    ).toEqual([]);
  });
});
