import { describe, expect, it } from "vitest";
import { type Lane, lanePlaceOfName } from "./chronicle.ts";

const AXIS = 1000;
const AIR = 10;

function lane(possible: [number, number], certain: [number, number] | null, roomTo = 1): Lane {
  const stretch = ([from, to]: [number, number]) => ({ from, to });
  return {
    id: "faction",
    name: "The faction",
    colour: "blue",
    row: 0,
    possible: stretch(possible),
    certain: certain === null ? null : stretch(certain),
    gaps: [],
    roomTo,
  };
}

describe("the name of a lane", () => {
  it("stands within what is certain, clear of the border to what is only possible", () => {
    expect(lanePlaceOfName(lane([0.1, 0.6], [0.2, 0.5]), 120, AXIS, AIR).from).toBe(210);
  });

  it("begins with the lane where what is certain is too short for it, or is nothing", () => {
    expect(lanePlaceOfName(lane([0.1, 0.6], [0.2, 0.25]), 120, AXIS, AIR).from).toBe(110);
    expect(lanePlaceOfName(lane([0.1, 0.6], null), 120, AXIS, AIR).from).toBe(110);
  });

  it("stands behind a lane that is too short, where the row is free there", () => {
    expect(lanePlaceOfName(lane([0.1, 0.15], [0.11, 0.14]), 120, AXIS, AIR).from).toBe(160);
  });

  it("is cut where there is no room at all, no farther than the next lane", () => {
    const { from, to } = lanePlaceOfName(lane([0.1, 0.15], null, 0.2), 120, AXIS, AIR);
    expect(from).toBe(110);
    expect(to).toBeLessThan(200);
  });
});
