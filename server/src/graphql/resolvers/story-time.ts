import {
  addDays,
  type CalendarDate,
  type CountedTime,
  countOfDay,
  evidenceChangeDates,
  formatCalendarDate,
  type StoryIndex,
  timeOf,
  writeCount,
} from "@entente/core";

/** A longer period answers with the steps on which something changes. */
const MOST_STEPS = 10_000;

export interface TimeStep {
  readonly date: string;
  readonly count: number;
  /** `week 7`. */
  readonly label: string;
}

/** The answer to `storyTime`. */
export function answerStoryTime(index: StoryIndex): {
  readonly kind: string;
  readonly unit: string | null;
  readonly zero: string | null;
  readonly step: number | null;
  readonly steps: readonly TimeStep[];
} {
  const time = timeOf(index.dataset);
  if (time.kind !== "COUNTED") return { kind: time.kind, unit: null, zero: null, step: null, steps: [] };
  const { kind, unit, zero, step } = time;
  return { kind, unit, zero: formatCalendarDate(zero), step, steps: stepsOf(index, time) };
}

function stepsOf(index: StoryIndex, time: CountedTime): readonly TimeStep[] {
  const { from, to } = index.dataset.period;
  const days: readonly CalendarDate[] =
    to - from <= MOST_STEPS
      ? Array.from({ length: to - from }, (_, place) => addDays(from, place))
      : evidenceChangeDates(index).filter((day) => day >= from && day < to);
  return days.map((day) => {
    const count = countOfDay(time, day);
    return { date: formatCalendarDate(day), count, label: `${time.unit} ${writeCount(count)}` };
  });
}
