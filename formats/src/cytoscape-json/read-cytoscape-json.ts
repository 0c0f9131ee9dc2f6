import type { ReadOptions, ReadResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { draftGraph, nothingRead } from "../graph/graph-draft.ts";
import { JsonGraph } from "../graph/json-graph.ts";
import { isObject, type JsonObject, readJson, textOfJson } from "../graph/read-json.ts";
import { titleOfFile } from "../graph/title-of-file.ts";

export const CYTOSCAPE_JSON = { id: "cytoscape-json", name: "Cytoscape JSON" } as const;

/** Reads the JSON of Cytoscape and Cytoscape.js: elements in one list, or nodes and edges apart. */
export async function readCytoscapeJson(
  files: readonly InputFile[],
  options: ReadOptions,
): Promise<ReadResult> {
  const findings = new Findings();
  const [file] = files;
  const json = file === undefined ? undefined : await readJson(file, findings, options.onProgress);
  const elements = elementsOf(json);
  if (file === undefined || elements === null) {
    if (json !== undefined) findings.add("FAULT", { rule: "no-cytoscape" });
    return nothingRead(CYTOSCAPE_JSON, findings, 0);
  }
  const graph = new JsonGraph(file.name, findings);
  const isDirected = isObject(json) && json.directed === true;
  for (const [place, element] of elements.entries()) addElement(graph, element, place, isDirected);
  const heading = isObject(json) ? json.data : null;
  return draftGraph(CYTOSCAPE_JSON, graph.finish(heading, titleOfFile(files)), findings, options);
}

function elementsOf(json: unknown): readonly unknown[] | null {
  const elements = isObject(json) && json.elements !== undefined ? json.elements : json;
  if (Array.isArray(elements)) return elements;
  if (!isObject(elements)) return null;
  const { nodes, edges = [] } = elements;
  return Array.isArray(nodes) && Array.isArray(edges) ? [...nodes, ...edges] : null;
}

function addElement(graph: JsonGraph, element: unknown, place: number, isDirected: boolean): void {
  const data = isObject(element) ? element.data : null;
  const id = isObject(data) ? textOfJson(data.id) : null;
  const [source, target] = isObject(data) ? [textOfJson(data.source), textOfJson(data.target)] : [null, null];
  if (!isObject(data)) graph.refuse({ rule: "no-data" }, place + 1);
  else if (source !== null && target !== null)
    graph.addEdge(data, { key: id, source, target, isDirected }, [
      "id",
      "source",
      "target",
      ...copies(data, "key"),
    ]);
  else if (id === null) graph.refuse({ rule: "no-id" }, place + 1);
  else graph.addNode(data, id, textOfJson(data.parent), ["id", "parent", ...copies(data, "value")]);
}

/** A field that NetworkX needs and that says the id once more. */
function copies(data: JsonObject, field: string): readonly string[] {
  return data[field] === data.id || (field === "key" && typeof data.key === "number") ? [field] : [];
}
