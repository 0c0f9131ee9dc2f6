import type { Findings, Found } from "../contract/import-report.ts";
import type { GraphEdge, GraphNode, WrittenGraph } from "./graph-record.ts";
import { headingOf } from "./heading.ts";
import { spellsOfObject, valuesOfObject } from "./json-values.ts";
import { isObject, type JsonObject, textOfJson } from "./read-json.ts";

/** Collects the nodes and edges of a JSON file, of whatever form. */
export class JsonGraph {
  readonly #file: string;
  readonly #findings: Findings;
  readonly #nodes: GraphNode[] = [];
  readonly #edges: GraphEdge[] = [];
  #refused = 0;

  constructor(file: string, findings: Findings) {
    this.#file = file;
    this.#findings = findings;
  }

  addNode(object: JsonObject, key: string, parent: string | null, skipped: readonly string[]): void {
    const spells = spellsOfObject(object);
    const left = new Set([...skipped, ...(spells === null ? [] : ["spells"])]);
    this.#nodes.push({
      file: this.#file,
      row: this.#nodes.length + 1,
      key,
      label: null,
      parent,
      values: valuesOfObject(object, left),
      spells: spells ?? [],
    });
  }

  addEdge(
    object: JsonObject,
    edge: Pick<GraphEdge, "key" | "source" | "target" | "isDirected">,
    skipped: readonly string[],
  ): void {
    const spells = spellsOfObject(object);
    const left = new Set([...skipped, ...(spells === null ? [] : ["spells"])]);
    this.#edges.push({
      ...edge,
      file: this.#file,
      row: this.#edges.length + 1,
      values: valuesOfObject(object, left),
      spells: spells ?? [],
    });
  }

  /** Refuses a record that is no node or edge. */
  refuse(found: Found, number: number): void {
    this.#findings.add("FAULT", found, { file: this.#file, row: number, column: null });
    this.#refused += 1;
  }

  /** `heading` is what the file says of the whole graph. */
  finish(heading: unknown, titleOfFile: string): WrittenGraph {
    const entries = isObject(heading) ? Object.entries(heading) : [];
    const texts = entries.flatMap(([name, value]) => {
      const text = textOfJson(value);
      return text === null ? [] : [[name, text] as const];
    });
    return {
      ...headingOf(new Map(texts), titleOfFile),
      nodes: this.#nodes,
      edges: this.#edges,
      nodeColumns: new Map(),
      edgeColumns: new Map(),
      refused: this.#refused,
    };
  }
}
