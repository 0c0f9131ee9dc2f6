import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addDays, type Dataset, formatCalendarDate } from "@entente/core";
import type { BrowserContext, Page } from "playwright-core";
import { answerDatasets } from "./opening.ts";
import { awaitLayout, serveDataset } from "./served-story.ts";
import { round } from "./timing.ts";

const CLIENT = fileURLToPath(new URL("../../client/dist", import.meta.url));
const PLAYED_MILLISECONDS = 8000;
const LONGEST_TASK = 50;

/** Figures of the product's page with a large story, from opening to playing. */
export interface LargePage {
  readonly nodes: number;
  readonly ties: number;
  /** Seconds from opening the page to the first picture, and to the final layout. */
  readonly firstPictureSeconds: number;
  readonly finalLayoutSeconds: number;
  /** Tasks of over 50 ms on the page's thread in eight seconds of playing, and the longest task in milliseconds. */
  readonly longTasks: number;
  readonly longestTask: number;
  /** Longest task before playing, while the page is opened and laid out, in milliseconds. */
  readonly longestTaskOpening: number;
  readonly daysPlayed: number;
  /** Milliseconds from a move of the pointer onto a bloc or an actor, while the story plays, until the stage answers. */
  readonly hover: number;
}

/** Watches for long tasks from before the page's first script on. */
const WATCH = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
`;

/** Null where the page has not been built. */
export async function measureLargePage(context: BrowserContext, dataset: Dataset): Promise<LargePage | null> {
  if (!existsSync(CLIENT)) return null;
  const from = formatCalendarDate(addDays(dataset.period.from, 200));
  const served = await serveDataset(dataset, CLIENT);
  const page = await context.newPage();
  try {
    await awaitLayout(served.url, dataset);
    await page.addInitScript(WATCH);
    await page.route("**/graphql", answerDatasets(dataset));
    const began = performance.now();
    const seconds = (): number => round((performance.now() - began) / 1000);
    await page.goto(`${served.url}/?dataset=${dataset.id}&date=${from}&lang=en&theme=light`);
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
    const hover = await hoverTime(page);
    const tasks = await tasksOf(page);
    const longest = (since: number, until: number): number =>
      Math.round(Math.max(0, ...tasks.filter(([at]) => at >= since && at < until).map(([, took]) => took)));
    return {
      nodes: dataset.actors.length,
      ties: dataset.ties.length,
      firstPictureSeconds,
      finalLayoutSeconds,
      longTasks: tasks.filter(([at, took]) => at >= playing && took > LONGEST_TASK).length,
      longestTask: longest(playing, Number.POSITIVE_INFINITY),
      longestTaskOpening: longest(0, playing),
      hover,
      daysPlayed: Math.round(((await shownDay(page)) - before) / 86_400_000),
    };
  } finally {
    await page.close();
    await served.close();
  }
}

const HOVERS = 12;

/** The longest of several answers to a pointer that comes onto the picture at its middle; NaN where there is none. */
async function hoverTime(page: Page): Promise<number> {
  const box = await page.getByTestId("stage").boundingBox();
  if (box === null) return Number.NaN;
  await page.evaluate(LISTEN);
  for (let hover = 0; hover < HOVERS; hover++) {
    const share = 0.3 + (0.4 * hover) / HOVERS;
    await page.mouse.move(box.x + box.width * share, box.y + box.height * share);
    await page.waitForTimeout(100);
  }
  return await page.evaluate("Math.round(Math.max(...window.answers))");
}

/** Notes how long after a move of the pointer all that follows from it has run, and a frame has been asked for. */
const LISTEN = `
  window.answers = [];
  window.addEventListener("mousemove", ({ timeStamp }) => {
    requestAnimationFrame(() => window.answers.push(performance.now() - timeStamp));
  }, { capture: true });
`;

async function now(page: Page): Promise<number> {
  return await page.evaluate("performance.now()");
}

async function tasksOf(page: Page): Promise<readonly (readonly [number, number])[]> {
  return await page.evaluate("window.longTasks");
}

async function shownDay(page: Page): Promise<number> {
  return Date.parse((await page.getByTestId("stage").getAttribute("data-as-of")) ?? "");
}
