import {
  cssFont,
  datasetIn,
  drawGif,
  drawSvg,
  type ExportSheets,
  type FontFamilies,
  indexStory,
  metadataOf,
  openExportSheets,
  type Provenance,
  paintSheet,
  provenanceOf,
  type ReportFrames,
  SCENE_THEMES,
  type SceneTheme,
  type SheetCanvas,
  unpackTimeline,
  withPngText,
} from "@entente/core";
import { browserSurface } from "../scene/browser-surface.ts";
import type { ExportJob } from "./export-job.ts";
import { loadWorkerFonts, svgFontRules } from "./worker-fonts.ts";

export interface Drawing {
  readonly job: ExportJob;
  readonly sheets: ExportSheets;
  readonly theme: SceneTheme;
  readonly fonts: FontFamilies;
  readonly provenance: Provenance;
}

/** A picture or a film of a story, drawn on a canvas that no page shows. */
export async function drawExport(job: ExportJob, report: ReportFrames): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = await openDrawing(job);
  const { sheets, theme, fonts, provenance } = drawing;
  switch (job.format) {
    case "png": {
      const canvas = exportCanvas(drawing);
      canvas.paint(sheets.still(job.moment.from));
      const blob = await canvas.canvas.convertToBlob({ type: "image/png" });
      return withPngText(new Uint8Array(await blob.arrayBuffer()), metadataOf(provenance));
    }
    case "svg": {
      const sheet = sheets.still(job.moment.from);
      const written = (css: string): string => drawSvg({ sheet, theme, fonts, provenance, css });
      return new TextEncoder().encode(written(await svgFontRules(written(""))));
    }
    case "gif":
      return drawGif(sheets, rangeOf(job), provenance, exportCanvas(drawing), await import("gifenc"), report);
    case "webm":
    case "mp4": {
      const { drawVideo } = await import("./draw-video.ts");
      return await drawVideo(drawing, job.format, report);
    }
  }
}

export function rangeOf({ moment, framesPerSecond, monthsPerSecond }: ExportJob) {
  return { ...moment, framesPerSecond, monthsPerSecond };
}

async function openDrawing(job: ExportJob): Promise<Drawing> {
  const { size, language, address, moment } = job;
  const dataset = datasetIn(unpackTimeline(job.timeline), language);
  const fonts = await loadWorkerFonts(JSON.stringify(job.timeline));
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (context === null) throw new Error("This browser draws on no canvas outside a page");
  const sheets = openExportSheets(indexStory(dataset), {
    size,
    language,
    address,
    measure: (text, style) => {
      context.font = cssFont(style, fonts);
      return context.measureText(text).width;
    },
  });
  const theme = { ...SCENE_THEMES[job.theme], fonts };
  return { job, sheets, theme, fonts, provenance: provenanceOf(dataset, moment, sheets.source, address) };
}

/** A canvas of the film's size. */
export function exportCanvas({ sheets, theme, fonts }: Drawing): SheetCanvas & {
  readonly canvas: OffscreenCanvas;
} {
  const { size, scale } = sheets.sheets.plan;
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error("This browser draws on no canvas outside a page");
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
