import { Graph, layout } from "@dagrejs/dagre";
import type { Argument, ArgumentLink } from "@entente/core";

/** The places of a story's arguments, in the map's own units; the same on every date. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** The boxes of the arguments, by id. */
  readonly places: ReadonlyMap<string, MapBox>;
  /** The routes of the links from their first argument to their second, by link id. */
  readonly routes: ReadonlyMap<string, readonly MapPoint[]>;
}

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** The content of a box: everything, its title and whether it stands, or only whether it stands. */
export type Detail = "full" | "title" | "mark";

/** A box, placed by its middle. */
export interface MapBox extends MapPoint {
  readonly width: number;
  readonly height: number;
  readonly detail: Detail;
}

/** The measures and the detail of boxes. */
export interface BoxPlan {
  /** Width of a full box. */
  readonly width: number;
  /** Most lines of a title that stands alone. */
  readonly lines: number;
  /** The least size of every box, in the map's own units: a finger needs more than a pointer. */
  readonly least: Pick<MapBox, "width" | "height">;
  readonly detailOf: (argument: string) => Detail;
  /** Whether links are kept short, so that more boxes fit. */
  readonly isTight?: boolean;
}

/** Size of the titles, in the map's own units; all else follows from it, in the style sheet too. */
export const TEXT = 13;
/** The least box that a finger hits at the smallest scale. */
export const FOR_FINGERS = { width: 48, height: 48 };
export const FOR_POINTERS = { width: 32, height: 28 };
export const FULL: BoxPlan = { width: 174, lines: 3, least: FOR_FINGERS, detailOf: () => "full" };
const PADDING = { inline: 22, block: 15 };
/** Room around a title that stands alone, with the mark of its standing at its end. */
export const TIGHT = { inline: 42, block: 10 };
export const LINE = 1.18 * TEXT;
/** Height of the holders and the standing, below the title. */
const ROW = 18;
const MOST_LINES = 4;
/** Mean width of a letter, as a share of the title's size. */
const LETTER = 0.6;
export const GAPS = { full: { node: 16, rank: 32 }, tight: { node: 9, rank: 18 } };
const MAP_GAP = 22;

/** Returns the size of a box: as high as its title needs and, where the title stands alone, as wide. */
function sizeOfBox(
  { id, title }: Argument,
  { width, lines: most, least, detailOf }: BoxPlan,
): Omit<MapBox, "x" | "y"> {
  const detail = detailOf(id);
  if (detail === "mark") return { ...least, detail };
  const words = title.split(/\s+/);
  if (detail === "full") {
    const perLine = Math.floor((width - PADDING.inline) / (LETTER * TEXT));
    const text = Math.min(MOST_LINES, linesOf(words, perLine)) * LINE;
    return { width, height: Math.max(least.height, PADDING.block + text + ROW), detail };
  }
  let perLine = Math.max(...words.map(({ length }) => length));
  while (linesOf(words, perLine) > most) perLine += 1;
  return {
    width: Math.max(least.width, TIGHT.inline + perLine * LETTER * TEXT),
    height: Math.max(least.height, TIGHT.block + linesOf(words, perLine) * LINE),
    detail,
  };
}

function linesOf(words: readonly string[], perLine: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of words) {
    if (used > 0 && used + 1 + length > perLine) [lines, used] = [lines + 1, length];
    else used += length + (used > 0 ? 1 : 0);
  }
  return lines;
}

/** Lays claims out above the arguments that link to them. Groups without a link between them are packed side by side. */
export function layOutMap(
  claims: readonly Argument[],
  links: readonly ArgumentLink[],
  frame: { readonly width: number; readonly height: number },
  plan: BoxPlan = FULL,
): MapLayout {
  const sizes = new Map(claims.map((claim) => [claim.id, sizeOfBox(claim, plan)]));
  const isFull = [...sizes.values()].every(({ detail }) => detail === "full");
  const gaps = isFull && plan.isTight !== true ? GAPS.full : GAPS.tight;
  const parts = groupsOf(claims, links).map((group) => layOutGroup(group, links, sizes, gaps));
  const widths = parts.map(({ width }) => width);
  let sum = -MAP_GAP;
  for (const { width } of parts.toSorted((a, b) => b.width - a.width)) {
    sum += width + MAP_GAP;
    widths.push(sum);
  }
  const widest = Math.max(0, ...parts.map(({ width }) => width));
  let best: MapLayout | null = null;
  let bestScale = 0;
  for (const width of widths.filter((one) => one >= widest)) {
    const packed = packGroups(parts, width);
    const scale = Math.min(frame.width / packed.width, frame.height / packed.height);
    if (best === null || scale > bestScale) [best, bestScale] = [packed, scale];
  }
  return best ?? { width: 1, height: 1, places: new Map(), routes: new Map() };
}

