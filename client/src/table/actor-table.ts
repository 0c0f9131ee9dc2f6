import { type ActorKind, type Membership, networkAsOf, type Tie, type TieKind } from "@entente/core";
import {
  type CellWriter,
  choiceColumn,
  countColumn,
  dateCell,
  type TableCell,
  type TableContents,
  type TableRow,
  textCell,
  wordColumn,
} from "./cells.ts";

/** All actors of the story, or those present on the day, with their factions and counts of ties. */
export function actorTable(writer: CellWriter): TableContents {
  const { t, list, dates } = writer.words;
  const network = writer.asOf === null ? null : networkAsOf(writer.index, writer.asOf, "POSSIBLE");
  const present = network === null ? null : new Set(network.actors.map(({ actor }) => actor.id));
  const ties = network?.ties.map(({ fact: tie }) => tie) ?? writer.index.tiesByDay.facts;
  const memberships = writer.held(writer.index.membershipsByDay);
  const tally = (actor: string, kind: TieKind): TableCell => tallyCell(writer, ties, actor, kind);
  const rows = writer.index.dataset.actors
    .filter(({ id }) => present === null || present.has(id))
    .map((actor): TableRow => {
      return {
        id: actor.id,
        selection: { kind: "actor", id: actor.id },
        cells: {
          actor: textCell(actor.name),
          kind: textCell(t("table.actor-kind", { kind: actor.kind satisfies ActorKind })),
          factions: textCell(list(factionNames(writer, memberships, actor.id))),
          allies: tally(actor.id, "ALLIED"),
          opponents: tally(actor.id, "OPPOSED"),
          born: dateCell(actor.born?.text ?? null, actor.born?.earliest ?? null, dates.edtf),
          died: dateCell(actor.died?.text ?? null, actor.died?.earliest ?? null, dates.edtf),
          sources: writer.sources(actor.citations),
        },
      };
    });
  const columns = [
    wordColumn("actor"),
    choiceColumn("kind"),
    wordColumn("factions"),
    countColumn("allies"),
    countColumn("opponents"),
    wordColumn("born"),
    wordColumn("died"),
    wordColumn("sources"),
  ];
  return { columns, rows };
}

/** Counts the other actors of an actor's ties of a kind. */
function tallyCell(writer: CellWriter, ties: readonly Tie[], actor: string, kind: TieKind): TableCell {
  const others = new Set(
    ties
      .filter((tie) => tie.kind === kind && (tie.a === actor || tie.b === actor))
      .map((tie) => (tie.a === actor ? tie.b : tie.a)),
  );
  return { text: writer.words.number(others.size), sort: others.size };
}

/** Lists the factions of an actor, each once, with a mark on those that are only possible. */
function factionNames(writer: CellWriter, memberships: readonly Membership[], actor: string): string[] {
  const names = memberships
    .filter((one) => one.actor === actor)
    .map((one) => {
      const name = writer.index.factions.get(one.faction)?.name ?? one.faction;
      return writer.certainty(one) === "POSSIBLE" ? writer.words.t("table.possibly", { name }) : name;
    });
  return [...new Set(names)];
}
