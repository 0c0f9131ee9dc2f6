import { type Actor, groupBy, type Membership, networkAsOf, type Tie, type TieKind } from "@entente/core";
import { attributeCells, attributeColumns } from "./attribute-columns.ts";
import {
  type CellsOf,
  type CellWriter,
  choiceColumn,
  countColumn,
  dateCell,
  factionColumn,
  rowOf,
  type TableCell,
  type TableContents,
  textCell,
  wordColumn,
} from "./cells.ts";

/** All actors of the story, or those present on the day, with their factions and counts of ties. */
export function actorTable(writer: CellWriter): TableContents {
  const { list, calendar } = writer.words;
  const network = writer.asOf === null ? null : networkAsOf(writer.index, writer.asOf, "POSSIBLE");
  const present = network === null ? null : new Set(network.actors.map(({ actor }) => actor.id));
  const ties = network?.ties.map(({ fact: tie }) => tie) ?? writer.index.tiesByDay.facts;
  const memberships = groupBy(writer.held(writer.index.membershipsByDay), ({ actor }) => actor);
  const others = { ALLIED: othersByActor(ties, "ALLIED"), OPPOSED: othersByActor(ties, "OPPOSED") };
  const tally = (actor: string, kind: TieKind): TableCell => {
    const count = others[kind].get(actor)?.size ?? 0;
    return { text: writer.words.number(count), sort: count };
  };
  const cells: CellsOf<Actor> = {
    actor: ({ name }) => textCell(name),
    kind: ({ kind }) => writer.choice("table.actor-kind", "kind", kind),
    factions: ({ id }) => textCell(list(factionNames(writer, memberships.get(id) ?? []))),
    allies: ({ id }) => tally(id, "ALLIED"),
    opponents: ({ id }) => tally(id, "OPPOSED"),
    born: ({ born }) => dateCell(born?.text ?? null, born?.earliest ?? null, calendar.edtf),
    died: ({ died }) => dateCell(died?.text ?? null, died?.earliest ?? null, calendar.edtf),
    sources: ({ citations }) => writer.sources(citations),
    ...attributeCells(writer, "actors"),
  };
  const rows = writer.index.dataset.actors
    .filter(({ id }) => present === null || present.has(id))
    .map((actor) => rowOf(actor, actor.id, { kind: "actor", id: actor.id }, cells));
  const columns = [
    wordColumn("actor"),
    choiceColumn("kind"),
    factionColumn(writer.index, wordColumn("factions")),
    countColumn("allies"),
    countColumn("opponents"),
    wordColumn("born"),
    wordColumn("died"),
    wordColumn("sources"),
    ...attributeColumns(writer, "actors"),
  ];
  return { columns, rows };
}

/** Lists the other actors of every actor's ties of a kind. */
function othersByActor(ties: readonly Tie[], kind: TieKind): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  const add = (actor: string, other: string): void => {
    const known = others.get(actor);
    if (known === undefined) others.set(actor, new Set([other]));
    else known.add(other);
  };
  for (const tie of ties) {
    if (tie.kind !== kind) continue;
    add(tie.a, tie.b);
    add(tie.b, tie.a);
  }
  return others;
}

/** Lists the factions of an actor, each once, with a mark on those that are only possible. */
function factionNames(writer: CellWriter, memberships: readonly Membership[]): string[] {
  const names = memberships.map((one) => {
    const name = writer.index.factions.get(one.faction)?.name ?? one.faction;
    return writer.certainty(one) === "POSSIBLE" ? writer.words.t("table.possibly", { name }) : name;
  });
  return [...new Set(names)];
}
