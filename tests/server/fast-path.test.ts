import { formatCalendarDate } from "@entente/core";
import fc from "fast-check";
import { type GraphQLSchema, getOperationAST, graphql, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../server/src/graphql/executable-schema.ts";
import { answerOnFastPath, type FastAnswer } from "../../server/src/graphql/fast-path/fast-answer.ts";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

let product: ServedProduct;
let schema: GraphQLSchema;
beforeAll(async () => {
  product = await serveProduct();
  schema = await createSchema(null);
});
afterAll(async () => {
  await product.close();
});

const DATASETS = ["bolshevik-party-1922-1929", "debate-club"];

/** Fields by type: a leaf, or the type of what it holds. */
const TYPES: Record<string, Record<string, string | null>> = {
  Network: {
    dataset: null,
    revision: null,
    asOf: null,
    certainty: null,
    actors: "NetworkActor",
    ties: "Tie",
    factions: "NetworkFaction",
  },
  NetworkActor: { id: null, name: null, kind: null, factions: "FactionRef", attributes: "Attribute" },
  NetworkFaction: {
    id: null,
    name: null,
    side: null,
    certainty: null,
    members: "ActorRef",
    citations: "Citation",
  },
  Tie: {
    id: null,
    kind: null,
    a: "ActorRef",
    b: "ActorRef",
    validFrom: null,
    validTo: null,
    validFromEdtf: null,
    validToEdtf: null,
    certainty: null,
    basis: null,
    begunBy: "EventRef",
    endedBy: "EventRef",
    citations: "Citation",
    attributes: "Attribute",
  },
  Coalitions: {
    revision: null,
    asOf: null,
    named: "NetworkFaction",
    computed: "ActorRef",
    agreement: null,
    frustration: null,
    exact: null,
  },
  Balance: {
    revision: null,
    asOf: null,
    balancedTriangles: null,
    unbalancedTriangles: null,
    frustrationIndex: null,
    frustrationUpperBound: null,
    exact: null,
    flips: "Tie",
    blocs: "ActorRef",
    contradictory: "ContradictoryPair",
  },
  PackedNetwork: {
    dataset: null,
    revision: null,
    asOf: null,
    certainty: null,
    packed: null,
    dictionary: null,
    tieIds: null,
  },
  Change: {
    kind: null,
    date: null,
    summary: null,
    actors: "ActorRef",
    faction: "FactionRef",
    argument: null,
    event: "EventRef",
    citations: "Citation",
  },
  ContradictoryPair: { a: "ActorRef", b: "ActorRef" },
  Attribute: { name: null, type: null, value: null, text: null },
  ActorRef: { id: null, name: null },
  FactionRef: { id: null, name: null, side: null },
  EventRef: { id: null, name: null, date: null, edtf: null },
  Citation: { passage: null, source: null, title: null, locator: null, url: null },
};

/** A selection of one type: repeated fields, aliases, `__typename` and inline fragments among them. */
function selection(type: string): fc.Arbitrary<string> {
  const field = fc.constantFrom("__typename", ...Object.keys(TYPES[type] ?? {})).chain((name) => {
    const inner = TYPES[type]?.[name] ?? null;
    const body = inner === null ? fc.constant("") : selection(inner);
    // One alias for each field, so that no two fields meet under one name.
    return fc
      .tuple(fc.boolean(), body)
      .map(([alias, text]) => `${alias ? `my_${name}: ` : ""}${name}${text}`);
  });
  const some = fc.array(field, { minLength: 1, maxLength: 4 });
  return fc
    .tuple(some, fc.boolean())
    .map(([fields, fragment]) =>
      fragment ? ` { ...on ${type} { ${fields.join(" ")} } ${fields[0]} }` : ` { ${fields.join(" ")} }`,
    );
}

const day = fc.integer({ min: -18_000, max: -14_000 }).map((value) => formatCalendarDate(value as never));
const dataset = fc.constantFrom(...DATASETS);
const ofDay = (field: string, type: string): fc.Arbitrary<string> =>
  fc
    .tuple(dataset, day, fc.constantFrom("CERTAIN", "POSSIBLE"), selection(type))
    .map(
      ([id, asOf, certainty, text]) =>
        `${field}(dataset: "${id}", asOf: "${asOf}", certainty: ${certainty})${text}`,
    );
const days = fc.oneof(
  ofDay("networkAsOf", "Network"),
  ofDay("packedNetworkAsOf", "PackedNetwork"),
  ofDay("coalitionsAsOf", "Coalitions"),
  ofDay("balanceAsOf", "Balance"),
);
const changes = fc
  .tuple(dataset, day, day, selection("Change"))
  .map(
    ([id, a, b, text]) =>
      `changesBetween(dataset: "${id}", from: "${a < b ? a : b}", to: "${a < b ? b : a}")${text}`,
  );
const question = fc
  .array(fc.oneof({ arbitrary: days, weight: 3 }, changes), { minLength: 1, maxLength: 2 })
  .map((roots) => `{ ${roots.map((root, position) => `root${position}: ${root}`).join(" ")} }`);

function wholeOf({ beginning, rest }: FastAnswer): string {
  const later = [...(rest ?? [])].map((piece) => Buffer.from(piece as string));
  return Buffer.concat([...beginning, ...later]).toString();
}

function encode(query: string, variables: Record<string, unknown> = {}): FastAnswer | null {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error("no operation");
  return answerOnFastPath({ schema, document, operation, variables }, product.backend);
}

async function execute(query: string, variables: Record<string, unknown> = {}): Promise<string> {
  const contextValue = { stories: product.backend.stories, currentRevisions: [], isCancelled: () => false };
  const result = await graphql({ schema, source: query, variableValues: variables, contextValue });
  return `${JSON.stringify(result)}\n`;
}

async function post(query: string, variables: Record<string, unknown> = {}): Promise<Response> {
  return await fetch(`${product.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
}

describe("an answer on the fast path", () => {
  it("is what graphql-js gives, byte for byte, for random questions and days", async () => {
    await fc.assert(
      fc.asyncProperty(question, async (query) => {
        // A measure that takes long is made by its resolver, and then there for both.
        const expected = await execute(query);
        const answer = encode(query);
        expect(answer).not.toBeNull();
        expect(wholeOf(answer as FastAnswer)).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  it("understands variables, defaults and named fragments, and is what is served", async () => {
    const query = `query Q($day: Date!, $sure: Certainty! = POSSIBLE) {
      networkAsOf(dataset: "${DATASETS[0]}", asOf: $day, certainty: $sure) { ties { ...T ...T a { name } } } }
      fragment T on Tie { id a { id } citations { url } }`;
    const variables = { day: "1926-05-01" };
    const answer = encode(query, variables);
    expect(answer).not.toBeNull();
    const expected = await execute(query, variables);
    expect(wholeOf(answer as FastAnswer)).toBe(expected);
    const response = await post(query, variables);
    expect([response.status, await response.text()]).toEqual([200, expected]);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  });

  it("leaves directives, other fields and every error to graphql-js", async () => {
    const asked = (rest: string) => `{ networkAsOf(dataset: "${DATASETS[0]}", asOf: "1926-05-01") ${rest} }`;
    expect(encode(asked("{ ties { id @skip(if: true) kind } }"))).toBeNull();
    expect(encode(`{ timeline(dataset: "${DATASETS[0]}") { revision } }`)).toBeNull();
    expect(encode(`{ networkAsOf(dataset: "none", asOf: "1926-05-01") { revision } }`)).toBeNull();
    const backwards = `{ changesBetween(dataset: "${DATASETS[0]}", from: "1927-01-01", to: "1926-01-01") { kind } }`;
    expect(encode(backwards)).toBeNull();
    const skipped = asked("{ ties { id @skip(if: true) kind } }");
    expect(await (await post(skipped)).text()).toBe(await execute(skipped));
    const response = await post(backwards);
    expect(response.status).toBe(400);
  });

  it("is refused beyond the limits, as any other", async () => {
    const many = Array.from({ length: 501 }, (_, number) => `r${number}: revision`).join(" ");
    const response = await post(`{ networkAsOf(dataset: "${DATASETS[0]}", asOf: "1926-05-01") { ${many} } }`);
    expect(response.status).toBe(400);
  });

  it("is not sent again to a client that has it", async () => {
    const ask = async (asOf: string, etag: string) => {
      const query = `{ networkAsOf(dataset: "${DATASETS[0]}", asOf: "${asOf}") { ties { id } } }`;
      const headers = {
        "apollo-require-preflight": "true",
        "if-none-match": etag,
        "cache-control": "max-age=0",
      };
      return await fetch(`${product.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    };
    const first = await ask("1926-05-01", '"none"');
    const etag = first.headers.get("etag") ?? "";
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-cache"]);
    const again = await ask("1926-05-01", etag);
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await ask("1926-05-02", etag)).status).toBe(200);
  });
});
