import { describe, expect, it } from "vitest";
import { rasterTies } from "./tie-raster.ts";

const FRAME = { width: 800, height: 400 };
const line = (x: number) => ({ from: { x, y: 40 }, bend: { x, y: 200 }, to: { x, y: 360 } });

describe("the ground that ties run on", () => {
  const ground = rasterTies([line(100), line(300), line(300)], FRAME);

  it("knows how long the ties within a box are", () => {
    expect(ground.lengthWithin({ left: 0, right: 800, top: 0, bottom: 400 })).toBeCloseTo(3 * 320, 6);
    expect(ground.lengthWithin({ left: 280, right: 320, top: 160, bottom: 240 })).toBeCloseTo(160, -1);
    expect(ground.lengthWithin({ left: 80, right: 120, top: 160, bottom: 240 })).toBeCloseTo(80, -1);
  });

  it("has nothing beside them, nor beyond the stage", () => {
    expect(ground.lengthWithin({ left: 120, right: 280, top: 0, bottom: 400 })).toBe(0);
    expect(ground.lengthWithin({ left: 900, right: 1000, top: 0, bottom: 400 })).toBe(0);
    const outside = rasterTies([line(-50), line(900)], FRAME);
    expect(outside.lengthWithin({ left: -100, right: 1000, top: -100, bottom: 500 })).toBe(0);
  });
});
