import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

let product: ServedProduct;
beforeAll(async () => {
  product = await serveProduct();
});
afterAll(async () => {
  await product.close();
});

async function post(
  body: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; code: string; message: string; text: string }> {
  const response = await fetch(`${product.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const text = await response.text();
  const parsed = JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] };
  const first = parsed.errors?.[0];
  return { status: response.status, code: first?.extensions.code ?? "", message: first?.message ?? "", text };
}

const ask = (query: string, variables: unknown = {}) => post(JSON.stringify({ query, variables }));

describe("a bad request gets one clear answer", () => {
  it("400 for what is not JSON, with no stack trace", async () => {
    const answer = await post("{ query");
    expect([answer.status, answer.code]).toEqual([400, "BAD_JSON"]);
    expect(answer.text).not.toMatch(/at |node_modules/);
  });

  it("400 for a query that does not parse", async () => {
    expect((await ask("{ networkAsOf(")).status).toBe(400);
  });

  it("400 for an unknown field, dataset or day", async () => {
    expect((await ask("{ nothing }")).status).toBe(400);
    const dataset = await ask('{ networkAsOf(dataset: "no-such", asOf: "1926-05-01") { revision } }');
    expect([dataset.status, dataset.message]).toEqual([
      400,
      expect.stringMatching(/no dataset "no-such"; there are .*bolshevik-party/),
    ]);
    const day = await ask(
      '{ networkAsOf(dataset: "bolshevik-party-1922-1929", asOf: "1926-02-30") { revision } }',
    );
    expect([day.status, day.message]).toEqual([400, expect.stringContaining("1926-02 has days 01 to 28")]);
    const variable = await ask(
      'query ($d: Date!) { networkAsOf(dataset: "bolshevik-party-1922-1929", asOf: $d) { revision } }',
      { d: "1926-13-01" },
    );
    expect([variable.status, variable.message]).toEqual([400, expect.stringContaining("no month 13")]);
  });

  it("400 for a batch", async () => {
    expect(
      (await post(JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]))).status,
    ).toBe(400);
  });

  it("413 for a body over 100 KB, 400 for one just under it that is too long a query", async () => {
    const answer = await post(JSON.stringify({ query: `{ __typename } # ${"x".repeat(102_400)}` }));
    expect([answer.status, answer.code]).toEqual([413, "BODY_TOO_LARGE"]);
    expect((await ask(`{ ${"__typename ".repeat(8_000)} }`)).status).toBe(400);
  });

  it("400 for a query 200 levels deep", async () => {
    const deep = `{ actors { ${"alliedWith { ".repeat(200)} id ${"} ".repeat(200)} } }`;
    const answer = await ask(deep);
    expect([answer.status, answer.message]).toEqual([
      400,
      "This query is 202 levels deep; at most 10 are answered",
    ]);
  });

  it("400 for a fragment bomb, whose cost is counted without being paid", async () => {
    const levels = 60;
    const bomb = Array.from({ length: levels }, (_, level) =>
      level === levels - 1
        ? `fragment f${level} on Actor { id }`
        : `fragment f${level} on Actor { a: alliedWith { ...f${level + 1} } b: alliedWith { ...f${level + 1} } }`,
    ).join(" ");
    const answer = await ask(`{ actors { ...f0 } } ${bomb}`);
    expect([answer.status, answer.message]).toEqual([
      400,
      expect.stringMatching(/^This query is 61 levels deep/),
    ]);
  });

  it("400 for a wide query made of fragments spread again and again", async () => {
    const fields = "id name kind born died note";
    const parts = "abcdefghij"
      .split("")
      .map((alias) => `${alias}: alliedWith { ...inner }`)
      .join(" ");
    const wide = `{ actors { ...outer } } fragment outer on Actor { ${parts} } fragment inner on Actor { ${parts.replaceAll("...inner", fields)} }`;
    const answer = await ask(wide);
    expect([answer.status, answer.message]).toEqual([
      400,
      expect.stringMatching(/^This query asks for 711 fields/),
    ]);
  });

  it("400 for a filter of thousands of conditions in the variables", async () => {
    const where = { OR: Array.from({ length: 2_000 }, (_, number) => ({ id: { eq: `x${number}` } })) };
    const answer = await ask("query ($where: ActorWhere) { actors(where: $where) { id } }", { where });
    expect([answer.status, answer.code]).toEqual([400, "VARIABLES_TOO_LARGE"]);
  });

  it("400 for a malformed persisted query or a hash of another query, posted or in the address", async () => {
    const query = "{ __typename }";
    const sha256Hash = createHash("sha256").update(query).digest("hex");
    const malformed = [
      1,
      "x",
      [],
      {},
      { version: 2, sha256Hash },
      { version: 1 },
      { version: 1, sha256Hash: 5 },
      { version: 1, sha256Hash: "abc" },
    ];
    for (const persistedQuery of malformed) {
      const extensions = { persistedQuery };
      const answer = await post(JSON.stringify({ query, extensions }));
      expect([answer.status, answer.code]).toEqual([400, "BAD_PERSISTED_QUERY"]);
      expect(answer.message).toMatch(/must be .*sha256Hash/);
      const address = `query=${encodeURIComponent(query)}&extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
      const got = await fetch(`${product.url}/graphql?${address}`, {
        headers: { "apollo-require-preflight": "true" },
      });
      expect([got.status, await got.text()]).toEqual([400, expect.stringContaining("sha256Hash")]);
    }
    const other = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    const mismatch = await post(JSON.stringify({ query, extensions: other }));
    expect([mismatch.status, mismatch.message]).toEqual([400, "provided sha does not match query"]);
    const right = { persistedQuery: { version: 1, sha256Hash } };
    expect((await post(JSON.stringify({ query, extensions: right }))).status).toBe(200);
    expect((await post(JSON.stringify({ extensions: right }))).status).toBe(200);
  });

  it("404 in words for a path that is not there", async () => {
    const response = await fetch(`${product.url}/nowhere`);
    expect([response.status, (await response.json()) as unknown]).toEqual([
      404,
      { errors: [{ message: expect.stringContaining("/graphql"), extensions: { code: "NOT_FOUND" } }] },
    ]);
  });
});

describe("what is served is fenced in", () => {
  it("every answer has an id, and pages a strict policy", async () => {
    const response = await fetch(`${product.url}/health/live`);
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    const worker = await fetch(`${product.url}/assets/format-worker-0.js`);
    expect(worker.headers.get("content-security-policy")).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(response.headers.get("x-powered-by")).toBeNull();
  });

  it("the schema can be read by introspection", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    expect((await ask(getIntrospectionQuery())).status).toBe(200);
  });

  it("health is 200 while the database answers", async () => {
    expect((await fetch(`${product.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
  });
});
