import { extname, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  type Arrangement,
  type CalendarDate,
  type Dataset,
  exportFileName,
  formatCalendarDate,
  InvalidCalendarDateError,
  indexStory,
  LARGEST_SEED,
  LAYOUT_MODES,
  type LayoutMode,
  type Moment,
  NO_FILTER,
  otherReadings,
  parseCalendarDate,
  type ReadingAndFilter,
  readFilter,
  readPins,
  type Size,
} from "@entente/core";
import { CommandError } from "../command-error.ts";

export const STILL_FORMATS = ["png", "svg", "pdf"] as const;
export const FILM_FORMATS = ["gif", "webm", "mp4"] as const;
const FORMATS = [...STILL_FORMATS, ...FILM_FORMATS, "html"] as const;
const THEMES = ["light", "dark", "projector"] as const;
const LANGUAGES = ["en", "de", "ru"] as const;

export type StillFormat = (typeof STILL_FORMATS)[number];
export type FilmFormat = (typeof FILM_FORMATS)[number];
export type RenderFormat = (typeof FORMATS)[number];
export type RenderTheme = (typeof THEMES)[number];
export type RenderLanguage = (typeof LANGUAGES)[number];

/** What is to be made, before the story is known. */
export interface RenderOptions {
  /** A dataset's id, or the folder of a package. */
  readonly dataset: string;
  readonly asOf: CalendarDate | null;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly format: RenderFormat;
  /** Pixels. */
  readonly size: Size;
  readonly theme: RenderTheme;
  /** Name of another reading; null for the story's own. */
  readonly reading: string | null;
  /** As an address has it. */
  readonly filter: string | null;
  readonly layout: LayoutMode;
  readonly seed: number;
  /** As an address has them. */
  readonly pins: string | null;
  readonly language: RenderLanguage;
  readonly framesPerSecond: number;
  /** Null: as the page plays it. */
  readonly monthsPerSecond: number | null;
  /** Null: named by dataset and date, in the working directory. */
  readonly out: string | null;
  readonly force: boolean;
  /** Address of the page that the permalink leads to; null: the product's own. */
  readonly address: string | null;
}

export const RENDER_USAGE = `usage: npm run entente -- render DATASET (--as-of DATE | --from DATE --to DATE) [options]

  DATASET            an id, or the folder of a package (then no database is needed)
  --as-of DATE       one day, as in 1926-05-01: a picture
  --from, --to DATE  a span, both days in it: a film
  --format FORMAT    png, svg or pdf of a day; gif, webm or mp4 of a span; html, the offline player, of either.
                     Without it the ending of --out decides; otherwise png for a day and gif for a span
  --out FILE         where to; named by dataset and date unless given
  --force            writes over a file that is there
  --size 1920x1080   in pixels; 960x540 for gif
  --theme THEME      light, dark or projector
  --lang LANGUAGE    en, de or ru
  --reading NAME     another reading that the story has, as in october-1925
  --filter FILTER    what of it, as the page's address has it: certain,side:LEFT,faction:ID,basis:EXPLICIT,source:ID
  --layout MODE      moving (actors move when something happens to them), chained or still
  --seed NUMBER      another arrangement of the network, as in 1
  --pins PINS        who stands where, in shares of the frame, as the page's address has it: ID:0.25:0.5,ID:0.7:0.4
  --fps NUMBER       frames a second: 30, and 10 for gif
  --speed NUMBER     months a second, as on the page unless given
  --address URL      the page that the permalink in the picture leads to`;

const SMALLEST: Size = { width: 480, height: 270 };
const LARGEST: Size = { width: 7680, height: 4320 };
const SIZES: Readonly<Partial<Record<RenderFormat, Size>>> = { gif: { width: 960, height: 540 } };
const USUAL_SIZE: Size = { width: 1920, height: 1080 };
const MOST_FRAMES_A_SECOND: Readonly<Partial<Record<RenderFormat, number>>> = { gif: 50 };

