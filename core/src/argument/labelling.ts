/**
 * Complete labellings of an argumentation framework, found by propagation and search (Caminada 2006; Nofal et al.
 * 2014).
 */
import type { Framework } from "./framework.ts";

export const IN = 1;
export const OUT = 2;
export const UNDECIDED = 4;

/** The labels each argument may still have, as a sum of IN, OUT and UNDECIDED. */
export type Labels = Uint8Array;

export class ExtensionLimitError extends Error {
  override readonly name = "ExtensionLimitError";
}

export interface SearchLimits {
  /** Most extensions to list. */
  readonly extensions: number;
  /** Most choices to try. */
  readonly choices: number;
}

export const DEFAULT_LIMITS: SearchLimits = { extensions: 10_000, choices: 1_000_000 };

/** The parts of a framework that the search reads: attackers and attacked of each argument, by number. */
export interface AttackGraph {
  readonly attackers: readonly (readonly number[])[];
  readonly attacked: readonly (readonly number[])[];
}

export function attackGraphOf(framework: Framework): AttackGraph {
  const attacked: number[][] = framework.arguments.map(() => []);
  framework.attackers.forEach((list, target) => {
    for (const attacker of list) attacked[attacker]?.push(target);
  });
  return { attackers: framework.attackers, attacked };
}

/**
 * Narrows `labels` in place until nothing more follows from: an argument is IN exactly when all its attackers are
 * OUT, and OUT exactly when some attacker is IN. False where some argument has no label left.
 */
export function propagate(
  { attackers, attacked }: AttackGraph,
  labels: Labels,
  from: Iterable<number>,
): boolean {
  const waiting = [...from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const before = labels[node]!;
    const near = attackers[node] ?? [];
    labels[node] = before & allowed(near, labels);
    const changed: number[] = [];
    narrowAttackers(labels[node]!, near, labels, changed);
    for (const attacker of changed) waiting.push(attacker, ...(attacked[attacker] ?? []));
    if (labels[node] === 0) return false;
    if (labels[node] !== before) waiting.push(node, ...(attacked[node] ?? []));
  }
  return true;
}

/** The labels that the attackers' labels leave open. */
function allowed(attackers: readonly number[], labels: Labels): number {
  let [mayAllBeOut, mayOneBeIn, oneIsIn, mayOneBeUndecided] = [true, false, false, false];
  for (const attacker of attackers) {
    const label = labels[attacker]!;
    if ((label & OUT) === 0) mayAllBeOut = false;
    if ((label & IN) !== 0) mayOneBeIn = true;
    if (label === IN) oneIsIn = true;
    if ((label & UNDECIDED) !== 0) mayOneBeUndecided = true;
  }
  if (oneIsIn) return OUT;
  return (mayAllBeOut ? IN : 0) | (mayOneBeIn ? OUT : 0) | (mayOneBeUndecided ? UNDECIDED : 0);
}

/**
 * Narrows the labels of the attackers to those that the label allows; queues the changed ones and all that they
 * attack.
 */
function narrowAttackers(
  label: number,
  attackers: readonly number[],
  labels: Labels,
  changed: number[],
): void {
  const able = attackers.filter((attacker) => (labels[attacker]! & IN) !== 0);
  const [only] = able;
  const narrow = (attacker: number, to: number): void => {
    const before = labels[attacker]!;
    labels[attacker] = before & to;
    if (labels[attacker] !== before) changed.push(attacker);
  };
  if (label === IN) for (const attacker of attackers) narrow(attacker, OUT);
  else if ((label & OUT) === 0) for (const attacker of attackers) narrow(attacker, OUT | UNDECIDED);
  else if (label === OUT && able.length === 1 && only !== undefined) narrow(only, IN);
}
