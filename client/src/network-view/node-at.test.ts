import type { Picture } from "@entente/core";
import { describe, expect, it } from "vitest";
import { nodeAt, nodeOn } from "./node-at.ts";

const node = (id: string, radius: number) => ({ id, text: id.toUpperCase(), box: { radius } });
const picture = {
  nodes: [node("a", 20), node("b", 5)],
  rest: new Map([
    ["a", { x: 100, y: 100 }],
    ["b", { x: 130, y: 100 }],
  ]),
} as unknown as Picture;

describe("the node at a place", () => {
  it("is the one whose disc the place lies on", () => {
    expect(nodeAt(picture, { x: 95, y: 110 })).toEqual({ actor: "a", name: "A", radius: 20, x: 100, y: 100 });
  });

  it("is the nearer of two, with some room around a small one", () => {
    expect(nodeAt(picture, { x: 121, y: 100 })?.actor).toBe("b");
    expect(nodeAt(picture, { x: 141, y: 100 })?.actor).toBe("b");
  });

  it("is none on the empty ground", () => {
    expect(nodeAt(picture, { x: 300, y: 100 })).toBeNull();
  });

  it("is found where it is while it moves", () => {
    const moving = new Map([["b", { x: 200, y: 50 }]]);
    expect(nodeOn(picture, moving, { x: 203, y: 52 })).toBe("b");
    expect(nodeOn(picture, moving, { x: 130, y: 100 })).toBeNull();
  });
});
