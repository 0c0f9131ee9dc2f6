import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { addDays, type CalendarDate, formatCalendarDate, parseCalendarDate } from "../time/calendar-date.ts";
import { type Certainty, certaintyAt } from "../time/interval.ts";
import { networkAsOf } from "./network-as-of.ts";
import { indexStory } from "./story-index.ts";

const on = (text: string): CalendarDate => parseCalendarDate(text);
const faction = (id: string, from: string, to: string) => ({
  name: id,
  names: {},
  side: "LEFT" as const,
  ...fact(id, from, to),
});
const membership = (id: string, actor: string, faction: string, from: string, to: string) => ({
  ...fact(id, from, to),
  actor,
  faction,
});
const tie = (
  id: string,
  kind: "ALLIED" | "OPPOSED",
  from: string,
  to: string,
  rivalOf: string | null = null,
) => ({
  ...fact(id, from, to, rivalOf),
  kind,
  a: "a",
  b: "b",
});

const story = smallStory({
  actors: ["a", "b", "c", "d"],
  factions: [faction("bloc", "1926-04", "1927-12-02")],
  memberships: [
    membership("m1", "a", "bloc", "1926-04", "1927-12-02"),
    membership("m2", "c", "bloc", "1926-10", "1927-12-02"),
  ],
  ties: [
    tie("t1", "OPPOSED", "1923", "1926-04-06"),
    tie("t2", "ALLIED", "1926-04-06", "1927-12-02"),
    tie("t3", "ALLIED", "1926-06-01", "1926-07-01"),
    tie("t4", "ALLIED", "1925-01-01", "", "t2"),
  ],
});
const index = indexStory(story);

describe("the network as of a day", () => {
  it("holds the ties, factions and people of that day, and nobody else", () => {
    const network = networkAsOf(index, on("1926-05-01"));
    expect(network.ties.map((held) => held.fact.id)).toEqual(["t2"]);
    expect(
      network.factions.map(({ faction, members }) => [faction.id, members.map(({ actor }) => actor.id)]),
    ).toEqual([["bloc", ["a"]]]);
    expect(network.actors.map(({ actor }) => actor.id)).toEqual(["a", "b"]);
  });

  it("tells certain from possible, and gives both when asked for what is possible", () => {
    const certain = networkAsOf(index, on("1926-10-15"));
    const possible = networkAsOf(index, on("1926-10-15"), "POSSIBLE");
    expect(certain.factions[0]?.members.map(({ actor }) => actor.id)).toEqual(["a"]);
    expect(possible.factions[0]?.members.map(({ actor, certainty }) => [actor.id, certainty])).toEqual([
      ["a", "CERTAIN"],
      ["c", "POSSIBLE"],
    ]);
  });

  it("keeps overlapping intervals of one pair apart", () => {
    expect(networkAsOf(index, on("1926-06-15")).ties.map((held) => held.fact.id)).toEqual(["t2", "t3"]);
  });

  it("turns an opposition into an alliance on the very day", () => {
    expect(networkAsOf(index, on("1926-04-05")).ties.map((held) => held.fact.kind)).toEqual(["OPPOSED"]);
    expect(networkAsOf(index, on("1926-04-06")).ties.map((held) => held.fact.kind)).toEqual(["ALLIED"]);
  });

  it("leaves rival readings out", () => {
    expect(networkAsOf(index, on("1929-01-01")).ties).toEqual([]);
  });

  /** Days about leap days and turns of months and years; intervals of a day, touching, overlapping, open. */
  const day = fc
    .tuple(fc.constantFrom("1923-12-31", "1924-02-27", "1925-02-27", "1926-04-05", "1928-02-27"), fc.nat(4))
    .map(([first, more]) => addDays(on(first), more));
  const text = fc.oneof(
    { arbitrary: day.map(formatCalendarDate), weight: 4 },
    day.map((one) => formatCalendarDate(one).slice(0, 7)),
    fc.constant(""),
  );
  const anyTies = fc
    .array(fc.tuple(text, text, fc.boolean()), { maxLength: 15 })
    .map((intervals) =>
      intervals
        .map(([from, to, isRival], number) => tie(`t${number}`, "ALLIED", from, to, isRival ? "t0" : null))
        .map((one, number) => (number === 0 ? { ...one, rivalOf: null } : one)),
    );

  it("holds what a scan of all ties finds, on any day, certain and possible", () => {
    fc.assert(
      fc.property(anyTies, day, (ties, asOf) => {
        const whole = indexStory(smallStory({ actors: ["a", "b"], ties }));
        const scanned = ties
          .filter(({ rivalOf }) => rivalOf === null)
          .map((one) => ({ id: one.id, certainty: certaintyAt(one, asOf) }))
          .filter(({ certainty }) => certainty !== null);
        const found = (certainty: Certainty) =>
          networkAsOf(whole, asOf, certainty).ties.map((held) => ({
            id: held.fact.id,
            certainty: held.certainty,
          }));
        expect(found("POSSIBLE")).toEqual(scanned);
        expect(found("CERTAIN")).toEqual(scanned.filter(({ certainty }) => certainty === "CERTAIN"));
        const positions = [...whole.tiesByDay.positionsAt(asOf, "CERTAIN")];
        expect(positions.map((at) => whole.tiesByDay.facts[at]?.id)).toEqual(
          found("CERTAIN").map(({ id }) => id),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it("leaves a tie out on its validTo, and holds it on the day before and on its validFrom", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (from, length) => {
        const to = addDays(from, length);
        const ties = [tie("t1", "ALLIED", formatCalendarDate(from), formatCalendarDate(to))];
        const whole = indexStory(smallStory({ actors: ["a", "b"], ties }));
        const isHeld = (date: CalendarDate): boolean => networkAsOf(whole, date).ties.length === 1;
        expect([addDays(from, -1), from, addDays(to, -1), to].map(isHeld)).toEqual([
          false,
          true,
          true,
          false,
        ]);
      }),
    );
  });

  it("of an empty dataset is empty", () => {
    const network = networkAsOf(indexStory(smallStory({ actors: [] })), on("1926-01-01"));
    expect([network.actors, network.ties, network.factions]).toEqual([[], [], []]);
  });
});
