import {
  LONGEST_CAPTION,
  type Period,
  parseFocus,
  TOUR_VIEWS,
  type Tour,
  type TourStop,
} from "@entente/core";
import type { RowReader } from "./row-reader.ts";

export function buildTour(row: RowReader): Tour {
  return { id: row.id("id"), title: row.text("title"), names: row.names("title") };
}

export function buildTourStop(row: RowReader, period: Period): TourStop {
  const citations = row.ids("citations");
  if (citations.length === 0) row.fault("citations", "at least one passage id: every caption is cited");
  const date = row.date("date");
  if (date === null && row.raw.cells.get("date") === "")
    row.fault("date", "a day, or two days with / between them for a range that is played");
  const { earliest, latest } = date ?? { earliest: period.from, latest: period.from };
  if (earliest === null || latest === null || earliest < period.from || latest >= period.to)
    row.fault("date", "a day or a range within the period of the story");
  return {
    id: row.id("id"),
    tour: row.reference("tour"),
    number: readNumber(row),
    date: date ?? { text: "", earliest: null, latest: null },
    view: (row.raw.cells.get("view") ?? "") === "" ? "network" : row.oneOf("view", TOUR_VIEWS),
    focus: readFocus(row),
    caption: readCaption(row),
    names: row.names("caption"),
    citations,
    note: row.optionalText("note"),
  };
}

function readNumber(row: RowReader): number {
  const text = row.text("number");
  if (text !== "" && !/^[1-9]\d{0,3}$/.test(text)) row.fault("number", "a whole number from 1");
  return Number(text);
}

function readFocus(row: RowReader): readonly string[] {
  const text = row.raw.cells.get("focus") ?? "";
  if (text === "") return [];
  const focus = text.split(" ");
  for (const one of focus) {
    if (parseFocus(one) === null)
      row.fault("focus", "what is brought out, as in actor:trotsky faction:left-opposition", one);
  }
  return focus;
}

function readCaption(row: RowReader): string {
  for (const column of row.raw.cells.keys()) {
    const length =
      column === "caption" || column.startsWith("caption_") ? (row.raw.cells.get(column) ?? "").length : 0;
    if (length > LONGEST_CAPTION)
      row.fault(
        column,
        `at most ${LONGEST_CAPTION} characters (these are ${length}): it is read from the back row`,
      );
  }
  return row.text("caption");
}
