import type { Stance } from "../model/argument.ts";

/** An actor's stance on an argument; a `Position` fits. */
export interface HeldStance {
  readonly actor: string;
  readonly argument: string;
  readonly stance: Stance;
}

/** y: +1 for support, −1 for rejection, by actor, then argument. No entry is no record, never disagreement. */
export type StanceTable = ReadonlyMap<string, ReadonlyMap<string, 1 | -1>>;

/** Tabulates stances. An actor who supports and rejects an argument at once has no stance on it. */
export function stanceTable(positions: Iterable<HeldStance>): StanceTable {
  const table = new Map<string, Map<string, 1 | -1>>();
  const contradicted: HeldStance[] = [];
  for (const position of positions) {
    const { actor, argument, stance } = position;
    const known = table.get(actor) ?? new Map<string, 1 | -1>();
    table.set(actor, known);
    const sign = stance === "SUPPORTS" ? 1 : -1;
    if ((known.get(argument) ?? sign) !== sign) contradicted.push(position);
    known.set(argument, sign);
  }
  for (const { actor, argument } of contradicted) table.get(actor)?.delete(argument);
  return table;
}

/** The stances of two actors on the arguments on which both have one. */
export interface SharedStances {
  /** Argument ids, ascending. */
  readonly agreeOn: readonly string[];
  readonly disagreeOn: readonly string[];
}

export function sharedStances(table: StanceTable, a: string, b: string): SharedStances {
  const [one, other] = [table.get(a), table.get(b)];
  const agreeOn: string[] = [];
  const disagreeOn: string[] = [];
  for (const [argument, sign] of one ?? []) {
    const against = other?.get(argument);
    if (against !== undefined) (sign === against ? agreeOn : disagreeOn).push(argument);
  }
  return { agreeOn: agreeOn.sort(), disagreeOn: disagreeOn.sort() };
}
