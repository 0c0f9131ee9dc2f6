import { graphKinds } from "./graph-kinds.ts";
import { type Figures, greatest, measureEngine, median, printFigures, summary } from "./layout-figures.ts";

const SEEDS = [1, 2, 3];

/**
 * Runs the measurements of the `layout` benchmark on generated graphs of the literature's kinds and of kinds that are
 * hard to draw: nobody may be over another, no drawing may be worse than the still one, and each has to end. A name
 * as parameter picks the kinds whose names begin so.
 */
export async function runBench([only = ""]: readonly string[]): Promise<number> {
  const sets: Record<string, unknown> = {};
  for (const measured of graphKinds().filter(({ name }) => name.startsWith(only))) {
    const { name, graph, slices } = measured;
    console.log(
      `\n${name}: ${graph.nodes.length} nodes, ${graph.edges.length} pairs, ${slices.length} slices`,
    );
    const moving = SEEDS.map((seed) => measureEngine(measured, seed, "moving"));
    const still = SEEDS.map((seed) => measureEngine(measured, seed, "still"));
    const rows: [string, Figures][] = [
      ["moving, median", summary(moving, median)],
      ["moving, worst", summary(moving, greatest)],
      ["still, median", summary(still, median)],
      ["still, worst", summary(still, greatest)],
    ];
    printFigures(rows);
    const worse = moving.filter((one, run) => one.stressOn > (still[run]?.stressOn ?? 0) + 1e-9).length;
    if (worse > 0) console.log(`worse than the still drawing: ${worse} of ${SEEDS.length} seeds`);
    sets[name] = { ...Object.fromEntries(rows), worse };
  }
  console.log(JSON.stringify({ seeds: SEEDS.length, sets }));
  return 0;
}
