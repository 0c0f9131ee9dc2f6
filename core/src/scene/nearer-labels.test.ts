import { describe, expect, it } from "vitest";
import { namedNode as node } from "./named-node.testing.ts";
import { labelsFromNearer } from "./nearer-labels.ts";
import type { Scene, SceneNode } from "./scene.ts";

const scene = (nodes: readonly SceneNode[]): Scene => ({
  frame: { width: 400, height: 300 },
  date: 0 as Scene["date"],
  pen: 1,
  hulls: [],
  ties: [],
  nodes,
  leaving: { hulls: [], ties: [], nodes: [] },
});
const three = scene([node("a", 100, true), node("b", 130, false), node("c", 160, true)]);

describe("a scene from nearer", () => {
  it("is the same from where it was laid out, and where every name is written", () => {
    expect(labelsFromNearer(three, 1)).toBe(three);
    const all = scene([node("a", 100, true)]);
    expect(labelsFromNearer(all, 4)).toBe(all);
  });

  it("has the names that have room there, as large as they would have been, and leaves the others alone", () => {
    const [a, b, c] = labelsFromNearer(three, 4).nodes;
    expect([a, c]).toEqual([three.nodes[0], three.nodes[2]]);
    expect(b?.label).toMatchObject({ visible: true, size: 3, width: 15, height: 4 });
  });

  it("writes none over another's disc or name", () => {
    const crowd = scene(
      Array.from({ length: 30 }, (_, place) => node(`n${place}`, 100 + 2 * place, place === 0)),
    );
    const shown = labelsFromNearer(crowd, 3).nodes.filter(({ label }) => label.visible);
    expect(shown.length).toBeLessThan(30);
    const [first, ...more] = shown.map(({ label: { centre, width } }) => [
      centre.x - width / 2,
      centre.x + width / 2,
    ]);
    expect(first).toBeDefined();
    for (const { id, at, label } of shown.slice(1)) {
      const { centre, width, height } = label;
      for (const other of crowd.nodes) {
        if (other.id === id) continue;
        const apart =
          Math.abs(centre.x - other.at.x) >= width / 2 + other.radius ||
          Math.abs(centre.y - other.at.y) >= height / 2 + other.radius;
        expect(apart, `${id} at ${at.x} over ${other.id}`).toBe(true);
      }
    }
    expect(more.length).toBe(shown.length - 1);
  });
});
