import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { largeStory } from "./large-story.ts";
import { answerDatasets } from "./opening.ts";
import { serveDataset } from "./served-story.ts";
import { round } from "./timing.ts";

const CLIENT = fileURLToPath(new URL("../../client/dist", import.meta.url));
const PLAYED_MILLISECONDS = 8000;
const LONGEST_TASK = 50;

/** Figures of the product's page with a large story, from opening to playing. */
export interface LargePage {
  readonly nodes: number;
  /** Seconds from opening the page to the first picture, and to the final layout. */
  readonly firstPictureSeconds: number;
  readonly finalLayoutSeconds: number;
  /** Tasks of over 50 ms on the page's thread in eight seconds of playing, and the longest task in milliseconds. */
  readonly longTasks: number;
  readonly longestTask: number;
  /** Longest task before playing, while the page is opened and laid out, in milliseconds. */
  readonly longestTaskOpening: number;
  readonly daysPlayed: number;
}

/** Watches for long tasks from before the page's first script on. */
const WATCH = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
`;

/** Null where the page has not been built. */
export async function measureLargePage(context: BrowserContext, nodes: number): Promise<LargePage | null> {
  if (!existsSync(CLIENT)) return null;
  const dataset = largeStory(nodes);
  const served = await serveDataset(dataset, CLIENT);
  const page = await context.newPage();
  try {
    await page.addInitScript(WATCH);
    await page.route("**/graphql", answerDatasets(dataset));
    const began = performance.now();
    const seconds = (): number => round((performance.now() - began) / 1000);
    await page.goto(`${served.url}/?dataset=large-${nodes}&date=1924-01-01&lang=en&theme=light`);
    const stage = "[data-testid=stage]";
    await page.waitForSelector(`${stage}[data-actors]`, { timeout: 120_000 });
    const firstPictureSeconds = seconds();
    await page.waitForSelector(`${stage}[data-layout=final][data-moving=false]`, { timeout: 240_000 });
    const finalLayoutSeconds = seconds();
    await page.waitForTimeout(1000);
    const before = await shownDay(page);
    const playing = await now(page);
    await page.keyboard.press("Space");
    await page.waitForTimeout(PLAYED_MILLISECONDS);
    const tasks = await tasksOf(page);
    const longest = (since: number, until: number): number =>
      Math.round(Math.max(0, ...tasks.filter(([at]) => at >= since && at < until).map(([, took]) => took)));
    return {
      nodes,
      firstPictureSeconds,
      finalLayoutSeconds,
      longTasks: tasks.filter(([at, took]) => at >= playing && took > LONGEST_TASK).length,
      longestTask: longest(playing, Number.POSITIVE_INFINITY),
      longestTaskOpening: longest(0, playing),
      daysPlayed: Math.round(((await shownDay(page)) - before) / 86_400_000),
    };
  } finally {
    await page.close();
    await served.close();
  }
}

async function now(page: Page): Promise<number> {
  return await page.evaluate("performance.now()");
}

async function tasksOf(page: Page): Promise<readonly (readonly [number, number])[]> {
  return await page.evaluate("window.longTasks");
}

async function shownDay(page: Page): Promise<number> {
  return Date.parse((await page.getByTestId("stage").getAttribute("data-as-of")) ?? "");
}
