import { describe, expect, it } from "vitest";
import { titleShapes } from "./title-shape.ts";

const sizes = { usual: 20, least: 14, line: 1.3 };
const measure = (text: string, size: number): number => text.length * size * 0.5;

describe("the shapes of a title", () => {
  it("are one line, then two about as wide, then both smaller", () => {
    const shapes = titleShapes("New Leningrad Opposition", sizes, measure);
    expect(shapes.map(({ lines, size }) => [lines.length, size])).toEqual([
      [1, 20],
      [2, 20],
      [1, 17],
      [2, 17],
      [1, 14],
      [2, 14],
    ]);
    expect(shapes[1]?.lines).toEqual(["New Leningrad", "Opposition"]);
    expect(shapes[1]?.width).toBe(130);
    expect(shapes[1]?.height).toBe(52);
  });

  it("are never smaller than the least, nor broken within a word", () => {
    const shapes = titleShapes("Bolsheviks", { ...sizes, least: 20 }, measure);
    expect(shapes).toHaveLength(1);
    expect(shapes[0]?.size).toBe(20);
  });
});
