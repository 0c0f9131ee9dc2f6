import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { type BrowserContext, chromium, type Page } from "playwright-core";

const SYSTEM_BROWSERS: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const QUIET: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Letters as wide, and as smooth, on every machine.
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--force-device-scale-factor=1",
];

export const systemBrowser = (): string | undefined => SYSTEM_BROWSERS.find((path) => existsSync(path));

/** A real Chromium with a profile of its own: the system's, or the one that an npm package carries. */
export class Browser {
  readonly #context: BrowserContext;
  readonly #profile: string;
  /** Errors that pages logged or threw. */
  readonly complaints: string[] = [];

  private constructor(context: BrowserContext, profile: string) {
    this.#context = context;
    this.#profile = profile;
  }

  static async launch(size: { readonly width: number; readonly height: number }): Promise<Browser> {
    const profile = await mkdtemp(join(tmpdir(), "entente-chromium-"));
    const system = systemBrowser();
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: system ?? (await sparticuz.executablePath()),
      args: system === undefined ? [...sparticuz.args, ...QUIET] : [...QUIET],
      viewport: size,
      headless: true,
    });
    return new Browser(context, profile);
  }

  /** Makes every later request over a network fail. */
  async cutNetwork(): Promise<void> {
    await this.#context.setOffline(true);
    await this.#context.route(/^(?:https?|wss?):/, (route) => route.abort());
  }

  /** Drops what the pages of an origin kept for the next visit. */
  async forget(origin: string): Promise<void> {
    const page = await this.#context.newPage();
    const session = await this.#context.newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage" });
    await page.close();
  }

  async open(url: string, size?: { readonly width: number; readonly height: number }): Promise<Page> {
    const page = await this.#context.newPage();
    if (size !== undefined) await page.setViewportSize(size);
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    await page.goto(url);
    return page;
  }

  async close(): Promise<void> {
    await this.#context.close();
    await rm(this.#profile, { recursive: true, force: true });
  }
}
