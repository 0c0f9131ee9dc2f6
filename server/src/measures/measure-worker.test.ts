import { type SignedTie, seededRandom } from "@entente/core";
import { afterEach, describe, expect, it } from "vitest";
import { type MeasureTask, packTies } from "./measure-task.ts";
import { MeasureCancelledError, MeasureFailedError, MeasureWorker } from "./measure-worker.ts";

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

const quick = { kind: "BALANCE", ties: packTies(randomTies(10, 0.5)) } as const;
/** Some seconds of search. */
const long = { kind: "COALITIONS", ties: packTies(randomTies(40, 0.3)) } as const;
const always = (): boolean => true;

const worker = new MeasureWorker();
afterEach(async () => {
  await worker.close();
});

describe("the worker thread", () => {
  it("is started once and reused", async () => {
    expect(worker.threadId).toBeNull();
    const first = await worker.measure(quick, always);
    const { threadId } = worker;
    expect(await worker.measure(quick, always)).toEqual(first);
    expect([first.exact, worker.threadId]).toEqual([true, threadId]);
  });

  it("that dies rejects its measure, and a new one computes the rest", async () => {
    const doomed = worker.measure(long, always);
    const next = worker.measure(quick, always);
    const { threadId } = worker;
    await worker.close();
    await expect(doomed).rejects.toThrow(MeasureFailedError);
    expect((await next).exact).toBe(true);
    expect(worker.threadId).not.toBe(threadId);
  });

  it("that fails on its input says why, and the next measure is computed", async () => {
    const broken = { kind: "BALANCE", ties: "no JSON" } satisfies MeasureTask;
    await expect(worker.measure(broken, always)).rejects.toThrow(/has died: SyntaxError/);
    expect((await worker.measure(quick, always)).exact).toBe(true);
  });

  it("skips a measure that is cancelled before its turn", async () => {
    let isWanted = true;
    const before = worker.measure(quick, always);
    const unwanted = worker.measure(long, () => isWanted);
    isWanted = false;
    await expect(unwanted).rejects.toThrow(MeasureCancelledError);
    expect((await before).exact).toBe(true);
  });
});
