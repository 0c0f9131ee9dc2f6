import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { CommandError } from "../packages/command-error.ts";

const SYSTEM_BROWSERS: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** Launches a headless Chromium: the system's, or on Linux the one bundled in an npm package. Throws CommandError. */
export async function launchBrowser(): Promise<Browser> {
  // Imported here, since only films need a browser.
  const { chromium } = await import("playwright-core");
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  try {
    if (system !== undefined) return await chromium.launch({ executablePath: system, args: [...FLAGS] });
    return await launchBundled();
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new CommandError(
      `webm and mp4 are encoded in a Chromium, and none could be started (${reason}); install Chromium or Chrome, or choose gif`,
    );
  }
}

/** Launches the bundled Chromium. Retries while another process is still unpacking it (ETXTBSY). */
async function launchBundled(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  const { default: bundled } = await import("@sparticuz/chromium");
  const executablePath = await bundled.executablePath();
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      return await chromium.launch({ executablePath, args: [...bundled.args, ...FLAGS] });
    } catch (error) {
      if (waited >= MAX_UNPACKING_MS || !String(error).includes("ETXTBSY")) throw error;
      await setTimeout(RETRY_MS);
    }
  }
}

const RETRY_MS = 500;
const MAX_UNPACKING_MS = 60_000;
const FLAGS: readonly string[] = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
