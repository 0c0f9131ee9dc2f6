import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

let product: ServedProduct;
beforeAll(async () => {
  product = await serveProduct();
});
afterAll(async () => {
  await product.close();
});

/** Everything a client can see of an answer but its id and its time. */
async function seen(body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${product.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const said = [...response.headers].filter(([name]) => name !== "x-request-id" && name !== "date");
  return { status: response.status, said, text: await response.text() };
}

describe("a query that was validated before", () => {
  const name = `Validated${Math.random().toString(36).slice(2)}`;
  const query = `query ${name}($day: Date!, $sure: Certainty! = CERTAIN) {
    networkAsOf(dataset: "bolshevik-party-1922-1929", asOf: $day, certainty: $sure) { asOf ties { id a { name } } } }`;

  it.each<[string, Record<string, unknown>, Record<string, string>?]>([
    ["is answered alike", { variables: { day: "1926-05-01" } }],
    ["by its name", { variables: { day: "1926-05-01" }, operationName: name }],
    ["by another name is refused alike", { variables: { day: "1926-05-01" }, operationName: "Other" }],
    ["without its variable", { variables: {} }],
    ["with null for variables", { variables: null }],
    ["with a list for variables", { variables: ["1926-05-01"] }],
    ["with a day that does not exist", { variables: { day: "1926-02-30" } }],
    ["with a certainty that does not exist", { variables: { day: "1926-05-01", sure: "NEVER" } }],
    ["with variables beyond the limit", { variables: { day: "1926-05-01", more: Array(700).fill(1) } }],
    ["with extensions", { variables: { day: "1926-05-01" }, extensions: {} }],
    ["for another type of answer", { variables: { day: "1926-05-01" } }, { accept: "text/html" }],
    [
      "for GraphQL's own type",
      { variables: { day: "1926-05-01" } },
      { accept: "application/graphql-response+json" },
    ],
    ["as a form", { variables: { day: "1926-05-01" } }, { "content-type": "text/plain" }],
  ])("%s", async (_, rest, headers) => {
    // A comment makes it another text: Apollo has not seen this one.
    const fresh = await seen({ query: `${query} # ${JSON.stringify(rest)}`, ...rest }, headers);
    expect((await seen({ query, variables: { day: "1926-05-01" } })) as { status: number }).toMatchObject({
      status: 200,
    });
    expect(await seen({ query, ...rest }, headers)).toEqual(fresh);
  });

  it("is answered without Apollo", async () => {
    const { apollo } = product.backend;
    await seen({ query, variables: { day: "1926-05-01" } });
    const asked = vi.spyOn(apollo, "executeHTTPGraphQLRequest");
    await seen({ query, variables: { day: "1926-05-02" } });
    expect(asked).not.toHaveBeenCalled();
    await seen({ query, variables: { day: "1926-02-30" } });
    expect(asked).toHaveBeenCalledOnce();
    asked.mockRestore();
  });
});
