import { type SignedTie, seededRandom } from "@entente/core";
import { afterEach, describe, expect, it } from "vitest";
import { columnsOf, type HeavyMeasure } from "./heavy-measure.ts";
import { MeasureFailedError, MeasureWorker, UnwantedMeasureError } from "./measure-worker.ts";

function randomTies(actors: number, share: number): SignedTie[] {
  const random = seededRandom(7);
  return Array.from({ length: actors * actors }, (_, number) => [
    Math.floor(number / actors),
    number % actors,
  ])
    .filter(([a = 0, b = 0]) => a < b && random.next() < share)
    .map(([a, b], number) => {
      const kind = random.next() < 0.5 ? "ALLIED" : "OPPOSED";
      return { id: `t${number}`, kind, a: `n${a}`, b: `n${b}` };
    });
}

const quick = { kind: "BALANCE", ties: columnsOf(randomTies(10, 0.5)) } as const;
/** Some seconds of search. */
const long = { kind: "COALITIONS", ties: columnsOf(randomTies(40, 0.3)) } as const;
const always = (): boolean => true;

const worker = new MeasureWorker();
afterEach(async () => {
  await worker.close();
});

describe("the measuring thread", () => {
  it("is started once, and kept from measure to measure", async () => {
    expect(worker.threadId).toBeNull();
    const first = await worker.measure(quick, always);
    const { threadId } = worker;
    expect(await worker.measure(quick, always)).toEqual(first);
    expect([first.exact, worker.threadId]).toEqual([true, threadId]);
  });

  it("that dies fails what it was at, and a new one does the rest", async () => {
    const doomed = worker.measure(long, always);
    const next = worker.measure(quick, always);
    const { threadId } = worker;
    await worker.close();
    await expect(doomed).rejects.toThrow(MeasureFailedError);
    expect((await next).exact).toBe(true);
    expect(worker.threadId).not.toBe(threadId);
  });

  it("that fails over what it is given says why, and the next measure is made", async () => {
    const broken = { kind: "BALANCE", ties: "no JSON" } satisfies HeavyMeasure;
    await expect(worker.measure(broken, always)).rejects.toThrow(/has died: SyntaxError/);
    expect((await worker.measure(quick, always)).exact).toBe(true);
  });

  it("passes over what nobody wants when its turn comes, however long it waited", async () => {
    let isWanted = true;
    const before = worker.measure(quick, always);
    const unwanted = worker.measure(long, () => isWanted);
    isWanted = false;
    await expect(unwanted).rejects.toThrow(UnwantedMeasureError);
    expect((await before).exact).toBe(true);
  });
});
