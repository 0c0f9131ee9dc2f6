import { createRequire } from "node:module";
import {
  type Appearance,
  createExportSheets,
  datasetIn,
  drawGif,
  drawSvg,
  type ExportSheets,
  type FilmRange,
  type GifTools,
  indexStory,
  layoutFormFor,
  type Moment,
  metadataOf,
  type Provenance,
  playSpeed,
  type ReportFrames,
  SCENE_THEMES,
  type SceneTheme,
  withAgreementTies,
  withPngText,
} from "@entente/core";
import {
  createSheetCanvas,
  createTextMeasure,
  drawSheetPdf,
  registerFonts,
  svgFontRules,
} from "./node-canvas.ts";
import type { RenderOptions } from "./render-options.ts";
import { type ArrangedStory, keptLayout } from "./story-layouts.ts";

export interface NodeDrawing extends ArrangedStory {
  readonly moment: Moment;
  readonly options: RenderOptions;
  readonly appearance: Appearance;
  readonly format: "png" | "svg" | "pdf" | "gif";
  /** The address of the page to which the permalink leads. */
  readonly address: string;
}

interface Job {
  readonly sheets: ExportSheets;
  readonly moment: Moment;
  readonly theme: SceneTheme;
  readonly provenance: Provenance;
}

/** Draws a picture or GIF of a story in this process. The same input gives the same bytes. */
export function drawInNode(drawing: NodeDrawing, report: ReportFrames): Uint8Array | string {
  const { dataset, moment, options, format, address, view, arrangement, appearance } = drawing;
  const { size, language } = options;
  const sheets = createExportSheets(indexStory(withAgreementTies(datasetIn(dataset, language))), {
    size,
    language,
    address,
    view,
    arrangement,
    appearance,
    measure: createTextMeasure(),
    ...keptLayout(drawing, layoutFormFor(size)),
  });
  const provenance = sheets.provenance(moment);
  const theme = SCENE_THEMES[options.theme];
  const job: Job = { sheets, moment, theme, provenance };
  switch (format) {
    case "png":
      return drawPng(job);
    case "svg": {
      const sheet = sheets.still(moment.from);
      const written = (css: string): string =>
        drawSvg({ sheet, theme, fonts: registerFonts(), provenance, css });
      return written(svgFontRules(written("")));
    }
    case "pdf":
      return drawPdf(job);
    case "gif": {
      // gifenc is CommonJS, and Node's loader cannot see its named exports.
      const tools = createRequire(import.meta.url)("gifenc") as GifTools;
      const canvas = createSheetCanvas(size, sheets.sheets.plan.scale, theme);
      return drawGif(sheets, filmRange(drawing), provenance, canvas, tools, report);
    }
  }
}

export function filmRange({ dataset, moment, options }: Omit<NodeDrawing, "format">): FilmRange {
  const { framesPerSecond, monthsPerSecond } = options;
  return { ...moment, framesPerSecond, monthsPerSecond: monthsPerSecond ?? playSpeed(dataset.period) };
}

function drawPng({ sheets, moment, theme, provenance }: Job): Uint8Array {
  const sheet = sheets.still(moment.from);
  const canvas = createSheetCanvas(sheet.size, sheet.scale, theme);
  canvas.paint(sheet);
  return withPngText(canvas.png(), metadataOf(provenance));
}

function drawPdf({ sheets, moment, theme, provenance }: Job): Uint8Array {
  const { title, date, source, permalink, revision } = provenance;
  return drawSheetPdf(sheets.still(moment.from), theme, {
    title: `${title}, ${date}`,
    subject: source,
    keywords: `${permalink}, ${revision}`,
  });
}
