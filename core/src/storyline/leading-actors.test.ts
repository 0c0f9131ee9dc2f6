import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { filterStory, NO_FILTER } from "../story/story-filter.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
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

  it("under a filter of a camp are those who are in it, on the days on which they are", () => {
    const camp = { ...fact("left", "1922-01", "1929-01"), name: "Left", names: {}, side: "LEFT" as const };
    const memberships = [
      { ...fact("m-a", "1922-01", "1929-01"), actor: "a", faction: "left" },
      { ...fact("m-b", "1922-01", "1924-01"), actor: "b", faction: "left" },
      { ...fact("m-c", "1922-01", "1929-01"), actor: "c", faction: "left" },
    ];
    const actors = ["a", "b", "c", "d", "e"];
    const story = indexStory(smallStory({ actors, ties, factions: [camp], memberships }));
    const filtered = filterStory(story, { ...NO_FILTER, factions: ["left"] });
    expect(leadingActors(filtered, 3)).toBeNull();
    const leading = leadingActors(filtered, 2);
    expect([leading?.count, leading?.all]).toEqual([2, 3]);
    const heldOn = (day: string) =>
      leading?.index.tiesByDay.heldAt(parseCalendarDate(day), "CERTAIN").map(({ fact: tie }) => tie.id);
    expect([heldOn("1923-06-01"), heldOn("1926-06-01")]).toEqual([["ab"], []]);
  });

  it("are not looked for where all have room", () => {
    expect(leadingActors(index, 5)).toBeNull();
  });
});
