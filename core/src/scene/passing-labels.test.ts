import { describe, expect, it } from "vitest";
import { fadeWherePassing } from "./passing-labels.ts";
import type { SceneNode } from "./scene.ts";

function node(id: string, radius: number, x: number, visible = true): SceneNode {
  const label = { text: id, size: 14, strong: false, width: 100, height: 20, visible, opacity: 1 };
  return {
    id,
    name: id,
    at: { x, y: 0 },
    radius,
    shares: [],
    isUnmeasured: false,
    label: { ...label, centre: { x, y: 20 } },
    opacity: 1,
  };
}

const opacities = (...nodes: SceneNode[]): number[] =>
  fadeWherePassing(nodes).map(({ label }) => label.opacity);

describe("names that meet on the way", () => {
  it("fade where they lie over a weightier one, by how much they do", () => {
    const [greater, near] = opacities(node("stalin", 15, 0), node("kirov", 7, 90));
    expect(greater).toBe(1);
    expect(near).toBeGreaterThan(0.5);
    expect(near).toBeLessThan(1);
    expect(opacities(node("stalin", 15, 0), node("kirov", 7, 40))).toEqual([1, 0]);
  });

  it("stay whole where they only pass, or where the other has no name", () => {
    expect(opacities(node("stalin", 15, 0), node("kirov", 7, 100))).toEqual([1, 1]);
    expect(opacities(node("stalin", 15, 0, false), node("kirov", 7, 70))).toEqual([1, 1]);
  });

  it("fade where they cover a disc", () => {
    const [, over] = opacities(node("stalin", 15, 0, false), node("kirov", 7, 10));
    expect(over).toBeGreaterThan(0.5);
    expect(over).toBeLessThan(1);
  });

  it("do so without a jump, in whatever order they are told", () => {
    let before = 1;
    for (let x = 100; x >= 60; x -= 1) {
      const here = opacities(node("kirov", 7, x), node("stalin", 15, 0))[0] ?? 0;
      expect(Math.abs(here - before)).toBeLessThan(0.05);
      before = here;
    }
  });
});
