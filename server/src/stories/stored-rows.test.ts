import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPackage } from "../ingest/read-package.ts";
import { daysOf, propertiesOf, restoreRow } from "./stored-rows.ts";
import { rowsIn, STORED_NODES, STORED_RELATIONSHIPS } from "./stored-tables.ts";

const FIXTURES = fileURLToPath(new URL("../../../fixtures/", import.meta.url));
const STORIES = readdirSync(FIXTURES);
const STORED = [...STORED_NODES, ...STORED_RELATIONSHIPS];

describe.each(STORIES)("%s", (story) => {
  it("is the same after each row was turned into properties and back", async () => {
    const { dataset } = await readPackage(`${FIXTURES}${story}`);
    for (const { rows, table } of STORED) {
      const restored = rowsIn(dataset, rows).map((row) => {
        // A database keeps no property that is null.
        const kept = Object.entries(propertiesOf(table, row, [])).filter(([, value]) => value !== null);
        return restoreRow(table, Object.fromEntries(kept), dataset.period);
      });
      expect(restored, rows).toEqual(dataset[rows]);
    }
  });
});

describe("a stored row", () => {
  it("has texts, numbers, lists of texts and nothing else as properties, and days as ISO dates", async () => {
    for (const story of STORIES) {
      const { dataset } = await readPackage(`${FIXTURES}${story}`);
      for (const { rows, table } of STORED) {
        for (const row of rowsIn(dataset, rows)) {
          for (const value of Object.values(propertiesOf(table, row, ["id"])))
            expect(
              value === null || ["string", "number"].includes(typeof value) || Array.isArray(value),
            ).toBe(true);
          for (const day of Object.values(daysOf(table, row)))
            expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(String(day))).toBe(true);
        }
      }
    }
  });

  it("leaves out the columns that it is told to", () => {
    const actors = STORED_NODES.find(({ rows }) => rows === "actors");
    if (actors === undefined) throw new Error("There are no actors");
    const row = { id: "a", name: "A", names: { de: "Ä" }, citations: ["p1", "p2"], note: null };
    expect(propertiesOf(actors.table, row, ["id", "kind", "shortName", "born", "died"])).toEqual({
      name: "A",
      name_de: "Ä",
      citations: ["p1", "p2"],
      note: null,
    });
  });
});
