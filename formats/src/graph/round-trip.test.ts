import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Format } from "../contract/format.ts";
import { cytoscapeJson } from "../cytoscape-json/cytoscape-json.ts";
import { gexf } from "../gexf/gexf.ts";
import { graphml } from "../graphml/graphml.ts";
import { nodeLink } from "../node-link/node-link.ts";
import { contentOfDraft, contentOfStory, randomStory } from "./random-story.testing.ts";
import { writtenFiles } from "./written-files.testing.ts";

const FORMATS = [gexf, graphml, nodeLink, cytoscapeJson].map((format) => [format.name, format] as const);

describe.each(FORMATS)("%s", (_, format) => {
  it("keeps actors, ties, spells, memberships, citations and attributes of any story", async () => {
    await fc.assert(
      fc.asyncProperty(randomStory, async (story) => {
        const { draft, report } = await readBack(format, story);
        const { read, kept, merged, refused } = report.counts;
        expect([kept, merged, refused]).toEqual([read, 0, 0]);
        expect(report.findings.filter(({ kind }) => kind === "FAULT")).toEqual([]);
        expect([draft.title, draft.description]).toEqual([story.title, story.description]);
        expect(contentOfDraft(draft)).toEqual(contentOfStory(story));
      }),
      { numRuns: 50 },
    );
  }, 240_000);

  it("recognises what it writes, and no other does", async () => {
    await fc.assert(
      fc.asyncProperty(randomStory, async (story) => {
        const [file] = await writtenFiles(format, story);
        if (file === undefined) throw new Error("Nothing was written");
        const bytes: number[] = [];
        for await (const piece of file.bytes()) bytes.push(...piece);
        const head = { file: { ...file, name: "given" }, bytes: Uint8Array.from(bytes.slice(0, 4_096)) };
        const text = new TextDecoder().decode(head.bytes);
        for (const [, other] of FORMATS) {
          const sureness = other.recognise?.([{ ...head, text }]) ?? 0;
          if (other === format) expect(sureness).toBeGreaterThan(0.5);
          else expect(sureness).toBe(0);
        }
      }),
      { numRuns: 10 },
    );
  });
});

async function readBack(format: Format, story: Parameters<NonNullable<Format["write"]>>[0]) {
  const { draft, report } = await (format.read?.(await writtenFiles(format, story), {}) ?? Promise.reject());
  if (draft === null) throw new Error(JSON.stringify(report.findings));
  return { draft, report };
}
