import { layoutDynamicGraph, layoutMetrics, MOVE_PRICE } from "@entente/core";
import { generatedGraphs } from "./generated-graphs.ts";

const PRICES = [0.125, 0.25, 0.5, 0.75, 0.82, 0.9, 1, 1.33, 1.8, 2.5, 4].map((factor) => factor * 0.082);
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
 * taken: where nothing tells them apart, stress comes before movement.
 */
export async function runBench(): Promise<number> {
  const knees: { name: string; still: number; price: number; advantage: number[] }[] = [];
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
    const cheapest = trades[0];
    if (cheapest === undefined || cheapest.movement === 0 || cheapest.stress >= still.stressOn) continue;
    const advantage = trades.map(
      ({ stress, movement }) =>
        (still.stressOn - stress) / (still.stressOn - cheapest.stress) - movement / cheapest.movement,
    );
    const best = advantage.indexOf(Math.max(...advantage));
    knees.push({
      name,
      still: still.stressOn / graph.nodes.length,
      price: PRICES[best] ?? 0,
      advantage,
    });
    console.log(
      `${name.padEnd(16)} still ${(still.stressOn / graph.nodes.length).toFixed(3)} a node; knee at ${(PRICES[best] ?? 0).toFixed(4)};`,
      advantage.map((one) => one.toFixed(2)).join(" "),
    );
  }
  const means = PRICES.map(
    (_, position) => knees.reduce((sum, { advantage }) => sum + (advantage[position] ?? 0), 0) / knees.length,
  );
  const best = means.indexOf(Math.max(...means));
  const error = standardError(knees.map(({ advantage }) => advantage[best] ?? 0));
  const chosen = PRICES[means.findIndex((mean) => mean >= (means[best] ?? 0) - error)] ?? 0;
  console.log("mean advantage by price:");
  PRICES.forEach((price, position) => {
    console.log(`  ${price.toFixed(4)}  ${(means[position] ?? 0).toFixed(3)}`);
  });
  console.log(
    JSON.stringify({
      chosen,
      best: PRICES[best],
      standardError: error,
      inUse: MOVE_PRICE,
      exponent: exponentOf(knees),
    }),
  );
  return 0;
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
