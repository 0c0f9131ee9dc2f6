import type { TieKind } from "@entente/core";
import { describe, expect, it } from "vitest";
import { createWords } from "../language/words.ts";
import { en } from "../messages/en/index.ts";
import { smallStory } from "../story/small-story.testing.ts";
import { rowOf } from "./cells.ts";
import { contentsOf } from "./contents.ts";

describe("the rows of a table", () => {
  it("write a cell when it is asked for, and no other", () => {
    const written: string[] = [];
    const write = (column: string) => (kind: TieKind) => {
      written.push(column);
      return { text: `${column} ${kind}`, sort: 0 };
    };
    const row = rowOf<TieKind>("ALLIED", "t", null, { a: write("a"), b: write("b") });
    expect(written).toEqual([]);
    expect([row.cell("b")?.text, row.cell("c")]).toEqual(["b ALLIED", undefined]);
    expect(written).toEqual(["b"]);
    expect(row.texts()).toEqual(["a ALLIED", "b ALLIED"]);
  });

  it("put each of the few values of a column into words once, however many rows have it", () => {
    const words = createWords("en", en);
    const asked: string[] = [];
    const t: typeof words.t = (key, values) => {
      asked.push(`${key} ${JSON.stringify(values)}`);
      return words.t(key, values);
    };
    const story = smallStory();
    const { rows } = contentsOf("ties", story, null, { ...words, t });
    expect(rows.length).toBeGreaterThan(1);
    expect(asked).toEqual([]);
    const kinds = rows.map((row) => row.cell("tie")?.text);
    expect(kinds).toContain("allied");
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
