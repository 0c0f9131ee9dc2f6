import {
  type DynamicGraph,
  type SeededRandom,
  seededRandom,
  shuffled,
  type TimedEdge,
  type TimeInterval,
} from "@entente/core";

/** Dynamic graphs of several kinds and sizes, made by rule and seed, on which settings of the layout are chosen. */
export interface GeneratedGraph {
  readonly name: string;
  readonly graph: DynamicGraph;
  readonly slices: readonly number[];
}

type Ties = ReadonlySet<string>;
type Step = (ties: Ties, slice: number, random: SeededRandom) => Ties;

export function generatedGraphs(): GeneratedGraph[] {
  return [
    ...[14, 22, 30].map((size) => sliced(`choices-${size}`, size, 12, choices(size))),
    ...[16, 30, 48].map((size) => sliced(`circles-${size}`, size, 10, circles(size))),
    ...[24, 40, 80].map((size) => sliced(`friendships-${size}`, size, 8, friendships(size))),
    ...[20, 40, 70].map((size) => sliced(`trees-${size}`, size, 10, trees(size))),
    ...[4, 6, 8].map((side) => sliced(`meshes-${side * side}`, side * side, 9, meshes(side))),
    ...[10, 16, 24].map((size) => messages(`messages-${size}`, size, 45 * size)),
  ];
}

function sliced(name: string, size: number, slices: number, step: Step): GeneratedGraph {
  const random = seededRandom(size * 31 + slices);
  const intervals = new Map<string, TimeInterval[]>();
  let ties: Ties = new Set();
  for (let slice = 0; slice < slices; slice++) {
    ties = step(ties, slice, random);
    for (const tie of ties) intervals.set(tie, [...(intervals.get(tie) ?? []), [slice - 0.5, slice + 0.5]]);
  }
  const times = Array.from({ length: slices }, (_, slice) => slice);
  return { name, graph: graphOf(size, intervals, [0, slices - 1], times), slices: times };
}

function graphOf(
  size: number,
  intervals: ReadonlyMap<string, readonly TimeInterval[]>,
  span: TimeInterval,
  slices: readonly number[] | null,
): DynamicGraph {
  const nodes = Array.from({ length: size }, (_, node) => ({
    id: String(node),
    size: 1,
    intervals: [[span[0] - 1, span[1] + 1] as const],
  }));
  const edges = [...intervals].map(([tie, times]): TimedEdge => {
    const [a = 0, b = 0] = tie.split(" ").map(Number);
    return { a, b, kind: "ALLIED", intervals: times };
  });
  return { nodes, edges, span, slices };
}

function tieOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Everyone names three others and now and then another. */
function choices(size: number): Step {
  const named: number[][] = [];
  return (_, slice, random) => {
    const other = (self: number): number => (self + 1 + random.below(size - 1)) % size;
    for (let node = 0; node < size; node++) {
      const mine = named[node] ?? [other(node), other(node), other(node)];
      named[node] = mine.map((one) => (slice > 0 && random.next() < 0.18 ? other(node) : one));
    }
    return new Set(named.flatMap((mine, node) => mine.map((one) => tieOf(node, one))));
  };
}

/** Circles of about six, most of whose members know each other; some people change circle. */
function circles(size: number): Step {
  const count = Math.max(2, Math.round(size / 6));
  const circle = Array.from({ length: size }, (_, node) => node % count);
  const bonds = new Map<string, number>();
  return (_, slice, random) => {
    for (let node = 0; node < size; node++)
      if (slice > 0 && random.next() < 0.06) circle[node] = random.below(count);
    const ties = new Set<string>();
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) {
        const tie = tieOf(a, b);
        const bond = bonds.get(tie) ?? random.next();
        bonds.set(tie, bond);
        if (circle[a] === circle[b] ? bond < 0.55 : bond < 0.012) ties.add(tie);
      }
    }
    return ties;
  };
}

/** Few friendships at first; they are made, mostly with friends of friends, and sometimes end. */
function friendships(size: number): Step {
  return (ties, _, random) => {
    const kept = [...ties].filter(() => random.next() < 0.8);
    const next = new Set(kept);
    for (let turn = 0; turn < size / 4; turn++) {
      const a = random.below(size);
      const near = kept.flatMap((tie) => tie.split(" ").map(Number)).filter((one) => one !== a);
      const b =
        near.length > 0 && random.next() < 0.5 ? (near[random.below(near.length)] ?? 0) : random.below(size);
      if (a !== b) next.add(tieOf(a, b));
    }
    return next;
  };
}

/** A tree that grows by a few leaves a slice, and whose branches are sometimes grafted elsewhere. */
function trees(size: number): Step {
  const parent: number[] = [0];
  return (_, slice, random) => {
    const grown = Math.min(size, Math.ceil((size * (slice + 3)) / 12));
    while (parent.length < grown) parent.push(random.below(parent.length));
    for (let node = 1; node < parent.length; node++)
      if (random.next() < 0.04) parent[node] = random.below(node);
    return new Set(parent.slice(1).map((up, node) => tieOf(node + 1, up)));
  };
}

/** A square mesh some of whose ties fail and come back, and which some shortcuts cross for a while. */
function meshes(side: number): Step {
  const all: string[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const node = row * side + column;
      if (column + 1 < side) all.push(tieOf(node, node + 1));
      if (row + 1 < side) all.push(tieOf(node, node + side));
    }
  }
  return (_, __, random) => {
    const ties = new Set(all.filter(() => random.next() < 0.85));
    for (let turn = 0; turn < side / 3; turn++) {
      const [a = 0, b = 1] = shuffled([...Array(side * side).keys()], random);
      ties.add(tieOf(a, b));
    }
    return ties;
  };
}

/** Messages at real-valued times, in bouts, each of which ties two for a short while. */
function messages(name: string, size: number, count: number): GeneratedGraph {
  const random = seededRandom(count);
  const intervals = new Map<string, TimeInterval[]>();
  for (let message = 0; message < count; ) {
    const at = 1_000 * random.next();
    const bout = 1 + random.below(8);
    const around = random.below(size);
    for (let turn = 0; turn < bout && message < count; turn++, message++) {
      const a = (around + random.below(4)) % size;
      const b = (around + 1 + random.below(Math.max(5, size / 2))) % size;
      if (a === b) continue;
      const from = at + 6 * random.next();
      intervals.set(tieOf(a, b), [
        ...(intervals.get(tieOf(a, b)) ?? []),
        [from, from + 1 + 3 * random.next()],
      ]);
    }
  }
  const slices = Array.from({ length: 25 }, (_, slice) => 20 + slice * 40);
  return { name, graph: graphOf(size, intervals, [0, 1_000], null), slices };
}
