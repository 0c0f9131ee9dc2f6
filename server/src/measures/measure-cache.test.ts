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
import { MeasureCache } from "./measure-cache.ts";
import { MeasureCancelledError, MeasureWorker } from "./measure-worker.ts";

const period = { from: calendarDate(1922, 1, 1), to: calendarDate(1930, 1, 1) };
const random = seededRandom(1926);

/** A fact of about a year, certain for a shorter interval than possible. */
function datedFact(id: string): object {
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
  return { ...datedFact(`t${number}`), kind, a: "abcdefg"[a ?? 0], b: "bcdefgh"[b ?? 0] };
});
const factions = ["left", "right"].map((id) => ({ ...datedFact(id), name: id, side: "NONE" }));
const memberships = actors.map(({ id }, number) => ({
  ...datedFact(`m${id}`),
  actor: id,
  faction: number % 2 === 0 ? "left" : "right",
}));
const none = { arguments: [], argumentLinks: [], positions: [], offices: [], officeHoldings: [], events: [] };
const index = indexStory({
  ...{ id: "small", revision: "r", period, ...none, participants: [], sources: [], passages: [] },
  ...{ actors, ties, factions, memberships },
} as unknown as Dataset);

/** Measured in the main thread, or in the worker thread. */
const THREADS = [
  { where: "in the main thread", quickTies: Number.POSITIVE_INFINITY },
  { where: "in the worker thread", quickTies: 0 },
];
const isCancelled = (): boolean => false;

const worker = new MeasureWorker();
afterAll(async () => {
  await worker.close();
});

describe.each(THREADS)("cached measures, computed $where,", ({ quickTies }) => {
  const openCache = (maxNames?: number): MeasureCache =>
    new MeasureCache(index, { worker, quickTies, ...(maxNames === undefined ? {} : { maxNames }) });

  it.each<Certainty>(["CERTAIN", "POSSIBLE"])(
    "equal the uncached measures on every day: %s",
    async (sure) => {
      const { coalitions, balance } = openCache();
      for (let day = period.from; day < period.to; day = addDays(day, 17)) {
        expect((await coalitions.getOrCompute(day, sure, isCancelled)).dated()).toEqual(
          coalitionsAsOf(index, day, sure),
        );
        expect((await balance.getOrCompute(day, sure, isCancelled)).dated()).toEqual(
          balanceAsOf(index, day, sure),
        );
      }
    },
  );

  it("are computed once between two changes, and again after the next", async () => {
    const { balance } = openCache();
    const computed = new Set<unknown>();
    let days = 0;
    for (let day = period.from; day < period.to; day = addDays(day, 1)) {
      computed.add((await balance.getOrCompute(day, "CERTAIN", isCancelled)).cached);
      days += 1;
    }
    expect(computed.size).toBeGreaterThan(5);
    expect(computed.size).toBeLessThan(days / 20);
    expect(computed.has((await balance.getOrCompute(period.from, "CERTAIN", isCancelled)).cached)).toBe(true);
  });

  it("are evicted beyond the limit, least recently used first; answers stay right", async () => {
    const { balance } = openCache(60);
    const on = async (day: CalendarDate, sure: Certainty) =>
      await balance.getOrCompute(day, sure, isCancelled);
    const first = await on(calendarDate(1925, 1, 1), "CERTAIN");
    for (let year = 1922; year < 1930; year += 1) await on(calendarDate(year, 6, 1), "POSSIBLE");
    const again = await on(calendarDate(1925, 1, 1), "CERTAIN");
    expect(again.cached).not.toBe(first.cached);
    expect(again.dated()).toEqual(first.dated());
  });
});

describe("a slow measure", () => {
  const day = calendarDate(1925, 3, 1);

  it("is not computed in the main thread, and is shared by all requests for it", async () => {
    const { balance } = new MeasureCache(index, { worker, quickTies: 0 });
    expect(balance.getIfQuick(day, "CERTAIN")).toBeNull();
    const measure = vi.spyOn(worker, "measure");
    const [one, other] = await Promise.all([
      balance.getOrCompute(day, "CERTAIN", isCancelled),
      balance.getOrCompute(day, "CERTAIN", isCancelled),
    ]);
    expect(measure).toHaveBeenCalledOnce();
    expect(one.cached).toBe(other.cached);
    expect(balance.getIfQuick(day, "CERTAIN")?.cached).toBe(one.cached);
    measure.mockRestore();
  });

  it("is not started when its request was cancelled, and is computed for the next request", async () => {
    const { balance } = new MeasureCache(index, { worker, quickTies: 0 });
    await expect(balance.getOrCompute(day, "CERTAIN", () => true)).rejects.toThrow(MeasureCancelledError);
    expect((await balance.getOrCompute(day, "CERTAIN", isCancelled)).dated()).toEqual(
      balanceAsOf(index, day),
    );
  });

  it("of robustness equals the one computed from the whole story", async () => {
    const { robustness } = new MeasureCache(index, { worker });
    const { dated } = await robustness.getOrCompute(day, "CERTAIN", isCancelled);
    expect(dated()).toEqual({
      asOf: day,
      balance: balanceRobustness(index, day),
      coalitions: coalitionRobustness(index, day),
      discrepancies: discrepancyRobustness(index, day),
    });
  });
});
