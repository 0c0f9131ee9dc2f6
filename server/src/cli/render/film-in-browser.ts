import { existsSync } from "node:fs";
import { join } from "node:path";
import { layoutFormFor, type PackedTimeline, packTimeline, type ReportFrames } from "@entente/core";
import express from "express";
import type { Page } from "playwright-core";
import type { Config } from "../../config.ts";
import { listen } from "../../http/listen.ts";
import { CommandError } from "../packages/command-error.ts";
import { launchBrowser } from "./browser.ts";
import { filmRange, type NodeDrawing } from "./draw-in-node.ts";
import { keptLayout } from "./story-layouts.ts";

/** The part of client/src/export/film-page.ts that is used here. */
interface FilmPage {
  readonly makeFilm: (job: FilmJob) => Promise<number>;
  readonly readFilm: (from: number, to: number) => Promise<string>;
}

interface FilmJob {
  readonly timeline: PackedTimeline;
  readonly format: "webm" | "mp4";
  readonly [name: string]: unknown;
}

/** Bytes copied from the page per call. */
const PIECE = 3 * 1024 * 1024;

/** Draws and encodes a film with the client's own film page, in a headless browser. Throws CommandError. */
export async function drawFilmInBrowser(
  { checkout }: Config,
  drawing: Omit<NodeDrawing, "format">,
  format: "webm" | "mp4",
  report: ReportFrames,
): Promise<Uint8Array> {
  const client = join(checkout, "client", "dist");
  if (!existsSync(join(client, "film.html")))
    throw new CommandError("The film page has not been built; run npm run build");
  const { moment, options, address, view, arrangement, appearance } = drawing;
  const job: FilmJob = {
    ...filmRange(drawing),
    timeline: packTimeline(drawing.dataset),
    format,
    moment,
    size: options.size,
    theme: options.theme,
    language: options.language,
    view,
    arrangement,
    appearance,
    ...keptLayout(drawing, layoutFormFor(options.size)),
    address,
  };
  const server = await listen(express().use(express.static(client)), "127.0.0.1", 0);
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  try {
    const page = await browser.newPage();
    await page.exposeFunction("reportFrames", report);
    await page.goto(`${server.url}/film.html`);
    return await drawFilm(page, job);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function drawFilm(page: Page, job: FilmJob): Promise<Uint8Array> {
  await page.waitForFunction(() => "filmPage" in globalThis);
  const length = await page
    .evaluate((one) => (globalThis as unknown as { filmPage: FilmPage }).filmPage.makeFilm(one), job)
    .catch((error: unknown) => {
      const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
      throw new CommandError(first.replace(/^page\.evaluate: (?:Error: )?/, ""));
    });
  const pieces: Buffer[] = [];
  for (let from = 0; from < length; from += PIECE) {
    const piece = await page.evaluate(
      ([start, end]) => (globalThis as unknown as { filmPage: FilmPage }).filmPage.readFilm(start, end),
      [from, Math.min(length, from + PIECE)] as const,
    );
    pieces.push(Buffer.from(piece, "base64"));
  }
  return Buffer.concat(pieces);
}
