import type { Scene, SceneNode, SceneTie } from "@entente/core";
import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import { stepsTo } from "./graph-steps.ts";

const node = (number: number, x = number): SceneNode => ({
  id: `n${number}`,
  name: `Actor ${number}`,
  at: { x, y: 0 },
  radius: 8,
  shares: [],
  isUnmeasured: false,
  label: {
    text: "",
    size: 12,
    strong: false,
    centre: { x, y: 20 },
    width: 10,
    height: 10,
    visible: true,
    opacity: 1,
  },
  opacity: 1,
});
const tie = (number: number): SceneTie => ({
  id: `t${number}`,
  kind: "ALLIED",
  certainty: "CERTAIN",
  a: `n${number}`,
  b: `n${number + 1}`,
  from: { x: 0, y: 0 },
  to: { x: 1, y: 0 },
  bend: { x: 0.5, y: 0 },
  shape: { along: 0.5, bow: 0 },
  weight: 0,
  colour: null,
  width: null,
  opacity: 1,
});
const sceneOf = (count: number, first = 0): Pick<Scene, "nodes" | "ties" | "pen"> => ({
  pen: 1,
  nodes: Array.from({ length: count }, (_, k) => node(first + k)),
  ties: Array.from({ length: count - 1 }, (_, k) => tie(first + k)),
});
const idsOf = (graph: cytoscape.Core): string[] =>
  graph
    .elements()
    .map((element) => element.id())
    .sort();
const wanted = ({ nodes, ties }: Pick<Scene, "nodes" | "ties">): string[] =>
  [...nodes.map(({ id }) => `actor:${id}`), ...ties.map(({ id }) => `tie:${id}`)].sort();

describe("the graph beneath the picture", () => {
  it("follows a small scene in one go", () => {
    const graph = cytoscape({ headless: true });
    const scene = sceneOf(30);
    const steps = stepsTo(graph, scene);
    expect(steps.length).toBe(1);
    for (const step of steps) graph.batch(step);
    expect(idsOf(graph)).toEqual(wanted(scene));
  });

  it("follows a large scene in steps of at most twenty, so that the page stays free, and drops what has left", () => {
    const graph = cytoscape({ headless: true });
    const [before, after] = [sceneOf(350), sceneOf(350, 200)];
    for (const step of stepsTo(graph, before)) graph.batch(step);
    expect(idsOf(graph)).toEqual(wanted(before));
    const steps = stepsTo(graph, after);
    expect(steps.length).toBeGreaterThan(30);
    // The first takes away what has left; each of the others brings a part.
    let count = 0;
    for (const [number, step] of steps.entries()) {
      graph.batch(step);
      const now = graph.elements().length;
      if (number > 0) expect(now - count).toBeLessThanOrEqual(20);
      count = now;
    }
    expect(idsOf(graph)).toEqual(wanted(after));
  });

  it("puts whoever has moved where the picture has them", () => {
    const graph = cytoscape({ headless: true });
    for (const step of stepsTo(graph, { nodes: [node(1, 10)], ties: [], pen: 1 })) graph.batch(step);
    for (const step of stepsTo(graph, { nodes: [node(1, 70)], ties: [], pen: 1 })) graph.batch(step);
    expect(graph.getElementById("actor:n1").position().x).toBe(70);
  });
});
