import { bestPartition, type SignedGraph, seededRandom, signedGraphOf } from "@entente/core";
import { expect, it } from "vitest";
import { askOracle, pythonEnvironment } from "./python-environment.ts";

function randomGraph(count: number, ties: number, opposed: number, seed: number): SignedGraph {
  const random = seededRandom(seed);
  const name = (node: number): string => String(node).padStart(3, "0");
  const pairs = new Map<string, "ALLIED" | "OPPOSED">();
  while (pairs.size < ties) {
    const [a, b] = [random.below(count), random.below(count)];
    if (a < b) pairs.set(`${name(a)} ${name(b)}`, random.next() < opposed ? "OPPOSED" : "ALLIED");
  }
  return signedGraphOf(
    [...pairs].map(([pair, kind]) => ({ id: pair, kind, a: pair.slice(0, 3), b: pair.slice(4) })),
  );
}

/** 200 graphs of 20 to 60 actors with three to five ties an actor, a quarter to a half of them opposed. */
const GRAPHS = Array.from({ length: 200 }, (_, number) => {
  const count = 20 + ((number * 7) % 41);
  return randomGraph(count, Math.round(count * (1.5 + (number % 5) / 4)), 0.25 + (number % 6) / 20, number);
});

it("the best partition into any number of blocs is that which an integer program proves", async (ctx) => {
  const environment = await pythonEnvironment();
  if ("missing" in environment) return ctx.skip(environment.missing);
  const cases = GRAPHS.map(({ nodes, edges }) => ({
    count: nodes.length,
    edges: edges.map(({ a, b, sign }) => [a, b, sign]),
  }));
  const least = await askOracle<number[]>(environment, "best_partition.py", cases);
  const found = GRAPHS.map((graph) => bestPartition(graph, { blocs: null }));
  expect(found.map(({ lowerBound, upperBound }) => [lowerBound, upperBound])).toEqual(
    least.map((cost) => [cost, cost]),
  );
});
