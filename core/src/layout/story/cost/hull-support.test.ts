import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Extent } from "../../../geometry/coordinates.ts";
import type { Places } from "../placement/pull.ts";
import {
  createHullMeasures,
  findExtremes,
  gapBetween,
  gapToBox,
  gapToPlace,
  HULL_DIRECTIONS,
  type HullMeasures,
  measureHull,
  perimeterOf,
  supportValuesOf,
} from "./hull-support.ts";

const angles = Array.from({ length: HULL_DIRECTIONS }, (_, d) => (2 * Math.PI * d) / HULL_DIRECTIONS);
const PADDING = 14;

interface Member extends Extent {
  readonly x: number;
  readonly y: number;
}

const coordinate = fc.integer({ min: -400, max: 400 });
const side = fc.integer({ min: 1, max: 60 });
const member: fc.Arbitrary<Member> = fc.record({
  x: coordinate,
  y: coordinate,
  left: side,
  right: side,
  up: side,
  down: side,
});
const group = fc.array(member, { minLength: 1, maxLength: 6 });

/** How far the corners of boxes reach in a direction. */
function reachOf(members: readonly Member[], angle: number): number {
  return Math.max(
    ...members.flatMap(({ x, y, left, right, up, down }) =>
      [x - left, x + right].flatMap((cx) =>
        [y - up, y + down].map((cy) => Math.cos(angle) * cx + Math.sin(angle) * cy),
      ),
    ),
  );
}

function placesOf(members: readonly { readonly x: number; readonly y: number }[]): Places {
  return { x: Float64Array.from(members, ({ x }) => x), y: Float64Array.from(members, ({ y }) => y) };
}

/** A hull around all members, measured at their places; or, where one is moved, from extremes of before. */
function measured(members: readonly Member[], moved: { number: number; x: number; y: number } | null = null) {
  const hull = { members: Int32Array.from(members.keys()), padding: PADDING, times: 1 };
  const work = createHullMeasures(1, supportValuesOf(members));
  const places = placesOf(members);
  findExtremes(work, 0, hull, places);
  if (moved !== null) [places.x[moved.number], places.y[moved.number]] = [moved.x, moved.y];
  measureHull(work, 0, hull, moved?.number ?? 0, places);
  return { work, places };
}

/** Two hulls, each around its own members. */
function twoHulls(one: readonly Member[], other: readonly Member[]): HullMeasures {
  const work = createHullMeasures(2, new Float64Array(0));
  work.hulls.set(measured(one).work.hulls, 0);
  work.hulls.set(measured(other).work.hulls, HULL_DIRECTIONS);
  return work;
}

describe("the support of a hull", () => {
  it("is at least half of the padding beyond every corner of a member", () => {
    fc.assert(
      fc.property(group, (members) => {
        const { hulls } = measured(members).work;
        for (const [d, angle] of angles.entries()) {
          expect(hulls[d]).toBeGreaterThanOrEqual(reachOf(members, angle) + PADDING / 2 - 1e-9);
        }
      }),
    );
  });

  it("moves with its members", () => {
    fc.assert(
      fc.property(group, coordinate, coordinate, (members, dx, dy) => {
        const here = measured(members).work.hulls;
        const there = measured(members.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy }))).work.hulls;
        for (const [d, angle] of angles.entries()) {
          expect(there[d]).toBeCloseTo(here[d]! + Math.cos(angle) * dx + Math.sin(angle) * dy, 6);
        }
      }),
    );
  });

  it("is the same for a member that has moved as if all were measured again", () => {
    fc.assert(
      fc.property(group, fc.nat(), coordinate, coordinate, (members, which, x, y) => {
        const number = which % members.length;
        const after = members.map((one, position) => (position === number ? { ...one, x, y } : one));
        expect([...measured(members, { number, x, y }).work.hulls]).toEqual([...measured(after).work.hulls]);
      }),
    );
  });

  it("of a disc gives the disc's perimeter", () => {
    expect(perimeterOf(new Float64Array(HULL_DIRECTIONS).fill(50), 0)).toBeCloseTo(2 * Math.PI * 50, 9);
  });
});

describe("the gap of a hull", () => {
  it("to another is the widest strip between the two, whichever comes first", () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const { hulls } = twoHulls(one, other);
        const half = HULL_DIRECTIONS / 2;
        const strips = angles.map((_, d) => -hulls[d]! - hulls[HULL_DIRECTIONS + ((d + half) % (2 * half))]!);
        expect(gapBetween(hulls, 0, 1, Number.POSITIVE_INFINITY)).toBeCloseTo(Math.max(...strips), 9);
        expect(gapBetween(hulls, 1, 0, Number.POSITIVE_INFINITY)).toBeCloseTo(Math.max(...strips), 9);
        expect(gapBetween(hulls, 0, 1, 18) >= 18).toBe(Math.max(...strips) >= 18);
      }),
    );
  });

  it("to a box is the widest strip between the two", () => {
    fc.assert(
      fc.property(group, member, (members, box) => {
        const { hulls } = measured(members).work;
        const boxes = supportValuesOf([box]);
        const strips = angles.map((angle, d) => -reachOf([box], angle + Math.PI) - hulls[d]!);
        const gap = gapToBox(hulls, 0, boxes, 0, placesOf([box]), Number.POSITIVE_INFINITY);
        expect(gap).toBeCloseTo(Math.max(...strips), 6);
        expect(gapToBox(hulls, 0, boxes, 0, placesOf([box]), 9) >= 9).toBe(gap >= 9);
      }),
    );
  });

  it("is negative to a member's place, and a disc's distance outside", () => {
    fc.assert(
      fc.property(group, (members) => {
        const { work } = measured(members);
        for (const { x, y } of members) {
          expect(gapToPlace(work.hulls, 0, x, y, Number.POSITIVE_INFINITY)).toBeLessThan(0);
        }
      }),
    );
    const disc = new Float64Array(HULL_DIRECTIONS).fill(50);
    expect(gapToPlace(disc, 0, 80, 0, Number.POSITIVE_INFINITY)).toBeCloseTo(30, 9);
  });
});
