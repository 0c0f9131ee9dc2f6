import { Graph, layout } from "@dagrejs/dagre";
import { type Arrow, nameOf, reduceArrows } from "./folder-graph.ts";
import type { DirectedGraph } from "./upward-arrows.ts";

/** Lengths in pixels. */
const TEXT = 13;
/** The mean width of a letter, as a share of the text's size. */
const LETTER = 0.58;
const BOX = { height: 30, padding: 12 };
const GAPS = { nodesep: 14, ranksep: 44, edgesep: 8 };
const MARGIN = 16;
const DOWN = "#6b7280";
const UP = "#c81e1e";

type Way = "down" | "up";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A drawing of folders from those that import to those that are imported: what goes back up is red. */
export interface Drawing {
  readonly title: string;
  readonly graph: DirectedGraph;
  /** The text of a folder's box. */
  readonly label: (folder: string) => string;
}

/** Draws an SVG; an arrow that a longer way tells already is left out. */
export function drawGraph({ title, graph, label }: Drawing): string {
  const down = reduceArrows(graph.down);
  const plan = layOut(graph, down, label);
  const { width = 0, height = 0 } = plan.graph() as { width?: number; height?: number };
  const arrows = [
    ...down.map((arrow) => drawArrow(pointsOf(plan, arrow, "down"), "down")),
    ...graph.up.map((arrow) => drawArrow(pointsOf(plan, turnArrow(arrow), "up").toReversed(), "up")),
  ];
  const boxes = [...graph.down.folders.keys()].map((folder) => drawBox(plan.node(folder), label(folder)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" role="img" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="${TEXT}">`,
    `<title>${escapeText(title)}</title>`,
    "<defs>",
    drawHead("down", DOWN),
    drawHead("up", UP),
    "</defs>",
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...arrows,
    ...boxes,
    "</svg>",
    "",
  ].join("\n");
}

/** An arrow up is laid out as one down, so that it lengthens nothing. */
function layOut(graph: DirectedGraph, down: readonly Arrow[], label: (folder: string) => string): Graph {
  const plan = new Graph({ multigraph: true });
  plan.setGraph({ rankdir: "TB", marginx: MARGIN, marginy: MARGIN, ...GAPS });
  plan.setDefaultEdgeLabel(() => ({}));
  for (const folder of graph.down.folders.keys()) {
    const width = Math.ceil(label(folder).length * TEXT * LETTER) + 2 * BOX.padding;
    plan.setNode(folder, { width, height: BOX.height });
  }
  for (const { from, to } of down) plan.setEdge(from, to, {}, "down");
  for (const { from, to } of graph.up) plan.setEdge(to, from, {}, "up");
  layout(plan);
  return plan;
}

function turnArrow({ from, to }: Arrow): Arrow {
  return { from: to, to: from };
}

function pointsOf(plan: Graph, { from, to }: Arrow, way: Way): readonly Point[] {
  const { points } = plan.edge(from, to, way) as { points?: readonly Point[] };
  if (points === undefined) throw new Error(`the layout has no way for ${nameOf({ from, to })}`);
  return points;
}

/** A smooth line through the middles of a route's parts. */
function drawArrow(points: readonly Point[], way: Way): string {
  const [first, ...others] = points;
  const last = others.pop();
  if (first === undefined || last === undefined) throw new Error("an arrow needs two points");
  const bends = others.map((point, index) => {
    const next = others[index + 1] ?? last;
    const end = index + 1 < others.length ? { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } : last;
    return `Q${write(point)} ${write(end)}`;
  });
  const path = `M${write(first)} ${bends.length > 0 ? bends.join(" ") : `L${write(last)}`}`;
  const style =
    way === "down"
      ? `stroke="${DOWN}" stroke-width="1"`
      : `stroke="${UP}" stroke-width="2" stroke-dasharray="6 3"`;
  return `<path d="${path}" fill="none" ${style} marker-end="url(#${way})"/>`;
}

function drawHead(id: string, colour: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="8" refY="4" markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0.5 8 4 0 7.5Z" fill="${colour}"/></marker>`;
}

function drawBox(box: Point & { readonly width: number; readonly height: number }, text: string): string {
  const corner = { x: box.x - box.width / 2, y: box.y - box.height / 2 };
  return [
    `<rect x="${round(corner.x)}" y="${round(corner.y)}" width="${box.width}" height="${box.height}" rx="6" fill="#f3f4f6" stroke="#374151"/>`,
    `<text x="${round(box.x)}" y="${round(box.y + TEXT * 0.36)}" text-anchor="middle" fill="#111827">${escapeText(text)}</text>`,
  ].join("");
}

function write({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
