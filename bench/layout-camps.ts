import { indexStory, layoutStory, networkAsOf, USUAL_ARRANGEMENT } from "@entente/core";
import { blocOf, type PlantedSize, plantedStory } from "./planted-story.ts";

const SIZES: readonly PlantedSize[] = [
  { actors: 120, ties: 480, blocs: 6, factions: true },
  { actors: 200, ties: 800, blocs: 6, factions: true },
  { actors: 1_000, ties: 7_000, blocs: 6, factions: true },
  { actors: 5_000, ties: 35_000, blocs: 6, factions: true },
];
const NEAREST = 5;

/**
 * Lays out large stories of six planted factions in the wide frame. Prints the share of actors all of whose five nearest
 * are of their own faction, the pairs of discs that overlap, the strangers within the bounds of a faction's members, the
 * share of actors that move over the whole story, and the seconds.
 */
export function benchCamps(): unknown {
  console.log("\nplanted factions: among their own, discs under another, strangers within, moved, seconds");
  const results: Record<string, unknown> = {};
  for (const size of SIZES) {
    const name = `${size.actors} actors, ${size.ties} ties`;
    const { amongOwn, overlaps, strangers, moved, seconds } = measureCamps(size);
    console.log(
      `  ${name.padEnd(24)} ${amongOwn.toFixed(3)}  ${overlaps}  ${strangers}  ${moved.toFixed(3)}  ${seconds.toFixed(1)}`,
    );
    results[name] = { amongOwn, overlaps, strangers, moved, seconds };
  }
  return results;
}

function measureCamps(size: PlantedSize) {
  const index = indexStory(plantedStory(size));
  const { actors } = index.dataset;
  const numbers = new Map(actors.map(({ id }, number) => [id, number]));
  const began = performance.now();
  const layout = layoutStory(index, { ...USUAL_ARRANGEMENT, form: "wide" });
  const seconds = (performance.now() - began) / 1_000;
  const first = layout.keyDates[0] ?? index.dataset.period.from;
  const [start, end] = [layout.at(first), layout.at(layout.keyDates.at(-1) ?? first)];
  const placed = networkAsOf(index, first, "POSSIBLE").actors.map(({ actor: { id } }) => ({
    ...(start.get(id) ?? { x: 0, y: 0 }),
    camp: blocOf(numbers.get(id) ?? 0, size),
    radius: layout.radii.get(id) ?? 0,
  }));
  let [among, overlaps, strangers] = [0, 0, 0];
  for (const one of placed) {
    const near = placed
      .filter((other) => other !== one)
      .map((other) => ({ other, apart: Math.hypot(other.x - one.x, other.y - one.y) }))
      .sort((a, b) => a.apart - b.apart);
    if (near.slice(0, NEAREST).every(({ other }) => other.camp === one.camp)) among += 1;
    overlaps += near.filter(({ other, apart }) => apart < one.radius + other.radius).length / 2;
  }
  for (let camp = 0; camp < size.blocs; camp++) {
    const own = placed.filter((one) => one.camp === camp);
    const [xs, ys] = [own.map(({ x }) => x), own.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    strangers += placed.filter(
      ({ x, y, camp: other }) => other !== camp && x > left && x < right && y > top && y < bottom,
    ).length;
  }
  const moved = actors.filter(({ id }) => {
    const [from, to] = [start.get(id), end.get(id)];
    return from?.x !== to?.x || from?.y !== to?.y;
  });
  return {
    amongOwn: among / placed.length,
    overlaps,
    strangers,
    moved: moved.length / actors.length,
    seconds,
  };
}
