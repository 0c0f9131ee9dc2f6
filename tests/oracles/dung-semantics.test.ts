import { type Bearing, extensionsOf, frameworkOf, type Semantics, seededRandom } from "@entente/core";
import { expect, it } from "vitest";
import { askOracle, pythonEnvironment } from "./python-environment.ts";

const SEMANTICS: readonly Semantics[] = ["GROUNDED", "COMPLETE", "PREFERRED", "STABLE"];
type Answers = Readonly<Record<Semantics, readonly (readonly number[])[]>>;

interface Case {
  readonly count: number;
  readonly attacks: readonly (readonly [number, number])[];
}

/** 540 frameworks: up to 9 arguments for both oracles, up to 24 for clingo alone; sparse and dense, self-attacks too. */
function randomCases(): Case[] {
  const random = seededRandom(1926);
  return Array.from({ length: 540 }, (_, number) => {
    const count = number < 500 ? 1 + (number % 9) : 12 + random.below(13);
    const density = number < 500 ? ([0.1, 0.2, 0.35, 0.6][number % 4] ?? 0.1) : 2.5 / count;
    const attacks: [number, number][] = [];
    for (let from = 0; from < count; from++) {
      for (let to = 0; to < count; to++) if (random.next() < density) attacks.push([from, to]);
    }
    return { count, attacks };
  });
}

const nameOf = (number: number): string => String(number).padStart(2, "0");

function ownAnswers({ count, attacks }: Case): Answers {
  const links = attacks.map(([from, to]): Bearing => {
    return { id: `${from}>${to}`, kind: "ATTACKS", from: nameOf(from), to: nameOf(to) };
  });
  const framework = frameworkOf(
    Array.from({ length: count }, (_, number) => nameOf(number)),
    links,
  );
  const answers = SEMANTICS.map((semantics) => [
    semantics,
    extensionsOf(framework, semantics).map((extension) => extension.map(Number)),
  ]);
  return Object.fromEntries(answers) as Answers;
}

it("Dung's extensions are those of clingo and python-argumentation on 540 random frameworks", async (ctx) => {
  const environment = await pythonEnvironment();
  if ("missing" in environment) return ctx.skip(environment.missing);
  const cases = randomCases();
  const answers = await askOracle<{ clingo: Answers; pyArg: Answers | null }[]>(
    environment,
    "dung_semantics.py",
    cases,
  );
  expect(answers).toHaveLength(cases.length);
  cases.forEach((one, number) => {
    const own = ownAnswers(one);
    expect(own, JSON.stringify(one)).toEqual(answers[number]?.clingo);
    if (answers[number]?.pyArg !== null) expect(own, JSON.stringify(one)).toEqual(answers[number]?.pyArg);
  });
  expect(answers.filter(({ pyArg }) => pyArg !== null)).toHaveLength(500);
});
