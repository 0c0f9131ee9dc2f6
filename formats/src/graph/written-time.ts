import {
  addDays,
  type CalendarDate,
  countOfDay,
  type Dataset,
  formatCalendarDate,
  parseUncertainDate,
  type StoryTime,
  timeOf,
  writeCount,
} from "@entente/core";

/** Days, half-open; null is open. */
export interface StorySpell {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** A bound that a format writes beside the days or steps of a spell. */
type WriteBound = (edtf: string | null) => string | null;

/** How a story's days are written by formats of graphs. */
export interface WrittenTime {
  /** What a format has to be told of counted time; null of other time. */
  readonly counted: { readonly unit: string; readonly step: number } | null;
  /**
   * The bounds of a spell. The last day and the last whole step belong to it; of other steps, which are written as
   * points of a line, the end is where it ends.
   */
  readonly boundsOf: (spell: StorySpell) => {
    readonly start: string | undefined;
    readonly end: string | undefined;
  };
  /** A bound as exact as the story has it; `end` is exclusive. Null is open, and counts that are no single step. */
  readonly bound: WriteBound;
}

export function writtenTimeOf(dataset: Dataset): WrittenTime {
  const time = timeOf(dataset);
  const isWhole = time.kind !== "COUNTED" || time.step === 1;
  return {
    counted: time.kind === "COUNTED" ? { unit: time.unit, step: time.step } : null,
    boundsOf: ({ from, to }) => ({
      start: from === null ? undefined : writeDay(time, from),
      end: to === null ? undefined : writeDay(time, isWhole ? addDays(to, -1) : to),
    }),
    bound: boundWriter(time),
  };
}

function writeDay(time: StoryTime, date: CalendarDate): string {
  return time.kind === "COUNTED" ? writeCount(countOfDay(time, date)) : formatCalendarDate(date);
}

/** Writes a bound of a fact: EDTF, or the count of a step. */
export function boundWriter(time: StoryTime): WriteBound {
  if (time.kind !== "COUNTED") return (edtf) => edtf;
  return (edtf) => {
    if (edtf === null) return null;
    const { earliest, latest } = parseUncertainDate(edtf);
    return earliest !== null && earliest === latest ? writeCount(countOfDay(time, earliest)) : null;
  };
}

/** How many bounds of facts are no single step of counted time, so that they cannot be written as counts. */
export function countUncertainSteps(dataset: Dataset): number {
  if (timeOf(dataset).kind !== "COUNTED") return 0;
  const facts = [...dataset.ties, ...dataset.memberships];
  return facts.filter(
    ({ validFrom, validTo, validFromEarliest, validToLatest }) =>
      validFrom !== validFromEarliest || validTo !== validToLatest,
  ).length;
}
