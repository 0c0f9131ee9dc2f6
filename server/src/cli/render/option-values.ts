import { extname } from "node:path";
import {
  CALENDAR_TIME,
  type CalendarDate,
  InvalidCalendarDateError,
  LARGEST_SEED,
  parseStoryDate,
  type Size,
  type StoryTime,
} from "@entente/core";
import { CommandError } from "../packages/command-error.ts";
import { FORMATS, type RenderFormat } from "./render-options.ts";

// Each function reads the text of one option. Throws CommandError with the option's name and the form to write.

const SMALLEST: Size = { width: 480, height: 270 };
const LARGEST: Size = { width: 7680, height: 4320 };
const DEFAULT_SIZE: Size = { width: 1920, height: 1080 };
const GIF_SIZE: Size = { width: 960, height: 540 };

/** The text of a day, or of a step of counted time; which it is, the story says. */
export function readDateText(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) readDate(name, text, CALENDAR_TIME);
  return text;
}

export function readDate(name: string, text: string, time: StoryTime): CalendarDate {
  try {
    return parseStoryDate(time, text);
  } catch (error) {
    if (!(error instanceof InvalidCalendarDateError)) throw error;
    throw new CommandError(
      `${name}: ${error.message}; write it as ${time.kind === "COUNTED" ? `7, for ${time.unit} 7` : "1926-05-01"}`,
    );
  }
}

export function readFormat(
  format: string | undefined,
  out: string | undefined,
  isSpan: boolean,
): RenderFormat {
  if (format !== undefined) return readChoice("--format", format, FORMATS);
  const ending = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  if (out === undefined || ending === "") return isSpan ? "gif" : "png";
  return readChoice("The ending of --out", ending, FORMATS);
}

export function readChoice<Choice extends string>(
  name: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new CommandError(
    `${name} is "${text}"; it can be ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`,
  );
}

export function readSize(text: string | undefined, format: RenderFormat): Size {
  if (text === undefined) return format === "gif" ? GIF_SIZE : DEFAULT_SIZE;
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

export function readNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= least && value <= most) return value;
  throw new CommandError(`${name} is "${text}"; it is a number from ${least} to ${most}`);
}

export function readSeed(text: string): number {
  const seed = readNumber("--seed", text, 0, LARGEST_SEED);
  if (Number.isInteger(seed)) return seed;
  throw new CommandError(`--seed is "${text}"; it is a whole number from 0 to ${LARGEST_SEED}`);
}

export function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return `${url.origin}${url.pathname}`;
  throw new CommandError(`--address is "${text}"; write it as https://example.org/`);
}
