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

function timeIn({ date, monthsPerSecond, direction, loop }: View): Time {
  return { date, monthsPerSecond, direction, loop };
}

export function createStepHistory({ viewNow, playing, write, isStep }: StepHistoryOptions): StepHistory {
  let known: View | null = null;
  /** The time before a jump that is still to be written. */
  let left: Time | null = null;
  /** When the last jump came, if nothing but jumps has changed since. */
  let lastJump: number | null = null;
  const replacing = createDelayed(WRITTEN_EVERY_MILLISECONDS, () => replaceEntry(write(viewNow())));
  const jumping = createDelayed(0, () => {
    const now = viewNow();
    const isRun = lastJump !== null && performance.now() - lastJump < RUN_MILLISECONDS;
    if (isRun) replaceEntry(write(now));
    else addStep({ ...now, ...left }, now);
    [left, lastJump] = [null, performance.now()];
  });
  const addStep = (before: View, now: View): void => {
    replacing.cancel();
    addEntry(write(before), write(now));
  };
  const forgetJump = (): void => {
    jumping.cancel();
    [left, lastJump] = [null, null];
  };
  const end = (): void => {
    forgetJump();
    replacing.cancel();
  };
  return {
    noteChange: () => {
      const [before, now] = [known, viewNow()];
      known = now;
      if (before === null || !isStep(before, now)) return replacing.start();
      addStep({ ...before, ...(left ?? timeIn(now)) }, now);
      forgetJump();
    },
    noteJump: (before) => {
      // A press may choose a date and something else: one step, which the choice then writes.
      left ??= timeOf(before);
      jumping.start();
    },
    noteTime: () => {
      if (playing()) lastJump = null;
      replacing.start();
    },
    noteRestored: (view) => {
      known = view;
      end();
    },
    end,
  };
}

interface Delayed {
  /** Runs once after the delay, unless it is already about to. */
  readonly start: () => void;
  readonly cancel: () => void;
}

function createDelayed(milliseconds: number, run: () => void): Delayed {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    start: () => {
      timer ??= setTimeout(() => {
        timer = null;
        run();
      }, milliseconds);
    },
    cancel: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
