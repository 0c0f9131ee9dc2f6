import { type InputFile, importStory } from "@entente/formats/import";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { removeDataset } from "../../server/src/cli/packages/packages.ts";
import { Database } from "../../server/src/database/database.ts";
import { importDataset } from "../../server/src/ingest/import-dataset.ts";
import { readDataset } from "../../server/src/stories/read-dataset.ts";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

const WEEKS = "source,target,sign,week\nAnn,Bob,+,1\nBob,Cat,-,2\nAnn,Cat,+,3\n";
const PAIRS = "source,target,sign\nAnn,Bob,+\nBob,Cat,-\n";

const database = new Database(inject("neo4j"));
let product: ServedProduct;
beforeAll(async () => {
  product = await serveProduct();
});
afterAll(async () => {
  for (const dataset of ["counted-weeks", "still-pairs"])
    await removeDataset(database, dataset, () => undefined);
  await product.close();
  await database.close();
});

function fileOf(name: string, text: string): InputFile {
  const content = new TextEncoder().encode(text);
  return {
    name,
    size: content.length,
    async *bytes() {
      yield content;
    },
  };
}

async function load(file: string, text: string): Promise<void> {
  const hash = (content: Iterable<string>): string => `time-${[...content].join("").length}`;
  const { story } = await importStory([fileOf(`${file}.csv`, text)], { hash });
  if (story === null) throw new Error(`${file} was not read`);
  await importDataset(database, story);
  expect((await readDataset(database, story.dataset.revision)).dataset).toEqual(story.dataset);
}

it("steps and a story without time are kept and told, and questions as of a day go on", async () => {
  await load("counted-weeks", WEEKS);
  await load("still-pairs", PAIRS);
  const ask = async () =>
    await product.ask(`{
      counted: storyTime(dataset: "counted-weeks") { kind unit zero step steps { date count label } }
      still: storyTime(dataset: "still-pairs") { kind unit zero step steps { date } }
      calendar: storyTime(dataset: "debate-club") { kind unit steps { date } }
      second: networkAsOf(dataset: "counted-weeks", asOf: "2000-01-03") { ties { kind a { id } b { id } } }
      always: networkAsOf(dataset: "still-pairs", asOf: "2000-01-01") { ties { kind } }
      timeline(dataset: "counted-weeks") { packed }
      datasets(where: { id: { in: ["counted-weeks", "still-pairs", "debate-club"] } }, sort: [{ id: ASC }]) {
        id timeKind timeUnit timeZero timeStep
      }
    }`);
  await expect.poll(async () => (await ask()).errors, { timeout: 20_000 }).toEqual([]);
  const { data } = await ask();
  const zero = "2000-01-01";
  expect(data.counted).toEqual({
    ...{ kind: "COUNTED", unit: "week", zero, step: 1 },
    steps: [
      { date: "2000-01-02", count: 1, label: "week 1" },
      { date: "2000-01-03", count: 2, label: "week 2" },
      { date: "2000-01-04", count: 3, label: "week 3" },
    ],
  });
  expect(data.still).toEqual({ kind: "NONE", unit: null, zero: null, step: null, steps: [] });
  expect(data.calendar).toEqual({ kind: "CALENDAR", unit: null, steps: [] });
  expect(data.second.ties).toEqual([{ kind: "OPPOSED", a: { id: "bob" }, b: { id: "cat" } }]);
  expect(data.always.ties).toHaveLength(2);
  expect(data.timeline.packed.dataset.time).toEqual({ kind: "COUNTED", unit: "week", zero, step: 1 });
  expect(data.datasets).toEqual([
    { id: "counted-weeks", timeKind: "COUNTED", timeUnit: "week", timeZero: zero, timeStep: 1 },
    { id: "debate-club", timeKind: null, timeUnit: null, timeZero: null, timeStep: null },
    { id: "still-pairs", timeKind: "NONE", timeUnit: null, timeZero: null, timeStep: null },
  ]);
}, 120_000);
