import type { Dataset } from "@entente/core";
import type { WriteResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { type FlatGraph, type FlatRecord, flatGraphOf, flatHeading } from "../graph/flat-graph.ts";
import { fieldsOf, listLines } from "../graph/write-json.ts";

/** Writes node-link JSON as NetworkX reads it, with `edges`; a tie of one pair beside another has a key of its own. */
export function writeNodeLink(dataset: Dataset): WriteResult {
  const losses = new Findings();
  const graph = flatGraphOf(dataset, losses);
  return { files: [{ name: `${dataset.id}.json`, content: piecesOf(dataset, graph) }], losses };
}

function* piecesOf(
  dataset: Dataset,
  { nodes, edges, isDirected }: FlatGraph,
): Generator<string, void, undefined> {
  const heading = JSON.stringify(Object.fromEntries(flatHeading(dataset)));
  yield `{"directed": ${isDirected}, "multigraph": true, "graph": ${heading},\n"nodes": [`;
  yield* listLines(mapped(nodes, (node) => fieldsOf({ id: node.id }, node)));
  yield '\n],\n"edges": [';
  yield* listLines(
    mapped(edges, (edge) => fieldsOf({ source: edge.source, target: edge.target, key: edge.id }, edge)),
  );
  yield "\n]}\n";
}

function* mapped(
  records: readonly FlatRecord[],
  map: (record: FlatRecord) => unknown,
): Generator<unknown, void, undefined> {
  for (const record of records) yield map(record);
}
