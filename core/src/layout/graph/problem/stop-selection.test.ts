import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DistanceHistory, DistanceInterval } from "./distance-history.ts";
import { selectStops } from "./stop-selection.ts";

const NODES = 4;
const STATES = 6;

function historyOf(intervals: readonly DistanceInterval[]): DistanceHistory {
  return {
    boundaries: Array.from({ length: STATES + 1 }, (_, state) => state),
    shares: new Array<number>(STATES).fill(1 / STATES),
    there: Array.from({ length: NODES }, () => [{ from: 0, to: STATES }]),
    intervals,
  };
}

const interval: fc.Arbitrary<DistanceInterval> = fc
  .record({
    pair: fc.constantFrom([0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]),
    from: fc.integer({ min: 0, max: STATES - 1 }),
    lasts: fc.integer({ min: 1, max: STATES }),
    distance: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ pair: [a = 0, b = 1], from, lasts, distance }) => ({
    a,
    b,
    from,
    to: Math.min(STATES, from + lasts),
    distance,
    atLeast: false,
  }));

/** The distances that stops split, counted one by one: a pair has a target in each stretch between stops of either. */
function targetsOf(intervals: readonly DistanceInterval[], stops: readonly ReadonlySet<number>[]): number {
  const pairs = new Set(intervals.map(({ a, b }) => `${a} ${b}`));
  const splits = intervals.flatMap(({ a, b, from, to }) =>
    [a, b].flatMap((node) => [...(stops[node] ?? [])].filter((state) => state >= from && state < to)),
  );
  return pairs.size + splits.length;
}

describe("the selection of stops", () => {
  const one = (from: number, to: number, distance: number): DistanceInterval => ({
    a: 0,
    b: 1,
    from,
    to,
    distance,
    atLeast: false,
  });

  it("takes every state in which a distance begins or ends, where targets suffice", () => {
    const stops = selectStops(historyOf([one(0, 2, 1), one(2, 5, 3)]), NODES, 1_000);
    expect(stops.map((states) => [...states].sort())).toEqual([[0, 2, 5], [0, 2, 5], [], []]);
  });

  it("takes the greater changes alone where targets are few", () => {
    const stops = selectStops(historyOf([one(0, 2, 1), one(2, 5, 3)]), NODES, 3);
    expect([...(stops[0] ?? [])]).toEqual([2]);
  });

  it("never exceeds the targets allowed, and drops no change greater than one it takes", () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 12 }),
        fc.integer({ min: 6, max: 40 }),
        (intervals, most) => {
          const stops = selectStops(historyOf(intervals), NODES, most);
          const changeOf = (node: number, state: number): number =>
            intervals
              .filter(({ a, b }) => a === node || b === node)
              .flatMap(({ from, to, distance }) =>
                [from, to].filter((end) => end === state).map(() => 1 / distance ** 2),
              )
              .reduce((sum, change) => sum + change, 0);
          expect(targetsOf(intervals, stops)).toBeLessThanOrEqual(most);
          const all = Array.from({ length: NODES }, (_, node) =>
            Array.from({ length: STATES + 1 }, (_, state) => ({
              node,
              state,
              change: changeOf(node, state),
            })),
          ).flat();
          const taken = all.filter(({ node, state }) => stops[node]?.has(state));
          const least = Math.min(Number.POSITIVE_INFINITY, ...taken.map(({ change }) => change));
          for (const { node, state, change } of all) {
            if (change > least + 1e-9) expect(stops[node]?.has(state)).toBe(true);
          }
        },
      ),
    );
  });
});
