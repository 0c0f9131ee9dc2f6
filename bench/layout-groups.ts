import { indexStory, layoutStory, seededRandom, type TimedEdge, USUAL_ARRANGEMENT } from "@entente/core";
import { storyOfGraph } from "./graph-story.ts";

/** Actors, ties at a time, and times at which all ties change while the groups do not. */
const SIZES = [
  { actors: 120, ties: 480, times: 1 },
  { actors: 200, ties: 800, times: 1 },
  { actors: 1_000, ties: 7_000, times: 1 },
  { actors: 5_000, ties: 35_000, times: 1 },
  { actors: 200, ties: 800, times: 10 },
  { actors: 1_000, ties: 7_000, times: 4 },
];
const GROUPS = 6;
const WITHIN = 0.75;
const NEAREST = 5;

type Size = (typeof SIZES)[number];

/**
 * Lays out six planted groups, three ties in four within a group, in the wide frame. Prints the share of actors all of
 * whose five nearest are of their own group, the pairs of discs that overlap, the share of actors that move, the share
 * of the frame's squares (20 by 10) with an actor, and the seconds.
 */
export function benchGroups(): unknown {
  console.log("\nplanted groups: among their own, discs under another, moved, squares used, seconds");
  const results: Record<string, unknown> = {};
  for (const size of SIZES) {
    const name = `${size.actors} actors, ${size.ties} ties${size.times > 1 ? `, ${size.times} times` : ""}`;
    const figures = measureGroups(size);
    console.log(
      `  ${name.padEnd(34)} ${figures.amongOwn.toFixed(3)}  ${figures.overlaps}  ${figures.moved.toFixed(3)}  ${figures.squares.toFixed(2)}  ${figures.seconds.toFixed(2)}`,
    );
    results[name] = figures;
  }
  return results;
}

function measureGroups({ actors, ties, times }: Size) {
  const edges = plantedEdges(actors, ties, times);
  const nodes = Array.from({ length: actors }, (_, id) => ({ id: String(id), size: 1, intervals: [] }));
  const { dataset, actorOf } = storyOfGraph({
    name: "planted",
    graph: { nodes, edges, span: [0, times], slices: null },
  });
  const index = indexStory(dataset);
  const began = performance.now();
  const layout = layoutStory(index, { ...USUAL_ARRANGEMENT, form: "wide" });
  const seconds = (performance.now() - began) / 1_000;
  const tied = [...new Set(edges.flatMap(({ a, b }) => [a, b]))];
  const first = layout.at(layout.keyDates[0] ?? dataset.period.from);
  const last = layout.at(layout.keyDates.at(-1) ?? dataset.period.from);
  const placed = tied.map((node) => {
    const { x, y } = first.get(actorOf(node)) ?? { x: 0, y: 0 };
    return { group: node % GROUPS, x, y, radius: layout.radii.get(actorOf(node)) ?? 0 };
  });
  let [among, overlaps] = [0, 0];
  for (const one of placed) {
    const near = placed
      .filter((other) => other !== one)
      .map((other) => ({ other, apart: Math.hypot(other.x - one.x, other.y - one.y) }))
      .sort((a, b) => a.apart - b.apart);
    if (near.slice(0, NEAREST).every(({ other }) => other.group === one.group)) among += 1;
    overlaps += near.filter(({ other, apart }) => apart < one.radius + other.radius).length / 2;
  }
  const moved = tied.filter((node) => {
    const [from, to] = [first.get(actorOf(node)), last.get(actorOf(node))];
    return from?.x !== to?.x || from?.y !== to?.y;
  });
  const { width, height } = layout.frame;
  const squares = new Set(
    placed.map(({ x, y }) => `${Math.floor((20 * x) / width)} ${Math.floor((10 * y) / height)}`),
  );
  return {
    amongOwn: among / tied.length,
    overlaps,
    moved: moved.length / tied.length,
    squares: squares.size / 200,
    seconds,
  };
}

function plantedEdges(actors: number, ties: number, times: number): TimedEdge[] {
  const random = seededRandom(7);
  return Array.from({ length: ties * times }, (_, tie) => {
    const time = Math.floor(tie / ties);
    const a = random.below(actors);
    const isWithin = random.next() < WITHIN;
    let b = a;
    while (b === a || (b % GROUPS === a % GROUPS) !== isWithin) b = random.below(actors);
    return { a, b, kind: "ALLIED" as const, intervals: [[time, time + 1] as const] };
  });
}
