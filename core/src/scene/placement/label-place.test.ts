import { describe, expect, it } from "vitest";
import type { NodeBox } from "../../geometry/coordinates.ts";
import { placeLabels } from "./label-place.ts";

const surroundings = { frame: { width: 400, height: 300 }, reserved: [] };
const large = { radius: 12, labelWidth: 80, labelHeight: 20 };
const small = { radius: 6, labelWidth: 50, labelHeight: 16 };
const place = (
  places: Record<string, readonly [number, number]>,
  boxes: Record<string, NodeBox> = { a: large, b: small },
) =>
  placeLabels(
    new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
    new Map(Object.entries(boxes)),
    surroundings,
  );

describe("the place of a name", () => {
  it("is below its node where nothing is in the way", () => {
    const labels = place({ a: [100, 100], b: [250, 100] });
    expect(labels.get("a")).toEqual({ offset: { x: 0, y: 25 }, visible: true });
    expect(labels.get("b")?.visible).toBe(true);
  });

  it("is above where it would cover another's disc below", () => {
    const labels = place({ a: [100, 100], b: [110, 126] });
    expect(labels.get("a")).toEqual({ offset: { x: 0, y: -25 }, visible: true });
  });

  it("is at a corner where below, above and both sides are taken", () => {
    const boxes = { a: large, b: small, c: small, d: small, e: small };
    const around = { a: [200, 100], b: [200, 126], c: [200, 74], d: [240, 100], e: [160, 100] } as const;
    const { x, y } = place(around, boxes).get("a")?.offset ?? { x: 0, y: 0 };
    expect(place(around, boxes).get("a")?.visible).toBe(true);
    expect(x).toBeGreaterThan(large.labelWidth / 2);
    expect(y).toBeGreaterThan(large.labelHeight / 2);
  });

  it("is nowhere where all around is taken, and then where it covers least", () => {
    const crowd = Array.from({ length: 16 }, (_, k) => `n${k}`);
    const ring = Object.fromEntries(
      crowd.map((id, k) => [
        id,
        [200 + 32 * Math.cos((k * Math.PI) / 8), 100 + 32 * Math.sin((k * Math.PI) / 8)] as const,
      ]),
    );
    const boxes = { a: large, ...Object.fromEntries(crowd.map((id) => [id, small])) };
    // On the left one is missing.
    const { n8: _, ...open } = ring;
    const label = place({ a: [200, 100], ...open }, boxes).get("a");
    expect(label?.visible).toBe(false);
    expect(label?.offset.x).toBeLessThan(0);
  });

  it("lies within the frame and under nothing that lies over it", () => {
    expect(place({ a: [200, 15], b: [200, 40] }).get("a")?.offset.y).toBe(0);
    expect(place({ a: [200, 290] }).get("a")?.offset.y).toBeLessThan(0);
    const reserved = [{ left: 150, right: 250, top: 110, bottom: 140 }];
    const at = new Map([["a", { x: 200, y: 100 }]]);
    const label = placeLabels(at, new Map([["a", large]]), { ...surroundings, reserved }).get("a");
    expect(label?.offset.y).toBeLessThan(0);
  });

  it("moves off a title, and the names that lie free stay", () => {
    const at = new Map(Object.entries({ a: { x: 100, y: 100 }, b: { x: 250, y: 100 } }));
    const boxes = new Map(Object.entries({ a: large, b: small }));
    const labels = new Map([["b", { offset: { x: 0, y: -20 }, visible: true }]]);
    const title = { left: 60, right: 140, top: 112, bottom: 140 };
    const placed = placeLabels(at, boxes, surroundings, { labels, off: [title] });
    expect(placed.get("b")).toBe(labels.get("b"));
    expect(placed.get("a")).toEqual({ offset: { x: 0, y: -25 }, visible: true });
  });
});
