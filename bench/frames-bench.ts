import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { round } from "./timing.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const COUNTS: readonly number[] = [30, 300, 1000, 3000];
const WARM_UP_MILLISECONDS = 1500;
const MEASURED_MILLISECONDS = 6000;
const SYSTEM_BROWSERS: readonly string[] = ["/usr/bin/chromium", "/usr/bin/google-chrome"];
const QUIET: readonly string[] = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions"];
const TARGETS = { at300: 6, at1000: 16, timesCheaperFrom300: 5 } as const;

type Contender = "painter" | "cytoscape";

/** Of one contender, over the frames of its measured seconds. */
interface Measured {
  /** Main-thread milliseconds a frame, as the browser counts them: script, style, painting and all. */
  readonly perFrame: number;
  readonly framesPerSecond: number;
  /** Milliseconds of our own script a frame: the scene and its painting; null for the other contender. */
  readonly script: { readonly p50: number; readonly p99: number } | null;
}

/**
 * Main-thread milliseconds a frame while every node moves: our painter beside Cytoscape's own animation, the same
 * nodes, ties, labels and places in the same browser, at 1280 × 720 and one device pixel a CSS pixel.
 */
export async function runBench(): Promise<number> {
  const script = await bundlePage();
  const profile = await mkdtemp(join(tmpdir(), "entente-frames-"));
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: system ?? (await sparticuz.executablePath()),
    args: [...(system === undefined ? sparticuz.args : []), ...QUIET],
    viewport: { width: 1280, height: 720 },
    headless: true,
  });
  const rows = [];
  try {
    const page = await context.newPage();
    await page.setContent("<!doctype html><body style='margin:0'></body>");
    await page.addScriptTag({ content: script });
    process.stdout.write("nodes  ties   painter ms/frame (fps)   cytoscape ms/frame (fps)   times cheaper\n");
    for (const nodes of COUNTS) {
      const painter = await measure(page, "painter", nodes);
      const cytoscape = await measure(page, "cytoscape", nodes);
      const times = round(cytoscape.perFrame / painter.perFrame);
      rows.push({ nodes, ties: nodes * 2, painter, cytoscape, times });
      process.stdout.write(
        `${String(nodes).padStart(5)} ${String(nodes * 2).padStart(5)} ${cell(painter)} ${cell(cytoscape)} ${String(times).padStart(15)}\n`,
      );
    }
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
  process.stdout.write(`${JSON.stringify({ bench: "frames", rows, targets: TARGETS })}\n`);
  return 0;
}

function cell({ perFrame, framesPerSecond }: Measured): string {
  return `${perFrame.toFixed(2)} (${framesPerSecond.toFixed(0)})`.padStart(25);
}

async function bundlePage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    root: here("../.."),
    resolve: { alias: { "@entente/core": here("../../core/src/index.ts") } },
    build: {
      write: false,
      rolldownOptions: { input: here("../frames/page.ts"), output: { format: "iife" } },
    },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("the page of the benchmark could not be bundled");
  return chunk.code;
}

async function measure(page: Page, contender: Contender, count: number): Promise<Measured> {
  const start = contender === "painter" ? "startPainter" : "startCytoscape";
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const busy = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  await page.evaluate(`framesPage.${start}(${count})`);
  await page.waitForTimeout(WARM_UP_MILLISECONDS);
  const framesSoFar = async (): Promise<{ frames: number; script: number[] }> =>
    await page.evaluate("framesPage.progress()");
  const [busyBefore, before, began] = [await busy(), await framesSoFar(), performance.now()];
  await page.waitForTimeout(MEASURED_MILLISECONDS);
  const [busyAfter, after, ended] = [await busy(), await framesSoFar(), performance.now()];
  await page.evaluate("framesPage.stop()");
  await devtools.detach();
  const frames = Math.max(1, after.frames - before.frames);
  const script = after.script.slice(before.frames).sort((a, b) => a - b);
  return {
    perFrame: round((busyAfter - busyBefore) / frames),
    framesPerSecond: round((1000 * frames) / (ended - began)),
    script:
      contender === "cytoscape"
        ? null
        : {
            p50: round(script[Math.floor(script.length * 0.5)] ?? 0),
            p99: round(script[Math.floor(script.length * 0.99)] ?? 0),
          },
  };
}
