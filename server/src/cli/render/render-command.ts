import { relative } from "node:path";
import type { ReportFrames } from "@entente/core";
import type { Config } from "../../config.ts";
import type { ReportProgress } from "../../database/managed-neo4j/index.ts";
import { drawInNode, type NodeDrawing } from "./draw-in-node.ts";
import { drawFilmInBrowser } from "./film-in-browser.ts";
import { findStory } from "./find-story.ts";
import { fillOfflinePlayer } from "./offline-player.ts";
import { checkWritable, writeOut } from "./out-file.ts";
import { parseRenderOptions } from "./parse-render-options.ts";
import type { RenderOptions } from "./render-options.ts";
import {
  outFile,
  selectAppearance,
  selectArrangement,
  selectMoment,
  selectReadingAndFilter,
} from "./story-selection.ts";

/** Draws a picture, a film or the offline player of a story, and writes it to a file. */
export async function renderStory(
  config: Config,
  parameters: readonly string[],
  report: ReportProgress,
  print: (line: string) => void,
): Promise<void> {
  const options = parseRenderOptions(parameters);
  if (options.out !== null) await checkWritable(options.out, options.force);
  const { dataset, kept } = await findStory(config, options.dataset, report);
  const moment = selectMoment(options, dataset);
  const path = outFile(options, dataset, moment);
  await checkWritable(path, options.force);
  const content = await draw(
    config,
    {
      dataset,
      moment,
      options,
      view: selectReadingAndFilter(options, dataset),
      arrangement: selectArrangement(options, dataset),
      appearance: selectAppearance(options, dataset),
      kept,
      address: addressOf(config, options),
    },
    report,
  );
  await writeOut(path, content, options.force);
  print(`${relative(process.cwd(), path)} holds ${dataset.title}, ${formatSize(content)}`);
}

async function draw(
  config: Config,
  drawing: Omit<NodeDrawing, "format">,
  report: ReportProgress,
): Promise<Uint8Array | string> {
  const { format } = drawing.options;
  const reportFrames = reportTenths(report);
  switch (format) {
    case "png":
    case "svg":
    case "pdf":
    case "gif":
      return drawInNode({ ...drawing, format }, reportFrames);
    case "html":
      return await fillOfflinePlayer(config, drawing);
    case "webm":
    case "mp4":
      return await drawFilmInBrowser(config, drawing, format, reportFrames);
  }
}

/** The address of the page given with --address, or else the product's own. */
function addressOf({ host, port }: Config, { address }: RenderOptions): string {
  return address ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
}

function formatSize(content: Uint8Array | string): string {
  const size = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  return size < 1_000_000 ? `${Math.ceil(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}

/** Reports a film's progress in ten lines. */
function reportTenths(report: ReportProgress): ReportFrames {
  let reported = 0;
  return (done, total) => {
    const tenth = Math.floor((10 * done) / total);
    if (tenth === reported) return;
    reported = tenth;
    report({ kind: "step", message: `${done} of ${total} frames drawn` });
  };
}
