import {
  type CalendarDate,
  type Direction,
  formatCalendarDate,
  InvalidCalendarDateError,
  nearestSpeed,
  parseCalendarDate,
} from "@entente/core";
import { exists, SELECTION_KINDS, type Selection } from "../selection.ts";
import type { Story } from "../story.ts";

/** All of the view that an address restores. */
export interface View {
  readonly date: CalendarDate;
  readonly monthsPerSecond: number;
  readonly direction: Direction;
  readonly selection: Selection | null;
}

export interface ReadView {
  readonly view: View;
  /** What the address asked for and did not get, for the reader. */
  readonly notices: readonly string[];
}

export function datasetOf(search: string): string | null {
  return new URLSearchParams(search).get("dataset");
}

/** Reads `?date=…&speed=…&direction=…&select=…`; what cannot be had becomes the nearest that can. */
export function readView(search: string, story: Story): ReadView {
  const parameters = new URLSearchParams(search);
  const notices: string[] = [];
  const view: View = {
    date: readDate(parameters.get("date"), story, notices),
    monthsPerSecond: readSpeed(parameters.get("speed"), story, notices),
    direction: readDirection(parameters.get("direction"), notices),
    selection: readSelection(parameters.get("select"), story, notices),
  };
  return { view, notices };
}

/** The address of a view, without what is as it would be anyway. */
export function writeView(story: Story, view: View): string {
  const parameters = new URLSearchParams();
  parameters.set("dataset", story.index.dataset.id);
  parameters.set("date", formatCalendarDate(view.date));
  if (view.monthsPerSecond !== story.speed) parameters.set("speed", String(view.monthsPerSecond));
  if (view.direction === -1) parameters.set("direction", "backwards");
  if (view.selection !== null) parameters.set("select", `${view.selection.kind}:${view.selection.id}`);
  return `?${parameters.toString().replaceAll("%3A", ":")}`;
}

function readDate(text: string | null, story: Story, notices: string[]): CalendarDate {
  if (text === null) return story.first;
  try {
    const date = parseCalendarDate(text);
    const within = Math.min(Math.max(date, story.first), story.last) as CalendarDate;
    if (within !== date)
      notices.push(`The story does not reach ${text}; this is ${formatCalendarDate(within)}.`);
    return within;
  } catch (error) {
    if (!(error instanceof InvalidCalendarDateError)) throw error;
    const near = nearestDate(text, story);
    notices.push(`${error.message}. This is ${formatCalendarDate(near)}.`);
    return near;
  }
}

/** As much of a faulty date as can be read: its year and month, its year, or the first day. */
function nearestDate(text: string, story: Story): CalendarDate {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?/.exec(text);
  if (match === null) return story.first;
  const date = parseCalendarDate(`${match[1]}-${match[2] ?? "01"}-01`);
  return Math.min(Math.max(date, story.first), story.last) as CalendarDate;
}

function readSpeed(text: string | null, story: Story, notices: string[]): number {
  if (text === null) return story.speed;
  const asked = Number(text);
  const speed = Number.isFinite(asked) && asked > 0 ? nearestSpeed(asked) : story.speed;
  if (speed !== asked) notices.push(`There is no speed of “${text}” months a second; this is ${speed}.`);
  return speed;
}

function readDirection(text: string | null, notices: string[]): Direction {
  if (text === "backwards") return -1;
  if (text !== null && text !== "forwards") {
    notices.push(`There is no direction “${text}”; the story plays forwards.`);
  }
  return 1;
}

function readSelection(text: string | null, story: Story, notices: string[]): Selection | null {
  if (text === null || text === "") return null;
  const colon = text.indexOf(":");
  const kind = SELECTION_KINDS.find((one) => one === text.slice(0, colon));
  const selection = kind === undefined ? null : { kind, id: text.slice(colon + 1) };
  if (selection !== null && exists(selection, story.index)) return selection;
  notices.push(`There is nothing called “${text}” in this story.`);
  return null;
}
