import { bendOutline, outlineAround, pointsOf, type SceneHull } from "@entente/core";
import { describe, expect, it } from "vitest";
import { hullAt } from "./hull-at.ts";

const extent = { left: 10, right: 10, up: 10, down: 10 };
function hull(id: string, places: readonly (readonly [number, number])[], padding: number): SceneHull {
  const outline = outlineAround(
    places.map(([x, y]) => ({ x, y, extent })),
    padding,
  );
  if (outline === null) throw new Error("a hull needs a place");
  const title = {
    lines: [id],
    size: 16,
    centre: { x: 900, y: 20 },
    width: 80,
    height: 20,
    visible: true,
    opacity: 1,
  };
  return {
    id,
    name: id,
    side: "LEFT",
    colour: "purple",
    certainty: "CERTAIN",
    rings: [pointsOf(outline)],
    title,
    opacity: 1,
  };
}
const wide = hull(
  "wide",
  [
    [100, 100],
    [400, 100],
    [250, 300],
  ],
  30,
);
const narrow = hull("narrow", [[250, 150]], 20);

describe("the hull at a place", () => {
  it("is the smallest of those around it", () => {
    expect(hullAt([wide, narrow], { x: 250, y: 150 })).toBe("narrow");
    expect(hullAt([wide, narrow], { x: 120, y: 105 })).toBe("wide");
  });

  it("is none outside of all", () => {
    expect(hullAt([wide, narrow], { x: 700, y: 300 })).toBeNull();
  });

  it("is none in a hole of it, where a stranger stands", () => {
    const [x, y] = [200, 150];
    const members = [
      { x: 100, y: 100, radius: 10, weight: 1 },
      { x: 400, y: 100, radius: 10, weight: 1 },
    ];
    const room = { padding: 20, step: 5, frame: { width: 800, height: 400 } };
    const [convex] = wide.rings;
    const rings = bendOutline(convex ?? [], members, [{ x, y, radius: 10, weight: 1 }], room);
    expect(rings).toHaveLength(2);
    expect(hullAt([{ ...wide, rings }], { x, y })).toBeNull();
    expect(hullAt([{ ...wide, rings }], { x: 250, y })).toBe("wide");
  });

  it("is the one whose title stands there", () => {
    expect(hullAt([narrow], { x: 890, y: 25 })).toBe("narrow");
  });
});
