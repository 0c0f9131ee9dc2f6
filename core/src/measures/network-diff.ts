import type { HeldTie, Network } from "../story/network-as-of.ts";

/** What differs between two networks, reversible: `reverseDiff` turns the way there into the way back. */
export interface NetworkDiff {
  readonly ties: TableDiff<HeldTie>;
  /** Keyed `faction/actor`. */
  readonly members: TableDiff<string>;
  readonly factions: TableDiff<string>;
  readonly actors: TableDiff<string>;
}

export interface TableDiff<Entry> {
  readonly entered: ReadonlyMap<string, Entry>;
  readonly changed: ReadonlyMap<string, readonly [before: Entry, after: Entry]>;
  readonly left: ReadonlyMap<string, Entry>;
}

/** The certainty-bearing content of a network, by key: what a diff is taken of and applied to. */
export interface NetworkContent {
  readonly ties: ReadonlyMap<string, HeldTie>;
  readonly members: ReadonlyMap<string, string>;
  readonly factions: ReadonlyMap<string, string>;
  readonly actors: ReadonlyMap<string, string>;
}

export function contentOf(network: Network): NetworkContent {
  return {
    ties: new Map(network.ties.map((held) => [held.tie.id, held])),
    members: new Map(
      network.factions.flatMap(({ faction, members }) =>
        members.map(({ actor, certainty }) => [`${faction.id}/${actor.id}`, certainty] as const),
      ),
    ),
    factions: new Map(network.factions.map(({ faction, certainty }) => [faction.id, certainty])),
    actors: new Map(network.actors.map(({ actor }) => [actor.id, actor.id])),
  };
}

export function diffNetworks(before: NetworkContent, after: NetworkContent): NetworkDiff {
  const sameTie = (a: HeldTie, b: HeldTie): boolean => a.certainty === b.certainty;
  const same = (a: string, b: string): boolean => a === b;
  return {
    ties: diffTables(before.ties, after.ties, sameTie),
    members: diffTables(before.members, after.members, same),
    factions: diffTables(before.factions, after.factions, same),
    actors: diffTables(before.actors, after.actors, same),
  };
}

export function applyDiff(content: NetworkContent, diff: NetworkDiff): NetworkContent {
  return {
    ties: applyTable(content.ties, diff.ties),
    members: applyTable(content.members, diff.members),
    factions: applyTable(content.factions, diff.factions),
    actors: applyTable(content.actors, diff.actors),
  };
}

export function reverseDiff(diff: NetworkDiff): NetworkDiff {
  return {
    ties: reverseTable(diff.ties),
    members: reverseTable(diff.members),
    factions: reverseTable(diff.factions),
    actors: reverseTable(diff.actors),
  };
}

function diffTables<Entry>(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  same: (a: Entry, b: Entry) => boolean,
): TableDiff<Entry> {
  const entered = new Map<string, Entry>();
  const changed = new Map<string, readonly [Entry, Entry]>();
  const left = new Map<string, Entry>();
  for (const [key, entry] of after) {
    const earlier = before.get(key);
    if (earlier === undefined) entered.set(key, entry);
    else if (!same(earlier, entry)) changed.set(key, [earlier, entry]);
  }
  for (const [key, entry] of before) if (!after.has(key)) left.set(key, entry);
  return { entered, changed, left };
}

function applyTable<Entry>(
  table: ReadonlyMap<string, Entry>,
  diff: TableDiff<Entry>,
): ReadonlyMap<string, Entry> {
  const result = new Map(table);
  for (const key of diff.left.keys()) result.delete(key);
  for (const [key, entry] of diff.entered) result.set(key, entry);
  for (const [key, [, after]] of diff.changed) result.set(key, after);
  return result;
}

function reverseTable<Entry>(diff: TableDiff<Entry>): TableDiff<Entry> {
  return {
    entered: diff.left,
    changed: new Map([...diff.changed].map(([key, [before, after]]) => [key, [after, before] as const])),
    left: diff.entered,
  };
}
