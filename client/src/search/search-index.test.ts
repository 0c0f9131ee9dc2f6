import { describe, expect, it } from "vitest";
import { SMALL_DATASET, smallStory } from "../story/small-story.testing.ts";
import { indexForSearch } from "./search-index.ts";

const COLUMNS = [
  { table: "actors", name: "town", type: "TEXT" },
  { table: "actors", name: "clubs", type: "LIST" },
] as const;
const actors = SMALL_DATASET.actors.map((actor) =>
  actor.id === "zinoviev"
    ? {
        ...actor,
        names: { ru: "Григорий Зиновьев", de: "Grigorij Sinowjew" },
        attributes: { town: "Élisavetgrad", clubs: "chess, trotsky readers" },
      }
    : actor,
);
const search = indexForSearch(
  smallStory({ actors, attributeColumns: COLUMNS }).whole,
  (a, b) => `${a} and ${b}`,
);
const found = (sought: string): string[] =>
  search
    .find(sought)
    .flatMap(({ items }) => items.map(({ selection }) => `${selection.kind}:${selection.id}`));

describe("the search", () => {
  it("lists everything by kind where nothing is asked", () => {
    expect(search.find("  ").map(({ kind, total }) => [kind, total])).toEqual([
      ["actor", 3],
      // Two allies make a computed camp.
      ["faction", 1],
      ["tie", 2],
    ]);
  });

  it.each(["Zinoviev", "zino", "ZINOVIEV", "zinoveiv", "Зиновьев", "зиновьев", "Sinowjew"])(
    "finds Zinoviev by %s",
    (sought) => {
      expect(found(sought)).toContain("actor:zinoviev");
    },
  );

  it("puts the bearer of a name before the ties", () => {
    expect(found("trotsky").filter((one) => one !== "actor:zinoviev")).toEqual([
      "actor:trotsky",
      "tie:tie-1",
      "tie:tie-2",
    ]);
    expect(found("trotsky")[0]).toBe("actor:trotsky");
  });

  it("wants every word", () => {
    expect(found("lev trotsky")).toEqual(["actor:trotsky"]);
    expect(found("lev nobody")).toEqual([]);
  });

  it("finds actors by their attributes, and says by which", () => {
    const because = (sought: string) =>
      search
        .find(sought)[0]
        ?.items.map((item) => [
          item.selection.id,
          item.because.map(({ column, text }) => `${column.name}: ${text}`),
        ]);
    expect(because("elisavet")).toEqual([["zinoviev", ["town: Élisavetgrad"]]]);
    expect(because("zinoviev chess")).toEqual([["zinoviev", ["clubs: chess, trotsky readers"]]]);
    expect(because("zinoviev")?.[0]).toEqual(["zinoviev", []]);
  });
});
