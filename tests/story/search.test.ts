import { indexStory } from "@entente/core";
import { beforeAll, describe, expect, it } from "vitest";
import { plainTerm } from "../../client/src/language/plain-term.ts";
import { indexForSearch, type SearchIndex } from "../../client/src/search/search-index.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";

let search: SearchIndex;
beforeAll(async () => {
  const { dataset } = await readPackage(BOLSHEVIK_PARTY);
  search = indexForSearch(indexStory(dataset), (a, b) => `${a} and ${b}`);
});

const first = (sought: string): string => {
  const item = search.find(sought)[0]?.items[0];
  return item === undefined ? "nothing" : `${item.selection.kind}:${item.selection.id}`;
};

describe("the search", () => {
  it.each([
    ["zinoviev", "actor:zinoviev"],
    ["ZINOV", "actor:zinoviev"],
    ["zinovev", "actor:zinoviev"],
    ["zinovyev", "actor:zinoviev"],
    ["Sinowjew", "actor:zinoviev"],
    ["Зиновьев", "actor:zinoviev"],
    ["зиновев", "actor:zinoviev"],
    ["trotzki", "actor:trotsky"],
    ["Bucharin", "actor:bukharin"],
    ["united oposition", "faction:united-opposition"],
    ["Vereinigte Opposition", "faction:united-opposition"],
    ["lessons of october", "event:lessons-of-october"],
  ])("finds %s", (sought, found) => {
    expect(first(sought)).toBe(found);
  });

  it("finds nothing for what nobody is called", () => {
    expect(search.find("xyzzy")).toEqual([]);
  });

  it("lists everything where nothing is asked, each kind in its group", () => {
    expect(search.find(" ").map(({ kind }) => kind)).toEqual([
      "actor",
      "faction",
      "event",
      "argument",
      "tie",
      "source",
    ]);
  });

  it("does not look at accents", () => {
    expect(plainTerm("Löwenhardt")).toBe("lowenhardt");
    expect(plainTerm("Ёлкин")).toBe("елкин");
  });
});
