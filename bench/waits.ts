import type { Report } from "./asof-report.ts";
import { ask } from "./served-story.ts";
import type { ServedApart } from "./story-process.ts";
import { round } from "./timing.ts";

/** Measures how long others wait while an answer is on its way. */
export async function addWaits(
  report: Report,
  { url }: ServedApart,
  name: string,
  answer: Promise<unknown>,
): Promise<void> {
  let longest = 0;
  let isOver = false;
  void answer.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const asked = performance.now();
    await ask(url, "{ __typename }", {});
    longest = Math.max(longest, performance.now() - asked);
  }
  report.add(`  longest wait of a small question during ${name}`, round(longest));
}
