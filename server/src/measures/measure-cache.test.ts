import {
  addDays,
  balanceAsOf,
  balanceRobustness,
  type CalendarDate,
  type Certainty,
  calendarDate,
  coalitionRobustness,
  coalitionsAsOf,
  type Dataset,
  discrepancyRobustness,
  indexStory,
  parseUncertainDate,
  seededRandom,
  validityBetween,
} from "@entente/core";
import { afterAll, describe, expect, it, vi } from "vitest";
import { KeptMeasures } from "./measure-cache.ts";
import { MeasureWorker, UnwantedMeasureError } from "./measure-worker.ts";

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

/** Days that are measured at once, and days that are left to the other thread. */
const EVERYWHERE = [
  { where: "at once", quickTies: Number.POSITIVE_INFINITY },
  { where: "in the other thread", quickTies: 0 },
];
const isOver = (): boolean => false;

const worker = new MeasureWorker();
afterAll(async () => {
  await worker.close();
});

describe.each(EVERYWHERE)("measures kept, made $where,", ({ quickTies }) => {
  const keep = (most?: number): KeptMeasures =>
    new KeptMeasures(index, { worker, quickTies, ...(most === undefined ? {} : { most }) });

  it.each<Certainty>(["CERTAIN", "POSSIBLE"])(
    "are on every day what they are computed anew: %s",
    async (sure) => {
      const { coalitions, balance } = keep();
      for (let day = period.from; day < period.to; day = addDays(day, 17)) {
        expect((await coalitions.soon(day, sure, isOver)).dated()).toEqual(coalitionsAsOf(index, day, sure));
        expect((await balance.soon(day, sure, isOver)).dated()).toEqual(balanceAsOf(index, day, sure));
      }
    },
  );

  it("are computed once from one change to the next, and anew after it", async () => {
    const { balance } = keep();
    const made = new Set<unknown>();
    let days = 0;
    for (let day = period.from; day < period.to; day = addDays(day, 1)) {
      made.add((await balance.soon(day, "CERTAIN", isOver)).kept);
      days += 1;
    }
    expect(made.size).toBeGreaterThan(5);
    expect(made.size).toBeLessThan(days / 20);
    expect(made.has((await balance.soon(period.from, "CERTAIN", isOver)).kept)).toBe(true);
  });

  it("go, the longest unused first, when there are too many; answers stay right", async () => {
    const { balance } = keep(60);
    const on = async (day: CalendarDate, sure: Certainty) => await balance.soon(day, sure, isOver);
    const first = await on(calendarDate(1925, 1, 1), "CERTAIN");
    for (let year = 1922; year < 1930; year += 1) await on(calendarDate(year, 6, 1), "POSSIBLE");
    const again = await on(calendarDate(1925, 1, 1), "CERTAIN");
    expect(again.kept).not.toBe(first.kept);
    expect(again.dated()).toEqual(first.dated());
  });
});

describe("a measure that takes long", () => {
  const day = calendarDate(1925, 3, 1);

  it("is not made while others wait, and is one for all who ask meanwhile", async () => {
    const { balance } = new KeptMeasures(index, { worker, quickTies: 0 });
    expect(balance.now(day, "CERTAIN")).toBeNull();
    const asked = vi.spyOn(worker, "measure");
    const [one, other] = await Promise.all([
      balance.soon(day, "CERTAIN", isOver),
      balance.soon(day, "CERTAIN", isOver),
    ]);
    expect(asked).toHaveBeenCalledOnce();
    expect(one.kept).toBe(other.kept);
    expect(balance.now(day, "CERTAIN")?.kept).toBe(one.kept);
    asked.mockRestore();
  });

  it("is not begun when nobody waits for it, and is made for the next who asks", async () => {
    const { balance } = new KeptMeasures(index, { worker, quickTies: 0 });
    await expect(balance.soon(day, "CERTAIN", () => true)).rejects.toThrow(UnwantedMeasureError);
    expect((await balance.soon(day, "CERTAIN", isOver)).dated()).toEqual(balanceAsOf(index, day));
  });

  it("of robustness is what it is of the whole story", async () => {
    const { robustness } = new KeptMeasures(index, { worker });
    const { dated } = await robustness.soon(day, "CERTAIN", isOver);
    expect(dated()).toEqual({
      asOf: day,
      balance: balanceRobustness(index, day),
      coalitions: coalitionRobustness(index, day),
      discrepancies: discrepancyRobustness(index, day),
    });
  });
});
