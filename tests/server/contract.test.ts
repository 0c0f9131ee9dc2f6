import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CalendarDate, formatCalendarDate, parseFocus, stopsOf, unpackNetwork } from "@entente/core";
import { BreakingChangeType, buildSchema, findBreakingChanges } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleTabs } from "../../client/src/graphiql/example-queries.ts";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

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
  packedNetworkAsOf(dataset: $dataset, asOf: $day) { dataset revision asOf certainty packed dictionary tieIds }
  coalitionsAsOf(dataset: $dataset, asOf: $day) { revision asOf named { id members { id } } computed { id name } agreement frustration frustrationLowerBound exact }
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
  robustnessAsOf(dataset: $dataset, asOf: $day) { revision asOf scenarios complete balancedTriangles { value min max } unbalancedTriangles { value } frustrationIndex { value } coalitions { value } agreement { value } doubtfulPairs { a { id } b { id } together scenarios } discrepancies { a { id } b { id } value { value } agreement { value } shared { value } quadrants } }
  tours(dataset: $dataset) { id title titles { language text } stops { number from to edtf view focus { kind id name } caption captions { language text } citations { locator } note } }
  timeline(dataset: $dataset) { dataset revision from to packed }
}`;

describe("tours", () => {
  it.each([
    "bolshevik-party-1922-1929",
    "european-alliances-1872-1918",
    "great-debate-1914-1925",
    "debate-club",
  ])("of %s are answered as its package has them, in the language asked for", async (dataset) => {
    const { errors, data } = await product.ask(
      `query ($dataset: ID!) { tours(dataset: $dataset) { id title german: title(language: "de") klingon: title(language: "tlh")
           stops { number from to edtf view focus { kind id } caption german: caption(language: "de") captions { language text } citations { passage } } } }`,
      { dataset },
    );
    expect(errors).toEqual([]);
    const { index } = product.backend.stories.story(dataset);
    const { tours, tourStops } = index.dataset;
    expect(tours.length).toBeGreaterThan(0);
    expect(data.tours).toEqual(
      tours.map(({ id, title, names }) => ({
        id,
        title,
        german: names.de,
        klingon: title,
        stops: stopsOf(tourStops, id).map((stop) => ({
          number: stop.number,
          from: formatCalendarDate(stop.date.earliest as CalendarDate),
          to: formatCalendarDate(stop.date.latest as CalendarDate),
          edtf: stop.date.text,
          view: stop.view,
          focus: stop.focus.map(parseFocus),
          caption: stop.caption,
          german: stop.names.de,
          captions: [
            { language: "en", text: stop.caption },
            { language: "de", text: stop.names.de },
            { language: "ru", text: stop.names.ru },
          ],
          citations: stop.citations.map((passage) => ({ passage })),
        })),
      })),
    );
  });
});

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

  it("gives the same ties in columns as in objects", async () => {
    const { data } = await product.ask(
      `query ($dataset: ID!, $day: Date!) {
        networkAsOf(dataset: $dataset, asOf: $day, certainty: POSSIBLE) { ties { id kind a { id } b { id } validFrom validTo certainty basis } }
        packedNetworkAsOf(dataset: $dataset, asOf: $day, certainty: POSSIBLE) { packed dictionary tieIds }
      }`,
      { dataset: "bolshevik-party-1922-1929", day: "1926-04-07" },
    );
    const { packed, dictionary, tieIds } = data.packedNetworkAsOf;
    const iso = (days: CalendarDate | null) => (days === null ? null : formatCalendarDate(days));
    const ties = unpackNetwork(packed, dictionary, (text) => Buffer.from(text, "base64")).map(
      ({ row: _, a, b, validFrom, validTo, ...rest }, place) => ({
        id: tieIds[place],
        ...rest,
        a: { id: a },
        b: { id: b },
        validFrom: iso(validFrom),
        validTo: iso(validTo),
      }),
    );
    expect(ties.length).toBeGreaterThan(20);
    expect(ties).toEqual(data.networkAsOf.ties);
  });

  it("gives a series whose dates are those asked for, days of one span alike", async () => {
    const dates = ["1926-05-01", "1926-05-02", "1922-06-01", "1926-05-01"];
    const { data } = await product.ask(
      'query ($dates: [Date!]!) { balanceSeries(dataset: "bolshevik-party-1922-1929", dates: $dates) { asOf balancedTriangles unbalancedTriangles } }',
      { dates },
    );
    expect(data.balanceSeries.map(({ asOf }: { asOf: string }) => asOf)).toEqual(dates);
    const [one, next, , again] = data.balanceSeries;
    expect([next, again]).toEqual([{ ...one, asOf: "1926-05-02" }, one]);
  });

  it("says how far its measures depend on doubtful evidence", async () => {
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

describe("the examples of GraphiQL", () => {
  it.each(exampleTabs().map(({ query }) => [/(?<=query )\w+/.exec(query)?.[0] ?? "", query] as const))(
    "%s is answered, and not with nothing",
    async (_, query) => {
      const { status, errors, data } = await product.ask(query);
      expect([status, errors]).toEqual([200, []]);
      for (const answer of Object.values(data))
        expect(Array.isArray(answer) ? answer.length : 1).toBeGreaterThan(0);
    },
  );
});

describe("the analysis of the stories", () => {
  it("finds Stalin opposed to those he agrees with once he has turned, and half agreeing with Trotsky", async () => {
    const { data } = await product.ask(
      `{ discrepanciesAsOf(dataset: "bolshevik-party-1922-1929", asOf: "1928-04-01") { a { id } b { id } tie shared agreement quadrant } }`,
    );
    type Row = { a: { id: string }; b: { id: string }; quadrant: string; shared: number; agreement: number };
    const rows = (data.discrepanciesAsOf as Row[]).map((row) => ({
      ...row,
      pair: `${row.a.id} ${row.b.id}`,
    }));
    const agreeing = rows.filter(({ quadrant }) => quadrant === "AGREE_BUT_OPPOSED").map(({ pair }) => pair);
    expect(agreeing).toEqual(expect.arrayContaining(["stalin zinoviev", "kamenev stalin"]));
    // On the economy they are of one mind; on the party and on the revolution abroad they are not.
    expect(rows.find(({ pair }) => pair === "stalin trotsky")).toMatchObject({
      quadrant: "MIXED",
      shared: 14,
      agreement: expect.closeTo(4 / 14, 6),
    });
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
