import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

let product: ServedProduct;
beforeAll(async () => {
  product = await serveProduct();
});
afterAll(async () => {
  await product.close();
});

const DATASET = "bolshevik-party-1922-1929";

async function network(asOf: string, certainty = "CERTAIN") {
  const { data, errors } = await product.ask(
    `query ($dataset: ID!, $asOf: Date!, $certainty: Certainty!) {
      networkAsOf(dataset: $dataset, asOf: $asOf, certainty: $certainty) {
        revision asOf certainty
        actors { id name kind factions { id name side } }
        ties { id kind a { id name } b { id } validFrom validTo certainty basis begunBy { id date } endedBy { id } citations { passage source title locator url } }
        factions { id name side members { id name } }
      }
    }`,
    { dataset: DATASET, asOf, certainty },
  );
  expect(errors).toEqual([]);
  return data.networkAsOf as {
    readonly ties: readonly {
      readonly kind: string;
      readonly a: { id: string };
      readonly b: { id: string };
      readonly citations: unknown[];
    }[];
    readonly factions: readonly {
      readonly id: string;
      readonly members: readonly { readonly id: string }[];
    }[];
    readonly actors: readonly { readonly id: string }[];
    readonly asOf: string;
  };
}

async function kindsBetween(asOf: string, first: string, second: string): Promise<string[]> {
  const { ties } = await network(asOf);
  const pair = [first, second].sort();
  return ties.filter(({ a, b }) => a.id === pair[0] && b.id === pair[1]).map(({ kind }) => kind);
}

async function members(asOf: string, faction: string): Promise<string[] | null> {
  const found = (await network(asOf)).factions.find(({ id }) => id === faction);
  return found === undefined ? null : found.members.map(({ id }) => id);
}

describe("networkAsOf on the Soviet story", () => {
  it("names the New Opposition on 1 September 1925 as Zinoviev and Kamenev", async () => {
    expect(await members("1925-09-01", "new-opposition")).toEqual(["kamenev", "zinoviev"]);
  });

  it("has the members of both oppositions in the United Opposition on 1 May 1926", async () => {
    const united = await members("1926-05-01", "united-opposition");
    expect(united).toHaveLength(23);
    for (const before of ["left-opposition", "new-opposition"]) {
      const merged = (await members("1926-04-05", before)) ?? [];
      expect(merged.length).toBeGreaterThan(5);
      const departed = ["safarov", "sapronov", "smirnov-vladimir"];
      expect(united).toEqual(expect.arrayContaining(merged.filter((id) => !departed.includes(id))));
    }
  });

  it("has no United Opposition on 1 June 1924, and Zinoviev and Trotsky opposed", async () => {
    expect(await members("1924-06-01", "united-opposition")).toBeNull();
    expect(await kindsBetween("1924-06-01", "zinoviev", "trotsky")).toEqual(["OPPOSED"]);
  });

  it("has Stalin and Bukharin allied on 1 June 1926 and opposed on 1 June 1929", async () => {
    expect(await kindsBetween("1926-06-01", "stalin", "bukharin")).toEqual(["ALLIED"]);
    expect(await kindsBetween("1929-06-01", "stalin", "bukharin")).toEqual(["OPPOSED"]);
  });

  it("has no United Opposition once the Fifteenth Congress is over", async () => {
    expect(await members("1927-12-20", "united-opposition")).toBeNull();
  });

  it("proves every tie with a citation", async () => {
    const { ties } = await network("1926-05-01", "POSSIBLE");
    expect(ties.length).toBeGreaterThan(5);
    expect(ties.filter(({ citations }) => citations.length === 0)).toEqual([]);
  });
});

describe("changesBetween", () => {
  it("tells of the United Opposition in April 1926, in date order, the end exclusive", async () => {
    const { data, errors } = await product.ask(
      `{ changesBetween(dataset: "${DATASET}", from: "1926-04-01", to: "1926-05-01") {
        kind date summary actors { id } faction { id } argument event { id name date } citations { locator } } }`,
    );
    expect(errors).toEqual([]);
    const changes = data.changesBetween as { kind: string; date: string; faction: { id: string } | null }[];
    expect(
      changes.some(({ kind, faction }) => kind === "FACTION_FORMED" && faction?.id === "united-opposition"),
    ).toBe(true);
    const dates = changes.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates.every((date) => date >= "1926-04-01" && date < "1926-05-01")).toBe(true);
  });

  it("from and to the same day is empty, and backwards is a mistake said in words", async () => {
    const same = await product.ask(
      `{ changesBetween(dataset: "${DATASET}", from: "1926-04-09", to: "1926-04-09") { kind } }`,
    );
    expect(same.data.changesBetween).toEqual([]);
    const backwards = await product.ask(
      `{ changesBetween(dataset: "${DATASET}", from: "1927-01-01", to: "1926-01-01") { kind } }`,
    );
    expect([backwards.status, backwards.errors[0]?.message]).toEqual([
      400,
      "`to` is before `from`; give the earlier day first",
    ]);
  });
});

describe("timeline", () => {
  it("gives the whole story in the packed format", async () => {
    const { data } = await product.ask(
      `{ timeline(dataset: "${DATASET}") { dataset revision from to packed } }`,
    );
    expect(data.timeline.from).toBe("1922-01-01");
    expect(data.timeline.packed).toMatchObject({ format: "entente-timeline", version: 1 });
    expect(data.timeline.packed.tables.actors.length).toBeGreaterThanOrEqual(8);
  });
});

describe("entity browsing", () => {
  it("filters allies by the dates of their edges, from either end", async () => {
    const { data, errors } = await product.ask(
      `query ($day: Date!) {
        actors(where: { dataset: { eq: "${DATASET}" }, id: { eq: "zinoviev" } }) {
          id
          alliedWithConnection(where: { edge: {
            rivalOf: { eq: null }, validFrom: { lte: $day }, OR: [{ validTo: { gt: $day } }, { validTo: { eq: null } }] } }) {
            edges { node { id } properties { validFrom validTo citations } }
          }
        }
      }`,
      { day: "1926-05-01" },
    );
    expect(errors).toEqual([]);
    const allies = data.actors[0].alliedWithConnection.edges.map(
      (edge: { node: { id: string } }) => edge.node.id,
    );
    expect(allies).toContain("trotsky");
    const { ties } = await network("1926-05-01");
    const expected = ties.filter(
      ({ kind, a, b }) => kind === "ALLIED" && (a.id === "zinoviev" || b.id === "zinoviev"),
    );
    expect(allies.sort()).toEqual(expected.map(({ a, b }) => (a.id === "zinoviev" ? b.id : a.id)).sort());
  });

  it("shows current revisions only", async () => {
    const { data } = await product.ask(
      "{ datasets { id revision title periodFrom periodTo } actors(limit: 1000) { dataset revision } }",
    );
    const current = new Set(data.datasets.map(({ revision }: { revision: string }) => revision));
    expect(current.size).toBe(data.datasets.length);
    expect(data.actors.every(({ revision }: { revision: string }) => current.has(revision))).toBe(true);
    expect(data.actors.length).toBeGreaterThan(7);
  });

  it("offers no way to write", async () => {
    const { data } = await product.ask("{ __schema { mutationType { name } subscriptionType { name } } }");
    expect(data.__schema).toEqual({ mutationType: null, subscriptionType: null });
  });
});
