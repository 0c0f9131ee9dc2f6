import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { leadingActors } from "./leading-actors.ts";

const ties = ["ab", "ac", "ad", "bc", "de"].map(([a = "", b = ""]) => ({
  kind: "ALLIED" as const,
  a,
  b,
  ...fact(`${a}${b}`, "1922-01", "1929-01"),
}));
const index = indexStory(smallStory({ actors: ["a", "b", "c", "d", "e"], ties }));

describe("the leading actors of a story", () => {
  it("are those with most ties, with what holds among them alone", () => {
    const leading = leadingActors(index, 3);
    expect(leading?.index.dataset.ties.map(({ id }) => id)).toEqual(["ab", "ac", "bc"]);
    expect([leading?.count, leading?.all]).toEqual([3, 5]);
  });

  it("are not looked for where all have room", () => {
    expect(leadingActors(index, 5)).toBeNull();
  });
});
