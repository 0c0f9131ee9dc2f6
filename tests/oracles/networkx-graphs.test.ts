import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addDays, type Dataset, formatCalendarDate } from "@entente/core";
import { filesInMemory, parsePackage } from "@entente/formats";
import { findFormat } from "@entente/formats/import";
import { expect, it } from "vitest";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { askOracle, pythonEnvironment } from "./python-environment.ts";

const REQUIREMENTS = fileURLToPath(new URL("networkx-requirements.txt", import.meta.url));
const GRAPHS = ["gexf", "graphml", "node-link", "cytoscape-json"];

interface Opened {
  readonly nodes: readonly (readonly [string, string])[];
  readonly edges: readonly (readonly (string | null)[])[];
}

async function storyIn(folder: string): Promise<Dataset> {
  const names = readdirSync(folder).filter((name) => /[.]csv$|^datapackage/.test(name));
  const texts = names.map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
  return (await parsePackage(basename(folder), filesInMemory(Object.fromEntries(texts)), () => "r1")).dataset;
}

async function textOf(format: string, story: Dataset): Promise<string> {
  const write = findFormat(format)?.write;
  if (write === undefined) throw new Error(`${format} does not write`);
  let text = "";
  for (const { content } of (await write(story)).files)
    for await (const piece of content) text += String(piece);
  return text;
}

const byText = (rows: readonly (readonly (string | null)[])[]): string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted();

it.for(FIXTURE_FOLDERS)(
  "NetworkX finds the nodes, edges and spells of %s in every graph format",
  async (folder, ctx) => {
    const environment = await pythonEnvironment(REQUIREMENTS);
    if ("missing" in environment) return ctx.skip(environment.missing);
    const story = await storyIn(folder);
    const cases = await Promise.all(
      GRAPHS.map(async (format) => ({ format, text: await textOf(format, story) })),
    );
    const answers = await askOracle<readonly Opened[]>(environment, "networkx_graphs.py", cases);
    const edges = story.ties
      .filter(({ rivalOf }) => rivalOf === null)
      .map((tie) => {
        const isCertain = tie.validFrom === null || tie.validTo === null || tie.validFrom < tie.validTo;
        const [from, to] = isCertain
          ? [tie.validFrom, tie.validTo]
          : [tie.validFromEarliest, tie.validToLatest];
        const start = from === null ? null : formatCalendarDate(from);
        return [tie.a, tie.b, tie.kind, start, to === null ? null : formatCalendarDate(addDays(to, -1))];
      });
    answers.forEach((answer, place) => {
      expect(byText(answer.nodes), GRAPHS[place]).toEqual(
        byText(story.actors.map(({ id, name }) => [id, name])),
      );
      expect(byText(answer.edges), GRAPHS[place]).toEqual(byText(edges));
    });
  },
);
