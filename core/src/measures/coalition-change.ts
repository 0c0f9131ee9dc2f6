import { compareIds } from "../model/ids.ts";
import type { NetworkFaction } from "../story/network-as-of.ts";

export type CoalitionChangeKind = "FORMED" | "DISSOLVED" | "MERGED" | "SPLIT" | "JOINED" | "LEFT";

/** A coalition with a name that lasts (a faction), or, with `id` null, one known by its members alone. */
export interface Coalition {
  readonly id: string | null;
  /** Actor ids. */
  readonly members: readonly string[];
}

/** A change of coalitions between two days. */
export interface CoalitionChange {
  readonly kind: CoalitionChangeKind;
  /** The actors concerned: the members of what formed, dissolved, merged or split; the one who joined or left. */
  readonly actors: readonly string[];
  /** Empty where the coalition formed; several where they merged. */
  readonly from: readonly Coalition[];
  /** Empty where it dissolved; several where it split. */
  readonly to: readonly Coalition[];
}

interface Succession {
  readonly from: number;
  readonly to: number;
  readonly shared: readonly string[];
}

const LEAST_MEMBERS = 2;
const ORDER: readonly CoalitionChangeKind[] = ["DISSOLVED", "SPLIT", "MERGED", "FORMED", "LEFT", "JOINED"];

/** The factions of a network as coalitions, named by their ids. */
export function namedCoalitions(factions: readonly NetworkFaction[]): Coalition[] {
  return factions.map(({ faction, members }) => ({
    id: faction.id,
    members: members.map(({ actor }) => actor.id),
  }));
}

/** Computed coalitions, which are known by their members alone. */
export function unnamedCoalitions(computed: readonly (readonly string[])[]): Coalition[] {
  return computed.map((members) => ({ id: null, members }));
}

/**
 * Compares the coalitions `before` with those `after`. A named coalition is its own successor while it exists; else
 * one succeeds another where they share at least two members and these are at least half of either (after Greene,
 * Doyle and Cunningham 2010, doi 10.1109/ASONAM.2010.17, with shares for Jaccard's index). Unnamed coalitions of
 * fewer than two do not count. JOINED and LEFT are told against all predecessors and successors, so that nobody
 * leaves by merging.
 */
export function coalitionChanges(
  before: readonly Coalition[],
  after: readonly Coalition[],
): CoalitionChange[] {
  const [earlier, later] = [before.filter(counts), after.filter(counts)];
  const successions = successionsBetween(earlier, later);
  return [
    ...earlier.flatMap((coalition, from) =>
      fateOf(
        coalition,
        successions.filter((one) => one.from === from),
        later,
      ),
    ),
    ...later.flatMap((coalition, to) =>
      originOf(
        coalition,
        successions.filter((one) => one.to === to),
        earlier,
      ),
    ),
  ].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compareIds(labelOf(a), labelOf(b)));
}

/** DISSOLVED, SPLIT, and whom it LEFT behind. */
function fateOf(
  coalition: Coalition,
  heirs: readonly Succession[],
  later: readonly Coalition[],
): CoalitionChange[] {
  const { members } = coalition;
  const from = [coalition];
  if (heirs.length === 0) return [{ kind: "DISSOLVED", actors: sorted(members), from, to: [] }];
  const to = heirs.map((heir) => later[heir.to]!);
  const parts = disjoint(heirs).map((part) => later[part.to]!);
  const kept = new Set(to.flatMap((heir) => heir.members));
  return [
    ...(parts.length > 1 ? [{ kind: "SPLIT" as const, actors: sorted(members), from, to: parts }] : []),
    ...members.flatMap((actor) =>
      kept.has(actor) ? [] : [{ kind: "LEFT" as const, actors: [actor], from, to }],
    ),
  ];
}

/** FORMED, MERGED, and who JOINED. */
function originOf(
  coalition: Coalition,
  origins: readonly Succession[],
  earlier: readonly Coalition[],
): CoalitionChange[] {
  const { members } = coalition;
  const to = [coalition];
  if (origins.length === 0) return [{ kind: "FORMED", actors: sorted(members), from: [], to }];
  const from = origins.map((origin) => earlier[origin.from]!);
  const parts = disjoint(origins).map((part) => earlier[part.from]!);
  const known = new Set(from.flatMap((origin) => origin.members));
  return [
    ...(parts.length > 1 ? [{ kind: "MERGED" as const, actors: sorted(members), from: parts, to }] : []),
    ...members.flatMap((actor) =>
      known.has(actor) ? [] : [{ kind: "JOINED" as const, actors: [actor], from, to }],
    ),
  ];
}

function sorted(actors: readonly string[]): string[] {
  return [...new Set(actors)].sort(compareIds);
}

function counts({ id, members }: Coalition): boolean {
  return id !== null || members.length >= LEAST_MEMBERS;
}

function successionsBetween(earlier: readonly Coalition[], later: readonly Coalition[]): Succession[] {
  return earlier.flatMap((one, from) =>
    later.flatMap((other, to) => {
      const members = new Set(other.members);
      const shared = one.members.filter((member) => members.has(member));
      const same = one.id !== null && one.id === other.id;
      // A named coalition that goes on is not the successor, nor the origin, of another that goes on.
      const bothGoOn =
        !same &&
        later.some(({ id }) => id !== null && id === one.id) &&
        earlier.some(({ id }) => id !== null && id === other.id);
      const half = 2 * shared.length >= Math.min(one.members.length, other.members.length);
      return same || (!bothGoOn && shared.length >= LEAST_MEMBERS && half) ? [{ from, to, shared }] : [];
    }),
  );
}

/** The largest of these that share nobody: members of two factions at once do not split or merge them. */
function disjoint(successions: readonly Succession[]): Succession[] {
  const taken = new Set<string>();
  const parts: Succession[] = [];
  for (const one of successions.toSorted(
    (a, b) => b.shared.length - a.shared.length || a.from - b.from || a.to - b.to,
  )) {
    if (one.shared.length === 0 || one.shared.some((member) => taken.has(member))) continue;
    for (const member of one.shared) taken.add(member);
    parts.push(one);
  }
  return parts.sort((a, b) => a.from - b.from || a.to - b.to);
}

function labelOf({ from, to, actors }: CoalitionChange): string {
  return [...from, ...to].map(({ id, members }) => id ?? members.join(" ")).join("\n") + actors.join(" ");
}
