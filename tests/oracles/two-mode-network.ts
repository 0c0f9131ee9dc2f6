import { compareIds, type Duplicates, type Statement, withoutDuplicates } from "@entente/core";

/** The number of times an actor takes each stance on a concept. */
interface Affiliation {
  readonly actor: string;
  readonly concept: string;
  readonly supports: number;
  readonly rejects: number;
}

/**
 * The two-mode network of actors and concepts, by actor, then concept; what nobody says is left out. DNA's "subtract"
 * is `supports − rejects`; its "combine" is 1, 2 or 3 for support, rejection or both; its "ignore" is their sum, with
 * `ignoreStance`, which makes repetitions of a concept with another stance repetitions.
 */
export function affiliationNetwork(
  statements: readonly Statement[],
  duplicates: Duplicates,
  ignoreStance = false,
): Affiliation[] {
  const cells = new Map<string, { actor: string; concept: string; supports: number; rejects: number }>();
  for (const { actor, concept, stance } of withoutDuplicates(statements, duplicates, ignoreStance)) {
    const key = JSON.stringify([actor, concept]);
    const cell = cells.get(key) ?? { actor, concept, supports: 0, rejects: 0 };
    cells.set(key, cell);
    if (stance === "SUPPORTS") cell.supports++;
    else cell.rejects++;
  }
  return [...cells.values()].sort((a, b) => compareIds(a.actor, b.actor) || compareIds(a.concept, b.concept));
}
