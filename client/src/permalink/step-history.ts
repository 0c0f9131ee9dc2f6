import { dateShown, type PlayState } from "@entente/core";
import { addEntry, replaceEntry } from "./history-entries.ts";
import type { Time, View } from "./parameters.ts";

const WRITTEN_EVERY_MILLISECONDS = 300;
/** Jumps that follow each other sooner are one step: scrubbing, or stepping from change to change. */
const RUN_MILLISECONDS = 1_000;

export interface StepHistoryOptions {
  readonly viewNow: () => View;
  readonly playing: () => boolean;
  /** The address of a view. */
  readonly write: (view: View) => string;
  /** True if Back should lead from one view to the other. */
  readonly isStep: (from: View, to: View) => boolean;
}

/**
 * Keeps the address in step with the view. A step (a choice on the page, or a jump in time) adds an entry to the
 * browser's history; everything else, playing above all, replaces the address.
 */
export interface StepHistory {
  /** Something on the page may have changed, apart from the time. */
  readonly noteChange: () => void;
  /** Somebody went to another date. */
  readonly noteJump: (before: PlayState) => void;
  /** Time has changed in any way. */
  readonly noteTime: () => void;
  /** The view is one that the browser's history restored. */
  readonly noteRestored: (view: View) => void;
  /** Forgets what is still to be written. */
  readonly end: () => void;
}

export function timeOf(state: PlayState): Time {
  const { monthsPerSecond, direction, loop } = state;
  return { date: dateShown(state), monthsPerSecond, direction, loop };
}

export function createStepHistory({ viewNow, playing, write, isStep }: StepHistoryOptions): StepHistory {
  let known: View | null = null;
  let jump: { readonly before: Time; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  /** When the last jump came, if nothing but jumps has changed since. */
  let lastJump: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const forgetReplacing = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const replaceLater = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      replaceEntry(write(viewNow()));
    }, WRITTEN_EVERY_MILLISECONDS);
  };
  const forgetJump = (): void => {
    if (jump !== null) clearTimeout(jump.timer);
    jump = null;
  };
  const add = (left: View, now: View): void => {
    forgetReplacing();
    addEntry(write(left), write(now));
  };
  const writeJump = (before: Time): void => {
    jump = null;
    const now = viewNow();
    const time = performance.now();
    if (lastJump !== null && time - lastJump < RUN_MILLISECONDS) replaceEntry(write(now));
    else add({ ...now, ...before }, now);
    lastJump = time;
  };
  return {
    noteChange: () => {
      const [before, now] = [known, viewNow()];
      known = now;
      if (before === null || !isStep(before, now)) return replaceLater();
      const { date, monthsPerSecond, direction, loop } = now;
      const time = jump?.before ?? { date, monthsPerSecond, direction, loop };
      forgetJump();
      lastJump = null;
      add({ ...before, ...time }, now);
    },
    noteJump: (before) => {
      // A press may choose a date and something else: one step, which the choice then writes.
      jump ??= { before: timeOf(before), timer: setTimeout(() => writeJump(timeOf(before))) };
    },
    noteTime: () => {
      if (playing()) lastJump = null;
      replaceLater();
    },
    noteRestored: (view) => {
      known = view;
      lastJump = null;
      forgetJump();
      forgetReplacing();
    },
    end: () => {
      forgetJump();
      forgetReplacing();
    },
  };
}
