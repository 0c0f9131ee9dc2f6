import { describe, expect, it } from "vitest";
import { fact, PERIOD, smallStory } from "../model/small-story.testing.ts";
import { networkAsOf } from "../story/network-as-of.ts";
import { filterStory, NO_FILTER } from "../story/story-filter.ts";
import { indexStory } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { storylineMomentAt, storylineShowing } from "./moments.ts";
import { storylineOf } from "./storyline.ts";

const faction = (id: string) => ({ ...fact(id, "", ""), name: id, names: {}, side: "NONE" as const });
const whole = indexStory(
  smallStory({
    actors: ["a", "b", "c", "d", "e"],
    factions: [faction("left"), faction("right")],
    memberships: [
      { ...fact("m1", "1923", ""), actor: "a", faction: "left" },
      { ...fact("m2", "1923", "1926"), actor: "b", faction: "left" },
      { ...fact("m3", "1924", ""), actor: "c", faction: "right" },
      { ...fact("m4", "1924", "1927"), actor: "d", faction: "right" },
      { ...fact("m5", "1926", ""), actor: "b", faction: "right" },
    ],
    ties: [{ ...fact("t1", "1922", ""), kind: "OPPOSED", a: "a", b: "e" }],
  }),
);
const storyline = storylineOf(whole, { room: () => 6, gap: 10, padding: 3 });
const filtered = filterStory(whole, { ...NO_FILTER, factions: ["right"] });
const shown = storylineShowing(storyline, filtered);
const everyMonth = Array.from(
  { length: Math.floor((PERIOD.to - PERIOD.from) / 30) },
  (_, month) => (PERIOD.from + 30 * month) as CalendarDate,
);

describe("a storyline under a filter", () => {
  it("has on every date the lines and the coalitions of the filtered story", () => {
    for (const date of everyMonth) {
      const network = networkAsOf(filtered, date, "POSSIBLE");
      const { order, coalitions } = storylineMomentAt(shown, date);
      expect([...order].sort()).toEqual(network.actors.map(({ actor }) => actor.id).sort());
      expect(coalitions.flatMap(({ faction }) => faction ?? [])).toEqual(
        network.factions.filter(({ members }) => members.length > 0).map(({ faction }) => faction.id),
      );
    }
  });

  it("moves none of the lines that it leaves", () => {
    expect(shown.lines.length).toBeLessThan(storyline.lines.length);
    expect(shown.height).toBe(storyline.height);
    for (const date of everyMonth) {
      const before = storylineMomentAt(storyline, date).heights;
      for (const [actor, height] of storylineMomentAt(shown, date).heights)
        expect(height).toBe(before.get(actor));
    }
  });

  it("ends with the story shown, of which a class has not seen the rest", () => {
    const until = (PERIOD.from + 500) as CalendarDate;
    const period = { ...PERIOD, to: until };
    const seen = storylineShowing(storyline, indexStory({ ...whole.dataset, period }));
    expect(seen.moments.at(-1)?.to).toBe(until);
  });

  it("covers the period without gaps, and is the same story where nothing is hidden", () => {
    expect(shown.moments[0]?.from).toBe(PERIOD.from);
    shown.moments.forEach(({ to }, place) => {
      expect(to).toBe(shown.moments[place + 1]?.from ?? PERIOD.to);
    });
    expect(storylineShowing(storyline, whole).lines).toEqual(storyline.lines);
  });
});
