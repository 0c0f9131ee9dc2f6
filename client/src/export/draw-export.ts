import { drawGif, drawSvg, metadataOf, type ReportFrames, withPngText } from "@entente/core";
import { createExportCanvas, prepareDrawing, rangeOf } from "./drawing.ts";
import type { ExportJob } from "./export-job.ts";
import { svgFontRules } from "./worker-fonts.ts";

/** Draws a picture or a film of a story on a canvas outside any page; returns the bytes of the file. */
export async function drawExport(job: ExportJob, report: ReportFrames): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = await prepareDrawing(job);
  const { sheets, theme, fonts, provenance } = drawing;
  switch (job.format) {
    case "png": {
      const canvas = createExportCanvas(drawing);
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
      return drawGif(
        sheets,
        rangeOf(job),
        provenance,
        createExportCanvas(drawing),
        await import("gifenc"),
        report,
      );
    case "webm":
    case "mp4": {
      const { drawVideo } = await import("./draw-video.ts");
      return await drawVideo(drawing, job.format, report);
    }
  }
}
