import {
  createExportSheets,
  cssFont,
  datasetIn,
  type ExportSheets,
  type FilmRange,
  type FontFamilies,
  indexStory,
  type Provenance,
  paintSheet,
  SCENE_THEMES,
  type SceneTheme,
  type SheetCanvas,
  unpackTimeline,
  withAgreementTies,
} from "@entente/core";
import { browserSurface } from "../scene/browser-surface.ts";
import type { ExportJob } from "./export-job.ts";
import { loadWorkerFonts } from "./worker-fonts.ts";

/** A job with its sheets laid out and its fonts loaded. */
export interface Drawing {
  readonly job: ExportJob;
  readonly sheets: ExportSheets;
  readonly theme: SceneTheme;
  readonly fonts: FontFamilies;
  readonly provenance: Provenance;
}

export function rangeOf({ moment, framesPerSecond, monthsPerSecond }: ExportJob): FilmRange {
  return { ...moment, framesPerSecond, monthsPerSecond };
}

export async function prepareDrawing(job: ExportJob): Promise<Drawing> {
  const { size, language, address, moment, view, arrangement, appearance, layout } = job;
  const dataset = datasetIn(unpackTimeline(job.timeline), language);
  const fonts = await loadWorkerFonts(JSON.stringify(job.timeline));
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (context === null)
    throw new Error(
      "This browser cannot draw in the background; use a current Chrome, Edge, Firefox or Safari",
    );
  const sheets = createExportSheets(indexStory(withAgreementTies(dataset)), {
    size,
    language,
    address,
    view,
    arrangement,
    appearance,
    ...(layout === undefined ? {} : { layout }),
    measure: (text, style) => {
      context.font = cssFont(style, fonts);
      return context.measureText(text).width;
    },
  });
  const theme = { ...SCENE_THEMES[job.theme], fonts };
  return { job, sheets, theme, fonts, provenance: sheets.provenance(moment) };
}

/** Creates a canvas of the film's size, outside any page. */
export function createExportCanvas({ sheets, theme, fonts }: Drawing): SheetCanvas & {
  readonly canvas: OffscreenCanvas;
} {
  const { size, scale } = sheets.sheets.plan;
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  if (context === null)
    throw new Error(
      "This browser cannot draw in the background; use a current Chrome, Edge, Firefox or Safari",
    );
  const surface = browserSurface(context, fonts, scale);
  return {
    canvas,
    paint: (sheet) => {
      context.setTransform(scale, 0, 0, scale, 0, 0);
      paintSheet(surface, sheet, theme);
    },
    pixels: () => new Uint8Array(context.getImageData(0, 0, size.width, size.height).data.buffer),
  };
}
