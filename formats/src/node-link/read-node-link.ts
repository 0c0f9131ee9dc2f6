import type { ReadOptions, ReadResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { draftGraph, nothingRead } from "../graph/graph-draft.ts";
import { JsonGraph } from "../graph/json-graph.ts";
import { isObject, type JsonObject, readJson, textOfJson } from "../graph/read-json.ts";
import { titleOfFile } from "../graph/title-of-file.ts";

export const NODE_LINK = { id: "node-link", name: "node-link JSON (NetworkX, D3)" } as const;

/** Reads node-link JSON: of NetworkX, with `links` or `edges`, and of D3, whose links may name nodes by number. */
export async function readNodeLink(files: readonly InputFile[], options: ReadOptions): Promise<ReadResult> {
  const findings = new Findings();
  const [file] = files;
  const json = file === undefined ? undefined : await readJson(file, findings, options.onProgress);
  const { nodes, links, edges = links } = isObject(json) ? json : {};
  if (file === undefined || !isObject(json) || !Array.isArray(nodes) || !Array.isArray(edges)) {
    if (json !== undefined) findings.add("FAULT", { rule: "no-node-link" });
    return nothingRead(NODE_LINK, findings, 0);
  }
  const graph = new JsonGraph(file.name, findings);
  const keys = addNodes(graph, nodes);
  const isDirected = json.directed === true;
  for (const [place, edge] of edges.entries()) addEdge(graph, edge, place, keys, isDirected);
  return draftGraph(NODE_LINK, graph.finish(json.graph, titleOfFile(files)), findings, options);
}

/** The keys of the nodes by their place, where they have no ids and links name them by number. */
function addNodes(graph: JsonGraph, nodes: readonly unknown[]): readonly string[] | null {
  const hasIds = nodes.some((node) => isObject(node) && textOfJson(node.id) !== null);
  const keys = nodes.map((node, place) => {
    const [key, object]: [string | null, JsonObject] = isObject(node)
      ? [textOfJson(hasIds ? node.id : (node.name ?? node.label ?? place)), node]
      : [textOfJson(node), {}];
    if (key === null) graph.refuse({ rule: "no-id" }, place + 1);
    else graph.addNode(object, key, null, ["id", "index", "x", "y", "vx", "vy", "fx", "fy"]);
    return key ?? "";
  });
  return hasIds ? null : keys;
}

function addEdge(
  graph: JsonGraph,
  edge: unknown,
  place: number,
  keys: readonly string[] | null,
  isDirected: boolean,
): void {
  if (!isObject(edge)) {
    graph.refuse({ rule: "no-link" }, place + 1);
    return;
  }
  const endOf = (end: unknown): string => {
    if (isObject(end)) return textOfJson(end.id) ?? textOfJson(end.name) ?? "";
    return (typeof end === "number" && keys !== null ? keys[end] : textOfJson(end)) ?? "";
  };
  const { source, target, id, key } = edge;
  graph.addEdge(
    edge,
    {
      // NetworkX numbers parallel edges from 0 in `key`, which is no id of its own.
      key: textOfJson(id) ?? (typeof key === "string" ? key : null),
      source: endOf(source),
      target: endOf(target),
      isDirected,
    },
    ["source", "target", "id", "key", "index"],
  );
}
