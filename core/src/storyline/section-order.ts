import type { Bundle } from "./bundle.ts";
import { inversions, placesAfter } from "./crossings.ts";

/** The order of one bundle: its atoms from the top, by number, and the lines of each atom, by the atom's number. */
export interface BundleOrder {
  readonly bundle: Bundle;
  readonly arrangement: readonly number[];
  readonly atoms: readonly (readonly string[])[];
  /** All its lines from the top. */
  readonly lines: readonly string[];
}

export function drawBundle(
  bundle: Bundle,
  arrangement: readonly number[],
  atoms: readonly (readonly string[])[],
): BundleOrder {
  const lines: string[] = [];
  for (const atom of arrangement) for (const line of atoms[atom] ?? []) lines.push(line);
  return { bundle, arrangement, atoms, lines };
}

/** The bundles of one section from the top. */
export type SectionOrder = readonly BundleOrder[];

/** Upside down: what were neighbours still are. */
export function mirroredBundle({ bundle, arrangement, atoms }: BundleOrder): BundleOrder {
  return drawBundle(
    bundle,
    arrangement.toReversed(),
    atoms.map((atom) => atom.toReversed()),
  );
}

export function mirror(order: SectionOrder): SectionOrder {
  return order.toReversed().map(mirroredBundle);
}

export function linesOf(order: SectionOrder): string[] {
  const all: string[] = [];
  for (const { lines } of order) for (const line of lines) all.push(line);
  return all;
}

export function initialOrder(bundles: readonly Bundle[]): SectionOrder {
  return bundles.map((bundle) => drawBundle(bundle, bundle.arrangements[0] ?? [], bundle.atoms));
}

/** Lines that change sides from each section to the next. */
export function totalCrossings(orders: readonly SectionOrder[]): number {
  let sum = 0;
  for (let place = 1; place < orders.length; place++) {
    const [before, after] = [orders[place - 1] ?? [], orders[place] ?? []];
    sum += inversions(placesAfter(linesOf(before), linesOf(after)));
  }
  return sum;
}

/**
 * A section sorted by where its lines stand in a neighbour: bundles and lines by mean place, atoms by fewest crossings.
 */
export function sortedByNeighbour(order: SectionOrder, neighbour: readonly string[]): SectionOrder {
  const own = linesOf(order);
  const places = new Map(own.map((line, place) => [line, (place + 0.5) / own.length]));
  neighbour.forEach((line, place) => {
    if (places.has(line)) places.set(line, (place + 0.5) / neighbour.length);
  });
  const placeOf = (line: string): number => places.get(line) ?? 0;
  return order
    .map(({ bundle, atoms }) => {
      const lines = atoms.map((atom) =>
        atom.length === 1 ? atom : atom.toSorted((a, b) => placeOf(a) - placeOf(b)),
      );
      const sorted = drawBundle(bundle, bestArrangement(bundle, lines, placeOf), lines);
      let sum = 0;
      for (const line of sorted.lines) sum += placeOf(line);
      return { sorted, mean: sum / sorted.lines.length };
    })
    .sort((a, b) => a.mean - b.mean)
    .map(({ sorted }) => sorted);
}

function bestArrangement(
  bundle: Bundle,
  atoms: readonly (readonly string[])[],
  placeOf: (line: string) => number,
): readonly number[] {
  let [best, fewest] = [bundle.arrangements[0] ?? [], Number.POSITIVE_INFINITY];
  if (bundle.arrangements.length === 1) return best;
  for (const arrangement of bundle.arrangements) {
    const crossings = inversions(arrangement.flatMap((atom) => (atoms[atom] ?? []).map(placeOf)));
    if (crossings < fewest) [best, fewest] = [arrangement, crossings];
  }
  return best;
}

const MOST_SWEEPS = 24;

/**
 * The barycentre heuristic, there and back until nothing is gained; the best orders met. The reference that the
 * search of `search.ts` starts from and is measured against.
 */
export function sweepByBarycentre(sections: readonly (readonly Bundle[])[]): SectionOrder[] {
  let orders: SectionOrder[] = sections.map(initialOrder);
  let best = orders;
  let fewest = totalCrossings(orders);
  let last = fewest;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const next = [...orders];
    const forwards = sweep % 2 === 0;
    for (let step = 1; step < next.length; step++) {
      const place = forwards ? step : next.length - 1 - step;
      const neighbour = next[forwards ? place - 1 : place + 1] ?? [];
      next[place] = sortedByNeighbour(next[place] ?? [], linesOf(neighbour));
    }
    orders = next;
    const crossings = totalCrossings(orders);
    if (crossings < fewest) [best, fewest] = [orders, crossings];
    // There and back without gain: the sweeps have come to rest.
    else if (sweep >= 3 && crossings === last) break;
    last = crossings;
  }
  return best;
}
