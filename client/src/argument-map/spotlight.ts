import type { Argument, ArgumentMoment } from "@entente/core";
import type { Selection } from "../story/selection.ts";

/** Returns the ids of the arguments in a caption's focus, or held by the actors in it; null where there are none. */
export function argumentsInFocus(
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

/** Sorts the arguments held on the day: those in focus first, then those linked to them, then by holders. */
export function rankArguments(
  { standings, links }: ArgumentMoment,
  inFocus: ReadonlySet<string> | null,
): readonly Argument[] {
  const near = new Set(
    links
      .filter(({ fact }) => inFocus?.has(fact.from) === true || inFocus?.has(fact.to) === true)
      .flatMap(({ fact }) => [fact.from, fact.to]),
  );
  const bearing = new Map<string, number>();
  for (const { fact } of links)
    for (const id of [fact.from, fact.to]) bearing.set(id, (bearing.get(id) ?? 0) + 1);
  const weight = ({ argument, holders }: ArgumentMoment["standings"][number]): number =>
    (inFocus?.has(argument.id) === true ? 1000 : near.has(argument.id) ? 100 : 0) +
    2 * holders.length +
    (bearing.get(argument.id) ?? 0);
  return standings
    .filter(({ presence }) => presence === "CERTAIN" || presence === "POSSIBLE")
    .toSorted((a, b) => weight(b) - weight(a))
    .map(({ argument }) => argument);
}
