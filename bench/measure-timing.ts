import {
  addDays,
  calendarDate,
  discourseNetwork,
  frustrationOf,
  seededRandom,
  signedGraphOf,
} from "@entente/core";
import { round } from "./timing.ts";

interface Measured {
  readonly name: string;
  readonly milliseconds: number;
}

/** Seconds-long measures, once each, held to their limits. */
export function measureMeasures(within: Record<string, number | boolean | null>): readonly Measured[] {
  const { next: random } = seededRandom(7);
  const pairs = Array.from({ length: (60 * 59) / 2 }, (_, number) => number).filter(() => random() < 0.2);
  const ties = pairs.map((number) => {
    const a = Math.floor((1 + Math.sqrt(1 + 8 * number)) / 2);
    const kind = random() < 0.5 ? ("ALLIED" as const) : ("OPPOSED" as const);
    return { id: `t${number}`, kind, a: `n${a}`, b: `n${number - (a * (a - 1)) / 2}` };
  });
  const frustrationBegan = performance.now();
  const { exact, upperBound } = frustrationOf(signedGraphOf(ties));
  const frustration = performance.now() - frustrationBegan;
  const from = calendarDate(2000, 1, 1);
  const statements = Array.from({ length: 20_000 }, (_, number) => ({
    actor: `a${Math.floor(random() * 200)}`,
    concept: `c${Math.floor(random() * 50)}`,
    stance: random() < 0.5 ? ("SUPPORTS" as const) : ("REJECTS" as const),
    date: addDays(from, Math.floor(number / 7)),
    document: `d${Math.floor(number / 10)}`,
  }));
  const congruence = (["INCLUDE", "PER_DOCUMENT"] as const).map((duplicates) => {
    const began = performance.now();
    discourseNetwork(statements, { kind: "CONGRUENCE", normalisation: "NONE", duplicates });
    return {
      name: `congruence of 20,000 statements, duplicates ${duplicates}`,
      milliseconds: round(performance.now() - began),
    };
  });
  const name = `frustration, 60 nodes, ${ties.length} ties: ${upperBound}${exact ? ", exact" : ", NOT proven"}`;
  within.exactFrustrationOf60UnderTwoSeconds = exact && frustration < 2_000;
  within.congruenceUnderOneSecond = congruence.every(({ milliseconds }) => milliseconds < 1_000);
  return [{ name, milliseconds: round(frustration) }, ...congruence];
}
