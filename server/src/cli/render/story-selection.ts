import { resolve } from "node:path";
import {
  APPEARANCE_CHANNELS,
  type Appearance,
  type Arrangement,
  addDays,
  type CalendarDate,
  CHANNELS,
  columnsFor,
  type Dataset,
  exportFileName,
  indexStory,
  type Moment,
  NO_FILTER,
  otherReadings,
  PLAIN_LANGUAGE,
  type ReadingAndFilter,
  readFilter,
  readPins,
  timeOf,
  withAgreementTies,
  withComputedFactions,
  writeStoryDate,
} from "@entente/core";
import { CommandError } from "../packages/command-error.ts";
import { readDate } from "./option-values.ts";
import type { RenderOptions } from "./render-options.ts";

/**
 * The first and last day to show; the only one of a story without time. Throws CommandError for a day outside the
 * story, and for a picture or film of no day.
 */
export function selectMoment(options: RenderOptions, dataset: Dataset): Moment {
  const { id, period } = dataset;
  const time = timeOf(dataset);
  const last = addDays(period.to, -1);
  if (time.kind === "NONE") return { from: period.from, to: last };
  const { asOf, format } = options;
  if (format !== "html" && asOf === null && options.from === null)
    throw new CommandError("No day is given; add --as-of DATE, or --from DATE --to DATE for a film");
  const dayOf = (name: string, text: string | null, other: CalendarDate): CalendarDate =>
    text === null ? other : readDate(name, text, time);
  const [from, to] =
    asOf === null
      ? [dayOf("--from", options.from, period.from), dayOf("--to", options.to, last)]
      : [readDate("--as-of", asOf, time), readDate("--as-of", asOf, time)];
  const written = (date: CalendarDate): string => writeStoryDate(time, date);
  for (const date of [from, to]) {
    if (date >= period.from && date <= last) continue;
    throw new CommandError(
      `${id} does not reach ${written(date)}; it runs from ${written(period.from)} to ${written(last)}`,
    );
  }
  if (from > to)
    throw new CommandError(`--from ${written(from)} comes after --to ${written(to)}; exchange the two`);
  return { from, to };
}

/** The reading and filter to show. Throws CommandError where the story does not have them. */
export function selectReadingAndFilter(
  { reading, filter }: RenderOptions,
  dataset: Dataset,
): ReadingAndFilter {
  const readings = otherReadings(dataset).map(({ name }) => name);
  if (reading !== null && !readings.includes(reading))
    throw new CommandError(
      readings.length === 0
        ? `${dataset.id} has no other reading than its own; leave --reading out`
        : `--reading is "${reading}"; ${dataset.id} has ${readings.join(", ")}`,
    );
  if (filter === null) return { reading, filter: NO_FILTER };
  const read = readFilter(
    filter,
    withComputedFactions(indexStory(withAgreementTies(dataset)), PLAIN_LANGUAGE),
  );
  const [unknown] = read.unknown;
  if (unknown !== undefined)
    throw new CommandError(
      `--filter asks for "${unknown}"; it can be certain, side:LEFT, CENTRE, RIGHT or NONE, basis:EXPLICIT, ATTRIBUTED or INFERRED, faction: or source: with an id of ${dataset.id}, and actor:COLUMN:is:TEXT or tie:COLUMN:from:NUMBER (is, has, from, to) with a column of its own`,
    );
  return { reading, filter: read.filter };
}

/** The layout mode, seed, pins and scope. Throws CommandError for a pinned actor who is not in the story. */
export function selectArrangement(
  { layout, seed, pins, arrange }: RenderOptions,
  { id, actors }: Dataset,
): Arrangement {
  const read = readPins(pins ?? "", (actor) => actors.some((one) => one.id === actor));
  const [unknown] = read.unknown;
  if (unknown !== undefined)
    throw new CommandError(
      `--pins has "${unknown}"; write an actor's id of ${id} and two numbers from 0 to 1, as in ${actors[0]?.id ?? "ID"}:0.25:0.5`,
    );
  return { mode: layout, seed, pins: read.pins, scope: arrange };
}

/** What discs and lines are coloured and sized by. Throws CommandError for a column that cannot show it. */
export function selectAppearance({ appearance }: RenderOptions, dataset: Dataset): Appearance {
  for (const channel of CHANNELS) {
    const name = appearance[channel];
    const names = columnsFor(channel, dataset).map((column) => column.name);
    if (name === null || names.includes(name)) continue;
    const option = `--${APPEARANCE_CHANNELS[channel].parameter}-by`;
    throw new CommandError(
      names.length === 0
        ? `${dataset.id} has no column for ${option}; leave it out`
        : `${option} is "${name}"; it can be ${names.join(", ")}`,
    );
  }
  return appearance;
}

/** The file given with --out, or one in the working directory named by dataset and date. */
export function outFile(options: RenderOptions, dataset: Dataset, moment: Moment): string {
  return options.out ?? resolve(exportFileName(dataset, moment, options.format));
}
