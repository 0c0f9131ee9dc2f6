import { fileURLToPath } from "node:url";
import { addDays, calendarDate, type Dataset, formatCalendarDate, seededRandom } from "@entente/core";
import { readPackage } from "@entente/server/ingest/read-package";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";
import { answerDatasets } from "./opening.ts";
import { awaitLayout, serveDataset } from "./served-story.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CLIENT = here("../../client/dist");
const STORY = here("../../fixtures/debate-club");
const SIZES = [
  { ties: 1_000, actors: 200 },
  { ties: 100_000, actors: 2_000 },
] as const;
/** Milliseconds after which a size is given up. */
const PATIENCE = 240_000;
const STAGE = "[data-testid=stage]";
const PLAY = ".control-toggle";

/** What a reader waits for when a table of ties is dropped on the page, in milliseconds from the drop. */
interface Opened {
  readonly ties: number;
  /** Until it is told what was understood. */
  readonly understood: number;
  /** Until the story's first picture. */
  readonly picture: number;
  /** Until the clock moves, which is started at the first picture. */
  readonly playing: number;
  /** The longest task of the page's thread while the file is read, and from there until it plays. */
  readonly longestReading: number;
  readonly longestOpening: number;
  /** How often progress was shown while the file was read. */
  readonly progress: number;
}

/**
 * Drops tables of 1,000 and 100,000 ties on the page and prints how long a reader waits, and how long the page's thread
 * stood still; the last line is one JSON object.
 */
export async function runBench(): Promise<number> {
  const { dataset } = await readPackage(STORY);
  const served = await serveDataset(dataset, CLIENT);
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
  try {
    await awaitLayout(served.url, dataset);
    const opened: Opened[] = [];
    for (const { ties, actors } of SIZES)
      opened.push(await openTable(browser, { url: served.url, dataset }, tableOf(ties, actors), ties));
    console.table(opened);
    console.log(JSON.stringify({ open: opened }));
  } finally {
    await browser.close();
    await served.close();
  }
  return 0;
}

/** A table of dated ties between groups of actors: allied within a group, opposed between two. */
function tableOf(ties: number, actors: number): string {
  const random = seededRandom(1);
  const from = calendarDate(1900, 1, 1);
  const rows = ["source,target,type,start,end"];
  for (let row = 0; row < ties; row += 1) {
    const a = Math.floor(random.next() * actors);
    const b = (a + 1 + Math.floor(random.next() * (actors - 1))) % actors;
    const start = addDays(from, Math.floor(random.next() * 36_000));
    const end = addDays(start, 30 + Math.floor(random.next() * 1_000));
    rows.push(
      `Actor ${a},Actor ${b},${a % 4 === b % 4 ? "ally" : "rival"},${formatCalendarDate(start)},${formatCalendarDate(end)}`,
    );
  }
  return rows.join("\n");
}

async function openTable(
  browser: Browser,
  { url, dataset }: { readonly url: string; readonly dataset: Dataset },
  csv: string,
  ties: number,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(WATCH);
    await page.route("**/graphql", answerDatasets(dataset));
    await page.goto(`${url}/?lang=en`);
    await page.locator(`${STAGE}[data-layout=final][data-moving=false]`).waitFor();
    // The table comes to the page before it is dropped, as a file on a reader's disk does.
    await page.evaluate(`window.table = new File([${JSON.stringify(csv)}], "ties.csv"); undefined`);
    await tasksOf(page);
    const start = Date.now();
    await page.evaluate(`(${DROP})()`);
    const play = page.locator(".import-actions .main");
    await play.waitFor();
    const understood = Date.now() - start;
    const [longestReading, progress] = await tasksOf(page);
    await play.click();
    await page.waitForURL(/dataset=device:/);
    await page.locator(`${STAGE}[data-actors]`).waitFor();
    const picture = Date.now() - start;
    const head = page.locator("[data-playhead]");
    const before = await head.getAttribute("aria-valuenow");
    await page.locator(PLAY).click();
    await page.locator(`[data-playhead]:not([aria-valuenow="${before}"])`).waitFor({ state: "attached" });
    const playing = Date.now() - start;
    const [longestOpening] = await tasksOf(page);
    return { ties, understood, picture, playing, longestReading, longestOpening, progress };
  } finally {
    await context.close();
  }
}

/** Runs in the page: keeps its longest task, and how often progress was shown, across navigations. */
const WATCH = `
  const kept = () => JSON.parse(sessionStorage.getItem("tasks") ?? '{"longest":0,"progress":0}');
  const keep = (change) => sessionStorage.setItem("tasks", JSON.stringify({ ...kept(), ...change }));
  new PerformanceObserver((list) => {
    keep({ longest: Math.max(kept().longest, ...list.getEntries().map(({ duration }) => duration)) });
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver((records) => {
    if (records.some(({ target }) => target instanceof HTMLProgressElement)) keep({ progress: kept().progress + 1 });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["value"] });
`;

/** The longest task in whole milliseconds and the steps of progress since the last call. */
async function tasksOf(page: Page): Promise<readonly [longest: number, progress: number]> {
  const kept = await page.evaluate<string | null>(
    `(() => { const text = sessionStorage.getItem("tasks"); sessionStorage.removeItem("tasks"); return text; })()`,
  );
  const { longest = 0, progress = 0 } = JSON.parse(kept ?? "{}") as { longest?: number; progress?: number };
  return [Math.round(longest), progress];
}

/** Runs in the page: drops a table, as a hand does. */
const DROP = `() => {
  const transfer = new DataTransfer();
  transfer.items.add(window.table);
  for (const type of ["dragover", "drop"])
    window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
}`;
