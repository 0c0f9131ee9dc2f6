import { adjustedRand, seededRandom } from "@entente/core";
import { expect, it } from "vitest";
import { askOracle, pythonEnvironment } from "./python-environment.ts";

const groupsOf = (labels: readonly number[]): string[][] =>
  [...new Set(labels)].map((label) => labels.flatMap((one, member) => (one === label ? [`m${member}`] : [])));

it("the adjusted Rand index is scikit-learn's on 600 random pairs of partitions", async (ctx) => {
  const environment = await pythonEnvironment();
  if ("missing" in environment) return ctx.skip(environment.missing);
  const random = seededRandom(1917);
  const cases = Array.from({ length: 600 }, (_, number) => {
    const count = 2 + random.below(30);
    const labels = (): number[] => Array.from({ length: count }, () => random.below(1 + (number % 6)));
    return [labels(), labels()] as const;
  });
  const scores = await askOracle<number[]>(environment, "adjusted_rand.py", cases);
  cases.forEach(([one, other], number) => {
    expect(adjustedRand(groupsOf(one), groupsOf(other)), JSON.stringify([one, other])).toBeCloseTo(
      scores[number] ?? Number.NaN,
      12,
    );
  });
});
