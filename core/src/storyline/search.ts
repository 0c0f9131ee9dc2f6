import { seededRandom, shuffled } from "../chance/seeded-random.ts";
import type { Bundle } from "./bundle.ts";
import { inversions } from "./crossings.ts";
import {
  type BundleOrder,
  drawBundle,
  linesOf,
  mirror,
  mirroredBundle,
  type SectionOrder,
  sweepByBarycentre,
  totalCrossings,
} from "./section-order.ts";

/** Steps of the work in all: what is found by then is the answer, the same on every machine. */
const EFFORT = 8_000_000;
/** Cost of changing the order of one line and placing it, in counted steps. */
const CHANGE = 2;
/** A line that changes its rank costs so much of a crossing, for each rank: fewer wiggles at equal crossings. */
const RANK_SHARE = 0.02;
const LEAST_GAIN = 1e-9;

interface Placed {
  readonly lines: readonly number[];
  readonly places: Int32Array;
}

/** Barycentre sweeps from chance orders, of which the best is searched on; fewer for stories of many lines. */
const STARTS = 16;
const STEPS_PER_START = 60_000;

/**
 * Orders of lines with few crossings: from the best of several barycentre sweeps, by moves that are kept where they
 * help. A move holds over the whole run of sections in which it can be made, so that lines do not change sides to and
 * fro. Deterministic. After Tanahashi and Ma 2012 (doi 10.1109/TVCG.2012.212) and Gronemann, Jünger, Liers and
 * Mambelli 2016 (doi 10.1007/978-3-319-50106-2_29), who count crossings under the same constraint.
 */
export function searchOrders(sections: readonly (readonly Bundle[])[], effort = EFFORT): SectionOrder[] {
  return lastOf(searchSteps(sections, effort));
}

/** The same in steps of some milliseconds, for a thread that has other work too. */
export function* searchSteps(
  sections: readonly (readonly Bundle[])[],
  effort = EFFORT,
): Generator<void, SectionOrder[]> {
  const search = new Search(yield* bestSweep(sections), effort);
  while (yield* search.improve());
  return [...search.orders];
}

/** Runs all steps; returns their result. */
export function lastOf<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function* bestSweep(sections: readonly (readonly Bundle[])[]): Generator<void, SectionOrder[]> {
  const random = seededRandom(1);
  const lines = sections.flat().reduce((sum, { atoms }) => sum + atoms.flat().length, 0);
  let best = sweepByBarycentre(sections);
  let fewest = totalCrossings(best);
  const starts = Math.min(STARTS, Math.floor(STEPS_PER_START / Math.max(1, lines)));
  for (let start = 1; start < starts; start++) {
    yield;
    const orders = sweepByBarycentre(sections.map((section) => shuffled(section, random)));
    const crossings = totalCrossings(orders);
    if (crossings < fewest) [best, fewest] = [orders, crossings];
  }
  return best;
}

class Search {
  readonly orders: SectionOrder[];
  readonly #numbers = new Map<string, number>();
  /** The lines of each section by number, and each line's place or -1. */
  readonly #placed: Placed[];
  /** Crossings between each section and the next. */
  readonly #costs: number[];
  /** The keys of each section's bundles, which no move changes. */
  readonly #keys: readonly ReadonlySet<string>[];
  #left: number;

