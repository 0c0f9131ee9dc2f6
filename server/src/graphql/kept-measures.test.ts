import {
  addDays,
  balanceAsOf,
  type CalendarDate,
  type Certainty,
  calendarDate,
  coalitionsAsOf,
  type Dataset,
  indexStory,
  parseUncertainDate,
  seededRandom,
  validityBetween,
} from "@entente/core";
import { describe, expect, it } from "vitest";
import { KeptMeasures } from "./kept-measures.ts";

const period = { from: calendarDate(1922, 1, 1), to: calendarDate(1930, 1, 1) };
const random = seededRandom(1926);

/** Spells of a year or a month, certain for less than they are possible. */
function spell(id: string): object {
  const year = 1923 + random.below(4);
  const from = parseUncertainDate(random.below(2) === 0 ? `${year}` : `${year}-0${1 + random.below(9)}`);
  const to = parseUncertainDate(`${year + 1 + random.below(2)}`);
  const evidence = { basis: "EXPLICIT", citations: [], begunBy: null, endedBy: null, rivalOf: null };
  return { id, ...validityBetween(from, to, period), ...evidence, reading: null, note: null };
}

const actors = [..."abcdefgh"].map((id) => ({ id, name: id, shortName: id, kind: "PERSON" }));
const ties = Array.from({ length: 60 }, (_, number) => {
  const [a, b] = [random.below(7), random.below(7)].sort();
  const kind = random.below(2) === 0 ? "ALLIED" : "OPPOSED";
  return { ...spell(`t${number}`), kind, a: "abcdefg"[a ?? 0], b: "bcdefgh"[b ?? 0] };
});
const factions = ["left", "right"].map((id) => ({ ...spell(id), name: id, side: "NONE" }));
const memberships = actors.map(({ id }, number) => ({
  ...spell(`m${id}`),
  actor: id,
  faction: number % 2 === 0 ? "left" : "right",
}));
const none = { arguments: [], argumentLinks: [], positions: [], offices: [], officeHoldings: [], events: [] };
const index = indexStory({
  ...{ id: "small", revision: "r", period, ...none, participants: [], sources: [], passages: [] },
  ...{ actors, ties, factions, memberships },
} as unknown as Dataset);

describe("kept measures", () => {
  it.each<Certainty>(["CERTAIN", "POSSIBLE"])("are on every day what they are computed anew: %s", (sure) => {
    const kept = new KeptMeasures(index);
    for (let day = period.from; day < period.to; day = addDays(day, 17)) {
      expect(kept.coalitions(day, sure).dated()).toEqual(coalitionsAsOf(index, day, sure));
      expect(kept.balance(day, sure).dated()).toEqual(balanceAsOf(index, day, sure));
    }
  });

  it("are computed once from one change to the next, and anew after it", () => {
    const kept = new KeptMeasures(index);
    const on = (day: CalendarDate): unknown => kept.balance(day, "CERTAIN").kept;
    const made = new Set<unknown>();
    let days = 0;
    for (let day = period.from; day < period.to; day = addDays(day, 1)) {
      made.add(on(day));
      days += 1;
    }
    expect(made.size).toBeGreaterThan(5);
    expect(made.size).toBeLessThan(days / 20);
    expect(made.has(on(period.from))).toBe(true);
  });

  it("go, the longest unused first, when there are too many; answers stay right", () => {
    const kept = new KeptMeasures(index, 60);
    const first = kept.balance(calendarDate(1925, 1, 1), "CERTAIN");
    for (let year = 1922; year < 1930; year += 1) kept.balance(calendarDate(year, 6, 1), "POSSIBLE");
    const again = kept.balance(calendarDate(1925, 1, 1), "CERTAIN");
    expect(again.kept).not.toBe(first.kept);
    expect(again.dated()).toEqual(first.dated());
  });
});
