import type { LayoutNetwork } from "../../../story/network-during.ts";

/** The distance that a pair should have, exactly or at least. */
export interface DistanceTarget {
  readonly a: number;
  readonly b: number;
  readonly distance: number;
  /** TIE: the length of a tie between allies. STRETCH: the distance across the frame that keeps opponents apart. */
  readonly unit: "TIE" | "STRETCH";
  readonly atLeast: boolean;
  readonly weight: number;
}

const OPPOSED_DISTANCE = 1;
const RIVAL_FACTIONS_DISTANCE = 0.85;
const OPPONENTS_IN_ONE_FACTION_DISTANCE = 1.8;
const STRANGERS_DISTANCE = 1.5;
const FARTHEST_HOPS = 3;

/** Sets the target distances of all pairs of a network, or of a sample in a large one. */
export function targetsOf(
  network: LayoutNetwork,
  number: (id: string) => number,
  factions: readonly (readonly number[])[],
): DistanceTarget[] {
  const present = network.actors.map(({ actor }) => number(actor.id));
  const everyPair = present.length <= MOST_IN_ALL_PAIRS;
  const linked = new Map<number, Set<number>>();
  const allies = new Set<number>();
  const opponents = new Set<number>();
  for (const { fact: tie } of network.ties) {
    const [a, b] = [number(tie.a), number(tie.b)];
    if (tie.kind === "OPPOSED") opponents.add(pairKey(a, b));
    else {
      allies.add(pairKey(a, b));
      link(linked, a, b);
    }
  }
  if (everyPair) {
    for (const members of factions) {
      for (const a of members) for (const b of members) if (a < b) link(linked, a, b);
    }
  }
  const hops = new Map(everyPair ? present.map((actor) => [actor, hopsFrom(actor, linked)]) : []);
  const shared = sharedFactionsIn(factions, opponents);
  const targetFor = (a: number, b: number): Omit<DistanceTarget, "a" | "b"> => {
    const key = pairKey(a, b);
    const near = hops.get(a)?.get(b) ?? null;
    const size = shared.size(a, b);
    if (opponents.has(key) && size > 0) return tieLengths(OPPONENTS_IN_ONE_FACTION_DISTANCE, true, 1);
    if (opponents.has(key))
      return { distance: OPPOSED_DISTANCE, unit: "STRETCH", atLeast: true, weight: 1.5 };
    if (allies.has(key)) return tieLengths(1, false, 1);
    // The members of one faction fill a disc, whose mean distance grows with the root of their number.
    if (size > 0) return tieLengths(Math.max(1, 0.52 * Math.sqrt(size)), false, 0.4);
    if (shared.areRivals(a, b))
      return { distance: RIVAL_FACTIONS_DISTANCE, unit: "STRETCH", atLeast: true, weight: 1 };
    return near === null
      ? tieLengths(STRANGERS_DISTANCE, true, 0.6)
      : tieLengths(0.6 + 0.6 * near, true, 0.35);
  };
  if (!everyPair) {
    const pairs = sparsePairs(present, factions, [...allies, ...opponents]);
    return pairs.map(([a, b]) => ({ a, b, ...targetFor(a, b) }));
  }
  return present.flatMap((a, position) =>
    present.slice(position + 1).map((b) => ({ a, b, ...targetFor(a, b) })),
  );
}

/** Relations of two actors by their factions. */
interface SharedFactions {
  /** The size of the greatest faction that both are in; 0 for none. */
  readonly size: (a: number, b: number) => number;
  /** Tells whether the two are in different factions of which some members are opposed. */
  readonly areRivals: (a: number, b: number) => boolean;
}

function sharedFactionsIn(
  factions: readonly (readonly number[])[],
  opponents: ReadonlySet<number>,
): SharedFactions {
  const members = factions.map((faction) => new Set(faction));
  const own = new Map<number, number[]>();
  for (const [faction, within] of members.entries()) {
    for (const actor of within) {
      const known = own.get(actor);
      if (known === undefined) own.set(actor, [faction]);
      else known.push(faction);
    }
  }
  const factionsOf = (actor: number): readonly number[] => own.get(actor) ?? NO_FACTIONS;
  const rivals = new Set<number>();
  for (const [a, b] of Array.from(opponents, pairOf)) {
    for (const one of factionsOf(a)) for (const other of factionsOf(b)) rivals.add(pairKey(one, other));
  }
  return {
    size: (a, b) => {
      let most = 0;
      for (const faction of factionsOf(a)) {
        const within = members[faction];
        if (within?.has(b) === true) most = Math.max(most, within.size);
      }
      return most;
    },
    areRivals: (a, b) =>
      factionsOf(a).some((one) =>
        factionsOf(b).some((other) => one !== other && rivals.has(pairKey(one, other))),
      ),
  };
}

const NO_FACTIONS: readonly number[] = [];

/** Most actors for which every pair has a target. */
const MOST_IN_ALL_PAIRS = 160;
const PAIRS_OF_EACH = 6;

/** Chooses all tied pairs and, for each actor, a fixed sample of its faction and of all others. */
function sparsePairs(
  present: readonly number[],
  factions: readonly (readonly number[])[],
  ties: readonly number[],
): (readonly [number, number])[] {
  const keys = new Set(ties);
  const addSome = (group: readonly number[]): void => {
    group.forEach((a, position) => {
      for (let turn = 1; turn <= PAIRS_OF_EACH; turn++) {
        const b = group[(position + turn * turn * 7 + (turn - 1) * 13) % group.length];
        if (b !== undefined && b !== a) keys.add(pairKey(a, b));
      }
    });
  };
  for (const faction of factions) addSome(faction);
  addSome(present);
  return Array.from(keys, pairOf);
}

function tieLengths(distance: number, atLeast: boolean, weight: number): Omit<DistanceTarget, "a" | "b"> {
  return { distance, unit: "TIE", atLeast, weight };
}

function link(linked: Map<number, Set<number>>, a: number, b: number): void {
  linked.set(a, (linked.get(a) ?? new Set()).add(b));
  linked.set(b, (linked.get(b) ?? new Set()).add(a));
}

function hopsFrom(
  start: number,
  linked: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlyMap<number, number> {
  const hops = new Map([[start, 0]]);
  let edge = [start];
  for (let hop = 1; hop <= FARTHEST_HOPS && edge.length > 0; hop++) {
    const next: number[] = [];
    for (const actor of edge) {
      for (const neighbour of linked.get(actor) ?? []) {
        if (hops.has(neighbour)) continue;
        hops.set(neighbour, hop);
        next.push(neighbour);
      }
    }
    edge = next;
  }
  return hops;
}

/** Upper limit on the number of actors. */
const KEYS = 1 << 26;

function pairKey(a: number, b: number): number {
  return a < b ? a * KEYS + b : b * KEYS + a;
}

function pairOf(key: number): readonly [number, number] {
  return [Math.floor(key / KEYS), key % KEYS];
}
