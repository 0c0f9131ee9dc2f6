import { describe, expect, it } from "vitest";
import { attributeTestsInWords } from "../export/attribute-test-phrases.ts";
import type { AttributeColumn } from "../model/attribute.ts";
import { fact, PERIOD, smallStory } from "../model/small-story.testing.ts";
import type { AttributeTest } from "./attribute-test.ts";
import { networkAsOf, positionsAsOf } from "./network-as-of.ts";
import { readFilter, writeFilter } from "./reading-and-filter.ts";
import { filterStory, isFiltering, NO_FILTER } from "./story-filter.ts";
import { indexStory } from "./story-index.ts";

const COLUMNS: readonly AttributeColumn[] = [
  { table: "actors", name: "party: name, short", type: "TEXT" },
  { table: "actors", name: "seats", type: "NUMBER" },
  { table: "actors", name: "since", type: "DATE" },
  { table: "actors", name: "clubs", type: "LIST", delimiter: ";" },
  { table: "actors", name: "rich", type: "BOOLEAN" },
  { table: "ties", name: "treaty", type: "TEXT" },
];
const PARTY = "party: name, short";
const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { [PARTY]: "Old Whigs", seats: "100", since: "1900", clubs: "x; y", rich: "1" },
  b: { [PARTY]: "Tory", seats: "25", since: "1950-01-01", clubs: "y", rich: "false" },
  c: { [PARTY]: "new whigs", seats: "-3" },
  d: {},
};
const story = smallStory({ actors: Object.keys(ROWS) });
const index = indexStory({
  ...story,
  attributeColumns: COLUMNS,
  actors: story.actors.map((actor) => ({ ...actor, attributes: ROWS[actor.id] ?? {} })),
  arguments: [{ id: "x", title: "X", text: "X", names: {}, citations: [] }],
  positions: [{ ...fact("bx", "", ""), actor: "b", argument: "x", stance: "SUPPORTS" }],
  ties: (["ab", "ac", "bc", "cd"] as const).map((id) => ({
    ...fact(id, "", ""),
    kind: "ALLIED",
    a: id[0] ?? "",
    b: id[1] ?? "",
    attributes: id === "cd" ? {} : { treaty: id === "ab" ? "Pact" : "Entente" },
  })),
});
const test = (
  column: string,
  kind: AttributeTest["kind"],
  text: string,
  table: AttributeTest["table"] = "actors",
): AttributeTest => ({ table, column, kind, text });
const shown = (...attributes: AttributeTest[]) => {
  const filtered = filterStory(index, { ...NO_FILTER, attributes });
  const { actors, ties } = networkAsOf(filtered, PERIOD.from, "POSSIBLE");
  return [actors.map(({ actor }) => actor.id).join(""), ties.map(({ fact: tie }) => tie.id).join(" ")];
};

describe("a story filtered by attributes", () => {
  it.each<[string, readonly AttributeTest[], string, string]>([
    [
      "equal texts, whatever their case",
      [test(PARTY, "IS", "tory"), test(PARTY, "IS", "OLD WHIGS")],
      "ab",
      "ab",
    ],
    ["texts that contain another", [test(PARTY, "HAS", "WHIG")], "ac", "ac"],
    ["numbers from one on", [test("seats", "FROM", "25")], "ab", "ab"],
    ["numbers between two", [test("seats", "FROM", "-5"), test("seats", "TO", "25")], "bc", "bc"],
    ["dates by their first day", [test("since", "TO", "1950-01-01")], "ab", "ab"],
    ["items of lists", [test("clubs", "IS", "y")], "ab", "ab"],
    ["truth, however it is written", [test("rich", "IS", "true"), test("rich", "IS", "0")], "ab", "ab"],
    ["ties alone", [test("treaty", "IS", "entente", "ties")], "abc", "ac bc"],
    ["both", [test("treaty", "IS", "Entente", "ties"), test("seats", "FROM", "0")], "", ""],
  ])("shows %s", (_, tests, actors, ties) => {
    expect(shown(...tests)).toEqual([actors, ties]);
  });

  it("hides the positions of actors who are hidden", () => {
    const filtered = filterStory(index, { ...NO_FILTER, attributes: [test("seats", "FROM", "50")] });
    expect(positionsAsOf(filtered, PERIOD.from, "POSSIBLE")).toEqual([]);
    expect(filtered.dataset.positions).toEqual([]);
  });
});

describe("attributes in the address of a filter", () => {
  const attributes = [
    test(PARTY, "IS", "A: b, c%"),
    test("seats", "FROM", "1.5"),
    test("treaty", "HAS", "ent", "ties"),
  ];

  it("are read as they were written", () => {
    const filter = { ...NO_FILTER, attributes };
    const text = writeFilter(filter) ?? "";
    expect(text).toBe(
      "actor:party%3A%20name%2C%20short:is:A%3A%20b%2C%20c%25,actor:seats:from:1.5,tie:treaty:has:ent",
    );
    expect(readFilter(text, index)).toEqual({ filter, unknown: [] });
    expect(isFiltering(filter)).toBe(true);
  });

  it.each([
    "actor:nobody:is:x",
    "tie:seats:from:1",
    "actor:seats:is:1",
    "actor:seats:from:many",
    "actor:since:to:never",
    "actor:rich:is:perhaps",
    "actor:seats:from:",
    "actor:%:is:x",
    "actor:seats:from:1:2",
  ])("are left out where they cannot be: %s", (part) => {
    expect(readFilter(part, index)).toEqual({ filter: NO_FILTER, unknown: [part] });
  });

  it("are named in every language", () => {
    const tests = [...attributes, test("since", "TO", "1950-01-01"), test("rich", "IS", "1")];
    expect(attributeTestsInWords(tests, index.dataset, "en")).toEqual([
      `${PARTY}: A: b, c%`,
      "seats ≥ 1.5",
      "since ≤ 1 January 1950",
      "rich: yes",
      "treaty contains “ent”",
    ]);
    expect(attributeTestsInWords(tests, index.dataset, "de").slice(2)).toEqual([
      "since ≤ 1. Januar 1950",
      "rich: ja",
      "treaty enthält „ent“",
    ]);
  });
});
