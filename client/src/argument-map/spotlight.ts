import type { Argument, ArgumentMoment } from "@entente/core";
import type { Selection } from "../story/selection.ts";

/** Ids of the arguments spoken of, or held by those spoken of, on the day; null where it is none of them. */
export function argumentsSpokenOf(
  focus: readonly Selection[],
  { standings }: ArgumentMoment,
): ReadonlySet<string> | null {
  const named = new Set(focus.filter(({ kind }) => kind === "argument").map(({ id }) => id));
  const speakers = new Set(focus.filter(({ kind }) => kind === "actor").map(({ id }) => id));
  const factions = new Set(focus.filter(({ kind }) => kind === "faction").map(({ id }) => id));
  const found = standings.filter(({ argument, holders, presence }) => {
    if (presence === "COMING") return false;
    if (named.size > 0) return named.has(argument.id);
    return holders.some(
      ({ actor, faction }) => speakers.has(actor) || (faction !== null && factions.has(faction)),
    );
  });
  return found.length === 0 ? null : new Set(found.map(({ argument }) => argument.id));
}

/** The arguments held on the day, first what is spoken of, then what bears on that, then what most take a stance on. */
export function byWeight(
  { standings, links }: ArgumentMoment,
  spokenOf: ReadonlySet<string> | null,
): readonly Argument[] {
  const near = new Set(
    links
      .filter(({ fact }) => spokenOf?.has(fact.from) === true || spokenOf?.has(fact.to) === true)
      .flatMap(({ fact }) => [fact.from, fact.to]),
  );
  const bearing = new Map<string, number>();
  for (const { fact } of links)
    for (const id of [fact.from, fact.to]) bearing.set(id, (bearing.get(id) ?? 0) + 1);
  const weight = ({ argument, holders }: ArgumentMoment["standings"][number]): number =>
    (spokenOf?.has(argument.id) === true ? 1000 : near.has(argument.id) ? 100 : 0) +
    2 * holders.length +
    (bearing.get(argument.id) ?? 0);
  return standings
    .filter(({ presence }) => presence === "CERTAIN" || presence === "POSSIBLE")
    .toSorted((a, b) => weight(b) - weight(a))
    .map(({ argument }) => argument);
}
