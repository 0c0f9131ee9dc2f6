import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BreakingChangeType, buildSchema, findBreakingChanges } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedProduct, serveProduct } from "./served-product.ts";

const CONTRACT = fileURLToPath(new URL("../../../shared/design/contract.graphql", import.meta.url));
const SCHEMA = fileURLToPath(new URL("../../schema.generated.graphql", import.meta.url));

let product: ServedProduct;
beforeAll(async () => {
  product = await serveProduct();
});
afterAll(async () => {
  await product.close();
});

/** One question for every field of the contract, on any story. */
const EVERY_FIELD = `query ($dataset: ID!, $day: Date!, $later: Date!) {
  networkAsOf(dataset: $dataset, asOf: $day) { dataset revision asOf certainty actors { id name kind factions { id name side } } ties { id kind a { id name } b { id } validFrom validTo certainty basis begunBy { id name date } endedBy { id } citations { passage source title locator url } } factions { id name side members { id } } }
  changesBetween(dataset: $dataset, from: $day, to: $later) { kind date summary actors { id } faction { id } argument event { id } citations { locator } }
  coalitionsAsOf(dataset: $dataset, asOf: $day) { revision asOf named { id members { id } } computed { id name } agreement frustration exact }
  coalitionChanges(dataset: $dataset, from: $day, to: $later) { kind actors { id } from { faction { id } members { id } } to { members { id } } }
  balanceAsOf(dataset: $dataset, asOf: $day) { revision asOf balancedTriangles unbalancedTriangles frustrationIndex frustrationUpperBound exact flips { id kind citations { locator } } blocs { id } }
  balanceSeries(dataset: $dataset, dates: [$day, $later]) { asOf frustrationIndex }
  discrepanciesAsOf(dataset: $dataset, asOf: $day, minShared: 1) { a { id } b { id } tie agreement shared value quadrant weak agreeOn disagreeOn }
  discrepanciesByActor(dataset: $dataset, asOf: $day) { actor { id } pairs meanValue meanSize }
  discrepanciesByArgument(dataset: $dataset, asOf: $day) { argument alliesAgree alliesDisagree opponentsAgree opponentsDisagree unbalancedShare }
  argumentsAsOf(dataset: $dataset, asOf: $day, semantics: GROUNDED) { revision asOf arguments { id title text accepted strength supportedStrength supporters { id } opponents { id } explanation { reason attackers text } citations { locator } } links { from to kind citations { locator } } extensions }
  discourseNetwork(dataset: $dataset, from: $day, to: $later, kind: SUBTRACT, normalisation: JACCARD) { a { id } b { id } weight }
  leadAndLag(dataset: $dataset) { a { id } b { id } direction tieTurned stanceTurned lagDays order }
  campMoves(dataset: $dataset) { actor { id } left { id } joined { id } leftOn joinedOn kept reversed dropped taken keptTheView }
  alignmentTest(dataset: $dataset, asOf: $day, permutations: 99, seed: 1) { alignment pairs pValue permutations seed }
  timeline(dataset: $dataset) { dataset revision from to packed }
}`;

describe("the contract", () => {
  it("stands in the schema: nothing of it is renamed, removed or changed", (context) => {
    if (!existsSync(CONTRACT)) context.skip("../shared/design/contract.graphql is not here");
    const ours = buildSchema(readFileSync(SCHEMA, "utf8"));
    const breaking = findBreakingChanges(buildSchema(readFileSync(CONTRACT, "utf8")), ours);
    expect(breaking).toEqual([]);
    expect(Object.values(BreakingChangeType).length).toBeGreaterThan(10);
  });

  it.each([
    ["bolshevik-party-1922-1929", "1926-05-01", "1928-01-01"],
    ["european-alliances-1872-1918", "1890-06-01", "1907-06-01"],
    ["debate-club", "2019-06-01", "2021-03-01"],
  ])("answers every field on %s", async (dataset, day, later) => {
    const { status, errors, data } = await product.ask(EVERY_FIELD, { dataset, day, later });
    expect(errors).toEqual([]);
    expect(status).toBe(200);
    expect(data.timeline.packed.dataset.id).toBe(dataset);
  });

  it("says how far its measures hang on doubt", async () => {
    const { errors, data } = await product.ask(
      `{ robustnessAsOf(dataset: "bolshevik-party-1922-1929", asOf: "1926-05-01") { scenarios complete frustrationIndex { value min max } unbalancedTriangles { value min max } agreement { value min max } doubtfulPairs { a { id } b { id } together scenarios } discrepancies { a { id } b { id } value { value min max } quadrants } } }`,
    );
    expect(errors).toEqual([]);
    const { value, min, max } = data.robustnessAsOf.frustrationIndex;
    expect(min).toBeLessThanOrEqual(value);
    expect(max).toBeGreaterThanOrEqual(value);
    expect(data.robustnessAsOf.scenarios).toBeGreaterThan(1);
  });
});

describe("the analysis of the stories", () => {
  it("finds Stalin and Trotsky opposed but of one mind on the economy once Stalin has turned", async () => {
    const { data } = await product.ask(
      `{ discrepanciesAsOf(dataset: "bolshevik-party-1922-1929", asOf: "1928-04-01") { a { id } b { id } tie shared agreement quadrant } }`,
    );
    type Row = { a: { id: string }; b: { id: string }; quadrant: string; shared: number };
    const pairs = (data.discrepanciesAsOf as Row[])
      .filter(({ quadrant }) => quadrant === "AGREE_BUT_OPPOSED")
      .map(({ a, b }) => `${a.id} ${b.id}`);
    expect(pairs).toEqual(expect.arrayContaining(["stalin trotsky", "stalin zinoviev", "kamenev stalin"]));
  });

  it("has the published frustration of the European powers in 1872, 1882, 1890, 1891, 1904 and 1907", async () => {
    const dates = [1872, 1882, 1890, 1891, 1904, 1907].map((year) => `${year}-06-01`);
    const { data } = await product.ask(
      'query ($dates: [Date!]!) { balanceSeries(dataset: "european-alliances-1872-1918", dates: $dates) { frustrationIndex exact } }',
      { dates },
    );
    expect(
      data.balanceSeries.map(({ frustrationIndex }: { frustrationIndex: number }) => frustrationIndex),
    ).toEqual([1, 1, 1, 1, 1, 0]);
  });

  it("refuses more than 500 dates at once", async () => {
    const dates = Array.from({ length: 501 }, () => "1900-01-01");
    const { status, errors } = await product.ask(
      'query ($dates: [Date!]!) { balanceSeries(dataset: "european-alliances-1872-1918", dates: $dates) { asOf } }',
      { dates },
    );
    expect([status, errors[0]?.message]).toEqual([
      400,
      expect.stringContaining("at most 500 dates, not 501"),
    ]);
  });
});
