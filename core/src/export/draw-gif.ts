import type { Sheet } from "../sheet/sheet.ts";
import type { ExportSheets } from "./export-sheets.ts";
import type { FilmRange } from "./film.ts";
import { type GifTools, gifFilm } from "./gif-film.ts";
import { type Provenance, provenanceLines } from "./provenance.ts";

/** Paints one sheet after the other on one canvas. */
export interface SheetCanvas {
  readonly paint: (sheet: Sheet) => void;
  /** Red, green, blue and alpha of every pixel; good until the next sheet is painted. */
  readonly pixels: () => Uint8Array;
}

/** Called after each frame. */
export type ReportFrames = (done: number, total: number) => void;

/** Number of frames, spread over a film, from which its colours are taken. */
const PALETTE_FRAMES = 12;

export function drawGif(
  sheets: ExportSheets,
  range: FilmRange,
  provenance: Provenance,
  canvas: SheetCanvas,
  tools: GifTools,
  report: ReportFrames,
): Uint8Array<ArrayBuffer> {
  const frames = sheets.frames(range);
  const samples = Array.from({ length: PALETTE_FRAMES }, (_, n) => {
    const frame = frames[Math.floor((n * (frames.length - 1)) / (PALETTE_FRAMES - 1))];
    if (frame !== undefined) canvas.paint(sheets.frame(frame));
    return Uint8Array.from(canvas.pixels());
  });
  const { width, height } = sheets.sheets.plan.size;
  const { framesPerSecond } = range;
  const comment = provenanceLines(provenance);
  const film = gifFilm(tools, { width, height, framesPerSecond, comment, samples });
  frames.forEach((frame, number) => {
    if (number === 0 || frame !== frames[number - 1]) canvas.paint(sheets.frame(frame));
    film.add(canvas.pixels());
    report(number + 1, frames.length);
  });
  return film.finish();
}