/** Reads what stands behind `render`. Throws CommandError with one sentence saying what is wrong and what to write. */
export function readRenderOptions(parameters: readonly string[]): RenderOptions {
  const { values, dataset } = readParameters(parameters);
  const asOf = readDate("--as-of", values["as-of"]);
  const [from, to] = [readDate("--from", values.from), readDate("--to", values.to)];
  const isSpan = from !== null || to !== null;
  if (asOf !== null && isSpan)
    throw new CommandError("--as-of is one day and --from, --to are a span; give one or the other");
  if (isSpan && (from === null || to === null))
    throw new CommandError(`A span has two ends; give ${from === null ? "--from" : "--to"} as well`);
  const format = readFormat(values.format, values.out, isSpan);
  if (format !== "html" && asOf === null && !isSpan)
    throw new CommandError(
      `What day? Give --as-of DATE, or --from DATE --to DATE for a film\n\n${RENDER_USAGE}`,
    );
  const isFilm = FILM_FORMATS.some((one) => one === format);
  if (isFilm && asOf !== null)
    throw new CommandError(
      `${format} is a film, and --as-of is one day; give --from DATE --to DATE, or --format png, svg or pdf`,
    );
  if (isSpan && STILL_FORMATS.some((one) => one === format))
    throw new CommandError(
      `${format} is one picture, and --from, --to are a span; give --as-of DATE, or --format gif, webm, mp4 or html`,
    );
  const mostFrames = MOST_FRAMES_A_SECOND[format] ?? 120;
  return {
    dataset,
    asOf,
    from,
    to,
    format,
    size: readSize(values.size, format),
    theme: readChoice("--theme", values.theme ?? "light", THEMES),
    reading: values.reading ?? null,
    filter: values.filter ?? null,
    layout: readChoice("--layout", values.layout ?? "moving", LAYOUT_MODES),
    seed: readSeed(values.seed ?? "0"),
    pins: values.pins ?? null,
    language: readChoice("--lang", values.lang ?? "en", LANGUAGES),
    framesPerSecond: readNumber("--fps", values.fps ?? (format === "gif" ? "10" : "30"), 1, mostFrames),
    monthsPerSecond: values.speed === undefined ? null : readNumber("--speed", values.speed, 0.1, 120),
    out: values.out === undefined ? null : resolve(values.out),
    force: values.force === true,
    address: values.address === undefined ? null : readAddress(values.address),
  };
}

interface Values {
  readonly "as-of"?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly size?: string;
  readonly theme?: string;
  readonly lang?: string;
  readonly reading?: string;
  readonly filter?: string;
  readonly layout?: string;
  readonly seed?: string;
  readonly pins?: string;
  readonly fps?: string;
  readonly speed?: string;
  readonly address?: string;
}

function readParameters(parameters: readonly string[]): { values: Values; dataset: string } {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        "as-of": text,
        from: text,
        to: text,
        format: text,
        out: text,
        force: { type: "boolean" },
        size: text,
        theme: text,
        lang: text,
        reading: text,
        filter: text,
        layout: text,
        seed: text,
        pins: text,
        fps: text,
        speed: text,
        address: text,
      },
    });
    const [dataset, ...others] = positionals;
    if (dataset === undefined) throw new CommandError(RENDER_USAGE);
    if (others.length > 0)
      throw new CommandError(`render takes one dataset, and "${others[0]}" is a second; leave it out`);
    return { values, dataset };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new CommandError(`${sentence}\n\n${RENDER_USAGE}`);
  }
}

function readDate(name: string, text: string | undefined): CalendarDate | null {
  if (text === undefined) return null;
  try {
    return parseCalendarDate(text);
  } catch (error) {
    if (!(error instanceof InvalidCalendarDateError)) throw error;
    throw new CommandError(`${name}: ${error.message}; write it as 1926-05-01`);
  }
}

function readFormat(format: string | undefined, out: string | undefined, isSpan: boolean): RenderFormat {
  if (format !== undefined) return readChoice("--format", format, FORMATS);
  const ending = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  if (out === undefined || ending === "") return isSpan ? "gif" : "png";
  return readChoice("The ending of --out", ending, FORMATS);
}

function readChoice<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new CommandError(
    `${name} is "${text}"; it can be ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`,
  );
}

