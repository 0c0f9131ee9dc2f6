import { expect, it } from "vitest";
import { fileInMemory } from "../contract/input-file.ts";
import { importStory } from "../import/import-story.ts";

const NODES = {
  nodes: [
    { id: 1, name: "Ann" },
    { id: 2, name: "Bob" },
    { id: 3, name: "Cat" },
  ],
};

it.each<[string, string]>([
  [
    "NetworkX with NaN and Infinity",
    '{"directed": false, "multigraph": false, "graph": {}, "nodes": [{"id": 1, "name": "Ann", "age": NaN}, {"id": 2, "name": "Bob", "age": -Infinity}, {"id": 3, "name": "Cat", "says": "NaN, or \\" Infinity"}], "links": [{"source": 1, "target": 2, "weight": -1}, {"source": 2, "target": 3, "weight": Infinity}]}',
  ],
  [
    "NetworkX as adjacency lists",
    JSON.stringify({
      directed: false,
      graph: [],
      ...NODES,
      adjacency: [[{ id: 2, weight: -1 }], [{ id: 1, weight: -1 }, { id: 3 }], [{ id: 2 }]],
    }),
  ],
  [
    "vis.js, with a mark of its encoding",
    `\uFEFF${JSON.stringify({
      nodes: NODES.nodes.map(({ id, name }) => ({ id, label: name })),
      edges: [
        { from: 1, to: 2, value: -1 },
        { from: 2, to: 3 },
      ],
    })}`,
  ],
  [
    "Graphology",
    JSON.stringify({
      attributes: {},
      options: { type: "undirected", multi: false },
      nodes: NODES.nodes.map(({ id, name }) => ({ key: String(id), attributes: { label: name } })),
      edges: [
        { key: "x", source: "1", target: "2", attributes: { sign: "-" } },
        { key: "y", source: "2", target: "3", attributes: {} },
      ],
    }),
  ],
  [
    "D3, links by number",
    JSON.stringify({
      nodes: NODES.nodes.map(({ name }) => ({ name })),
      links: [
        { source: 0, target: 1, value: -1 },
        { source: 1, target: 2 },
      ],
    }),
  ],
])("the JSON of %s is read", async (_, text) => {
  const { story, report } = await importStory([fileInMemory("graph.json", text)], { hash: () => "" });
  expect(story?.dataset.actors.map(({ name }) => name)).toEqual(["Ann", "Bob", "Cat"]);
  expect(story?.dataset.ties.map(({ kind, a, b }) => `${kind} ${a} ${b}`)).toEqual([
    "OPPOSED ann bob",
    "ALLIED bob cat",
  ]);
  expect(report.counts).toEqual({ read: 5, kept: 5, merged: 0, refused: 0 });
  expect(report.findings.some(({ rule }) => rule === "no-number")).toBe(text.includes(": NaN"));
});
