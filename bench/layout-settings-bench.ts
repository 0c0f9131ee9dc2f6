import { layoutDynamicGraph, layoutMetrics, MOVE_PRICE } from "@entente/core";
import { generatedGraphs } from "./generated-graphs.ts";

/** Close to each other about the price in use, and the same whatever that is. */
const PRICES = [
  0.00925, 0.0185, 0.037, 0.047, 0.0555, 0.062, 0.068, 0.074, 0.082, 0.098, 0.133, 0.185, 0.296,
];
/** The choice depends on the cheapest price, against which shares are measured: it is made from so many. */
const CHEAPEST = 3;
const SEED = 1;

interface Trade {
  readonly price: number;
  readonly stress: number;
  readonly movement: number;
}

/**
 * The study by which the price of movement was chosen: on generated graphs, for each price, which share of the stress
 * that the cheapest price saves is saved, and for which share of its movement. The best price is at the knee, where
 * the first share exceeds the second by most. Of all prices that are within one standard error of the best, the least is
 * taken: where nothing tells them apart, stress comes before movement. The choice is told for the three cheapest prices,
 * against which shares may be measured.
 */
export async function runBench(): Promise<number> {
  const knees: Knee[] = [];
  for (const { name, graph, slices } of generatedGraphs()) {
    const still = layoutMetrics(
      graph,
      slices,
      layoutDynamicGraph(graph, { seed: SEED, mode: "still" }).placeAt,
    );
    const trades = PRICES.map((price): Trade => {
      const { placeAt } = layoutDynamicGraph(graph, { seed: SEED, mode: "moving", movePrice: price });
      const { stressOn, movement } = layoutMetrics(graph, slices, placeAt);
      return { price, stress: stressOn, movement };
    });
    const advantage = advantageOf(trades, still.stressOn);
    if (advantage === null) continue;
    const best = advantage.indexOf(Math.max(...advantage));
    const perNode = still.stressOn / graph.nodes.length;
    knees.push({ still: perNode, stillStress: still.stressOn, price: PRICES[best] ?? 0, trades });
    console.log(
      `${name.padEnd(16)} still ${perNode.toFixed(3)} a node; knee at ${(PRICES[best] ?? 0).toFixed(4)};`,
      advantage.map((one) => one.toFixed(2)).join(" "),
    );
  }
  const choices = PRICES.slice(0, CHEAPEST).map((_, first) => choiceFrom(knees, first));
  console.log(JSON.stringify({ choices, inUse: MOVE_PRICE, exponent: exponentOf(knees) }));
  return 0;
}

interface Knee {
  /** The still stress a node, and of the whole graph. */
  readonly still: number;
  readonly stillStress: number;
  readonly price: number;
  readonly trades: readonly Trade[];
}

/** Computes the advantage of each price over the first; null where that one moves nobody or saves nothing. */
function advantageOf(trades: readonly Trade[], still: number): number[] | null {
  const cheapest = trades[0];
  if (cheapest === undefined || cheapest.movement === 0 || cheapest.stress >= still) return null;
  return trades.map(
    ({ stress, movement }) => (still - stress) / (still - cheapest.stress) - movement / cheapest.movement,
  );
}

/** Chooses a price where shares are measured against `PRICES[first]`. */
function choiceFrom(knees: readonly Knee[], first: number): unknown {
  const advantages = knees.flatMap(({ trades, stillStress }) => {
    const one = advantageOf(trades.slice(first), stillStress);
    return one === null ? [] : [one];
  });
  const prices = PRICES.slice(first);
  const means = prices.map(
    (_, position) =>
      advantages.reduce((sum, one) => sum + (one[position] ?? 0), 0) / Math.max(1, advantages.length),
  );
  const best = means.indexOf(Math.max(...means));
  const error = standardError(advantages.map((one) => one[best] ?? 0));
  const chosen = prices[means.findIndex((mean) => mean >= (means[best] ?? 0) - error)] ?? 0;
  console.log(`mean advantage over ${prices[0]} by price, ${advantages.length} graphs:`);
  for (const [position, price] of prices.entries())
    console.log(`  ${price.toFixed(4)}  ${(means[position] ?? 0).toFixed(3)}`);
  return { cheapest: prices[0], chosen, best: prices[best], standardError: error };
}

function standardError(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return Math.sqrt(squares / (numbers.length - 1) / numbers.length);
}

/** The slope of the logarithm of the knee's price over that of the still stress a node: 0 where the form is right. */
function exponentOf(knees: readonly { readonly still: number; readonly price: number }[]): number {
  const points = knees.map(({ still, price }) => [Math.log(still), Math.log(price)] as const);
  const mean = (column: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[column], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
