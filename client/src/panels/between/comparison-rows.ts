import { type ChangeKind, type DateComparison, type StoryIndex, timeOf, writeStoryDate } from "@entente/core";
import type { Words } from "../../language/words.ts";
import { formatGuardedCsv } from "../../ui/guarded-csv.ts";

/** A group of changes in the panel. */
export type ChangeGroup = "joined" | "ties" | "positions" | "events";

/** The group of each kind of change; null for factions, whose changes are listed in CoalitionChanges. */
export const GROUP_OF: Readonly<Record<ChangeKind, ChangeGroup | null>> = {
  JOINED: "joined",
  LEFT_FACTION: "joined",
  TIE_BEGAN: "ties",
  TIE_ENDED: "ties",
  POSITION_TAKEN: "positions",
  POSITION_DROPPED: "positions",
  FACTION_FORMED: null,
  FACTION_DISSOLVED: null,
  EVENT: "events",
};

/** The comparison as CSV (RFC 4180): every coalition's change, then every other change, each with its passages. */
export function comparisonAsCsv(comparison: DateComparison, index: StoryIndex, { t }: Words): string {
  const name = (actor: string): string => index.actors.get(actor)?.name ?? actor;
  const factionName = (id: string | null): string =>
    id === null ? "" : (index.factions.get(id)?.name ?? id);
  const sources = (citations: readonly string[]): string =>
    citations
      .map((id) => {
        const passage = index.passages.get(id);
        return passage === undefined
          ? id
          : `${index.sources.get(passage.source)?.title ?? passage.source}, ${passage.locator}`;
      })
      .join("; ");
  const head = (
    ["kind", "date", "lasts", "actors", "faction", "argument", "event", "id", "sources"] as const
  ).map((column) => t(`between.column-${column}`));
  const coalitionChanges = comparison.coalitions.map(({ kind, actors, from, to }) => {
    const factions = [...new Set([...from, ...to].map(({ id }) => id))];
    const cited = factions.flatMap((id) => (id === null ? [] : (index.factions.get(id)?.citations ?? [])));
    return [
      kind,
      "",
      "",
      actors.map(name).join("; "),
      factions.map(factionName).join("; "),
      "",
      "",
      factions.join("; "),
      sources([...new Set(cited)]),
    ];
  });
  const changes = comparison.changes.map((change) => [
    change.kind,
    writeStoryDate(timeOf(index.dataset), change.date),
    String(change.lasts),
    change.actors.map(name).join("; "),
    factionName(change.faction),
    change.argument === null ? "" : (index.arguments.get(change.argument)?.title ?? change.argument),
    change.event === null ? "" : (index.events.get(change.event)?.name ?? change.event),
    change.id,
    sources(change.citations),
  ]);
  return formatGuardedCsv([head, ...coalitionChanges, ...changes]);
}
