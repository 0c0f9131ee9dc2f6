import type { PackedNetwork } from "@entente/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../server/src/http/app.ts";
import { listen } from "../../server/src/http/listen.ts";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

const STORY = "bolshevik-party-1922-1929";
const PACKED = `query ($day: Date!, $sure: Certainty!) {
  packedNetworkAsOf(dataset: "${STORY}", asOf: $day, certainty: $sure) { packed } }`;

let product: ServedProduct;
beforeAll(async () => {
  product = await serveProduct();
});
afterAll(async () => {
  await product.close();
});

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  await fetch(`${product.url}/columns/${path}`, { headers });

describe("the columns of a day as bytes", () => {
  it.each(["CERTAIN", "POSSIBLE"])("are those of packedNetworkAsOf: %s", async (sure) => {
    const { data } = await product.ask(PACKED, { day: "1926-05-01", sure });
    const { columns: expected, ...head } = data.packedNetworkAsOf.packed as PackedNetwork;
    const response = await get(`${STORY}/1926-05-01?certainty=${sure}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "application/octet-stream",
    ]);
    const end = bytes.indexOf("\n");
    const { columns, ...rest } = JSON.parse(bytes.subarray(0, end).toString());
    const body = bytes.subarray(end + 1);
    expect(rest).toEqual(head);
    expect(rest.length).toBeGreaterThan(50);
    for (const [name, { type, data: text }] of Object.entries(expected)) {
      const { offset } = columns[name];
      const width = type === "<i4" ? 4 : 1;
      expect(body.subarray(offset, offset + width * rest.length).toString("base64")).toBe(text);
    }
  });

  it("are those that are certain where nothing else is asked", async () => {
    const [plain, certain] = await Promise.all([
      get(`${STORY}/1926-05-01`),
      get(`${STORY}/1926-05-01?certainty=CERTAIN`),
    ]);
    expect(Buffer.from(await plain.arrayBuffer())).toEqual(Buffer.from(await certain.arrayBuffer()));
  });

  it("are not sent again to a client that has them, until the day, the certainty or the revision changes", async () => {
    const etag = (await get(`${STORY}/1926-05-01`)).headers.get("etag") ?? "";
    const having = { "if-none-match": etag, "cache-control": "max-age=0" };
    const again = await get(`${STORY}/1926-05-01`, having);
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await get(`${STORY}/1926-05-02`, having)).status).toBe(200);
    expect((await get(`${STORY}/1926-05-01?certainty=POSSIBLE`, having)).status).toBe(200);
  });

  it.each([
    ["no-such/1926-05-01", /no dataset "no-such"; there are .*bolshevik-party/],
    [`${STORY}/1926-02-30`, /1926-02 has days 01 to 28/],
    [`${STORY}/yesterday`, /yesterday/],
    [`${STORY}/1926-05-01?certainty=MAYBE`, /CERTAIN.*POSSIBLE/],
    [`${STORY}/1926-05-01?certainty=CERTAIN&certainty=POSSIBLE`, /CERTAIN.*POSSIBLE/],
  ])("are refused with 400 and why: %s", async (path, message) => {
    const response = await get(path);
    const { errors } = (await response.json()) as ServedErrors;
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
    expect(errors[0]?.message).toMatch(message);
  });

  it("are 503 while the product starts", async () => {
    const app = createApp({
      ...{ client: "nowhere", requestDeadline: 1_000, host: "127.0.0.1", embedOrigins: [] },
      backend: () => null,
    });
    const starting = await listen(app, "127.0.0.1", 0);
    const response = await fetch(`${starting.url}/columns/${STORY}/1926-05-01`);
    expect([response.status, ((await response.json()) as ServedErrors).errors[0]?.extensions.code]).toEqual([
      503,
      "STARTING",
    ]);
    await starting.close();
  });
});

interface ServedErrors {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}
