import { compareIds } from "../model/ids.ts";
import type { Framework } from "./framework.ts";
import {
  type AttackGraph,
  attackGraphOf,
  DEFAULT_LIMITS,
  ExtensionLimitError,
  IN,
  type Labels,
  OUT,
  propagate,
  type SearchLimits,
  UNDECIDED,
} from "./labelling.ts";

export type Semantics = "GROUNDED" | "COMPLETE" | "PREFERRED" | "STABLE";

/** Ids of arguments that stand together, ascending. */
export type Extension = readonly string[];

/**
 * The extensions of a framework, in lexicographic order. GROUNDED: one, the least complete. COMPLETE: conflict-free,
 * defending itself, holding all it defends. PREFERRED: the greatest of these. STABLE: those that attack all else;
 * there may be none. Throws ExtensionLimitError where there are more than `limits` allow: never a part of the answer.
 */
export function extensionsOf(
  framework: Framework,
  semantics: Semantics,
  limits: SearchLimits = DEFAULT_LIMITS,
): Extension[] {
  const sets = membersOf(framework, semantics, limits);
  return sets.map((members) => members.map((number) => framework.arguments[number]!)).sort(compareExtensions);
}

function compareExtensions(a: Extension, b: Extension): number {
  for (const [place, id] of a.entries()) {
    const other = b[place];
    if (other === undefined) return 1;
    if (id !== other) return compareIds(id, other);
  }
  return a.length - b.length;
}

function membersOf(framework: Framework, semantics: Semantics, limits: SearchLimits): number[][] {
  const graph = attackGraphOf(framework);
  switch (semantics) {
    case "GROUNDED":
      return [groundedMembers(graph)];
    case "COMPLETE":
      return search(graph, IN | OUT | UNDECIDED, limits);
    case "STABLE":
      return search(graph, IN | OUT, limits);
    case "PREFERRED":
      return preferredMembers(graph, limits);
  }
}

/** Accepts what nothing attacks, rejects what that attacks, and so on. */
function groundedMembers({ attackers, attacked }: AttackGraph): number[] {
  const unmet = attackers.map((list) => list.length);
  const accepted = new Set(unmet.flatMap((count, number) => (count === 0 ? [number] : [])));
  const rejected = new Set<number>();
  for (const winner of accepted) {
    for (const loser of attacked[winner] ?? []) {
      if (rejected.has(loser)) continue;
      rejected.add(loser);
      for (const target of attacked[loser] ?? []) {
        unmet[target]! -= 1;
        if (unmet[target] === 0) accepted.add(target);
      }
    }
  }
  return [...accepted].sort((a, b) => a - b);
}

interface Search {
  readonly graph: AttackGraph;
  readonly limits: SearchLimits;
  choices: number;
}

/** Every complete labelling within the given labels. */
function search(graph: AttackGraph, domain: number, limits: SearchLimits): number[][] {
  const state = { graph, limits, choices: 0 };
  const found: number[][] = [];
  explore(state, new Uint8Array(graph.attackers.length).fill(domain), [], (labels) => {
    found.push(acceptedIn(labels));
    if (found.length > limits.extensions) {
      throw new ExtensionLimitError(
        `There are more than ${limits.extensions} extensions: ask for GROUNDED, or narrow the date`,
      );
    }
    return true;
  });
  return found;
}

/**
 * Grows one complete labelling after another until nothing more can be accepted, each time asking that something
 * outside every preferred extension found so far be accepted (Cerutti, Giacomin and Vallati 2014).
 */
function preferredMembers(graph: AttackGraph, limits: SearchLimits): number[][] {
  const count = graph.attackers.length;
  const state = { graph, limits, choices: 0 };
  const found: number[][] = [];
  const outside = (members: readonly number[]): number[] => {
    const inside = new Set(members);
    return Array.from({ length: count }, (_, number) => number).filter((number) => !inside.has(number));
  };
  for (;;) {
    const clauses = found.map(outside);
    let best: number[] | null = findOne(state, new Uint8Array(count).fill(IN | OUT | UNDECIDED), clauses);
    if (best === null) return found;
    for (let larger: number[] | null = best; larger !== null; ) {
      best = larger;
      const labels = new Uint8Array(count).fill(IN | OUT | UNDECIDED);
      for (const member of best) labels[member] = IN;
      larger = findOne(state, labels, [outside(best)]);
    }
    found.push(best);
    if (found.length > limits.extensions) {
      throw new ExtensionLimitError(
        `There are more than ${limits.extensions} preferred extensions: ask for GROUNDED, or narrow the date`,
      );
    }
  }
}

function findOne(state: Search, labels: Labels, clauses: readonly (readonly number[])[]): number[] | null {
  let found: number[] | null = null;
  explore(state, labels, clauses, (complete) => {
    found = acceptedIn(complete);
    return false;
  });
  return found;
}

/** Depth first over the labels left; accepts first. `visit` says whether to go on; so does the result. */
function explore(
  state: Search,
  start: Labels,
  clauses: readonly (readonly number[])[],
  visit: (labels: Labels) => boolean,
): boolean {
  const labels = start.slice();
  if (!propagate(state.graph, labels, labels.keys())) return true;
  if (clauses.some((clause) => clause.every((number) => (labels[number]! & IN) === 0))) return true;
  const open = mostAttacking(state.graph, labels);
  if (open === null) return visit(labels);
  for (const label of [IN, UNDECIDED, OUT]) {
    if ((labels[open]! & label) === 0) continue;
    if (++state.choices > state.limits.choices) {
      throw new ExtensionLimitError(
        `The extensions were not found within ${state.limits.choices} choices: ask for GROUNDED, or narrow the date`,
      );
    }
    const chosen = labels.slice();
    chosen[open] = label;
    if (!explore(state, chosen, clauses, visit)) return false;
  }
  return true;
}

/** The argument without a settled label that has most to do with others. */
function mostAttacking({ attackers, attacked }: AttackGraph, labels: Labels): number | null {
  let [found, most]: [number | null, number] = [null, -1];
  labels.forEach((label, number) => {
    if (label === IN || label === OUT || label === UNDECIDED) return;
    const degree = (attackers[number]?.length ?? 0) + (attacked[number]?.length ?? 0);
    if (degree > most) [found, most] = [number, degree];
  });
  return found;
}

function acceptedIn(labels: Labels): number[] {
  return [...labels.entries()].flatMap(([number, label]) => (label === IN ? [number] : []));
}
