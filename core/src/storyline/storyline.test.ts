import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fact, PERIOD, smallStory } from "../model/small-story.testing.ts";
import { networkChangeDates } from "../story/change-dates.ts";
import { networkAsOf } from "../story/network-as-of.ts";
import { indexStory, type StoryIndex } from "../story/story-index.ts";
import { type CalendarDate, parseCalendarDate } from "../time/calendar-date.ts";
import { crossingsBetween } from "./crossings.ts";
import { type Storyline, storylineMomentAt, withoutBriefMoments } from "./moments.ts";
import { searchOrders } from "./search.ts";
import { sweepByBarycentre, totalCrossings } from "./section-order.ts";
import { slicesOf } from "./slice.ts";
import { sectionsOf, storylineOf } from "./storyline.ts";

const STYLE = { room: (importance: number) => 4 + 8 * importance, gap: 10, padding: 3 };
const ACTORS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const FACTIONS = ["left", "centre", "right"];

const date = fc
  .tuple(fc.integer({ min: 1922, max: 1929 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);
const span = fc.tuple(date, date).map(([one, other]) => (one < other ? [one, other] : [other, one]));
const story = fc
  .record({
    memberships: fc.array(fc.tuple(fc.constantFrom(...ACTORS), fc.constantFrom(...FACTIONS), span), {
      maxLength: 14,
    }),
    ties: fc.array(
      fc.tuple(
        fc.constantFrom(...ACTORS),
        fc.constantFrom(...ACTORS),
        fc.constantFrom("ALLIED" as const, "OPPOSED" as const),
        span,
      ),
      { maxLength: 10 },
    ),
  })
  .map(({ memberships, ties }) =>
    indexStory(
      smallStory({
        actors: ACTORS,
        factions: FACTIONS.map((id) => ({ ...fact(id, "", ""), name: id, names: {}, side: "NONE" as const })),
        memberships: memberships.map(([actor, faction, [from = "", to = ""]], number) => ({
          ...fact(`m${number}`, from, to),
          actor,
          faction,
        })),
        ties: ties
          .filter(([a, b]) => a !== b)
          .map(([one, other, kind, [from = "", to = ""]], number) => ({
            ...fact(`t${number}`, from, to),
            kind,
            a: one < other ? one : other,
            b: one < other ? other : one,
          })),
      }),
    ),
  );

function eachDay(index: StoryIndex): CalendarDate[] {
  const within = networkChangeDates(index).filter((day) => day >= PERIOD.from && day < PERIOD.to);
  return [PERIOD.from, ...within.flatMap((day) => [(day - 1) as CalendarDate, day])].filter(
    (day) => day >= PERIOD.from,
  );
}

function isRun(order: readonly string[], members: readonly string[]): boolean {
  const places = members.map((member) => order.indexOf(member)).sort((a, b) => a - b);
  return places.every((place, k) => place !== -1 && (k === 0 || place === (places[k - 1] ?? 0) + 1));
}

describe("a storyline", () => {
  it("has on each date the lines and the coalitions of the network of that date, as sure", () => {
    fc.assert(
      fc.property(story, (index) => {
        const storyline = storylineOf(index, STYLE);
        for (const day of eachDay(index)) {
          const network = networkAsOf(index, day, "POSSIBLE");
          const moment = storylineMomentAt(storyline, day);
          expect([...moment.order].sort()).toEqual(network.actors.map(({ actor }) => actor.id));
          const named = moment.coalitions.filter(({ faction }) => faction !== null);
          expect(named).toEqual(
            network.factions
              .filter(({ members }) => members.length > 0)
              .map(({ faction, certainty, members }) => ({
                id: faction.id,
                faction: faction.id,
                certainty,
                members: members.map((one) => ({ actor: one.actor.id, certainty: one.certainty })),
              })),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the lines of one coalition together, unless it says that it is torn", () => {
    fc.assert(
      fc.property(story, (index) => {
        const { moments } = storylineOf(index, STYLE);
        for (const { order, coalitions, torn } of moments) {
          for (const { id, members } of coalitions) {
            const together = isRun(
              order,
              members.map(({ actor }) => actor),
            );
            if (!torn.includes(id)) expect(together).toBe(true);
          }
          // Three factions are torn only where each meets each and all three leave nobody between them.
          if (coalitions.filter(({ faction }) => faction !== null).length < 3) expect(torn).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("turns its lines where factions of the same three actors overlap in another of them", () => {
    const member = (actor: string, faction: string, from: string, to: string) => ({
      ...fact(`${actor}-${faction}-${from}`, from, to),
      actor,
      faction,
    });
    const index = indexStory(
      smallStory({
        actors: ["a", "b", "c"],
        factions: ["left", "right"].map((id) => ({
          ...fact(id, "", ""),
          name: id,
          names: {},
          side: "NONE" as const,
        })),
        memberships: [
          member("a", "left", "1922-01", "1929-01"),
          member("c", "right", "1922-01", "1929-01"),
          member("b", "left", "1922-01", "1929-01"),
          member("b", "right", "1922-01", "1925-01-01"),
          member("a", "right", "1925-01-01", "1929-01"),
        ],
      }),
    );
    const storyline = storylineOf(index, STYLE);
    const middle = (day: string) => storylineMomentAt(storyline, parseCalendarDate(day)).order[1];
    expect([middle("1924-06-01"), middle("1926-06-01")]).toEqual(["b", "a"]);
  });

  it("never lets two lines touch, and keeps all of them within its height", () => {
    fc.assert(
      fc.property(story, (index) => {
        const { moments, height, lines } = storylineOf(index, STYLE);
        const room = new Map(lines.map(({ actor, importance }) => [actor, STYLE.room(importance)]));
        for (const { order, heights } of moments) {
          order.forEach((actor, place) => {
            const at = heights.get(actor) ?? Number.NaN;
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThanOrEqual(height);
            const above = order[place - 1];
            if (above === undefined) return;
            const least = ((room.get(actor) ?? 0) + (room.get(above) ?? 0)) / 2;
            expect(at - (heights.get(above) ?? 0)).toBeGreaterThanOrEqual(least - 1e-6);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("crosses no more lines than the barycentre sweep, and is the same each time", () => {
    fc.assert(
      fc.property(story, (index) => {
        const { sections } = sectionsOf(slicesOf(index));
        const found = searchOrders(sections);
        expect(totalCrossings(found)).toBeLessThanOrEqual(totalCrossings(sweepByBarycentre(sections)));
        expect(searchOrders(sections)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  it("has no line for who is absent, and takes it up again on return", () => {
    const index = indexStory(
      smallStory({
        actors: ["a", "b"],
        ties: [
          { ...fact("t1", "1922-02-01", "1923-01-01"), kind: "ALLIED", a: "a", b: "b" },
          { ...fact("t2", "1925-01-01", "1926-01-01"), kind: "OPPOSED", a: "a", b: "b" },
        ],
      }),
    );
    const line = storylineOf(index, STYLE).lines.find(({ actor }) => actor === "a");
    const days = line?.stretches.map(({ from, to }) => to - from);
    expect(days).toEqual([334, 365]);
  });

  it("joins who is in no faction by alliances, and tells a possible one apart", () => {
    const index = indexStory(
      smallStory({
        actors: ["a", "b", "c"],
        ties: [
          { ...fact("t1", "1923", ""), kind: "ALLIED", a: "a", b: "b" },
          { ...fact("t2", "1923", ""), kind: "OPPOSED", a: "b", b: "c" },
        ],
      }),
    );
    const storyline = storylineOf(index, STYLE);
    const { ribbons } = storyline;
    const unnamed = (certainty: string) => ({
      id: "allied:a",
      faction: null,
      certainty,
      members: ["a", "b"].map((actor) => ({ actor, certainty })),
    });
    expect(storylineMomentAt(storyline, (PERIOD.from + 400) as CalendarDate).coalitions).toEqual([
      unnamed("POSSIBLE"),
    ]);
    expect(storylineMomentAt(storyline, (PERIOD.from + 800) as CalendarDate).coalitions).toEqual([
      unnamed("CERTAIN"),
    ]);
    expect(ribbons.map(({ stretches }) => stretches.map(({ certainty }) => certainty))).toEqual([
      ["POSSIBLE", "CERTAIN"],
    ]);
  });

  it("without its brief moments lets nothing begin before its date, and leaves no gap", () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 400 }), (index, days) => {
        const storyline = storylineOf(index, STYLE);
        const { moments } = withoutBriefMoments(storyline, days);
        moments.forEach((moment, place) => {
          expect(storylineMomentAt(storyline, moment.from).order).toEqual(moment.order);
          expect(moment.from).toBe(place === 0 ? PERIOD.from : moments[place - 1]?.to);
          if (place > 0) expect(moment.to - moment.from).toBeGreaterThanOrEqual(days);
        });
        expect(moments.at(-1)?.to).toBe(PERIOD.to);
      }),
      { numRuns: 30 },
    );
  });

  it("draws the factions of the left above those of the right", () => {
    const faction = (id: string, side: "LEFT" | "RIGHT") => ({
      ...fact(id, "", ""),
      name: id,
      names: {},
      side,
    });
    for (const [upper, lower] of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const index = indexStory(
        smallStory({
          actors: ["a", "b"],
          factions: [faction("l", "LEFT"), faction("r", "RIGHT")],
          memberships: [
            { ...fact("m1", "", ""), actor: upper, faction: "l" },
            { ...fact("m2", "", ""), actor: lower, faction: "r" },
          ],
        }),
      );
      const { order } = orderOf(storylineOf(index, STYLE));
      expect(order).toEqual([upper, lower]);
    }
  });
});

function orderOf({ moments }: Storyline): { readonly order: readonly string[] } {
  return { order: moments[0]?.order ?? [] };
}

describe("crossings", () => {
  it("are the pairs of common lines in another order", () => {
    const lines = ["a", "b", "c", "d", "e", "f"];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), fc.shuffledSubarray(lines), (before, after) => {
        let expected = 0;
        for (const one of before) {
          for (const other of before) {
            if (one >= other || !after.includes(one) || !after.includes(other)) continue;
            const [then, now] = [before, after].map((order) => order.indexOf(one) < order.indexOf(other));
            if (then !== now) expected++;
          }
        }
        expect(crossingsBetween(before, after)).toBe(expected);
      }),
    );
  });
});
