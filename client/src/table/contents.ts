import {
  type ActorKind,
  addDays,
  type CalendarDate,
  type Change,
  type FactIndex,
  formatCalendarDate,
  isPreferred,
  networkAsOf,
  type TieKind,
} from "@entente/core";
import type { Words } from "../language/words.ts";
import type { TableKind } from "../permalink/table-parameter.ts";
import type { Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { changeInWords } from "../story-text/change-in-words.ts";
import {
  CellTeller,
  choice,
  count,
  type DatedFact,
  dated,
  FACT_COLUMNS,
  plain,
  type TableCell,
  type TableColumn,
  type TableContents,
  type TableRow,
  words,
} from "./cells.ts";

/**
 * One table, as of a day or (null) of the whole story. On a day it has what holds at least possibly, as
 * `networkAsOf` says; events and changes are those up to it.
 */
export function contentsOf(
  kind: TableKind,
  story: Story,
  asOf: CalendarDate | null,
  language: Words,
): TableContents {
  const teller = new CellTeller(story.index, asOf, language);
  switch (kind) {
    case "actors":
      return actors(teller);
    case "memberships":
      return memberships(teller);
    case "ties":
      return ties(teller);
    case "positions":
      return positions(teller);
    case "events":
      return events(teller);
    case "changes":
      return changes(teller, story.log.between(null, asOf === null ? null : addDays(asOf, 1)));
  }
}

function actors(teller: CellTeller): TableContents {
  const { t, list, dates, number } = teller.words;
  const network = teller.asOf === null ? null : networkAsOf(teller.index, teller.asOf, "POSSIBLE");
  const present = network === null ? null : new Set(network.actors.map(({ actor }) => actor.id));
  const ties = network?.ties.map(({ fact: tie }) => tie) ?? teller.index.tiesByDay.facts;
  const memberships = teller.held(teller.index.membershipsByDay);
  const tally = (actor: string, kind: TieKind): TableCell => {
    const others = new Set(
      ties
        .filter((tie) => tie.kind === kind && (tie.a === actor || tie.b === actor))
        .map((tie) => (tie.a === actor ? tie.b : tie.a)),
    );
    return { text: number(others.size), sort: others.size };
  };
  const rows = teller.index.dataset.actors
    .filter(({ id }) => present === null || present.has(id))
    .map((actor): TableRow => {
      const factionNames = new Set(
        memberships
          .filter((one) => one.actor === actor.id)
          .map((one) => {
            const name = teller.index.factions.get(one.faction)?.name ?? one.faction;
            return teller.certainty(one) === "POSSIBLE" ? t("table.possibly", { name }) : name;
          }),
      );
      return {
        id: actor.id,
        selection: { kind: "actor", id: actor.id },
        cells: {
          actor: plain(actor.name),
          kind: plain(t("table.actor-kind", { kind: actor.kind satisfies ActorKind })),
          factions: plain(list([...factionNames])),
          allies: tally(actor.id, "ALLIED"),
          opponents: tally(actor.id, "OPPOSED"),
          born: dated(actor.born?.text ?? null, actor.born?.earliest ?? null, dates.edtf),
          died: dated(actor.died?.text ?? null, actor.died?.earliest ?? null, dates.edtf),
          sources: teller.sources(actor.citations),
        },
      };
    });
  const columns = [
    words("actor"),
    choice("kind"),
    words("factions"),
    count("allies"),
    count("opponents"),
    words("born"),
    words("died"),
    words("sources"),
  ];
  return { columns, rows };
}

/** A table of facts: what each is about, and then all that every fact has. */
interface FactTable<Fact extends DatedFact> {
  readonly facts: FactIndex<Fact>;
  readonly columns: readonly TableColumn[];
  readonly selection: (fact: Fact) => Selection;
  readonly cells: (fact: Fact) => Readonly<Record<string, TableCell>>;
}

function factsIn<Fact extends DatedFact>(
  teller: CellTeller,
  { facts, columns, selection, cells }: FactTable<Fact>,
): TableContents {
  const rows = teller.held(facts).map(
    (fact): TableRow => ({
      id: fact.id,
      selection: selection(fact),
      cells: { ...cells(fact), ...teller.fact(fact) },
    }),
  );
  return { columns: [...columns, ...FACT_COLUMNS], rows };
}

function memberships(teller: CellTeller): TableContents {
  const { index } = teller;
  return factsIn(teller, {
    facts: index.membershipsByDay,
    columns: [words("actor"), choice("faction")],
    selection: ({ actor: id }) => ({ kind: "actor", id }),
    cells: ({ actor, faction }) => ({
      actor: teller.actor(actor),
      faction: plain(index.factions.get(faction)?.name ?? faction),
    }),
  });
}

function ties(teller: CellTeller): TableContents {
  return factsIn(teller, {
    facts: teller.index.tiesByDay,
    columns: [words("actor"), choice("tie"), words("other")],
    selection: ({ id }) => ({ kind: "tie", id }),
    cells: ({ a, b, kind }) => ({
      actor: teller.actor(a),
      tie: plain(teller.words.t("table.tie-kind", { kind })),
      other: teller.actor(b),
    }),
  });
}

function positions(teller: CellTeller): TableContents {
  const { index } = teller;
  return factsIn(teller, {
    facts: index.positionsByDay,
    columns: [words("actor"), choice("stance"), words("argument")],
    selection: ({ argument: id }) => ({ kind: "argument", id }),
    cells: ({ actor, argument, stance }) => ({
      actor: teller.actor(actor),
      stance: plain(teller.words.t("table.stance-kind", { stance })),
      argument: plain(index.arguments.get(argument)?.title ?? argument),
    }),
  });
}

function events(teller: CellTeller): TableContents {
  const { dates, list } = teller.words;
  const { dataset } = teller.index;
  const there = new Map<string, string[]>();
  for (const { event, actor } of dataset.participants) {
    const names = there.get(event) ?? [];
    const name = teller.actor(actor).text;
    if (!names.includes(name)) names.push(name);
    there.set(event, names);
  }
  const rows = dataset.events
    .filter(isPreferred)
    .filter(({ date }) => teller.asOf === null || (date.earliest ?? Number.POSITIVE_INFINITY) <= teller.asOf)
    .map(
      (event): TableRow => ({
        id: event.id,
        selection: { kind: "event", id: event.id },
        cells: {
          event: plain(event.name),
          date: dated(event.date.text, event.date.earliest, dates.event),
          participants: plain(list(there.get(event.id) ?? [])),
          basis: teller.basis(event.basis),
          sources: teller.sources(event.citations),
        },
      }),
    );
  return {
    columns: [words("event"), words("date"), words("participants"), choice("basis"), words("sources")],
    rows,
  };
}

function changes(teller: CellTeller, all: readonly Change[]): TableContents {
  const { t, dates, list } = teller.words;
  const rows = all.map(
    (change): TableRow => ({
      id: `${change.kind} ${change.id} ${formatCalendarDate(change.date)}`,
      selection: selectionOf(change),
      cells: {
        change: plain(changeInWords(change, teller.index, teller.words)),
        date: { text: dates.day(change.date), sort: change.date },
        kind: plain(t("table.change-kind", { kind: change.kind })),
        actors: plain(list(change.actors.map((actor) => teller.actor(actor).text))),
        event: plain(change.event === null ? "" : (teller.index.events.get(change.event)?.name ?? "")),
        sources: teller.sources(change.citations),
      },
    }),
  );
  return {
    columns: [
      words("change"),
      words("date"),
      choice("kind"),
      words("actors"),
      words("event"),
      words("sources"),
    ],
    rows,
  };
}

function selectionOf(change: Change): Selection | null {
  const [actor] = change.actors;
  switch (change.kind) {
    case "EVENT":
      return { kind: "event", id: change.id };
    case "TIE_BEGAN":
    case "TIE_ENDED":
      return { kind: "tie", id: change.id };
    case "JOINED":
    case "LEFT_FACTION":
      return actor === undefined ? null : { kind: "actor", id: actor };
    case "POSITION_TAKEN":
    case "POSITION_DROPPED":
      return change.argument === null ? null : { kind: "argument", id: change.argument };
    case "FACTION_FORMED":
    case "FACTION_DISSOLVED":
      return { kind: "faction", id: change.id };
  }
}
