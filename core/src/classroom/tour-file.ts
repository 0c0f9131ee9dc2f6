import { LONGEST_CAPTION, parseFocus, TOUR_VIEWS, type Tour, type TourStop } from "../model/tour.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { parseUncertainDate } from "../time/uncertain-date.ts";

/** A tour with its stops, in order. */
export interface TourWithStops {
  readonly tour: Tour;
  readonly stops: readonly TourStop[];
}

export class TourFileError extends Error {
  override readonly name = "TourFileError";
}

const MOST_STOPS = 200;

/** A tour as a file of its own: `entente-tour`, version 1. */
export function writeTourFile({ tour, stops }: TourWithStops, dataset: string): string {
  const written = stops.map(({ date, view, focus, caption, names, citations, note }) => ({
    date: date.text,
    view,
    focus,
    caption,
    captions: names,
    citations,
    note,
  }));
  const file = {
    format: "entente-tour",
    version: 1,
    dataset,
    id: tour.id,
    title: tour.title,
    titles: tour.names,
  };
  return `${JSON.stringify({ ...file, stops: written }, null, 2)}\n`;
}

/** DRAFT: still in the making, so that texts may be empty and stops missing. */
export type TourFileState = "WHOLE" | "DRAFT";

/**
 * Reads such a file for a story. Throws TourFileError with one sentence: what is wrong, where, and what was expected.
 */
export function readTourFile(text: string, index: StoryIndex, state: TourFileState = "WHOLE"): TourWithStops {
  return readTour(parseJson(text), index, state);
}

/** Reads the parsed content of a tour file; see `readTourFile`. */
export function readTour(value: unknown, index: StoryIndex, state: TourFileState = "WHOLE"): TourWithStops {
  const file = objectOf(value, "The file");
  const shortest = state === "DRAFT" ? 0 : 1;
  if (file.format !== "entente-tour" || file.version !== 1)
    throw new TourFileError("This file is not a tour saved by Entente (format entente-tour, version 1)");
  if (file.dataset !== index.dataset.id)
    throw new TourFileError(
      `This tour belongs to the dataset ${String(file.dataset)}; open that story first, this one is ${index.dataset.id}`,
    );
  const title = textOf(file.title, "title", shortest, 120);
  const id =
    typeof file.id === "string" && /^[a-z0-9]+(?:--?[a-z0-9]+)*$/.test(file.id) ? file.id : "own-tour";
  const given: readonly unknown[] = Array.isArray(file.stops) ? file.stops : [];
  if (given.length < shortest || given.length > MOST_STOPS)
    throw new TourFileError(`A tour has 1 to ${MOST_STOPS} stops; this file has ${given.length}`);
  const stops = given.map((stop, place) => readStop(stop, place + 1, { id, index, shortest }));
  return { tour: { id, title, names: namesOf(file.titles) }, stops };
}

interface OfTour {
  readonly id: string;
  readonly index: StoryIndex;
  /** The shortest caption allowed, in characters. */
  readonly shortest: number;
}

function readStop(value: unknown, number: number, { id: tour, index, shortest }: OfTour): TourStop {
  const where = `Stop ${number}`;
  const stop = objectOf(value, where);
  const view = TOUR_VIEWS.find((one) => one === (stop.view ?? "network"));
  if (view === undefined) throw new TourFileError(`${where}: view must be one of ${TOUR_VIEWS.join(", ")}`);
  return {
    id: `${tour}--${String(number).padStart(2, "0")}`,
    tour,
    number,
    date: readDate(stop.date, where, index),
    view,
    focus: textsOf(stop.focus).filter((text) => isThere(text, where, index)),
    caption: textOf(stop.caption, `${where}: caption`, shortest, LONGEST_CAPTION),
    names: namesOf(stop.captions),
    citations: textsOf(stop.citations).filter((passage) => isPassage(passage, where, index)),
    note: typeof stop.note === "string" ? stop.note : null,
  };
}

function readDate(value: unknown, where: string, index: StoryIndex): TourStop["date"] {
  const { from, to } = index.dataset.period;
  try {
    const date = parseUncertainDate(String(value));
    const { earliest, latest } = date;
    if (earliest !== null && latest !== null && earliest >= from && latest < to) return date;
  } catch {
    // Said below in one form.
  }
  throw new TourFileError(
    `${where}: “${String(value)}” is not a date in the story; write one as 1926-05-01, or two with / between them`,
  );
}

function isThere(focus: string, where: string, index: StoryIndex): boolean {
  const parsed = parseFocus(focus);
  const known = {
    actor: index.actors,
    faction: index.factions,
    argument: index.arguments,
    event: index.events,
    tie: new Map(index.dataset.ties.map((tie) => [tie.id, tie])),
  };
  if (parsed !== null && known[parsed.kind].has(parsed.id)) return true;
  throw new TourFileError(`${where}: there is no ${focus} in this story`);
}

function isPassage(passage: string, where: string, index: StoryIndex): boolean {
  if (index.passages.has(passage)) return true;
  throw new TourFileError(`${where}: there is no passage ${passage} in this story`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TourFileError("This file is not JSON; choose a tour saved by Entente");
  }
}

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new TourFileError(`${what} must be an object`);
}

function textOf(value: unknown, what: string, shortest: number, longest: number): string {
  if (typeof value === "string" && value.trim().length >= shortest && value.length <= longest) return value;
  throw new TourFileError(`${what} must be a text of 1 to ${longest} characters`);
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function namesOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, name]) =>
      /^[a-z]{2,3}$/.test(language) && typeof name === "string" && name.length <= LONGEST_CAPTION
        ? [[language, name] as const]
        : [],
    ),
  );
}

/** Writes a tour as the two tables of a dataset package (docs/dataset-package.md), to be put into one. */
export function writeTourTables({ tour, stops }: TourWithStops): {
  readonly tours: string;
  readonly stops: string;
} {
  const languages = [...new Set(stops.flatMap(({ names }) => Object.keys(names)))].toSorted();
  const tourLanguages = Object.keys(tour.names).toSorted();
  const rows = stops.map(({ id, number, date, view, focus, caption, citations, note, names }) => [
    id,
    tour.id,
    String(number),
    date.text,
    view === "network" ? "" : view,
    focus.join(" "),
    caption,
    citations.join(" "),
    note ?? "",
    ...languages.map((language) => names[language] ?? ""),
  ]);
  const head = ["id", "tour", "number", "date", "view", "focus", "caption", "citations", "note"];
  return {
    tours: csv([
      ["id", "title", ...tourLanguages.map((language) => `title_${language}`)],
      [tour.id, tour.title, ...tourLanguages.map((language) => tour.names[language] ?? "")],
    ]),
    stops: csv([[...head, ...languages.map((language) => `caption_${language}`)], ...rows]),
  };
}

function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}
