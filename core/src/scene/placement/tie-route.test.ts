import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../../model/small-story.testing.ts";
import { networkAsOf } from "../../story/network-as-of.ts";
import { indexStory } from "../../story/story-index.ts";
import { parseCalendarDate } from "../../time/calendar-date.ts";
import { bendOf, bendThrough, controlPoint, createTieRouter, pointOnCurve } from "./tie-route.ts";

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

describe("the ties of a pair that is allied and opposed at once", () => {
  it("run apart from each other, and those of other pairs as if alone", () => {
    const tie = (id: string, kind: "ALLIED" | "OPPOSED", a: string, b: string, end = "") => ({
      ...fact(id, "1925-01-01", end),
      kind,
      a,
      b,
    });
    const story = indexStory(
      smallStory({
        actors: ["ann", "bob", "cat"],
        ties: [
          tie("pact", "ALLIED", "ann", "bob"),
          tie("rivalry", "OPPOSED", "ann", "bob", "1926-01-01"),
          tie("other", "ALLIED", "ann", "cat"),
        ],
      }),
    );
    const rest = new Map([
      ["ann", { x: 100, y: 100 }],
      ["bob", { x: 300, y: 100 }],
      ["cat", { x: 100, y: 300 }],
    ]);
    const bendsOf = createTieRouter(rest, [], { width: 400, height: 400 });
    const bowsOn = (day: string) => {
      const bends = bendsOf(networkAsOf(story, parseCalendarDate(day)));
      return ["pact", "rivalry", "other"].map((id) => bends.get(id)?.bow ?? null);
    };
    const [pact, rivalry, other] = bowsOn("1925-06-01");
    expect((rivalry ?? 0) - (pact ?? 0)).toBeCloseTo(0.16);
    expect(other).toBe(0);
    expect(bowsOn("1926-06-01")).toEqual([0, null, 0]);
  });
});
