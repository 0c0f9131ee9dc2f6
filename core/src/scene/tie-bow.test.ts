import { describe, expect, it } from "vitest";
import { bendOf, leastCrossingBow, pointOnCurve } from "./tie-bow.ts";

const from = { x: 0, y: 0 };
const to = { x: 400, y: 0 };

describe("the bow of a tie", () => {
  it("is none where nothing is in the way", () => {
    expect(leastCrossingBow(from, to, [])).toBe(0);
  });

  it("leads round a node in the way", () => {
    const node = { left: 170, right: 230, top: -10, bottom: 14 };
    const bend = bendOf(from, to, leastCrossingBow(from, to, [node]));
    const middle = pointOnCurve(from, bend, to, 0.5);
    expect(middle.y < node.top || middle.y > node.bottom).toBe(true);
  });

  it("starts and ends at the nodes", () => {
    const bend = bendOf(from, to, 0.2);
    expect(pointOnCurve(from, bend, to, 0)).toEqual(from);
    expect(pointOnCurve(from, bend, to, 1)).toEqual(to);
  });
});
