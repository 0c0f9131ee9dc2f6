import type { ReadOptions, ReadResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { draftGraph, nothingRead } from "../graph/graph-draft.ts";
import { JsonGraph } from "../graph/json-graph.ts";
import { isObject, type JsonObject, readJson, textOfJson } from "../graph/read-json.ts";
import { titleOfFile } from "../graph/title-of-file.ts";

export const NODE_LINK = { id: "node-link", name: "node-link JSON (NetworkX, D3)" } as const;

/**
 * Reads node-link JSON: of NetworkX, with `links`, `edges` or adjacency lists, of D3, whose
 * links may name nodes by number, of vis.js and of Graphology.
 */
export async function readNodeLink(files: readonly InputFile[], options: ReadOptions): Promise<ReadResult> {
  const findings = new Findings();
  const [file] = files;
  const json = file === undefined ? undefined : await readJson(file, findings, options.onProgress);
  const { nodes: given, links, edges: named = links, adjacency } = isObject(json) ? json : {};
  const nodes = listed(given);
  const edges =
    named === undefined ? linksIn(nodes, adjacency, isObject(json) && json.directed === true) : listed(named);
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

/** The nodes or edges of a list; those of Graphology have their columns in `attributes`. */
function listed(records: unknown): unknown {
  if (!Array.isArray(records)) return records;
  return records.map((record: unknown) => {
    if (!isObject(record) || !isObject(record.attributes)) return record;
    const { key, attributes, ...others } = record;
    return { ...attributes, ...others, ...(key === undefined ? {} : { id: key }) };
  });
}

/** The links of NetworkX's adjacency lists, one for each node; those of an undirected graph are in two lists. */
function linksIn(nodes: unknown, adjacency: unknown, isDirected: boolean): unknown {
  if (!Array.isArray(nodes) || !Array.isArray(adjacency)) return undefined;
  const ids: readonly unknown[] = nodes.map((node: unknown) => (isObject(node) ? node.id : node));
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return adjacency.flatMap((neighbours: unknown, place) =>
    (Array.isArray(neighbours) ? neighbours : []).flatMap((neighbour: unknown) => {
      if (!isObject(neighbour)) return [neighbour];
      const { id, ...others } = neighbour;
      const isSecond = !isDirected && (placeOf.get(id) ?? place) < place;
      return isSecond ? [] : [{ ...others, source: ids[place], target: id }];
    }),
  );
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
  // vis.js calls the ends `from` and `to`, which are times elsewhere.
  const isNamed = edge.source !== undefined || edge.target !== undefined;
  const { source, target } = isNamed ? edge : { source: edge.from, target: edge.to };
  const { id, key } = edge;
  graph.addEdge(
    edge,
    {
      // NetworkX numbers parallel edges from 0 in `key`, which is no id of its own.
      key: textOfJson(id) ?? (typeof key === "string" ? key : null),
      source: endOf(source),
      target: endOf(target),
      isDirected,
    },
    ["source", "target", "id", "key", "index", ...(isNamed ? [] : ["from", "to"])],
  );
}
