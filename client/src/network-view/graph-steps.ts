import type { Scene, SceneNode, SceneTie } from "@entente/core";
import type { Core } from "cytoscape";

/** Nodes and ties that are shown in one step; more come in several, so that the page stays responsive. */
const AT_ONCE = 400;
const STEP = 20;
/** The same for a graph's first scene, of which Cytoscape takes some milliseconds for each node and tie. */
const FIRST_STEP = 6;
/** Width of a tie under the pointer; less of it in the picture while it is zoomed. */
const REACH = 8;
/** Least width of a node under the pointer, and what it is wider than its disc. */
const LEAST_SIZE = 24;
const SLACK = 6;

/** Returns the steps that turn the graph into that of a scene; `isFirst` until it has held one completely. */
export function stepsTo(
  graph: Core,
  { nodes, ties, pen }: Pick<Scene, "nodes" | "ties" | "pen">,
  isFirst = false,
): (() => void)[] {
  const times = Math.min(1, pen);
  const clear = (): void => {
    const wanted = new Set([...nodes.map(({ id }) => `actor:${id}`), ...ties.map(({ id }) => `tie:${id}`)]);
    graph
      .elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
  };
  if (!isFirst && nodes.length + ties.length <= AT_ONCE) {
    const all = (): void => {
      clear();
      for (const node of nodes) showNode(graph, node, times);
      for (const tie of ties) showTie(graph, tie, REACH * times);
    };
    return [all];
  }
  const steps = [clear];
  const step = isFirst ? FIRST_STEP : STEP;
  for (let from = 0; from < nodes.length; from += step) {
    const some = nodes.slice(from, from + step);
    steps.push(() => {
      for (const node of some) showNode(graph, node, times);
    });
  }
  for (let from = 0; from < ties.length; from += step) {
    const some = ties.slice(from, from + step);
    steps.push(() => {
      for (const tie of some) showTie(graph, tie, REACH * times);
    });
  }
  return steps;
}

function showNode(graph: Core, { id, name, at, radius }: SceneNode, times: number): void {
  const node = graph.getElementById(`actor:${id}`);
  const size = Math.max(LEAST_SIZE * times, 2 * radius + SLACK * times);
  if (node.empty()) {
    graph.add({ group: "nodes", data: { id: `actor:${id}`, name, size }, position: { ...at } });
    return;
  }
  const { x, y } = node.position();
  if (x !== at.x || y !== at.y) node.position({ ...at });
  if (node.data("size") !== size) node.data("size", size);
}

function showTie(graph: Core, tie: SceneTie, width: number): void {
  const edge = graph.getElementById(`tie:${tie.id}`);
  const { along } = tie.shape;
  const bow = tie.shape.bow * Math.hypot(tie.to.x - tie.from.x, tie.to.y - tie.from.y);
  const data = { kind: tie.kind, certainty: tie.certainty, along, bow, width };
  if (edge.empty()) {
    const ends = { source: `actor:${tie.a}`, target: `actor:${tie.b}` };
    graph.add({ group: "edges", data: { id: `tie:${tie.id}`, ...ends, ...data } });
  } else if (
    edge.data("bow") !== bow ||
    edge.data("width") !== width ||
    edge.data("along") !== along ||
    edge.data("certainty") !== tie.certainty
  )
    edge.data(data);
}
