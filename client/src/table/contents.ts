import {
  type Attributed,
  type AttributedTable,
  addDays,
  type CalendarDate,
  type Change,
  type FactIndex,
} from "@entente/core";
import type { Words } from "../language/words.ts";
import type { TableKind } from "../permalink/table-parameter.ts";
import type { Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { actorTable } from "./actor-table.ts";
import { attributeCells, attributeColumns } from "./attribute-columns.ts";
import {
  type CellsOf,
  CellWriter,
  choiceColumn,
  type DatedFact,
  FACT_COLUMNS,
  factionColumn,
  rowOf,
  type TableColumn,
  type TableContents,
  textCell,
  UNDATED_FACT_COLUMNS,
  wordColumn,
} from "./cells.ts";
import { changeTable, eventTable } from "./event-tables.ts";

/**
 * Returns the contents of a table as of a day, or (null) of the whole story. A day's table has the facts that hold at
 * least possibly, as `networkAsOf` has them, and the events and changes up to it.
 */
export function contentsOf(
  kind: TableKind,
  story: Story,
  asOf: CalendarDate | null,
  language: Words,
): TableContents {
  const writer = new CellWriter(story.index, asOf, language);
  switch (kind) {
    case "actors":
      return actorTable(writer);
    case "memberships":
      return membershipTable(writer);
    case "ties":
      return tieTable(writer);
    case "positions":
      return positionTable(writer);
    case "events":
      return eventTable(writer);
    case "changes":
      return changeTable(writer, changesUntil(story, asOf));
  }
}

/** Lists the changes up to a day, or (null) all; the log makes each of them once. */
function changesUntil({ log }: Story, day: CalendarDate | null): readonly Change[] {
  return day === null ? log.changes : log.changes.slice(...log.spanBetween(null, addDays(day, 1)));
}

/** A kind of fact: its own columns, and its cells in them. */
interface FactKind<Fact extends DatedFact & Attributed> {
  readonly table: AttributedTable;
  readonly facts: FactIndex<Fact>;
  readonly columns: readonly TableColumn[];
  readonly selection: (fact: Fact) => Selection;
  readonly cells: CellsOf<Fact>;
}

/** A table of facts: its own columns first, then those of every fact, and those of the dataset's own. */
function factTable<Fact extends DatedFact & Attributed>(
  writer: CellWriter,
  { table, facts, columns, selection, cells }: FactKind<Fact>,
): TableContents {
  const all: CellsOf<Fact> = { ...writer.factCells, ...cells, ...attributeCells(writer, table) };
  const rows = writer.held(facts).map((fact) => rowOf(fact, fact.id, selection(fact), all));
  const shared = writer.words.dates.kind === "NONE" ? UNDATED_FACT_COLUMNS : FACT_COLUMNS;
  return { columns: [...columns, ...shared, ...attributeColumns(writer, table)], rows };
}

function membershipTable(writer: CellWriter): TableContents {
  const { index } = writer;
  return factTable(writer, {
    table: "memberships",
    facts: index.membershipsByDay,
    columns: [wordColumn("actor"), factionColumn(index, choiceColumn("faction"))],
    selection: ({ actor: id }) => ({ kind: "actor", id }),
    cells: {
      actor: ({ actor }) => writer.actor(actor),
      faction: ({ faction }) => textCell(index.factions.get(faction)?.name ?? faction),
      ...(index.dataset.areFactionsComputed === true
        ? { basis: () => textCell(writer.words.t("table.basis-computed")) }
        : {}),
    },
  });
}

function tieTable(writer: CellWriter): TableContents {
  return factTable(writer, {
    table: "ties",
    facts: writer.index.tiesByDay,
    columns: [wordColumn("actor"), choiceColumn("tie"), wordColumn("other")],
    selection: ({ id }) => ({ kind: "tie", id }),
    cells: {
      actor: ({ a }) => writer.actor(a),
      tie: ({ kind }) => writer.choice("table.tie-kind", "kind", kind),
      other: ({ b }) => writer.actor(b),
    },
  });
}

function positionTable(writer: CellWriter): TableContents {
  const { index } = writer;
  return factTable(writer, {
    table: "positions",
    facts: index.positionsByDay,
    columns: [wordColumn("actor"), choiceColumn("stance"), wordColumn("argument")],
    selection: ({ argument: id }) => ({ kind: "argument", id }),
    cells: {
      actor: ({ actor }) => writer.actor(actor),
      stance: ({ stance }) => writer.choice("table.stance-kind", "stance", stance),
      argument: ({ argument }) => textCell(index.arguments.get(argument)?.title ?? argument),
    },
  });
}

interface CaptionedRows {
  readonly kind: TableKind;
  /** Null for the whole story. */
  readonly asOf: CalendarDate | null;
  readonly date: CalendarDate;
  /** Number of rows shown. */
  readonly shown: number;
  readonly all: number;
}

export function captionOf(
  { t, dates, number }: Words,
  { kind, asOf, date, shown, all }: CaptionedRows,
): string {
  return t("table.caption", {
    kind,
    scope:
      asOf === null || dates.kind === "NONE"
        ? "story"
        : kind === "events" || kind === "changes"
          ? "until"
          : "day",
    date: dates.day(date),
    time: dates.kind,
    shown: number(shown),
    all: number(all),
  });
}
