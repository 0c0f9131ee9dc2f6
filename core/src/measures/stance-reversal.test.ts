import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { formatCalendarDate } from "../time/calendar-date.ts";
import { stanceReversals } from "./stance-reversal.ts";

const story = (left: string) =>
  indexStory(
    smallStory({
      actors: ["a"],
      arguments: [{ id: "x", title: "X", text: "X", names: {}, citations: [] }],
      factions: ["left", "right"].map((id) => ({ ...fact(id, "", ""), name: id, names: {}, side: "NONE" })),
      memberships: [
        { ...fact("m1", "1923", left), actor: "a", faction: "left" },
        ...(left === "" ? [] : [{ ...fact("m2", left, ""), actor: "a", faction: "right" }]),
      ],
      positions: [
        { ...fact("p1", "1924-01-01", "1924-06-01"), actor: "a", argument: "x", stance: "SUPPORTS" },
        { ...fact("p2", "1925-01-01", ""), actor: "a", argument: "x", stance: "REJECTS" },
      ],
    }),
  );

describe("a change of view", () => {
  it("within one faction is told as such", () => {
    const [change] = stanceReversals(story(""));
    expect(change).toMatchObject({ actor: "a", argument: "x", stance: "REJECTS", before: "p1", after: "p2" });
    expect(change?.stayedInFaction).toBe(true);
    expect(change === undefined ? "" : formatCalendarDate(change.date)).toBe("1925-01-01");
  });

  it("with a change of faction on the way is not", () => {
    expect(stanceReversals(story("1924-09-01"))).toMatchObject([{ stayedInFaction: false, factions: [] }]);
  });
});