/** Returns the argument ids of each connected group, the greatest first. */
function groupsOf(claims: readonly Argument[], links: readonly ArgumentLink[]): string[][] {
  const group = new Map<string, Set<string>>(claims.map(({ id }) => [id, new Set([id])]));
  for (const { from, to } of links) {
    const [one, other] = [group.get(from), group.get(to)];
    if (one === undefined || other === undefined || one === other) continue;
    for (const id of other) {
      one.add(id);
      group.set(id, one);
    }
  }
  const order = new Map(claims.map(({ id }, place) => [id, place]));
  return [...new Set(group.values())]
    .map((ids) => [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
    .sort((a, b) => b.length - a.length);
}

function layOutGroup(
  ids: readonly string[],
  links: readonly ArgumentLink[],
  sizes: ReadonlyMap<string, ReturnType<typeof sizeOfBox>>,
  gaps: { readonly node: number; readonly rank: number },
): MapLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "BT",
    nodesep: gaps.node,
    ranksep: gaps.rank,
    edgesep: gaps.node,
    ranker: "tight-tree",
  });
  for (const id of ids) graph.setNode(id, { ...sizes.get(id) });
  const inside = links.filter(({ from, to }) => ids.includes(from) && ids.includes(to));
  for (const { id, from, to } of inside) graph.setEdge(from, to, {}, id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    places: new Map(
      ids.map((id) => {
        const size = sizes.get(id) ?? { ...FOR_POINTERS, detail: "mark" as const };
        return [id, { ...pointOf(graph.node(id)), ...size }];
      }),
    ),
    routes: new Map(
      inside.map(({ id, from, to }) => {
        const edge = graph.edge({ v: from, w: to, name: id }) as { points?: readonly MapPoint[] };
        return [id, (edge.points ?? []).map(pointOf)];
      }),
    ),
  };
}

function pointOf({ x, y }: { x?: number; y?: number }): MapPoint {
  return { x: x ?? 0, y: y ?? 0 };
}

/** Packs groups on shelves: each, the greatest first, on the first shelf with room. */
function packGroups(parts: readonly MapLayout[], width: number): MapLayout {
  const shelves: { y: number; height: number; x: number }[] = [];
  const places = new Map<string, MapBox>();
  const routes = new Map<string, readonly MapPoint[]>();
  let [right, bottom] = [0, 0];
  for (const part of parts.toSorted((a, b) => b.height - a.height || b.width - a.width)) {
    let shelf = shelves.find(({ x }) => x + part.width <= width);
    if (shelf === undefined) {
      shelf = { y: bottom === 0 ? 0 : bottom + MAP_GAP, height: part.height, x: 0 };
      shelves.push(shelf);
    }
    const shift = ({ x, y }: MapPoint): MapPoint => ({ x: x + (shelf?.x ?? 0), y: y + (shelf?.y ?? 0) });
    for (const [id, at] of part.places) places.set(id, { ...at, ...shift(at) });
    for (const [id, points] of part.routes) routes.set(id, points.map(shift));
    right = Math.max(right, shelf.x + part.width);
    bottom = Math.max(bottom, shelf.y + part.height);
    shelf.x += part.width + MAP_GAP;
  }
  return { width: right, height: bottom, places, routes };
}

/**
 * Lays out as many of the arguments as the frame has room for, the first ones first: in presentation mode nothing
 * scrolls, and no text is too small.
 */
export function layOutFitting(
  wanted: readonly Argument[],
  links: readonly ArgumentLink[],
  frame: { readonly width: number; readonly height: number },
  plan: BoxPlan,
): MapLayout {
  let shown: readonly Argument[] = [];
  const tight = { ...plan, isTight: true };
  let best = layOutMap([], links, frame);
  for (const argument of wanted) {
    const more = [...shown, argument];
    const tried = layOutMap(more, links, frame, tight);
    if (tried.width <= frame.width && tried.height <= frame.height) [shown, best] = [more, tried];
  }
  return best;
}
