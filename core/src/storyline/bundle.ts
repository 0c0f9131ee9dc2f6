import { compareIds } from "../model/ids.ts";
import type { StorySlice } from "./slice.ts";

/**
 * Lines that stay side by side in a slice: coalitions that share members, directly or through others; or one line
 * alone. An atom is the actors that are in the same of these coalitions.
 */
export interface Bundle {
  /** The actors, ascending, in one string: bundles of two slices with one key hold the same lines. */
  readonly key: string;
  /** Ids ascending within each. */
  readonly atoms: readonly (readonly string[])[];
  /** Orders of the atoms in which every coalition's lines are neighbours. Never empty. */
  readonly arrangements: readonly (readonly number[])[];
  /** Coalitions that no order holds together beside the others. */
  readonly torn: readonly string[];
}

/** Most arrangements kept, and most atoms placed in looking for them. */
const MOST_ARRANGEMENTS = 64;
const MOST_PLACINGS = 20_000;

/** The bundles of a slice, by first actor. */
export function bundlesOf({ actors, coalitions }: StorySlice): Bundle[] {
  const sets = coalitions
    .map(({ id, members }) => ({ id, members: new Set(members.map(({ actor }) => actor)) }))
    .toSorted((a, b) => b.members.size - a.members.size || compareIds(a.id, b.id));
  return joined(actors, sets)
    .map(({ lines, within }) => bundleOf(lines, within))
    .sort((a, b) => compareIds(a.key, b.key));
}

interface NamedSet {
  readonly id: string;
  readonly members: ReadonlySet<string>;
}

interface Joined {
  readonly lines: readonly string[];
  readonly within: readonly NamedSet[];
}

/** Actors joined by the sets they share. */
function joined(actors: readonly string[], sets: readonly NamedSet[]): Joined[] {
  const groups = new Map<string, Set<string>>(actors.map((actor) => [actor, new Set([actor])]));
  for (const { members } of sets) {
    const union = new Set<string>();
    for (const member of members) for (const one of groups.get(member) ?? []) union.add(one);
    for (const one of union) groups.set(one, union);
  }
  return [...new Set(groups.values())].map((group) => ({
    lines: [...group].sort(compareIds),
    within: sets.filter(({ members }) => [...members].some((member) => group.has(member))),
  }));
}

function bundleOf(lines: readonly string[], sets: readonly NamedSet[]): Bundle {
  const kept: NamedSet[] = [];
  const torn: string[] = [];
  let atoms: string[][] = [[...lines]];
  let arrangements: number[][] = [[0]];
  for (const set of sets) {
    const finer = atomsOf(lines, [...kept, set]);
    const found = arrange(finer, [...kept, set]);
    if (found.length === 0) torn.push(set.id);
    else {
      kept.push(set);
      atoms = finer;
      arrangements = found;
    }
  }
  return { key: lines.join(" "), atoms, arrangements, torn };
}

function atomsOf(lines: readonly string[], sets: readonly NamedSet[]): string[][] {
  const atoms = new Map<string, string[]>();
  for (const line of lines) {
    const signature = sets.map(({ members }) => (members.has(line) ? "1" : "0")).join("");
    atoms.set(signature, [...(atoms.get(signature) ?? []), line]);
  }
  return [...atoms.values()];
}

/** Places atom after atom; a set once begun must be finished before anything outside it is placed. */
function arrange(atoms: readonly (readonly string[])[], sets: readonly NamedSet[]): number[][] {
  const inside = sets.map(({ members }) => atoms.map(([first]) => first !== undefined && members.has(first)));
  const sizes = inside.map((flags) => flags.filter(Boolean).length);
  const placed = sizes.map(() => 0);
  const order: number[] = [];
  const free = new Set(atoms.keys());
  const found: number[][] = [];
  let placings = 0;
  const place = (): void => {
    if (free.size === 0) {
      found.push([...order]);
      return;
    }
    for (const atom of [...free]) {
      if (found.length >= MOST_ARRANGEMENTS || ++placings > MOST_PLACINGS) return;
      const breaks = inside.some(
        (flags, set) => !flags[atom] && placed[set] !== 0 && placed[set] !== sizes[set],
      );
      if (breaks) continue;
      const step = (by: 1 | -1): void =>
        inside.forEach((flags, set) => {
          if (flags[atom]) placed[set] = (placed[set] ?? 0) + by;
        });
      step(1);
      order.push(atom);
      free.delete(atom);
      place();
      free.add(atom);
      order.pop();
      step(-1);
    }
  };
  place();
  return found;
}
