import { Graph, layout } from "@dagrejs/dagre";
import type { Argument, ArgumentLink } from "@entente/core";

/** Where every argument of a story stands, in the map's own units; the same on every date. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Each argument's box, by id. */
  readonly places: ReadonlyMap<string, MapBox>;
  /** From the argument that bears to the one it bears on, by link id. */
  readonly routes: ReadonlyMap<string, readonly MapPoint[]>;
}

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** By its middle. */
export interface MapBox extends MapPoint {
  readonly width: number;
  readonly height: number;
}

/** Of the titles, in the map's own units; all else follows from it, in the style sheet too. */
export const TEXT = 13;
const BOX_WIDTH = 174;
const PADDING = { inline: 22, block: 15 };
const LINE = 1.18 * TEXT;
/** Of holders and standing, below the title. */
const ROW = 18;
const MOST_LINES = 4;
/** What a finger hits at the smallest scale. */
const LEAST_HEIGHT = 48;
/** Of a letter, in the mean, of a title's size. */
const LETTER = 0.6;
const NODE_GAP = 16;
const RANK_GAP = 32;
const MAP_GAP = 22;

/** As high as the title needs. */
function boxFor({ title }: Argument): { readonly width: number; readonly height: number } {
  const perLine = Math.floor((BOX_WIDTH - PADDING.inline) / (LETTER * TEXT));
  let [lines, used] = [1, 0];
  for (const word of title.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > perLine) [lines, used] = [lines + 1, word.length];
    else used += word.length + (used > 0 ? 1 : 0);
  }
  return {
    width: BOX_WIDTH,
    height: Math.max(LEAST_HEIGHT, PADDING.block + Math.min(MOST_LINES, lines) * LINE + ROW),
  };
}

/** Claims above what bears on them. Groups of arguments that have nothing to do with each other are packed side by side. */
export function layOutMap(
  claims: readonly Argument[],
  links: readonly ArgumentLink[],
  frame: { readonly width: number; readonly height: number },
): MapLayout {
  const sizes = new Map(claims.map((claim) => [claim.id, boxFor(claim)]));
  const parts = groupsOf(claims, links).map((group) => layOutGroup(group, links, sizes));
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
    const packed = pack(parts, width);
    const scale = Math.min(frame.width / packed.width, frame.height / packed.height);
    if (best === null || scale > bestScale) [best, bestScale] = [packed, scale];
  }
  return best ?? { width: 1, height: 1, places: new Map(), routes: new Map() };
}

/** Argument ids of each connected group, the greatest first. */
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
  sizes: ReadonlyMap<string, ReturnType<typeof boxFor>>,
): MapLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "BT",
    nodesep: NODE_GAP,
    ranksep: RANK_GAP,
    edgesep: 14,
    ranker: "network-simplex",
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
        const { width: across = 0, height: down = 0 } = sizes.get(id) ?? {};
        return [id, { ...pointOf(graph.node(id)), width: across, height: down }];
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

/** Shelf by shelf: each group on the first shelf with room, the greatest first. */
function pack(parts: readonly MapLayout[], width: number): MapLayout {
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
 * As many of the arguments as the frame has room for, the first named first: before a class nothing scrolls, and
 * nothing is smaller than it may be.
 */
export function layOutFitting(
  wanted: readonly Argument[],
  links: readonly ArgumentLink[],
  frame: { readonly width: number; readonly height: number },
): MapLayout {
  let shown: readonly Argument[] = [];
  let best = layOutMap([], links, frame);
  for (const argument of wanted) {
    const more = [...shown, argument];
    const tried = layOutMap(more, links, frame);
    if (tried.width <= frame.width && tried.height <= frame.height) [shown, best] = [more, tried];
  }
  return best;
}
