import {
  type CalendarDate,
  type DayOfRanges,
  evidenceChangeDates,
  firstAtOrAfter,
  type Tension,
} from "@entente/core";
import { startPageWorker } from "../browser/page-workers.ts";
import type { Story } from "../story/story.ts";
import type { AnalysisAnswer, AnalysisRequest, PairsAnalysis } from "./analysis-message.ts";

export interface TensionSoFar {
  readonly spans: readonly Tension[];
  readonly done: boolean;
}

/** The measures of one story that the worker has computed so far. */
export interface Analysis {
  readonly subscribe: (listener: () => void) => () => void;
  /** Requests the whole series at the first call. Returns the spans so far. */
  readonly tension: () => TensionSoFar;
  /** Requests a day at the first call. Null until it is answered. Days between two changes share an answer. */
  readonly pairs: (asOf: CalendarDate) => PairsAnalysis | null;
  /** Requests a day's measures of actors at the first call, as `pairs` does. */
  readonly actors: (asOf: CalendarDate) => DayOfRanges | null;
  /** The worker's error message; null if nothing failed. */
  readonly failure: () => string | null;
}

type Send = (request: AnalysisRequest) => void;

const analyses = new WeakMap<Story, Analysis>();
const receivers = new Map<number, (answer: AnalysisAnswer) => void>();
let worker: Worker | null = null;
let lastStory = 0;
let openStory = 0;

/** The analysis of a story, kept as long as the story is. */
export function analysisOf(story: Story): Analysis {
  const known = analyses.get(story) ?? createAnalysis(story);
  analyses.set(story, known);
  return known;
}

function createAnalysis(story: Story): Analysis {
  lastStory += 1;
  const number = lastStory;
  const ask: Send = (request) => {
    const running = startWorker();
    // The worker holds one story, so it must be told when the story changes.
    if (openStory !== number) {
      openStory = number;
      running.postMessage({
        type: "open",
        story: number,
        dataset: story.whole.dataset,
        filter: story.filter,
      });
    }
    running.postMessage(request);
  };
  const { analysis, receive } = keepAnswers(story, number, ask);
  receivers.set(number, receive);
  return analysis;
}

const createWorker = (): Worker =>
  new Worker(new URL("./analysis-worker.ts", import.meta.url), { type: "module", name: "analysis" });

function startWorker(): Worker {
  if (worker !== null) return worker;
  worker = startPageWorker("analysis", createWorker);
  worker.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) => receivers.get(data.story)?.(data);
  worker.onerror = (event) => {
    for (const receive of receivers.values())
      receive({ type: "failed", story: openStory, message: event.message });
  };
  return worker;
}

interface Kept {
  readonly analysis: Analysis;
  readonly receive: (answer: AnalysisAnswer) => void;
}

function keepAnswers(story: Story, number: number, ask: Send): Kept {
  const changes = evidenceChangeDates(story.whole);
  const keyOf = (asOf: CalendarDate): number => firstAtOrAfter(changes, asOf + 1);
  const pairs = new Map<number, PairsAnalysis | null>();
  const actors = new Map<number, DayOfRanges | null>();
  const askOnce = <Answer>(
    answers: Map<number, Answer | null>,
    type: "pairs" | "actors",
    asOf: CalendarDate,
  ): Answer | null => {
    const key = keyOf(asOf);
    const known = answers.get(key);
    if (known !== undefined) return known;
    answers.set(key, null);
    ask({ type, story: number, asOf });
    return null;
  };
  const listeners = new Set<() => void>();
  let tension: TensionSoFar | null = null;
  let failure: string | null = null;
  return {
    analysis: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      tension: () => {
        if (tension === null) {
          tension = { spans: [], done: false };
          ask({ type: "tension", story: number });
        }
        return tension;
      },
      pairs: (asOf) => askOnce(pairs, "pairs", asOf),
      actors: (asOf) => askOnce(actors, "actors", asOf),
      failure: () => failure,
    },
    receive: (answer) => {
      if (answer.type === "failed") failure = answer.message;
      else if (answer.type === "interrupted") tension = null;
      else if (answer.type === "actors") actors.set(keyOf(answer.asOf), answer.ranges);
      else if (answer.type === "pairs") pairs.set(keyOf(answer.asOf), answer.analysis);
      else tension = { spans: [...(tension?.spans ?? []), ...answer.spans], done: answer.done };
      for (const listener of listeners) listener();
    },
  };
}
