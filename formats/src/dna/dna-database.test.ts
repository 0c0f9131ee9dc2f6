import { describe, expect, it } from "vitest";
import { headOf } from "../contract/files.testing.ts";
import { inWords } from "../contract/findings.testing.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { DNA_DATABASE } from "./dna-database.ts";
import { smallDatabase } from "./small-database.testing.ts";

async function readSmall(version: 2 | 3, columns: Readonly<Record<string, string>> = {}, changes = "") {
  const file = fileInMemory("debates/taxes.dna", await smallDatabase(version, changes));
  const result = await DNA_DATABASE.read?.([file], { columns });
  if (result === undefined) throw new Error("The format reads nothing");
  return result;
}

describe.each([2, 3] as const)("a database of DNA %i", (version) => {
  it("has its agreements as positions of organisations on the day of their document", async () => {
    const { draft } = await readSmall(version);
    expect(
      draft?.positions.map(({ actor, argument, stance, from, to }) => [actor, argument, stance, from, to]),
    ).toEqual([
      ["The Union", "Tax", "SUPPORTS", "1970-01-01", "1970-01-02"],
      ["The League", "Tax", "SUPPORTS", "1969-12-31", "1970-01-01"],
      ["The League", "Peace", "REJECTS", "1969-12-31", "1970-01-01"],
    ]);
  });

  it("accounts for every statement and says why some are refused", async () => {
    const { report } = await readSmall(version);
    expect(report.counts).toEqual({ read: 7, kept: 4, merged: 0, refused: 3 });
    expect(report.findings.map(({ rule, count, places }) => [rule, count, places[0]?.row])).toEqual([
      ["no-holder", 1, 2],
      ["neutral", 1, 6],
      ["no-document-day", 1, 7],
      ["lasting-stances", 1, null],
    ]);
  });

  it("proves a position by the span in its document, and keeps what else the statement says", async () => {
    const { draft } = await readSmall(version);
    expect(draft?.positions[0]?.origin).toMatchObject({
      source: "document 1",
      row: 1,
      locator: "characters 10–20",
    });
    expect(draft?.positions[0]?.attributes).toEqual({
      statement: 1,
      "statement type": "DNA Statement",
      coder: "Eve",
      "document source": "Daily",
      "document section": "p. 1",
      "document type": "paper",
      person: "Ann",
    });
    expect(draft?.sources).toEqual([
      { key: "document 1", title: "A speech", author: "Ann", year: "1970" },
      { key: "document 2", title: "A letter", year: "1969" },
    ]);
  });

  it("has a type without a qualifier as events, with entities in roles", async () => {
    const { draft } = await readSmall(version);
    expect(draft?.events).toMatchObject([
      {
        name: "Story",
        date: "1969-12-31",
        detail: "Ann saves the day.",
        participants: [{ actor: "Ann", role: "hero" }],
      },
    ]);
  });

  it("knows the attributes of entities, and has no actor without a name", async () => {
    const { draft } = await readSmall(version);
    expect(draft?.actors.map(({ key, kind, attributes }) => [key, kind, attributes])).toEqual([
      ["Ann", "PERSON", {}],
      ["The Union", "ORGANISATION", { Type: "NGO" }],
      ["The League", "ORGANISATION", {}],
    ]);
    expect(draft?.attributes).toContainEqual({ table: "actors", name: "Type", type: "TEXT" });
  });

  it("lets persons act where the reader asks for it", async () => {
    const { draft } = await readSmall(version, { actor: "person" });
    expect(draft?.positions.map(({ actor, stance }) => [actor, stance])).toEqual([
      ["Ann", "SUPPORTS"],
      ["Bob", "REJECTS"],
      ["Bob", "SUPPORTS"],
    ]);
  });
});

describe("what is no database of DNA", () => {
  it("is recognised by the first bytes, and surest with the usual extension", async () => {
    const bytes = await smallDatabase(3);
    expect(DNA_DATABASE.recognise?.([headOf("a.dna", bytes)])).toBe(1);
    expect(DNA_DATABASE.recognise?.([headOf("a.sqlite", bytes)])).toBe(0.5);
    expect(DNA_DATABASE.recognise?.([headOf("a.dna", "no database")])).toBe(0);
  });

  it.each([
    ["a text", async () => new TextEncoder().encode("source,target\n"), /no SQLite database/],
    [
      "a database that is cut off",
      async () => (await smallDatabase(3)).subarray(0, 9_000),
      /broken|cannot be opened/,
    ],
    ["another database", async () => smallDatabase(3, "DROP TABLE STATEMENTS"), /no table STATEMENTS/],
    [
      "a view that never ends in place of a table",
      async () =>
        smallDatabase(
          3,
          "DROP TABLE STATEMENTS; CREATE VIEW STATEMENTS AS WITH RECURSIVE n(ID) AS (SELECT 1 UNION ALL SELECT ID + 1 FROM n) SELECT * FROM n",
        ),
      /no table STATEMENTS/,
    ],
  ])("%s is refused with the reason", async (_, bytes, reason) => {
    const result = await DNA_DATABASE.read?.([fileInMemory("a.dna", await bytes())], {});
    expect(result?.draft).toBeNull();
    expect(inWords(result?.report.findings[0])).toMatchObject({
      kind: "FAULT",
      message: expect.stringMatching(reason),
    });
  });
});
