import { describe, expect, it } from "vitest";
import { alignToPrincipalAxis } from "./principal-axis.ts";

const frame = { width: 1000, height: 400 };

describe("laying places level", () => {
  it("turns an upright row onto its side, within the frame", () => {
    const upright = { x: Float64Array.of(500, 501, 499, 500), y: Float64Array.of(100, 300, 500, 700) };
    const { x, y } = alignToPrincipalAxis(upright, frame);
    expect(Math.max(...x) - Math.min(...x)).toBeCloseTo(600, 0);
    expect(Math.max(...y) - Math.min(...y)).toBeLessThan(10);
  });

  it("keeps what is level already", () => {
    const level = { x: Float64Array.of(100, 300, 500), y: Float64Array.of(200, 210, 200) };
    const { x } = alignToPrincipalAxis(level, frame);
    expect((x[0] ?? 0) < (x[2] ?? 0)).toBe(true);
  });
});
