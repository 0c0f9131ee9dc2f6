import type { Dataset } from "@entente/core";
import type { WriteResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import type { AttributeType, AttributeValue } from "../contract/story-draft.ts";
import { writeList } from "../graph/attribute-types.ts";
import { type FlatRecord, flatGraphOf, flatHeading } from "../graph/flat-graph.ts";
import type { StoryColumn } from "../graph/story-graph.ts";
import { escapeXml, xmlAttributes } from "../xml/write-xml.ts";

const TYPES: Readonly<Record<AttributeType, string>> = {
  TEXT: "string",
  DATE: "string",
  NUMBER: "double",
  BOOLEAN: "boolean",
  LIST: "string",
};

/** Writes GraphML: an edge for every tie, with its first and its last day in the columns `start` and `end`. */
export function writeGraphml(dataset: Dataset): WriteResult {
  const losses = new Findings();
  const graph = flatGraphOf(dataset, losses);
  return { files: [{ name: `${dataset.id}.graphml`, content: linesOf(dataset, graph) }], losses };
}

interface Key extends StoryColumn {
  readonly id: string;
}

function* linesOf(
  dataset: Dataset,
  graph: ReturnType<typeof flatGraphOf>,
): Generator<string, void, undefined> {
  const heading = [...flatHeading(dataset)];
  const graphKeys = heading.map(([name], place) => ({ id: `g${place}`, name, type: "TEXT" as const }));
  const nodeKeys = graph.nodeColumns.map((column, place) => ({ ...column, id: `n${place}` }));
  const edgeKeys = graph.edgeColumns.map((column, place) => ({ ...column, id: `e${place}` }));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield declarations("graph", graphKeys);
  yield declarations("node", nodeKeys);
  yield declarations("edge", edgeKeys);
  yield `<graph edgedefault="${graph.isDirected ? "directed" : "undirected"}">\n`;
  yield dataOf(new Map(heading), graphKeys);
  for (const { id, values } of graph.nodes)
    yield `\n<node${xmlAttributes({ id })}>${dataOf(values, nodeKeys)}</node>`;
  for (const edge of graph.edges) yield edgeLine(edge, edgeKeys);
  yield "\n</graph>\n</graphml>\n";
}

function edgeLine({ id, source, target, values }: FlatRecord, keys: readonly Key[]): string {
  return `\n<edge${xmlAttributes({ id, source, target })}>${dataOf(values, keys)}</edge>`;
}

function declarations(domain: string, keys: readonly Key[]): string {
  return keys
    .map(
      ({ id, name, type }) =>
        `<key${xmlAttributes({ id, for: domain, "attr.name": name, "attr.type": TYPES[type] })}/>\n`,
    )
    .join("");
}

function dataOf(values: ReadonlyMap<string, AttributeValue>, keys: readonly Key[]): string {
  return keys
    .map(({ id, name }) => {
      const value = values.get(name);
      if (value === undefined) return "";
      const text = typeof value === "object" ? writeList(value) : String(value);
      return `<data${xmlAttributes({ key: id })}>${escapeXml(text)}</data>`;
    })
    .join("");
}
