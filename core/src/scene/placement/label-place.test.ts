import { describe, expect, it } from "vitest";
import { placeLabels } from "./label-place.ts";

const surroundings = { frame: { width: 400, height: 300 }, reserved: [] };
const large = { radius: 12, labelWidth: 80, labelHeight: 20 };
const small = { radius: 6, labelWidth: 50, labelHeight: 16 };
const place = (places: Record<string, readonly [number, number]>, boxes = { a: large, b: small }) =>
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

  it("is nowhere where every side is taken", () => {
    const boxes = { a: large, b: small, c: small, d: small, e: small };
    const around = { a: [200, 100], b: [200, 126], c: [200, 74], d: [240, 100], e: [160, 100] } as const;
    expect(place(around, boxes).get("a")?.visible).toBe(false);
  });

  it("is kept within the frame, but for the one below", () => {
    const labels = place({ a: [200, 15], b: [200, 40] });
    expect(labels.get("a")?.offset.y).toBe(0);
    expect(labels.get("b")?.visible).toBe(true);
  });
});
