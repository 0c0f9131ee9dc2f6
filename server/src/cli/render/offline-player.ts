import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  appearanceTexts,
  arrangementTexts,
  datasetWithin,
  fillPlayer,
  packTimeline,
  timeOf,
  writeFilter,
  writeStoryDate,
} from "@entente/core";
import type { Config } from "../../config.ts";
import { CommandError } from "../packages/command-error.ts";
import type { NodeDrawing } from "./draw-in-node.ts";
import { layoutsToCarry } from "./story-layouts.ts";

/** Fills the built player with the whole story, opened on the given day, or with the span alone. Throws CommandError. */
export async function fillOfflinePlayer(
  { checkout }: Config,
  drawing: Omit<NodeDrawing, "format">,
): Promise<string> {
  const { dataset, moment, options, address, view, arrangement, appearance } = drawing;
  const template = await readFile(join(checkout, "client", "dist", "player.html"), "utf8").catch(() => {
    throw new CommandError("The player has not been built; run npm run build");
  });
  const isSpan = options.from !== null;
  const time = timeOf(dataset);
  const query = new URLSearchParams({
    ...(time.kind === "NONE" ? {} : { date: writeStoryDate(time, moment.from) }),
    theme: options.theme,
    lang: options.language,
  });
  if (options.monthsPerSecond !== null) query.set("speed", String(options.monthsPerSecond));
  const filter = writeFilter(view.filter);
  if (filter !== null) query.set("filter", filter);
  if (view.reading !== null) query.set("reading", view.reading);
  for (const [name, text] of Object.entries({
    ...arrangementTexts(arrangement),
    ...appearanceTexts(appearance),
  }))
    if (text !== null) query.set(name, text);
  return fillPlayer(template, {
    timeline: packTimeline(isSpan ? datasetWithin(dataset, moment) : dataset),
    layouts: layoutsToCarry(drawing),
    view: `?${query}`,
    address,
  });
}
