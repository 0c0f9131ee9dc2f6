/** A set of members; groups may share members. */
export type Grouping = readonly (readonly string[])[];

/**
 * Agreement of two groupings, 1 at most and 0 on average by chance: the adjusted Rand index (Hubert and Arabie 1985,
 * doi 10.1007/BF01908075) in its pair form, Cohen's kappa over all pairs of members (Warrens 2008, doi
 * 10.1007/s00357-008-9023-7). Two members are together where they share a group, so that groups may overlap; where
 * none does, it is the ordinary index. Only members of both groupings count. Two groupings that are both all
 * together, or both all apart, agree: 1. Null for fewer than two common members.
 */
export function adjustedRand(one: Grouping, other: Grouping): number | null {
  const [here, there] = [groupsByMember(one), groupsByMember(other)];
  const members = [...here.keys()].filter((member) => there.has(member));
  if (members.length < 2) return null;
  const isDisjoint = members.every((member) => here.get(member)?.size === 1 && there.get(member)?.size === 1);
  const { both, onlyHere, onlyThere, neither } = isDisjoint
    ? countByTable(members, here, there)
    : countByPair(members, here, there);
  const possible = (both + onlyHere) * (onlyHere + neither) + (both + onlyThere) * (onlyThere + neither);
  return possible === 0 ? 1 : (2 * (both * neither - onlyHere * onlyThere)) / possible;
}

interface PairCounts {
  readonly both: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly neither: number;
}

type GroupsByMember = ReadonlyMap<string, ReadonlySet<number>>;

/** Pairs together here, there, in both and in neither, from the sizes of groups and their overlaps. */
function countByTable(members: readonly string[], here: GroupsByMember, there: GroupsByMember): PairCounts {
  const sizes = {
    here: new Map<string, number>(),
    there: new Map<string, number>(),
    both: new Map<string, number>(),
  };
  const add = (table: Map<string, number>, key: string): unknown => table.set(key, (table.get(key) ?? 0) + 1);
  for (const member of members) {
    const [one, other] = [[...(here.get(member) ?? [])].join(), [...(there.get(member) ?? [])].join()];
    add(sizes.here, one);
    add(sizes.there, other);
    add(sizes.both, `${one}/${other}`);
  }
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const total = (table: ReadonlyMap<string, number>): number =>
    [...table.values()].reduce((sum, count) => sum + pairs(count), 0);
  const [both, onlyHere, onlyThere] = [total(sizes.both), total(sizes.here), total(sizes.there)];
  return {
    both,
    onlyHere: onlyHere - both,
    onlyThere: onlyThere - both,
    neither: pairs(members.length) - onlyHere - onlyThere + both,
  };
}

/** Counts pairs where members may belong to several groups, by looking at every pair. */
function countByPair(members: readonly string[], here: GroupsByMember, there: GroupsByMember): PairCounts {
  const counts = { both: 0, onlyHere: 0, onlyThere: 0, neither: 0 };
  members.forEach((a, place) => {
    for (const b of members.slice(place + 1)) {
      const together = sharesGroup(here, a, b);
      if (sharesGroup(there, a, b)) counts[together ? "both" : "onlyThere"]++;
      else counts[together ? "onlyHere" : "neither"]++;
    }
  });
  return counts;
}

function groupsByMember(grouping: Grouping): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  grouping.forEach((group, number) => {
    for (const member of group) {
      const known = groups.get(member) ?? new Set();
      groups.set(member, known.add(number));
    }
  });
  return groups;
}

function sharesGroup(groups: GroupsByMember, a: string, b: string): boolean {
  const others = groups.get(b);
  for (const group of groups.get(a) ?? []) if (others?.has(group) === true) return true;
  return false;
}
