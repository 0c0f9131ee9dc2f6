import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dataset } from "@entente/core";
import sparticuz from "@sparticuz/chromium";
import { chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import { largeStory } from "./large-story.ts";
import { type LargePage, measureLargePage } from "./large-story-page.ts";
import { measureOpenings, type Opening } from "./opening.ts";
import { plantedStory } from "./planted-story.ts";
import { round } from "./timing.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const COUNTS: readonly number[] = [30, 300, 1000, 3000];
const WARM_UP_MILLISECONDS = 1500;
const MEASURED_MILLISECONDS = 5000;
const SYSTEM_BROWSERS: readonly string[] = ["/usr/bin/chromium", "/usr/bin/google-chrome"];
const QUIET: readonly string[] = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions"];
const LARGE_STORIES: readonly (() => Dataset)[] = [
  () => largeStory(1000),
  () => largeStory(3000),
  () => plantedStory({ actors: 5000, ties: 35_000, blocs: 9, factions: false }),
];
/** The named reference of the largest story: Cytoscape animating as many nodes, with fewer ties. */
const REFERENCE_NODES = 5000;
const TARGETS = {
  at300: 6,
  at1000: 16,
  timesCheaperFrom300: 5,
  longTasks: 0,
  pictureAt1922: 1500,
  pictureAt1000: 2500,
  play: 100,
} as const;

/** The painter as the product runs it, in a worker; the same on the page's own thread; Cytoscape's animation. */
const CONTENDERS = ["painter", "painter-on-page", "cytoscape"] as const;
type Contender = (typeof CONTENDERS)[number];

/** Figures of one contender over the frames of its measured seconds. */
interface Measured {
  /** Main-thread milliseconds a frame, as the browser counts them: script, style, painting and all. */
  readonly perFrame: number;
  /** Frames that were painted. */
  readonly framesPerSecond: number;
}

/**
 * Main-thread milliseconds a painted frame while every node moves: our painter beside Cytoscape's own animation, the
 * same nodes, ties, labels and places in the same browser, at 1280 × 720 and one device pixel a CSS pixel. Then the
 * product's own page with large stories: how long until there is a picture, and what blocks the page while it plays.
 * Before all that, the opening of the product's page; `opening` as parameter stops there.
 */
export async function runBench([only]: readonly string[] = []): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "entente-frames-"));
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  const server = await servePage(join(folder, "page"));
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: system ?? (await sparticuz.executablePath()),
    args: [...(system === undefined ? sparticuz.args : []), ...QUIET],
    viewport: { width: 1280, height: 720 },
    headless: true,
  });
  const rows = [];
  const largeStories: LargePage[] = [];
  let openings: readonly Opening[] = [];
  try {
    openings = await measureOpenings(`${server.url}cytoscape.html`, QUIET);
    for (const opening of openings) process.stdout.write(`${describeOpening(opening)}\n`);
    if (only === "opening") return 0;
    const page = await context.newPage();
    await page.goto(server.url);
    process.stdout.write(
      `nodes  ties ${CONTENDERS.map((name) => `${name} ms (fps)`.padStart(26)).join("")}  times cheaper\n`,
    );
    for (const nodes of COUNTS) {
      const measured = {} as Record<Contender, Measured>;
      for (const contender of CONTENDERS) measured[contender] = await measure(page, contender, nodes);
      const times = round(measured.cytoscape.perFrame / measured.painter.perFrame);
      rows.push({ nodes, ties: nodes * 2, ...measured, times });
      const cells = CONTENDERS.map((contender) => cell(measured[contender])).join("");
      process.stdout.write(
        `${String(nodes).padStart(5)} ${String(nodes * 2).padStart(5)}${cells} ${String(times).padStart(14)}\n`,
      );
    }
    const reference = await measure(page, "cytoscape", REFERENCE_NODES);
    await page.close();
    for (const storyOf of LARGE_STORIES) {
      const dataset = storyOf();
      const measured = await measureLargePage(context, dataset);
      if (measured !== null) largeStories.push(measured);
      process.stdout.write(`${describeLarge(dataset.actors.length, measured)}\n`);
    }
    process.stdout.write(
      `reference: Cytoscape animating ${REFERENCE_NODES} nodes and ${2 * REFERENCE_NODES} ties takes the page ${reference.perFrame} ms a frame\n`,
    );
  } finally {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(
    `${JSON.stringify({ bench: "frames", openings, rows, largeStories, targets: TARGETS })}\n`,
  );
  return 0;
}

function describeOpening(opening: Opening): string {
  const { story, picture, visits, cytoscape, scripts, sentKilobytes, scriptKilobytes, play, longestTask } =
    opening;
  return `${story}: first picture after ${picture} ms (${visits.map(Math.round).join(", ")}), Cytoscape alone after ${cytoscape} ms; ${scripts} script files before it, ${sentKilobytes} kB sent, ${scriptKilobytes} kB unpacked; Play moves after ${play} ms, longest task in 3 s of playing ${longestTask} ms`;
}

function describeLarge(nodes: number, measured: LargePage | null): string {
  if (measured === null) return `the page with ${nodes} actors is skipped: the client has not been built`;
  const { firstPictureSeconds, finalLayoutSeconds, longTasks, longestTask, longestTaskOpening } = measured;
  const { daysPlayed, ties, hover } = measured;
  return `the product's page with ${nodes} actors and ${ties} ties: picture after ${firstPictureSeconds} s, final layout after ${finalLayoutSeconds} s (longest task until then ${longestTaskOpening} ms); ${daysPlayed} days played in 8 s with ${longTasks} tasks over 50 ms, the longest ${longestTask} ms; the pointer answered within ${hover} ms`;
}

function cell({ perFrame, framesPerSecond }: Measured): string {
  return `${perFrame.toFixed(2)} (${framesPerSecond.toFixed(0)})`.padStart(26);
}

/** The page of the benchmark, built as the product's client is, on the loopback. */
async function servePage(
  outDir: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const shared = { configFile: false, logLevel: "error", root: here("../frames") } as const;
  await build({
    ...shared,
    resolve: { alias: { "@entente/core": here("../../core/src/index.ts") } },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: [here("../frames/index.html"), here("../frames/cytoscape.html")] },
    },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("the page of the benchmark is not served");
  return { url, close: () => server.close() };
}

async function measure(page: Page, contender: Contender, count: number): Promise<Measured> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const busy = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  await page.evaluate(`framesPage.start[${JSON.stringify(contender)}](${count})`);
  await page.waitForTimeout(WARM_UP_MILLISECONDS);
  const framesSoFar = async (): Promise<number> => await page.evaluate("framesPage.progress()");
  const [busyBefore, before, began] = [await busy(), await framesSoFar(), performance.now()];
  await page.waitForTimeout(MEASURED_MILLISECONDS);
  const [busyAfter, after, ended] = [await busy(), await framesSoFar(), performance.now()];
  await page.evaluate("framesPage.stop()");
  await devtools.detach();
  const frames = Math.max(1, after - before);
  return {
    perFrame: round((busyAfter - busyBefore) / frames),
    framesPerSecond: round((1000 * frames) / (ended - began)),
  };
}
