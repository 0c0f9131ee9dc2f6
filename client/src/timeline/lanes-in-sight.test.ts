import { describe, expect, it } from "vitest";
import { scrollToRows } from "./lanes-in-sight.ts";

const row = (number: number): { top: number; bottom: number } => ({
  top: 20 * number,
  bottom: 20 * number + 18,
});

describe("the lanes of the date shown", () => {
  it("are scrolled into sight, no further than that needs", () => {
    expect(scrollToRows([row(1), row(2)], 0, 60)).toBe(0);
    expect(scrollToRows([row(9)], 0, 60)).toBe(138);
    expect(scrollToRows([row(2), row(4)], 100, 60)).toBe(40);
    expect(scrollToRows([], 77, 60)).toBe(77);
  });

  it("are shown from the uppermost on where they do not all fit", () => {
    expect(scrollToRows([row(3), row(12)], 0, 60)).toBe(60);
    expect(scrollToRows([row(3), row(12)], 500, 60)).toBe(60);
  });
});
