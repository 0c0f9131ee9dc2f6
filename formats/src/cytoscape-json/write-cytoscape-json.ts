import type { Dataset } from "@entente/core";
import type { WriteResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { type FlatGraph, flatGraphOf, flatHeading } from "../graph/flat-graph.ts";
import { fieldsOf, listLines } from "../graph/write-json.ts";

/** Writes the JSON of Cytoscape.js, with the copies of ids that NetworkX asks for. */
export function writeCytoscapeJson(dataset: Dataset): WriteResult {
  const losses = new Findings();
  const graph = flatGraphOf(dataset, losses);
  return { files: [{ name: `${dataset.id}.cyjs`, content: piecesOf(dataset, graph) }], losses };
}

function* piecesOf(
  dataset: Dataset,
  { nodes, edges, isDirected }: FlatGraph,
): Generator<string, void, undefined> {
  const heading = JSON.stringify({ name: dataset.title, ...Object.fromEntries(flatHeading(dataset)) });
  yield `{"directed": ${isDirected}, "multigraph": true, "data": ${heading},\n"elements": {"nodes": [`;
  yield* listLines(
    nodes.map(({ id, values, ...node }) => {
      // Cytoscape calls a label a name.
      const others = new Map([...values].filter(([name]) => name !== "label"));
      return {
        data: fieldsOf({ id, value: id, name: values.get("label") }, { id, ...node, values: others }),
      };
    }),
  );
  yield '\n],\n"edges": [';
  yield* listLines(
    edges.map((edge) => {
      const { id, source, target } = edge;
      return { data: fieldsOf({ id, key: id, source, target }, edge) };
    }),
  );
  yield "\n]}}\n";
}
