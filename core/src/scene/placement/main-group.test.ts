import { describe, expect, it } from "vitest";
import { mainGroupOf } from "./main-group.ts";

const frame = { width: 1000, height: 1000 };
const rest = (places: Readonly<Record<string, number>>) =>
  new Map(Object.entries(places).map(([id, x]) => [id, { x, y: 500 }]));

describe("the members that the outline of a computed faction encloses", () => {
  it("are those who stand together, where these are most of them", () => {
    expect(mainGroupOf(["a", "b", "c", "d"], rest({ a: 0, b: 900, c: 200, d: 400 }), frame)).toEqual([
      "a",
      "c",
      "d",
    ]);
  });

  it("are all where they stand together, through others, or where no group is most of them", () => {
    const near = ["a", "b", "c"];
    expect(mainGroupOf(near, rest({ a: 0, b: 250, c: 500 }), frame)).toBe(near);
    const apart = ["a", "b", "c", "d"];
    expect(mainGroupOf(apart, rest({ a: 0, b: 100, c: 900, d: 800 }), frame)).toBe(apart);
    const two = ["a", "b"];
    expect(mainGroupOf(two, rest({ a: 0, b: 900 }), frame)).toBe(two);
  });
});
