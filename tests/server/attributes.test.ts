import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { attributedPackage } from "../../formats/src/dataset-package/small-package.testing.ts";
import { removeDataset } from "../../server/src/cli/packages/packages.ts";
import { Database } from "../../server/src/database/database.ts";
import { importDataset } from "../../server/src/ingest/import-dataset.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { writeSmallPackage } from "../ingest/small-package.ts";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

// A dataset of its own: other tests import and remove the small package in the same database.
const DATASET = "attributed-package";

const database = new Database(inject("neo4j"));
let product: ServedProduct;
beforeAll(async () => {
  product = await serveProduct();
});
afterAll(async () => {
  await removeDataset(database, DATASET, () => undefined);
  await product.close();
  await database.close();
});

it("a dataset's own columns are answered with names, types and values, and both ties of a pair allied and opposed", async () => {
  const files = attributedPackage();
  const descriptor = (files["datapackage.json"] ?? "").replace('"small-package"', `"${DATASET}"`);
  await importDataset(
    database,
    await readPackage(await writeSmallPackage({ ...files, "datapackage.json": descriptor })),
  );
  const ask = async () =>
    await product.ask(`{
      networkAsOf(dataset: "${DATASET}", asOf: "1925-07-01") {
        ties { id kind attributes { name type value text } }
        actors { id attributes { name type value text } }
      }
      balanceAsOf(dataset: "${DATASET}", asOf: "1925-07-01") { frustrationIndex contradictory { a { id } b { id } } }
    }`);
  await expect.poll(async () => (await ask()).errors).toEqual([]);
  const { data } = await ask();
  expect(data.networkAsOf.ties).toEqual([
    {
      id: "ann--bob",
      kind: "ALLIED",
      attributes: [
        { name: "weight", type: "NUMBER", value: 1.5, text: "1.50" },
        {
          name: "kind of treaty",
          type: "TEXT",
          value: 'a "defence" pact, =1+1',
          text: 'a "defence" pact, =1+1',
        },
        { name: "secret", type: "BOOLEAN", value: true, text: "TRUE" },
        { name: "ratified", type: "DATE", value: "1925-06~", text: "1925-06~" },
        { name: "articles", type: "LIST", value: ["I", "IV"], text: "I; IV" },
        { name: "__proto__", type: "TEXT", value: "odd", text: "odd" },
      ],
    },
    {
      id: "ann--bob--2",
      kind: "OPPOSED",
      attributes: [
        { name: "weight", type: "NUMBER", value: 2, text: "2" },
        { name: "secret", type: "BOOLEAN", value: false, text: "0" },
      ],
    },
  ]);
  expect(data.networkAsOf.actors[0]).toEqual({
    id: "ann",
    attributes: [{ name: "seats", type: "NUMBER", value: 12, text: "12" }],
  });
  expect(data.balanceAsOf).toEqual({
    frustrationIndex: 0,
    contradictory: [{ a: { id: "ann" }, b: { id: "bob" } }],
  });
  const entities = await product.ask(`{
    datasets(where: { id: { eq: "${DATASET}" } }) { attributeColumns }
    actors(where: { dataset: { eq: "${DATASET}" }, id: { eq: "cat" } }) {
      attributes
      alliedWithConnection { edges { properties { id attributes } } }
    }
  }`);
  expect(entities.errors).toEqual([]);
  expect(entities.data.datasets[0].attributeColumns).toContainEqual({
    table: "ties",
    name: "articles",
    type: "LIST",
    delimiter: ";",
  });
  expect(entities.data.actors).toEqual([
    {
      attributes: [{ name: "seats", type: "NUMBER", value: 7, text: "007" }],
      alliedWithConnection: { edges: [{ properties: { id: "x", attributes: [] } }] },
    },
  ]);
}, 120_000);
