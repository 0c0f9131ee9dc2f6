import { describe, expect, it } from "vitest";
import { SMALL_DATASET, smallStory } from "../story/small-story.testing.ts";
import { indexForSearch } from "./search-index.ts";

const actors = SMALL_DATASET.actors.map((actor) =>
  actor.id === "zinoviev" ? { ...actor, names: { ru: "Григорий Зиновьев", de: "Grigorij Sinowjew" } } : actor,
);
const search = indexForSearch(smallStory({ actors }).whole, (a, b) => `${a} and ${b}`);
const found = (sought: string): string[] =>
  search
    .find(sought)
    .flatMap(({ items }) => items.map(({ selection }) => `${selection.kind}:${selection.id}`));

describe("the search", () => {
  it("lists everything by kind where nothing is asked", () => {
    expect(search.find("  ").map(({ kind, total }) => [kind, total])).toEqual([
      ["actor", 3],
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
    expect(found("trotsky")).toEqual(["actor:trotsky", "tie:tie-1", "tie:tie-2"]);
  });

  it("wants every word", () => {
    expect(found("lev trotsky")).toEqual(["actor:trotsky"]);
    expect(found("lev nobody")).toEqual([]);
  });
});
