import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { smallPackage } from "../../formats/src/dataset-package/small-package.testing.ts";
import { readCypher } from "../../server/src/database/cypher-file.ts";
import { Database } from "../../server/src/database/database.ts";
import { createApp } from "../../server/src/http/app.ts";
import { LIMITS } from "../../server/src/http/limits.ts";
import { type HttpServer, listen } from "../../server/src/http/listen.ts";
import { sweepRevisions } from "../../server/src/ingest/import-dataset.ts";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

const TOKEN = "a-token-of-the-tests";
const NAME = "given-story";

let product: ServedProduct;
let http: HttpServer;

beforeAll(async () => {
  product = await serveProduct();
  const app = createApp({
    ...{ client: "nowhere", requestDeadline: 1_000, host: "127.0.0.1", embedOrigins: [], importToken: TOKEN },
    backend: () => product.backend,
  });
  http = await listen(app, "127.0.0.1", 0);
});
afterAll(async () => {
  const database = new Database(inject("neo4j"));
  await database.write([{ cypher: readCypher("load/delete-dataset"), parameters: { dataset: NAME } }]);
  await sweepRevisions(database, NAME, "");
  await database.close();
  await http?.close();
  await product?.close();
});

/** The small package under a name of its own, with other files in place of some. */
function zipOf(changes: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  const files = { ...smallPackage(), ...changes };
  const descriptor = JSON.parse(files["datapackage.json"] ?? "{}") as object;
  const texts = { ...files, "datapackage.json": JSON.stringify({ ...descriptor, name: NAME }) };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

const give = async (
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = { authorization: `Bearer ${TOKEN}` },
): Promise<Response> => await fetch(`${http.url}/datasets?file=story.zip`, { method: "POST", body, headers });

const codeOf = async (response: Response): Promise<readonly [number, string]> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code ?? ""];
};

describe("giving a story to the server", () => {
  it("imports it, says how far it is, and serves it before the answer ends", async () => {
    const response = await give(zipOf());
    const lines = (await response.text()).trim().split("\n");
    const last = JSON.parse(lines.at(-1) ?? "{}") as { dataset: { id: string; outcome: string } };
    expect([response.status, last.dataset.id, last.dataset.outcome]).toEqual([200, NAME, "IMPORTED"]);
    expect(product.backend.stories.datasets).toContain(NAME);
    const again = await give(zipOf());
    expect((await again.text()).trim().split("\n").at(-1)).toMatch(/"outcome":"UNCHANGED"/);
  });

  it("refuses a story with faults, whole, with the report of an import", async () => {
    const served = product.backend.stories.story(NAME).index.dataset.revision;
    const ties = (smallPackage()["ties.csv"] ?? "").replace("ALLIED", "FRIENDS");
    const response = await give(zipOf({ "ties.csv": ties }));
    const { errors, report } = (await response.json()) as {
      errors: { message: string }[];
      report: { findings: unknown[] };
    };
    expect(response.status).toBe(422);
    expect(errors[0]?.message).toMatch(/ALLIED/);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(product.backend.stories.story(NAME).index.dataset.revision).toBe(served);
  });

  it("needs the token, and there is nothing to find where no token is set", async () => {
    expect(await codeOf(await give(zipOf(), {}))).toEqual([401, "NO_TOKEN"]);
    expect(await codeOf(await give(zipOf(), { authorization: "Bearer something-else" }))).toEqual([
      401,
      "NO_TOKEN",
    ]);
    const closed = await fetch(`${product.url}/datasets`, { method: "POST", body: zipOf() });
    expect(await codeOf(closed)).toEqual([404, "NOT_FOUND"]);
  });

  it("says what is no pair of a column or an answer", async () => {
    for (const query of ["map=From", "answer=date-order", "map=source=From&map=to"]) {
      const response = await fetch(`${http.url}/datasets?${query}`, {
        method: "POST",
        body: zipOf(),
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      expect(await codeOf(response)).toEqual([400, "BAD_PAIR"]);
    }
  });

  it("takes one story at a time, and none that is too large", async () => {
    const tooLarge = await fetch(`${http.url}/datasets`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}` },
      body: new Uint8Array(LIMITS.uploadBytes + 1),
    }).catch(() => null);
    // The server closes before the whole body has come: some clients see the answer, others the end.
    if (tooLarge !== null) expect(await codeOf(tooLarge)).toEqual([413, "BODY_TOO_LARGE"]);
    const [first, second] = await Promise.all([give(zipOf()), give(zipOf())]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
  });
});
