import {
  actorRangesAsOf,
  alignmentTestAsOf,
  discrepancyRobustness,
  filterStory,
  indexStory,
  type StoryIndex,
  type Tension,
  tensionOver,
  tensionSpans,
} from "@entente/core";
import type { AnalysisAnswer, AnalysisRequest } from "./analysis-message.ts";

/**
 * Computes the measures that take longer than a frame. Holds one story at a time and ignores requests about another.
 */

/** The time in milliseconds for which spans are collected before they are sent. */
const BATCH_MILLISECONDS = 80;

let opened: { readonly story: number; readonly index: StoryIndex } | null = null;

const sendAnswer = (answerRequest: AnalysisAnswer): void => self.postMessage(answerRequest);

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
  answer(data).catch((error: unknown) =>
    sendAnswer({
      type: "failed",
      story: data.story,
      message: error instanceof Error ? error.message : String(error),
    }),
  );
};

async function answer(request: AnalysisRequest): Promise<void> {
  if (request.type === "open") {
    const { story, dataset, filter } = request;
    opened = { story, index: filterStory(indexStory(dataset), filter) };
    return;
  }
  if (opened === null || opened.story !== request.story) return;
  const { story, index } = opened;
  if (request.type === "pairs") {
    const { asOf } = request;
    const analysis = {
      robustness: discrepancyRobustness(index, asOf),
      alignment: alignmentTestAsOf(index, asOf),
    };
    sendAnswer({ type: "pairs", story, asOf, analysis });
  } else if (request.type === "actors") {
    const { asOf } = request;
    sendAnswer({ type: "actors", story, asOf, ranges: actorRangesAsOf(index, asOf) });
  } else await sendTension(story, index);
}

async function sendTension(story: number, index: StoryIndex): Promise<void> {
  let batch: Tension[] = [];
  let started = performance.now();
  for (const span of tensionSpans(index)) {
    batch.push(tensionOver(index, span));
    if (performance.now() - started < BATCH_MILLISECONDS) continue;
    sendAnswer({ type: "tension", story, spans: batch, done: false });
    batch = [];
    // Lets other requests in between two batches.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (opened?.story !== story) return sendAnswer({ type: "interrupted", story });
    started = performance.now();
  }
  sendAnswer({ type: "tension", story, spans: batch, done: true });
}
