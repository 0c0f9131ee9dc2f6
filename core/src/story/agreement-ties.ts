import type { Position } from "../model/argument.ts";
import type { Dataset } from "../model/dataset.ts";
import { isPreferred } from "../model/evidence.ts";
import { compareIds } from "../model/ids.ts";
import type { Tie, TieKind } from "../model/tie.ts";
import { isOutsidePeriod } from "../time/interval.ts";
import { agreementSpells, type Margins } from "./agreement-spells.ts";
import { type StanceSpell, stanceSpells } from "./stance-spells.ts";
import { tieBetween } from "./tie-between.ts";

/** More ties than these hide each other: then only pairs are tied that agree or disagree on more arguments. */
const MOST_TIES = 20_000;
/** More meetings than these of two actors in an argument are not counted: everybody speaks of the same. */
const MOST_MEETINGS = 4_000_000;

/**
 * Gives a story that has positions and no tie the ties of its agreement: two actors are ALLIED while they agree on more
 * arguments than they disagree on, OPPOSED while it is the other way round, and not tied where both are equal (the
 * subtract network of Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25, as of every day). Such a tie cites what
 * its positions cite. Any other story is returned as it is.
 */
export function withAgreementTies(dataset: Dataset): Dataset {
  if (dataset.agreementTies !== undefined || dataset.ties.some(isPreferred)) return dataset;
  return dataset.positions.length === 0 ? dataset : renewAgreementTies(dataset);
}

/** Computes the ties of agreement anew, as where other positions are preferred or some are left out. */
export function renewAgreementTies(dataset: Dataset): Dataset {
  const pairs = meetingsOf(dataset);
  for (let least = 1; ; least += 1) {
    const ties = pairs.flatMap((pair) => tiesOfPair(dataset, pair, least));
    if (ties.length <= MOST_TIES)
      return { ...dataset, ties: ties.sort((a, b) => compareIds(a.id, b.id)), agreementTies: { least } };
  }
}

/** The stances of two actors on one argument, while both have one. */
interface Meeting {
  readonly from: number;
  readonly to: number;
  readonly one: StanceSpell;
  readonly other: StanceSpell;
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly meetings: Meeting[];
}

/** Lists the pairs of actors who speak of the same, each with all arguments on which they do. */
function meetingsOf({ positions, period }: Dataset): readonly Pair[] {
  const byArgument = new Map<string, Map<string, Position[]>>();
  for (const position of positions) {
    if (!isPreferred(position) || isOutsidePeriod(position, period)) continue;
    const byActor = byArgument.get(position.argument) ?? new Map<string, Position[]>();
    byArgument.set(position.argument, byActor);
    const own = byActor.get(position.actor);
    if (own === undefined) byActor.set(position.actor, [position]);
    else own.push(position);
  }
  const pairs = new Map<string, Pair>();
  let left = MOST_MEETINGS;
  for (const byActor of byArgument.values()) {
    left -= (byActor.size * (byActor.size - 1)) / 2;
    if (left < 0) return [];
    const spells = [...byActor]
      .sort(([a], [b]) => compareIds(a, b))
      .map(([actor, own]) => ({ actor, spells: stanceSpells(own) }));
    for (const [place, one] of spells.entries())
      for (const other of spells.slice(place + 1)) {
        const meetings = meet(one.spells, other.spells);
        if (meetings.length === 0) continue;
        const key = `${one.actor} ${other.actor}`;
        const pair = pairs.get(key);
        if (pair === undefined) pairs.set(key, { a: one.actor, b: other.actor, meetings });
        else pair.meetings.push(...meetings);
      }
  }
  return [...pairs.values()];
}

function meet(ones: readonly StanceSpell[], others: readonly StanceSpell[]): Meeting[] {
  return ones.flatMap((one) =>
    others.flatMap((other): Meeting[] => {
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      return from < to ? [{ from, to, one, other }] : [];
    }),
  );
}

function tiesOfPair(dataset: Dataset, { a, b, meetings }: Pair, least: number): Tie[] {
  const spells = agreementSpells(
    meetings.map(({ from, to, one, other }) => ({ from, to, ...margins(one, other) })),
    least,
  );
  return (["ALLIED", "OPPOSED"] as const).flatMap((kind: TieKind) =>
    spells[kind].map((spell, number) => {
      const bearing = meetings.filter(({ from, to }) => from < spell.possible.to && spell.possible.from < to);
      const positions = bearing
        .flatMap(({ one, other }) => [...one.positions, ...other.positions])
        .filter((position, place, all) => all.indexOf(position) === place);
      const id = `${kind === "ALLIED" ? "agreement" : "disagreement"}--${a}--${b}--${number + 1}`;
      return tieBetween({ id, kind, a, b }, spell, positions, dataset.period);
    }),
  );
}

/** What one argument adds to the agreement and the disagreement of two actors, at least and at most. */
function margins(one: StanceSpell, other: StanceSpell): Margins {
  const isCertain = one.certain !== 0 && other.certain !== 0;
  const mayAgree = (one.maySupport && other.maySupport) || (one.mayReject && other.mayReject);
  const mayDisagree = (one.maySupport && other.mayReject) || (one.mayReject && other.maySupport);
  return {
    agree: isCertain && one.certain === other.certain ? 1 : 0,
    disagree: isCertain && one.certain !== other.certain ? 1 : 0,
    mayAgree: mayAgree ? 1 : 0,
    mayDisagree: mayDisagree ? 1 : 0,
  };
}
