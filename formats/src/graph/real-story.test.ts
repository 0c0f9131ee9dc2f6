import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Dataset, isPreferred } from "@entente/core";
import { describe, expect, it } from "vitest";
import { BOLSHEVIK_PARTY } from "../../../tests/fixture-folders.ts";
import type { Format } from "../contract/format.ts";
import { cytoscapeJson } from "../cytoscape-json/cytoscape-json.ts";
import { filesInMemory } from "../dataset-package/package-files.ts";
import { parsePackage } from "../dataset-package/parse-package.ts";
import { buildStory } from "../draft/build-story.ts";
import { gexf } from "../gexf/gexf.ts";
import { graphml } from "../graphml/graphml.ts";
import { nodeLink } from "../node-link/node-link.ts";
import { contentOfStory } from "./random-story.testing.ts";
import { writtenFiles } from "./written-files.testing.ts";

async function bolshevikParty(): Promise<Dataset> {
  const names = readdirSync(BOLSHEVIK_PARTY).filter((name) => /[.]csv$|^datapackage/.test(name));
  const texts = names.map((name) => [name, readFileSync(join(BOLSHEVIK_PARTY, name), "utf8")] as const);
  return (await parsePackage("party", filesInMemory(Object.fromEntries(texts)), () => "r1")).dataset;
}

const FORMATS = [gexf, graphml, nodeLink, cytoscapeJson].map((format) => [format.name, format] as const);

describe.each(FORMATS)("the Bolshevik party as %s", (_, format) => {
  it("comes back as a checked story with the same actors, ties, memberships and citations", async () => {
    const story = await bolshevikParty();
    const { dataset, counts } = await readBack(format, story);
    const [ties, memberships] = [story.ties.filter(isPreferred), story.memberships.filter(isPreferred)];
    expect(contentOfStory(dataset)).toEqual(contentOfStory({ ...story, ties, memberships }));
    expect(dataset.period).toEqual(story.period);
    expect([counts.kept, counts.merged, counts.refused]).toEqual([counts.read, 0, 0]);
  });

  it("says what it has no place for", async () => {
    const story = await bolshevikParty();
    const { losses } = await (format.write?.(story) ?? Promise.reject());
    const told = new Map(losses.list().map(({ parameters: { what }, count }) => [what, count]));
    expect(told.get("positions")).toBe(story.positions.length);
    expect(told.get("arguments")).toBe(story.arguments.length);
    expect(told.get("events")).toBe(story.events.length);
    expect(losses.list().every(({ kind }) => kind === "LOSS")).toBe(true);
  });
});

async function readBack(format: Format, story: Dataset) {
  const { draft, report } = await (format.read?.(await writtenFiles(format, story), {}) ?? Promise.reject());
  if (draft === null) throw new Error(JSON.stringify(report.findings));
  const built = await buildStory(draft, report, () => "r2");
  if (built.story === null) throw new Error(JSON.stringify(built.report.findings));
  return { dataset: built.story.dataset, counts: built.report.counts };
}
