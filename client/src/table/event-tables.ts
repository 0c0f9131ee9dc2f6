import { type Change, formatCalendarDate, isPreferred } from "@entente/core";
import type { Selection } from "../story/selection.ts";
import { changeInWords } from "../story-text/change-in-words.ts";
import {
  type CellWriter,
  choiceColumn,
  dateCell,
  type TableContents,
  type TableRow,
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
  const rows = dataset.events
    .filter(isPreferred)
    .filter(({ date }) => writer.asOf === null || (date.earliest ?? Number.POSITIVE_INFINITY) <= writer.asOf)
    .map(
      (event): TableRow => ({
        id: event.id,
        selection: { kind: "event", id: event.id },
        cells: {
          event: textCell(event.name),
          date: dateCell(event.date.text, event.date.earliest, dates.event),
          participants: textCell(list(there.get(event.id) ?? [])),
          basis: writer.basis(event.basis),
          sources: writer.sources(event.citations),
        },
      }),
    );
  return {
    columns: [
      wordColumn("event"),
      wordColumn("date"),
      wordColumn("participants"),
      choiceColumn("basis"),
      wordColumn("sources"),
    ],
    rows,
  };
}

export function changeTable(writer: CellWriter, all: readonly Change[]): TableContents {
  const { t, dates, list } = writer.words;
  const rows = all.map(
    (change): TableRow => ({
      id: `${change.kind} ${change.id} ${formatCalendarDate(change.date)}`,
      selection: selectionOf(change),
      cells: {
        change: textCell(changeInWords(change, writer.index, writer.words)),
        date: { text: dates.day(change.date), sort: change.date },
        kind: textCell(t("table.change-kind", { kind: change.kind })),
        actors: textCell(list(change.actors.map((actor) => writer.actor(actor).text))),
        event: textCell(change.event === null ? "" : (writer.index.events.get(change.event)?.name ?? "")),
        sources: writer.sources(change.citations),
      },
    }),
  );
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
