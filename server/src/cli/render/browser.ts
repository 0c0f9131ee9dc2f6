import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { CommandError } from "../command-error.ts";

const SYSTEM_BROWSERS: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** A Chromium without a window: the system's, or on Linux the one that an npm package carries. Throws CommandError. */
export async function launchBrowser(): Promise<Browser> {
  // Taken only when a film is made: nothing else needs a browser.
  const { chromium } = await import("playwright-core");
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  try {
    if (system !== undefined) return await chromium.launch({ executablePath: system, args: [...QUIET] });
    const { default: carried } = await import("@sparticuz/chromium");
    return await chromium.launch({
      executablePath: await carried.executablePath(),
      args: [...carried.args, ...QUIET],
    });
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new CommandError(
      `webm and mp4 are encoded in a Chromium, and none could be started (${reason}); install Chromium or Chrome, or choose gif`,
    );
  }
}

const QUIET: readonly string[] = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
