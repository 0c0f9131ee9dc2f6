import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  type Dataset,
  fillSite,
  NO_FILTER,
  packTimeline,
  type SiteStory,
  USUAL_ARRANGEMENT,
} from "@entente/core";
import type { Config } from "../../config.ts";
import type { ReportProgress } from "../../database/managed-neo4j/index.ts";
import { CommandError } from "../packages/command-error.ts";
import { type FoundStory, findStory } from "../render/find-story.ts";
import { layoutsToCarry } from "../render/story-layouts.ts";

export const PUBLISH_USAGE = `usage: npm run entente -- publish STORY… --out FOLDER

  Writes the whole explorer with these stories as HTML files, for any web server or a USB stick: no Node and no database
  is needed to show them. STORY is the id of a dataset, the folder of a dataset package, or a file of any format that is
  read. FOLDER is new or empty; with --force its files are replaced.`;

interface PublishOptions {
  readonly stories: readonly string[];
  readonly folder: string;
  readonly force: boolean;
}

/** Publishes stories as files. Throws CommandError, or PackageFaultsError. */
export async function publishStories(
  config: Config,
  parameters: readonly string[],
  report: ReportProgress,
  print: (line: string) => void,
): Promise<void> {
  if (parameters.includes("--help")) return print(PUBLISH_USAGE);
  const { stories, folder, force } = parsePublishOptions(parameters);
  const template = await readTemplate(config);
  await prepareFolder(folder, force);
  const found: FoundStory[] = [];
  for (const name of stories) found.push(await findStory(config, name, report));
  const list = found.map(({ dataset }) => listedStory(dataset));
  const twice = list.find(({ id }, place) => list.findIndex((other) => other.id === id) !== place);
  if (twice !== undefined) throw new CommandError(`Two of these stories are called ${twice.id}; rename one`);
  for (const [place, { dataset, kept }] of found.entries()) {
    report({ kind: "layout", what: dataset.id, done: place, total: found.length });
    const page = fillSite(template, {
      timeline: packTimeline(dataset),
      layouts: layoutsToCarry({
        dataset,
        kept,
        view: { reading: null, filter: NO_FILTER },
        arrangement: USUAL_ARRANGEMENT,
      }),
      stories: list,
    });
    await writeFile(join(folder, `${dataset.id}.html`), page);
    // The first story is what the folder itself shows.
    if (place === 0) await writeFile(join(folder, "index.html"), page);
  }
  print(
    `${found.length === 1 ? "One story is" : `${found.length} stories are`} in ${folder}; open ${join(folder, "index.html")}`,
  );
}

function parsePublishOptions(parameters: readonly string[]): PublishOptions {
  const stories: string[] = [];
  let folder: string | null = null;
  let force = false;
  for (let place = 0; place < parameters.length; place += 1) {
    const parameter = parameters[place] ?? "";
    if (parameter === "--force") force = true;
    else if (parameter === "--out") {
      place += 1;
      folder = parameters[place] ?? null;
    } else if (parameter.startsWith("--"))
      throw new CommandError(`There is no ${parameter}\n\n${PUBLISH_USAGE}`);
    else stories.push(parameter);
  }
  if (stories.length === 0 || folder === null)
    throw new CommandError(`Name at least one story, and the folder with --out\n\n${PUBLISH_USAGE}`);
  return { stories, folder: resolve(folder), force };
}

async function readTemplate({ checkout }: Config): Promise<string> {
  return await readFile(join(checkout, "client", "dist", "site.html"), "utf8").catch(() => {
    throw new CommandError("The client has not been built; run npm run build");
  });
}

async function prepareFolder(folder: string, force: boolean): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new CommandError(`${folder} could not be made; name another folder with --out`);
  });
  if (!force && (await readdir(folder)).length > 0)
    throw new CommandError(`${folder} is not empty; name a new folder, or add --force`);
}

function listedStory({ id, title, titles = {}, description, descriptions = {} }: Dataset): SiteStory {
  return { id, title, titles, description, descriptions, file: `${id}.html` };
}