  constructor(orders: readonly SectionOrder[], effort: number) {
    this.orders = [...orders];
    this.#keys = orders.map((order) => new Set(order.map(({ bundle }) => bundle.key)));
    for (const line of orders.flatMap(linesOf)) {
      if (!this.#numbers.has(line)) this.#numbers.set(line, this.#numbers.size);
    }
    this.#left = effort;
    this.#placed = orders.map((order) => this.#place(order));
    this.#costs = orders.slice(1).map((_, place) => this.#cost(this.#placed[place], this.#placed[place + 1]));
  }

  /** One round of all moves; false where none helped, or the effort is spent. */
  *improve(): Generator<void, boolean> {
    let improved = false;
    for (let section = 0; section < this.orders.length; section++) {
      yield;
      // The story from here on upside down.
      if (section > 0) improved = this.#try(section, this.orders.length - 1, mirror) || improved;
      for (const { bundle } of this.orders[section] ?? []) {
        if (this.#left <= 0) return false;
        if (!this.#begins(bundle, section)) continue;
        improved = this.#moveBundle(bundle, section) || improved;
        improved = this.#mirror(bundle, section) || improved;
        improved = this.#rearrange(bundle, section) || improved;
        improved = this.#moveLines(bundle, section) || improved;
      }
    }
    return improved;
  }

  #begins({ key }: Bundle, section: number): boolean {
    return !this.#has(section - 1, [key]);
  }

  /** Tries the bundle beside each other one, over the run of both and in each section of the run alone. */
  #moveBundle({ key }: Bundle, section: number): boolean {
    let improved = false;
    const others = new Set<string>();
    for (let place = section; this.#has(place, [key]); place++) {
      for (const other of this.#keys[place] ?? []) if (other !== key) others.add(other);
    }
    for (const other of others) {
      for (let start = section; this.#has(start, [key]); start++) {
        if (!this.#has(start, [key, other]) || (start > section && this.#has(start - 1, [key, other])))
          continue;
        let end = start;
        while (this.#has(end + 1, [key, other])) end++;
        for (const side of [0, 1] as const) {
          improved = this.#try(start, end, (order) => beside(order, key, other, side)) || improved;
          if (end === start) continue;
          improved = this.#try(start, start, (order) => beside(order, key, other, side)) || improved;
          improved = this.#try(end, end, (order) => beside(order, key, other, side)) || improved;
        }
      }
    }
    return improved;
  }

  /** A bundle upside down, from each section of its run to the end of it. */
  #mirror({ key }: Bundle, section: number): boolean {
    let improved = false;
    const end = this.#endOfRun(key, section);
    const change = (order: SectionOrder): SectionOrder =>
      order.map((one) => (one.bundle.key === key ? mirroredBundle(one) : one));
    for (let start = section; start <= end; start++) improved = this.#try(start, end, change) || improved;
    return improved;
  }

  #rearrange(bundle: Bundle, section: number): boolean {
    let improved = false;
    const end = this.#endOfRun(bundle.key, section);
    for (const arrangement of bundle.arrangements) {
      const change = (order: SectionOrder): SectionOrder =>
        order.map((one) =>
          one.bundle.key === bundle.key && isArrangementOf(arrangement, one)
            ? drawBundle(one.bundle, arrangement, one.atoms)
            : one,
        );
      improved = this.#try(section, end, change) || improved;
    }
    return improved;
  }

  /** Each line to each other place within its atom, over the run of the bundle. */
  #moveLines(bundle: Bundle, section: number): boolean {
    let improved = false;
    const end = this.#endOfRun(bundle.key, section);
    for (const atom of bundle.atoms) {
      for (const line of atom) {
        for (const other of atom) {
          if (line === other || this.#left <= 0) continue;
          for (const side of [0, 1] as const) {
            improved = this.#try(section, end, (order) => lineBeside(order, line, other, side)) || improved;
          }
        }
      }
    }
    return improved;
  }

  #try(start: number, end: number, change: (order: SectionOrder) => SectionOrder): boolean {
    if (this.#left <= 0) return false;
    for (let place = start; place <= end; place++)
      this.#left -= CHANGE * (this.#placed[place]?.lines.length ?? 0);
    const changed: SectionOrder[] = [];
    const placed: Placed[] = [];
    // Most moves are given up after a few sections, so each is changed when its turn comes.
    const at = (place: number): Placed | undefined => {
      if (place < start || place > end) return this.#placed[place];
      for (let next = start + placed.length; next <= place; next++) {
        const order = change(this.orders[next] ?? []);
        changed.push(order);
        placed.push(this.#place(order));
      }
      return placed[place - start];
    };
    const [first, last] = [Math.max(0, start - 1), Math.min(this.#costs.length - 1, end)];
    let [before, after] = [0, 0];
    for (let place = first; place <= last; place++) before += this.#costs[place] ?? 0;
    const costs: number[] = [];
    for (let place = first; place <= last; place++) {
      const cost = this.#cost(at(place), at(place + 1));
      costs.push(cost);
      after += cost;
      if (after >= before - LEAST_GAIN) break;
    }
    if (after >= before - LEAST_GAIN) return false;
    this.orders.splice(start, changed.length, ...changed);
    this.#placed.splice(start, placed.length, ...placed);
    this.#costs.splice(first, costs.length, ...costs);
    return true;
  }

  #place(order: SectionOrder): Placed {
    const places = new Int32Array(this.#numbers.size).fill(-1);
    const numbers: number[] = [];
    for (const { lines } of order) {
      for (const line of lines) {
        const number = this.#numbers.get(line) ?? 0;
        places[number] = numbers.length;
        numbers.push(number);
      }
    }
    return { lines: numbers, places };
  }

  #cost(before: Placed | undefined, after: Placed | undefined): number {
    if (before === undefined || after === undefined) return 0;
    this.#left -= before.lines.length;
    const places: number[] = [];
    for (const line of before.lines) {
      const place = after.places[line]!;
      if (place !== -1) places.push(place);
    }
    let [moved, rank] = [0, 0];
    // The places in order are those of the lines that are in both, from the top.
    for (let place = 0; rank < places.length; place++) {
      if (before.places[after.lines[place]!] !== -1) moved += Math.abs(places[rank++]! - place);
    }
    return inversions(places) + RANK_SHARE * moved;
  }

  #endOfRun(key: string, section: number): number {
    let end = section;
    while (this.#has(end + 1, [key])) end++;
    return end;
  }

  #has(section: number, keys: readonly string[]): boolean {
    const known = this.#keys[section];
    return keys.every((key) => known?.has(key) === true);
  }
}

/** A bundle may have other atoms in the next section, with the same lines. */
function isArrangementOf(arrangement: readonly number[], { bundle }: BundleOrder): boolean {
  return bundle.arrangements.some((one) => one.join() === arrangement.join());
}

function beside(order: SectionOrder, key: string, other: string, side: 0 | 1): SectionOrder {
  const moved = order.find(({ bundle }) => bundle.key === key);
  const rest = order.filter((one) => one !== moved);
  const at = rest.findIndex(({ bundle }) => bundle.key === other);
  return moved === undefined || at === -1 ? order : rest.toSpliced(at + side, 0, moved);
}

function lineBeside(order: SectionOrder, line: string, other: string, side: 0 | 1): SectionOrder {
  return order.map((one) => {
    const number = one.atoms.findIndex((atom) => atom.includes(line) && atom.includes(other));
    if (number === -1) return one;
    const rest = (one.atoms[number] ?? []).filter((each) => each !== line);
    const atoms = one.atoms.with(number, rest.toSpliced(rest.indexOf(other) + side, 0, line));
    return drawBundle(one.bundle, one.arrangement, atoms);
  });
}
