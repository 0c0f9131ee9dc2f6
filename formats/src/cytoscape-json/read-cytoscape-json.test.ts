import { describe, expect, it } from "vitest";
import type { ReadResult } from "../contract/format.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { readCytoscapeJson } from "./read-cytoscape-json.ts";

const read = (json: unknown): Promise<ReadResult> =>
  readCytoscapeJson([fileInMemory("pacts.cyjs", JSON.stringify(json))], {});

const NODES = [
  { data: { id: "g", name: "The league" } },
  { data: { id: "a", name: "Ann", SUID: 1, parent: "g" }, position: { x: 1, y: 2 }, selected: false },
  { data: { id: "b", name: "Bob" } },
];
const EDGES = [{ data: { id: "e", source: "a", target: "b", interaction: "enemy", start: 1924, pages: 12 } }];

describe("Cytoscape JSON", () => {
  it.each([
    ["apart", { data: { name: "Pacts" }, elements: { nodes: NODES, edges: EDGES } }],
    ["in one list", { data: { name: "Pacts" }, elements: [...EDGES, ...NODES] }],
  ])("is read with its elements %s", async (_, json) => {
    const { draft, report } = await read(json);
    expect(draft?.title).toBe("Pacts");
    expect(draft?.actors.map(({ name, attributes }) => [name, attributes])).toEqual([
      ["Ann", undefined],
      ["Bob", undefined],
    ]);
    expect(draft?.memberships.map(({ actor, faction }) => [actor, faction])).toEqual([["a", "The league"]]);
    expect(draft?.ties.map(({ kind, from, attributes }) => [kind, from, attributes])).toEqual([
      ["OPPOSED", "1924", { interaction: "enemy", pages: 12 }],
    ]);
    expect(report.counts).toEqual({ read: 4, kept: 4, merged: 0, refused: 0 });
  });

  it("is read as a list of elements alone", async () => {
    const { draft } = await read([...NODES, ...EDGES]);
    expect([draft?.title, draft?.ties.length]).toEqual(["pacts", 1]);
  });

  it("says what is no element, and what is no such file", async () => {
    const result = await read([...NODES, { classes: "x" }, { data: { label: "nobody" } }]);
    expect(result.report.counts).toEqual({ read: 5, kept: 3, merged: 0, refused: 2 });
    expect((await read({ rows: [] })).report.findings.map(({ rule }) => rule)).toEqual(["no-cytoscape"]);
  });
});
