import {
  type CalendarDate,
  type Change,
  formatCalendarDate,
  isPreferred,
  type PoliticalEvent,
} from "@entente/core";
import type { Selection } from "../story/selection.ts";
import { changeInWords } from "../story-text/change-in-words.ts";
import { attributeCells, attributeColumns } from "./attribute-columns.ts";
import {
  type CellsOf,
  type CellWriter,
  choiceColumn,
  dateCell,
  rowOf,
  type TableContents,
  textCell,
  wordColumn,
} from "./cells.ts";

export function eventTable(writer: CellWriter): TableContents {
  const { dates, list } = writer.words;
  const { dataset } = writer.index;
  const there = new Map<string, string[]>();
  for (const { event, actor } of dataset.participants) {
    const names = there.get(event) ?? [];
    const name = writer.actor(actor).text;
    if (!names.includes(name)) names.push(name);
    there.set(event, names);
  }
  const cells: CellsOf<PoliticalEvent> = {
    event: ({ name }) => textCell(name),
    date: ({ date }) => dateCell(date.text, date.earliest, dates.event),
    participants: ({ id }) => textCell(list(there.get(id) ?? [])),
    basis: ({ basis }) => writer.basis(basis),
    sources: ({ citations }) => writer.sources(citations),
    ...attributeCells(writer, "events"),
  };
  const rows = dataset.events
    .filter(isPreferred)
    .filter(({ date }) => writer.asOf === null || (date.earliest ?? Number.POSITIVE_INFINITY) <= writer.asOf)
    .map((event) => rowOf(event, event.id, { kind: "event", id: event.id }, cells));
  return {
    columns: [
      wordColumn("event"),
      wordColumn("date"),
      wordColumn("participants"),
      choiceColumn("basis"),
      wordColumn("sources"),
      ...attributeColumns(writer, "events"),
    ],
    rows,
  };
}

export function changeTable(writer: CellWriter, all: readonly Change[]): TableContents {
  const { dates, list } = writer.words;
  const cells: CellsOf<Change> = {
    change: (change) => textCell(changeInWords(change, writer.index, writer.words)),
    date: ({ date }) => ({ text: dates.day(date), sort: date }),
    kind: ({ kind }) => writer.choice("table.change-kind", "kind", kind),
    actors: ({ actors }) => textCell(list(actors.map((actor) => writer.actor(actor).text))),
    event: ({ event }) => textCell(event === null ? "" : (writer.index.events.get(event)?.name ?? "")),
    sources: ({ citations }) => writer.sources(citations),
  };
  const dayOf = createDayFormat();
  const rows = all.map((change) => {
    const { kind, id, date } = change;
    return rowOf(change, `${kind} ${id} ${dayOf(date)}`, selectionOf(change), cells);
  });
  return {
    columns: [
      wordColumn("change"),
      wordColumn("date"),
      choiceColumn("kind"),
      wordColumn("actors"),
      wordColumn("event"),
      wordColumn("sources"),
    ],
    rows,
  };
}

/** Returns `formatCalendarDate` with a memory of the last date: changes come by date. */
function createDayFormat(): (date: CalendarDate) => string {
  let [last, text]: [CalendarDate | null, string] = [null, ""];
  return (date) => {
    if (date !== last) [last, text] = [date, formatCalendarDate(date)];
    return text;
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
