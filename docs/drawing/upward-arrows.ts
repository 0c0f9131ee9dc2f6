import { type Arrow, type FolderGraph, findComponents, nameOf, targetsOf } from "./folder-graph.ts";

/** A graph parted into arrows that go down, without a circle, and the few that go back up. */
export interface DirectedGraph {
  readonly down: FolderGraph;
  readonly up: readonly Arrow[];
}

/**
 * Orders the folders so that few arrows go up, and returns those that do. An arrow that is `named` goes up where it
 * closes a circle with what goes down. Of the others, within each strongly connected set, those go up that the best
 * order found leaves; it is found by moving one folder at a time to its best place until no move helps. The count is
 * therefore an upper bound of the least possible, and 0 just when there is no circle.
 */
export function directArrows(graph: FolderGraph, named: ReadonlySet<string> = new Set()): DirectedGraph {
  const isNamed = (arrow: Arrow): boolean => named.has(nameOf(arrow));
  const unnamed = graph.arrows.filter((arrow) => !isNamed(arrow));
  const place = new Map<string, number>();
  for (const component of [...findComponents({ ...graph, arrows: unnamed })].reverse()) {
    for (const folder of orderFolders(component, unnamed)) place.set(folder, place.size);
  }
  const isUp = ({ from, to }: Arrow): boolean => (place.get(from) ?? 0) > (place.get(to) ?? 0);
  const up = unnamed.filter(isUp);
  const down = unnamed.filter((arrow) => !isUp(arrow));
  for (const arrow of graph.arrows.filter(isNamed)) {
    (closesCircle({ ...graph, arrows: down }, arrow) ? up : down).push(arrow);
  }
  return { down: { ...graph, arrows: down }, up };
}

/** True when the arrow's end leads back to its beginning. */
function closesCircle(graph: FolderGraph, { from, to }: Arrow): boolean {
  const targets = targetsOf(graph);
  const reached = new Set([to]);
  for (const folder of reached) for (const target of targets.get(folder) ?? []) reached.add(target);
  return reached.has(from);
}

/** A strongly connected set from top to bottom, with few arrows up. */
function orderFolders(component: readonly string[], arrows: readonly Arrow[]): readonly string[] {
  const within = arrows.filter(({ from, to }) => component.includes(from) && component.includes(to));
  const balance = (folder: string): number =>
    within.filter(({ from }) => from === folder).length - within.filter(({ to }) => to === folder).length;
  let order = [...component].sort((a, b) => balance(b) - balance(a));
  let improved = true;
  while (improved) {
    improved = false;
    for (const folder of component) {
      const better = moveFolder(order, folder, within);
      if (better === undefined) continue;
      order = better;
      improved = true;
    }
  }
  return order;
}

/** The order with one folder at its best place; undefined when it stands there already. */
function moveFolder(
  order: readonly string[],
  folder: string,
  arrows: readonly Arrow[],
): string[] | undefined {
  const others = order.filter((one) => one !== folder);
  const orders = [...others.keys(), others.length].map((at) => others.toSpliced(at, 0, folder));
  const before = countUp(order, arrows);
  const counts = orders.map((one) => countUp(one, arrows));
  const least = Math.min(...counts);
  return least < before ? orders[counts.indexOf(least)] : undefined;
}

function countUp(order: readonly string[], arrows: readonly Arrow[]): number {
  const place = new Map(order.map((folder, index) => [folder, index]));
  return arrows.filter(({ from, to }) => (place.get(from) ?? 0) > (place.get(to) ?? 0)).length;
}
