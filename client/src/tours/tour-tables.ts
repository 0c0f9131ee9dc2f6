import { LONGEST_CAPTION, readTour, type StoryIndex, TourFileError, type TourWithStops } from "@entente/core";
import { csvParseRows } from "d3-dsv";

/** A file chosen by the reader. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** A row by column. Cells missing at its end are absent. */
type Row = Readonly<Record<string, string | undefined>>;

/** The required columns of a table of stops (docs/dataset-package.md, Tours). */
const STOP_COLUMNS = ["tour", "number", "date", "caption"] as const;

/**
 * Reads every tour of the two tables of a dataset package. Without `tours.csv` a title comes from the dataset, or
 * else is the tour's id. Throws TourFileError with one sentence.
 */
export function readTourTables(files: readonly ChosenFile[], index: StoryIndex): readonly TourWithStops[] {
  const tables = files.map(tableOf);
  const stops = tables.find(({ columns }) => columns.includes("caption"));
  const tours = tables.find(({ columns }) => columns.includes("title"));
  if (stops === undefined)
    throw new TourFileError(
      "No table of stops is among them: choose tour-stops.csv, which has a column “caption”, together with tours.csv",
    );
  for (const column of STOP_COLUMNS) {
    if (!stops.columns.includes(column)) throw new TourFileError(`${stops.name} has no column “${column}”`);
  }
  const ids = [...new Set(stops.rows.map(({ tour = "" }) => tour))];
  if (ids.length === 0) throw new TourFileError(`${stops.name} has no rows`);
  return ids.map((id) => readTour(fileOf(id, stops.rows, tours?.rows, index), index));
}

/**
 * Uses `csvParseRows`, because d3-dsv's `csvParse` compiles a function, which the page's content security policy
 * forbids.
 */
function tableOf({ name, text }: ChosenFile): {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
} {
  const [columns = [], ...cells] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const rows = cells.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at] ?? "", cell])));
  return { name, columns, rows };
}

/** One tour of the tables in the form of a tour file. */
function fileOf(
  id: string,
  stops: readonly Row[],
  tours: readonly Row[] | undefined,
  { dataset }: StoryIndex,
): object {
  const row = tours?.find((one) => one.id === id);
  const known = dataset.tours.find((one) => one.id === id);
  const own = stops.filter(({ tour }) => tour === id);
  for (const stop of own) {
    if (!/^[1-9]\d{0,3}$/.test(stop.number ?? ""))
      throw new TourFileError(`Tour ${id}: “${stop.number}” is not a stop number; number the stops 1, 2, 3`);
  }
  return {
    format: "entente-tour",
    version: 1,
    dataset: dataset.id,
    id,
    title: row?.title ?? known?.title ?? id,
    titles: row === undefined ? known?.names : translationsIn(row, "title"),
    stops: own
      .toSorted((a, b) => Number(a.number) - Number(b.number))
      .map((stop) => ({
        date: stop.date,
        view: stop.view === "" ? undefined : stop.view,
        focus: wordsIn(stop.focus),
        caption: stop.caption,
        captions: translationsIn(stop, "caption"),
        citations: wordsIn(stop.citations),
        note: stop.note === "" ? null : stop.note,
      })),
  };
}

function wordsIn(text: string | undefined): string[] {
  return (text ?? "").split(" ").filter((word) => word !== "");
}

/** The texts of `caption_de`, `caption_ru` … by language. */
function translationsIn(row: Row, column: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, text = ""]) => {
      if (!name.startsWith(`${column}_`) || text === "") return [];
      if (text.length > LONGEST_CAPTION)
        throw new TourFileError(
          `${name} “${text.slice(0, 30)}…” is longer than ${LONGEST_CAPTION} characters`,
        );
      return [[name.slice(column.length + 1), text]];
    }),
  );
}
