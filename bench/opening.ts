import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Dataset, indexStory, networkAsOf, parseCalendarDate } from "@entente/core";
import { readPackage } from "@entente/server/ingest/read-package";
import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium, type Page, type Route } from "playwright-core";
import { largeStory } from "./large-story.ts";
import { awaitLayout, serveDataset } from "./served-story.ts";
import { round } from "./timing.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CLIENT = here("../../client/dist");
const STORY = here("../../fixtures/bolshevik-party-1922-1929");
const VISITS = 5;
/** A day on which the generated story has ties; 1922–1929 opens as on a first visit. */
const LARGE_DATE = "1924-01-01";
const STAGE = "[data-testid=stage]";
const PLAY = ".control-toggle";
const PLAYED_MILLISECONDS = 3000;
const LOOK_MILLISECONDS = 100;

/** Middle figures of some visits, each with an empty cache. */
export interface Opening {
  readonly story: string;
  readonly actors: number;
  /** Milliseconds from navigation to the frame with the first picture, and of each visit. */
  readonly picture: number;
  readonly visits: readonly number[];
  /** The same for a bare page on which Cytoscape draws the graph of the same day. */
  readonly cytoscape: number;
  /** Script files, and kilobytes of script as it is sent and unpacked, that had come before the first picture. */
  readonly scripts: number;
  readonly sentKilobytes: number;
  readonly scriptKilobytes: number;
  /** Milliseconds from pressing Play at the first picture to the first frame in which time has moved. */
  readonly play: number;
  /** Longest task of the page in the three seconds of playing that follow, in milliseconds. */
  readonly longestTask: number;
}

interface Visit {
  readonly picture: number;
  readonly play: number;
  readonly scripts: number;
  readonly sent: number;
  readonly unpacked: number;
  readonly longestTask: number;
}

/** Opens the product's page with 1922–1929 and with a large story beside `reference`, a page with Cytoscape alone. */
export async function measureOpenings(
  reference: string,
  args: readonly string[],
): Promise<readonly Opening[]> {
  if (!existsSync(CLIENT)) return [];
  const { dataset } = await readPackage(STORY);
  const system = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  const browser = await chromium.launch({
    executablePath: system ?? (await sparticuz.executablePath()),
    args: [...args],
    headless: true,
  });
  try {
    const openings: Opening[] = [];
    for (const [story, date] of [
      [dataset, null],
      [largeStory(1000), LARGE_DATE],
    ] as const) {
      openings.push(await measureOpening(browser, story, date, reference));
    }
    return openings;
  } finally {
    await browser.close();
  }
}

async function measureOpening(
  browser: Browser,
  dataset: Dataset,
  date: string | null,
  reference: string,
): Promise<Opening> {
  const served = await serveDataset(dataset, CLIENT);
  const address = `${served.url}/?lang=en&theme=light${date === null ? "" : `&date=${date}`}`;
  const graph = graphOn(dataset, date);
  const visits: Visit[] = [];
  const bare: number[] = [];
  try {
    await awaitLayout(served.url, dataset);
    // In turns, so that a busy machine slows both alike.
    for (let visit = 0; visit < VISITS; visit++) {
      visits.push(await visited(browser, (page) => visitProduct(page, address, dataset)));
      bare.push(await visited(browser, (page) => visitReference(page, reference, graph)));
    }
  } finally {
    await served.close();
  }
  const of = (name: keyof Visit): number => middle(visits.map((visit) => visit[name]));
  return {
    story: dataset.id,
    actors: dataset.actors.length,
    picture: of("picture"),
    visits: visits.map(({ picture }) => picture),
    cytoscape: middle(bare),
    scripts: of("scripts"),
    sentKilobytes: round(of("sent") / 1000),
    scriptKilobytes: round(of("unpacked") / 1000),
    play: of("play"),
    longestTask: of("longestTask"),
  };
}

/** The graph that the product shows, for the reference. */
function graphOn(dataset: Dataset, date: string | null): object {
  const { opening, period } = dataset;
  const day = date === null ? (opening ?? period.from) : parseCalendarDate(date);
  const { actors, ties } = networkAsOf(indexStory(dataset), day, "POSSIBLE");
  return {
    actors: actors.map(({ actor: { id, name } }) => ({ id, name })),
    ties: ties.map(({ fact: { id, a, b } }) => ({ id, a, b })),
  };
}

function middle(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}

/** Each visit has a browser context of its own, and with it an empty cache. */
async function visited<Figures>(browser: Browser, visit: (page: Page) => Promise<Figures>): Promise<Figures> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Presses Play in the very frame after the first picture, and notes when what happens; from before the first script. */
const WATCH = `
  window.seen = { longTasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
  const press = () => {
    seen.picture = performance.now();
    const head = document.querySelector("[data-playhead]");
    const place = head.style.left;
    document.querySelector(${JSON.stringify(PLAY)}).click();
    const look = () => {
      if (head.style.left === place) requestAnimationFrame(look);
      else seen.play = performance.now() - seen.picture;
    };
    requestAnimationFrame(look);
  };
  const watch = new MutationObserver(() => {
    if (document.querySelector(${JSON.stringify(`${STAGE}[data-actors]`)}) === null) return;
    watch.disconnect();
    // The next frame begins when this one has been handed over to be shown.
    requestAnimationFrame(() => setTimeout(press));
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-actors"] });
`;

async function visitProduct(page: Page, address: string, dataset: Dataset): Promise<Visit> {
  await page.addInitScript(WATCH);
  await page.route("**/graphql", answerDatasets(dataset));
  await page.goto(address, { waitUntil: "commit" });
  await waitForValue(page, "window.seen?.play");
  await page.waitForTimeout(PLAYED_MILLISECONDS);
  return await page.evaluate(FIGURES);
}

/** Reads the figures of a visit in the page. */
const FIGURES = `(() => {
  const { picture, play, longTasks } = window.seen;
  const scripts = performance
    .getEntriesByType("resource")
    .filter(({ name, responseEnd }) => name.endsWith(".js") && responseEnd <= picture);
  const sum = (values) => values.reduce((total, one) => total + one, 0);
  return {
    picture,
    play,
    scripts: scripts.length,
    sent: sum(scripts.map(({ transferSize }) => transferSize)),
    unpacked: sum(scripts.map(({ decodedBodySize }) => decodedBodySize)),
    longestTask: Math.round(Math.max(0, ...longTasks.filter(([at]) => at >= picture).map(([, took]) => took))),
  };
})()`;

/** Waits until an expression has a value in the page, whose policy forbids Playwright's own way; returns it. */
async function waitForValue(page: Page, expression: string): Promise<number> {
  for (;;) {
    const value: unknown = await page.evaluate(expression);
    if (typeof value === "number") return value;
    await page.waitForTimeout(LOOK_MILLISECONDS);
  }
}

async function visitReference(page: Page, url: string, graph: object): Promise<number> {
  await page.addInitScript(`window.graph = ${JSON.stringify(graph)}`);
  await page.goto(url, { waitUntil: "commit" });
  return await waitForValue(page, "window.drawnAt");
}

/** The one question of the page that goes to the database, which is not there. */
export function answerDatasets({
  id,
  revision,
  title,
  description,
}: Dataset): (route: Route) => Promise<void> {
  const datasets = [{ id, revision, title, description, titles: [], descriptions: [] }];
  return async (route) =>
    route.request().postData()?.includes("query Datasets") === true
      ? await route.fulfill({ json: { data: { datasets } } })
      : await route.continue();
}