function readSize(text: string | undefined, format: RenderFormat): Size {
  if (text === undefined) return SIZES[format] ?? USUAL_SIZE;
  const match = /^(\d{1,5})[x×](\d{1,5})$/.exec(text);
  const size = { width: Number(match?.[1]), height: Number(match?.[2]) };
  const fits =
    match !== null &&
    size.width >= SMALLEST.width &&
    size.height >= SMALLEST.height &&
    size.width <= LARGEST.width &&
    size.height <= LARGEST.height;
  if (!fits)
    throw new CommandError(
      `--size is "${text}"; write it as 1920x1080, from ${SMALLEST.width}x${SMALLEST.height} to ${LARGEST.width}x${LARGEST.height}`,
    );
  if ((format === "mp4" || format === "webm") && (size.width % 2 === 1 || size.height % 2 === 1))
    throw new CommandError(`--size is "${text}"; the sides of a ${format} are even numbers`);
  return size;
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= least && value <= most) return value;
  throw new CommandError(`${name} is "${text}"; it is a number from ${least} to ${most}`);
}

function readSeed(text: string): number {
  const seed = readNumber("--seed", text, 0, LARGEST_SEED);
  if (Number.isInteger(seed)) return seed;
  throw new CommandError(`--seed is "${text}"; it is a whole number from 0 to ${LARGEST_SEED}`);
}

function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return `${url.origin}${url.pathname}`;
  throw new CommandError(`--address is "${text}"; write it as https://example.org/`);
}

/** The days that are shown. Throws CommandError where the story does not reach them. */
export function readMoment(options: RenderOptions, { id, period }: Dataset): Moment {
  const last = (period.to - 1) as CalendarDate;
  const from = options.asOf ?? options.from ?? period.from;
  const to = options.asOf ?? options.to ?? last;
  for (const date of [from, to]) {
    if (date >= period.from && date <= last) continue;
    throw new CommandError(
      `${id} does not reach ${formatCalendarDate(date)}; it runs from ${formatCalendarDate(period.from)} to ${formatCalendarDate(last)}`,
    );
  }
  if (from > to)
    throw new CommandError(
      `--from ${formatCalendarDate(from)} comes after --to ${formatCalendarDate(to)}; exchange the two`,
    );
  return { from, to };
}

/** What of the story is shown. Throws CommandError where it has no such reading, or cannot be filtered so. */
export function readReadingAndFilter({ reading, filter }: RenderOptions, dataset: Dataset): ReadingAndFilter {
  const readings = otherReadings(dataset).map(({ name }) => name);
  if (reading !== null && !readings.includes(reading))
    throw new CommandError(
      readings.length === 0
        ? `${dataset.id} has no other reading than its own; leave --reading out`
        : `--reading is "${reading}"; ${dataset.id} has ${readings.join(", ")}`,
    );
  if (filter === null) return { reading, filter: NO_FILTER };
  const read = readFilter(filter, indexStory(dataset));
  const [unknown] = read.unknown;
  if (unknown !== undefined)
    throw new CommandError(
      `--filter asks for "${unknown}"; it can be certain, side:LEFT, CENTRE, RIGHT or NONE, basis:EXPLICIT, ATTRIBUTED or INFERRED, and faction: or source: with an id of ${dataset.id}`,
    );
  return { reading, filter: read.filter };
}

/** How the network is laid out. Throws CommandError where somebody is pinned who is not in the story. */
export function readArrangement({ layout, seed, pins }: RenderOptions, { id, actors }: Dataset): Arrangement {
  const read = readPins(pins ?? "", (actor) => actors.some((one) => one.id === actor));
  const [unknown] = read.unknown;
  if (unknown !== undefined)
    throw new CommandError(
      `--pins has "${unknown}"; write an actor's id of ${id} and two numbers from 0 to 1, as in ${actors[0]?.id ?? "ID"}:0.25:0.5`,
    );
  return { mode: layout, seed, pins: read.pins };
}

export function outFile(options: RenderOptions, dataset: Dataset, moment: Moment): string {
  return options.out ?? resolve(exportFileName(dataset.id, moment, options.format));
}
