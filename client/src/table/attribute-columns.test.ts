import type { AttributeColumn } from "@entente/core";
import { expect, it } from "vitest";
import { loadMessages } from "../language/load-messages.ts";
import { createWords } from "../language/words.ts";
import { SMALL_DATASET, smallStory } from "../story/small-story.testing.ts";
import { titleOf } from "./cells.ts";
import { contentsOf } from "./contents.ts";

const COLUMNS: readonly AttributeColumn[] = [
  { table: "ties", name: "weight", type: "NUMBER" },
  { table: "ties", name: "secret", type: "BOOLEAN" },
  { table: "ties", name: "ratified", type: "DATE" },
  { table: "actors", name: "seats", type: "NUMBER" },
];

it("the table of ties ends with the dataset's own columns, sorted by what they mean and said in the page's language", async () => {
  const [first, second] = SMALL_DATASET.ties;
  if (first === undefined || second === undefined) throw new Error("There are no ties");
  const story = smallStory({
    attributeColumns: COLUMNS,
    actors: SMALL_DATASET.actors.map((actor) => ({ ...actor, attributes: {} })),
    ties: [
      { ...first, attributes: { weight: "1.50", secret: "TRUE", ratified: "1924-06" } },
      { ...second, attributes: { secret: "0" } },
    ],
  });
  const words = createWords("de", await loadMessages("de"));
  const { columns, rows } = contentsOf("ties", story, null, words);
  expect(columns.slice(-3).map((column) => titleOf(column, words))).toEqual(["weight", "secret", "ratified"]);
  const ids = columns.slice(-3).map(({ id }) => id);
  expect(rows.map(({ cell }) => ids.map((id) => cell(id)?.text))).toEqual([
    ["1.50", "ja", "Juni 1924"],
    ["", "nein", ""],
  ]);
  expect(rows[0]?.cell(ids[0] ?? "")?.sort).toBe(1.5);
  expect(rows[0]?.cell(ids[2] ?? "")?.sort).toBeTypeOf("number");
  expect(contentsOf("actors", story, null, words).columns.at(-1)).toMatchObject({ isNumber: true });
  expect(contentsOf("events", story, null, words).columns.at(-1)?.id).toBe("sources");
});
