import { describe, expect, it } from "vitest";
import { bendOf, bendThrough, controlPoint, pointOnCurve } from "./tie-route.ts";

const from = { x: 0, y: 0 };
const to = { x: 400, y: 0 };

describe("the bend of a tie", () => {
  it("starts and ends at the nodes", () => {
    const bend = bendOf(from, to, 0.2);
    expect(pointOnCurve(from, bend, to, 0)).toEqual(from);
    expect(pointOnCurve(from, bend, to, 1)).toEqual(to);
  });

  it("is the same control point seen from the tie", () => {
    const place = { x: 130, y: -75 };
    const [a, b] = [
      { x: 20, y: 300 },
      { x: 460, y: 40 },
    ];
    const found = controlPoint(a, b, bendThrough(a, b, place));
    expect(found.x).toBeCloseTo(place.x);
    expect(found.y).toBeCloseTo(place.y);
  });
});
