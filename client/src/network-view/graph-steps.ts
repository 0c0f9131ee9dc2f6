import type { Scene, SceneNode, SceneTie } from "@entente/core";
import type { Core } from "cytoscape";

/** Nodes and ties that are shown in one step; more come in several, so that the page stays responsive. */
const AT_ONCE = 400;
const STEP = 20;

/** Returns the steps that turn the graph into that of a scene. */
export function stepsTo(graph: Core, { nodes, ties }: Pick<Scene, "nodes" | "ties">): (() => void)[] {
  const clear = (): void => {
    const wanted = new Set([...nodes.map(({ id }) => `actor:${id}`), ...ties.map(({ id }) => `tie:${id}`)]);
    graph
      .elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
  };
  if (nodes.length + ties.length <= AT_ONCE) {
    const all = (): void => {
      clear();
      for (const node of nodes) showNode(graph, node);
      for (const tie of ties) showTie(graph, tie);
    };
    return [all];
  }
  const steps = [clear];
  for (let from = 0; from < nodes.length; from += STEP) {
    const some = nodes.slice(from, from + STEP);
    steps.push(() => {
      for (const node of some) showNode(graph, node);
    });
  }
  for (let from = 0; from < ties.length; from += STEP) {
    const some = ties.slice(from, from + STEP);
    steps.push(() => {
      for (const tie of some) showTie(graph, tie);
    });
  }
  return steps;
}

function showNode(graph: Core, { id, name, at, radius }: SceneNode): void {
  const node = graph.getElementById(`actor:${id}`);
  const size = Math.max(24, 2 * radius + 6);
  if (node.empty()) {
    graph.add({ group: "nodes", data: { id: `actor:${id}`, name, size }, position: { ...at } });
    return;
  }
  const { x, y } = node.position();
  if (x !== at.x || y !== at.y) node.position({ ...at });
  if (node.data("size") !== size) node.data("size", size);
}

function showTie(graph: Core, tie: SceneTie): void {
  const edge = graph.getElementById(`tie:${tie.id}`);
  const { along } = tie.shape;
  const bow = tie.shape.bow * Math.hypot(tie.to.x - tie.from.x, tie.to.y - tie.from.y);
  const data = { kind: tie.kind, certainty: tie.certainty, along, bow };
  if (edge.empty()) {
    const ends = { source: `actor:${tie.a}`, target: `actor:${tie.b}` };
    graph.add({ group: "edges", data: { id: `tie:${tie.id}`, ...ends, ...data } });
  } else if (
    edge.data("bow") !== bow ||
    edge.data("along") !== along ||
    edge.data("certainty") !== tie.certainty
  )
    edge.data(data);
}
