import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Point } from "../geometry/coordinates.ts";
import { pointOnCurve } from "../scene/placement/tie-route.ts";
import { traceOutside } from "./curve-gaps.ts";
import type { Path } from "./surface.ts";

interface Stretch {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

/** Lists the stretches of a curve that are drawn. */
function drawn(curve: Stretch, boxes: readonly Box[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = { x: 0, y: 0 };
  const refuse = (): void => {
    throw new Error("a curve is drawn by curves");
  };
  const path: Path = {
    moveTo: (x, y) => {
      from = { x, y };
    },
    quadraticCurveTo: (controlX, controlY, x, y) => {
      stretches.push({ from, bend: { x: controlX, y: controlY }, to: { x, y } });
    },
    lineTo: refuse,
    arc: refuse,
    closePath: refuse,
  };
  traceOutside(path, curve, boxes);
  return stretches;
}

const within = ({ x, y }: Point, { left, right, top, bottom }: Box, by: number): boolean =>
  x > left + by && x < right - by && y > top + by && y < bottom - by;
const samples = Array.from({ length: 41 }, (_, k) => k / 40);

describe("a curve outside of boxes", () => {
  it("is whole where no box is in its way", () => {
    const curve = { from: { x: 0, y: 0 }, bend: { x: 50, y: 40 }, to: { x: 100, y: 0 } };
    expect(drawn(curve, [{ left: 0, right: 20, top: 60, bottom: 80 }])).toEqual([curve]);
  });

  it("never enters a box, and leaves nothing else out", () => {
    const coordinate = fc.double({ min: 0, max: 400, noNaN: true });
    const point = fc.record({ x: coordinate, y: coordinate });
    const box = fc
      .record({ left: coordinate, top: coordinate, width: coordinate, height: coordinate })
      .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
    fc.assert(
      fc.property(
        fc.record({ from: point, bend: point, to: point }),
        fc.array(box, { maxLength: 4 }),
        (curve, boxes) => {
          const stretches = drawn(curve, boxes);
          for (const { from, bend, to } of stretches) {
            for (const share of samples) {
              const at = pointOnCurve(from, bend, to, share);
              expect(boxes.some((one) => within(at, one, 0.01))).toBe(false);
            }
          }
          for (const share of samples) {
            const at = pointOnCurve(curve.from, curve.bend, curve.to, share);
            if (boxes.some((one) => within(at, one, -4))) continue;
            const near = stretches.some(({ from, bend, to }) =>
              Array.from({ length: 400 }, (_, k) => pointOnCurve(from, bend, to, k / 399)).some(
                (other) => Math.hypot(other.x - at.x, other.y - at.y) < 4,
              ),
            );
            expect(near).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
