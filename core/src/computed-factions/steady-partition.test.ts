import { describe, expect, it } from "vitest";
import { bestPartition } from "../signed-graph/partition.ts";
import { randomTies, tiesOf } from "../signed-graph/signed-graph.testing.ts";
import { type SignedTie, signedGraphOf } from "../signed-graph/signed-graph.ts";
import { partitionSteadily, type SteadyPartition } from "./steady-partition.ts";

const EFFORT = 25_000_000;

/** The parts of days of ties, each as `ab cd`. */
function partsOf(...days: readonly (readonly SignedTie[])[]): string[] {
  let before: SteadyPartition | null = null;
  return days.map((ties) => {
    before = partitionSteadily(signedGraphOf(ties), before, EFFORT);
    const { graph, parts } = before;
    const members = new Map<number, string>();
    for (const [node, id] of graph.nodes.entries())
      members.set(parts[node]!, (members.get(parts[node]!) ?? "") + id);
    return [...members.values()].sort().join(" ");
  });
}

describe("a steady partition", () => {
  it("keeps somebody between two sides where it was, while it is as well off there", () => {
    const left = "a+b a+c b+c d+e d+f e+f x+a";
    const both = `${left} x+d a-d`;
    expect(partsOf(tiesOf(left), tiesOf(both))).toEqual(["abcx def", "abcx def"]);
    const right = left.replace("x+a", "x+d");
    expect(partsOf(tiesOf(right), tiesOf(both))).toEqual(["abc defx", "abc defx"]);
  });

  it("parts those whom no alliance holds together any more", () => {
    expect(partsOf(tiesOf("a+b b+c c+d"), tiesOf("a+b c+d"))).toEqual(["abcd", "ab cd"]);
  });

  it("is as good as the best signed partition, day after day of changing ties", () => {
    let before: SteadyPartition | null = null;
    for (let day = 0; day < 40; day++) {
      const ties = [
        ...randomTies(12, 0.3, 0.5, day),
        ...randomTies(12, 0.2, 0.4, 1000 + Math.floor(day / 10)),
      ];
      const graph = signedGraphOf(ties.map((tie, number) => ({ ...tie, id: `t${number}` })));
      before = partitionSteadily(graph, before, EFFORT);
      const best = bestPartition(graph, { blocs: null });
      expect(before.frustration).toBe(best.upperBound);
      expect(before.lowerBound).toBeLessThanOrEqual(best.upperBound);
    }
  });
});
