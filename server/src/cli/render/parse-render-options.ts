import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { LAYOUT_MODES, LAYOUT_SCOPES } from "@entente/core";
import { CommandError } from "../packages/command-error.ts";
import {
  readAddress,
  readChoice,
  readDateText,
  readFormat,
  readNumber,
  readSeed,
  readSize,
} from "./option-values.ts";
import {
  FILM_FORMATS,
  LANGUAGES,
  type RenderFormat,
  type RenderOptions,
  STILL_FORMATS,
  THEMES,
} from "./render-options.ts";

export const RENDER_USAGE = `usage: npm run entente -- render DATASET (--as-of DATE | --from DATE --to DATE) [options]

  DATASET            an id, or the folder of a package (then no database is needed)
  --as-of DATE       one day, as in 1926-05-01, or one step of counted time, as in 7: a picture
  --from, --to DATE  a span, both days in it: a film
  --format FORMAT    png, svg or pdf of a day; gif, webm or mp4 of a span; html, the offline player, of either.
                     By default as --out ends, or else png for a day and gif for a span
  --out FILE         the file to write; named by dataset and date unless given
  --force            overwrites an existing file
  --size 1920x1080   in pixels; 960x540 for gif
  --theme THEME      light, dark or projector
  --lang LANGUAGE    en, de or ru
  --reading NAME     another reading of the story, as in october-1925
  --filter FILTER    parts of the story, as in the page's address: certain,side:LEFT,faction:ID,basis:EXPLICIT,source:ID,
                     actor:COLUMN:is:TEXT,tie:COLUMN:from:NUMBER (is, has, from, to)
  --layout MODE      moving (actors move when something happens to them), chained or still
  --seed NUMBER      the seed of another layout of the network, as in 1
  --pins PINS        fixed places of actors, in shares of the frame, as in the page's address: ID:0.25:0.5,ID:0.7:0.4
  --arrange SCOPE    shown lays out only what the reading and filter show; story, as usual, lays out everything
  --colour-by NAME, --size-by NAME, --tie-colour-by NAME, --tie-width-by NAME
                     columns of the dataset's own that colour and size actors, and colour and widen ties
  --fps NUMBER       frames a second: 30, and 10 for gif
  --speed NUMBER     months a second, as on the page unless given
  --address URL      the page that the permalink in the picture leads to`;

const TEXT = { type: "string" } as const;

const OPTIONS = {
  "as-of": TEXT,
  from: TEXT,
  to: TEXT,
  format: TEXT,
  out: TEXT,
  force: { type: "boolean" },
  size: TEXT,
  theme: TEXT,
  lang: TEXT,
  reading: TEXT,
  filter: TEXT,
  layout: TEXT,
  seed: TEXT,
  pins: TEXT,
  arrange: TEXT,
  "colour-by": TEXT,
  "size-by": TEXT,
  "tie-colour-by": TEXT,
  "tie-width-by": TEXT,
  fps: TEXT,
  speed: TEXT,
  address: TEXT,
} as const;

type Values = ReturnType<typeof parseArgs<{ readonly options: typeof OPTIONS }>>["values"];

const MAX_FRAMES_PER_SECOND = { gif: 50, others: 120 } as const;

/** Parses the parameters after `render`. Throws CommandError with one sentence that says what is wrong and what to write. */
export function parseRenderOptions(parameters: readonly string[]): RenderOptions {
  const { values, dataset } = parseParameters(parameters);
  const days = readDays(values);
  const format = readFormat(values.format, values.out, days.from !== null);
  checkDaysOf(format, days);
  const [frames, maxFrames] =
    format === "gif" ? ["10", MAX_FRAMES_PER_SECOND.gif] : ["30", MAX_FRAMES_PER_SECOND.others];
  return {
    dataset,
    ...days,
    format,
    size: readSize(values.size, format),
    theme: readChoice("--theme", values.theme ?? "light", THEMES),
    reading: values.reading ?? null,
    filter: values.filter ?? null,
    layout: readChoice("--layout", values.layout ?? "moving", LAYOUT_MODES),
    seed: readSeed(values.seed ?? "0"),
    pins: values.pins ?? null,
    arrange: readChoice("--arrange", values.arrange ?? "story", LAYOUT_SCOPES),
    appearance: {
      colour: values["colour-by"] ?? null,
      size: values["size-by"] ?? null,
      tieColour: values["tie-colour-by"] ?? null,
      tieWidth: values["tie-width-by"] ?? null,
    },
    language: readChoice("--lang", values.lang ?? "en", LANGUAGES),
    framesPerSecond: readNumber("--fps", values.fps ?? frames, 1, maxFrames),
    monthsPerSecond: values.speed === undefined ? null : readNumber("--speed", values.speed, 0.1, 120),
    out: values.out === undefined ? null : resolve(values.out),
    force: values.force === true,
    address: values.address === undefined ? null : readAddress(values.address),
  };
}

function parseParameters(parameters: readonly string[]): {
  readonly values: Values;
  readonly dataset: string;
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: OPTIONS,
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

type Days = Pick<RenderOptions, "asOf" | "from" | "to">;

/** One day, both ends of a span, or neither. */
function readDays(values: Values): Days {
  const asOf = readDateText("--as-of", values["as-of"]);
  const [from, to] = [readDateText("--from", values.from), readDateText("--to", values.to)];
  const isSpan = from !== null || to !== null;
  if (asOf !== null && isSpan)
    throw new CommandError("--as-of is one day and --from, --to are a span; give one or the other");
  if (isSpan && (from === null || to === null))
    throw new CommandError(`A span has two ends; give ${from === null ? "--from" : "--to"} as well`);
  return { asOf, from, to };
}

/** Refuses a film of one day, and a picture of a span. */
function checkDaysOf(format: RenderFormat, { asOf, from }: Days): void {
  if (FILM_FORMATS.some((one) => one === format) && asOf !== null)
    throw new CommandError(
      `${format} is a film, and --as-of is one day; give --from DATE --to DATE, or --format png, svg or pdf`,
    );
  if (STILL_FORMATS.some((one) => one === format) && from !== null)
    throw new CommandError(
      `${format} is one picture, and --from, --to are a span; give --as-of DATE, or --format gif, webm, mp4 or html`,
    );
}
