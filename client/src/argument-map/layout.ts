import { Graph, layout } from "@dagrejs/dagre";
import type { Argument, ArgumentLink } from "@entente/core";

/** Where every argument of a story stands, in the map's own units; the same on every date. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Middle of each argument's box, by id. */
  readonly places: ReadonlyMap<string, MapPoint>;
  /** From the argument that bears to the one it bears on, by link id. */
  readonly routes: ReadonlyMap<string, readonly MapPoint[]>;
}

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Of an argument's box. */
export const BOX = { width: 190, height: 84 } as const;
const NODE_GAP = 22;
const RANK_GAP = 46;
const MAP_GAP = 34;

/** Claims above what bears on them. Groups of arguments that have nothing to do with each other are packed side by side. */
export function layOutMap(
  claims: readonly Argument[],
  links: readonly ArgumentLink[],
  frame: { readonly width: number; readonly height: number },
): MapLayout {
  const parts = groupsOf(claims, links).map((group) => layOutGroup(group, links));
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

function layOutGroup(ids: readonly string[], links: readonly ArgumentLink[]): MapLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "BT",
    nodesep: NODE_GAP,
    ranksep: RANK_GAP,
    edgesep: 14,
    ranker: "network-simplex",
  });
  for (const id of ids) graph.setNode(id, { ...BOX });
  const inside = links.filter(({ from, to }) => ids.includes(from) && ids.includes(to));
  for (const { id, from, to } of inside) graph.setEdge(from, to, {}, id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    places: new Map(ids.map((id) => [id, pointOf(graph.node(id))])),
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
  const places = new Map<string, MapPoint>();
  const routes = new Map<string, readonly MapPoint[]>();
  let [right, bottom] = [0, 0];
  for (const part of parts.toSorted((a, b) => b.height - a.height || b.width - a.width)) {
    let shelf = shelves.find(({ x }) => x + part.width <= width);
    if (shelf === undefined) {
      shelf = { y: bottom === 0 ? 0 : bottom + MAP_GAP, height: part.height, x: 0 };
      shelves.push(shelf);
    }
    const shift = ({ x, y }: MapPoint): MapPoint => ({ x: x + (shelf?.x ?? 0), y: y + (shelf?.y ?? 0) });
    for (const [id, at] of part.places) places.set(id, shift(at));
    for (const [id, points] of part.routes) routes.set(id, points.map(shift));
    right = Math.max(right, shelf.x + part.width);
    bottom = Math.max(bottom, shelf.y + part.height);
    shelf.x += part.width + MAP_GAP;
  }
  return { width: right, height: bottom, places, routes };
}

/** The argument nearest in a direction, as arrow keys go; null where there is none. */
export function neighbour(
  places: ReadonlyMap<string, MapPoint>,
  from: string,
  direction: readonly [x: number, y: number],
  among: ReadonlySet<string>,
): string | null {
  const here = places.get(from);
  if (here === undefined) return null;
  let [found, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [id, { x, y }] of places) {
    if (id === from || !among.has(id)) continue;
    const along = (x - here.x) * direction[0] + (y - here.y) * direction[1];
    const aside = Math.abs((x - here.x) * direction[1]) + Math.abs((y - here.y) * direction[0]);
    if (along <= 4) continue;
    const distance = along + 2.2 * aside;
    if (distance < least) [found, least] = [id, distance];
  }
  return found;
}
