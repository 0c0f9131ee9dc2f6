import type { ReadOptions, ReadResult } from "../contract/format.ts";
import { Findings, type Found } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { draftGraph, nothingRead } from "../graph/graph-draft.ts";
import type { GraphEdge, GraphNode, GraphValue, WrittenGraph } from "../graph/graph-record.ts";
import { headingOf } from "../graph/heading.ts";
import { titleOfFile } from "../graph/title-of-file.ts";
import { type XmlAttributes, XmlError } from "../xml/read-xml.ts";
import { readXmlFiles } from "../xml/read-xml-files.ts";
import { GraphmlKeys, type KeyDomain } from "./graphml-keys.ts";

export const GRAPHML = { id: "graphml", name: "GraphML" } as const;

/** Reads GraphML, in the dialects of yEd, NetworkX, Gephi, Cytoscape and the Discourse Network Analyzer too. */
export async function readGraphml(files: readonly InputFile[], options: ReadOptions): Promise<ReadResult> {
  const findings = new Findings();
  const reader = new GraphmlReader(findings);
  if (!(await readXmlFiles(files, reader, findings, options.onProgress)))
    return nothingRead(GRAPHML, findings, reader.read);
  return draftGraph(GRAPHML, reader.finish(titleOfFile(files)), findings, options);
}

/** An element whose end has not come: a graph, node, edge or hyperedge. */
interface OpenElement {
  readonly domain: KeyDomain;
  readonly attributes: XmlAttributes;
  readonly row: number;
  readonly values: GraphValue[];
  /** The text that is drawn on it. */
  label: string | null;
  /** Nodes at which a hyperedge ends. */
  readonly ends: string[];
}

class GraphmlReader {
  readonly #findings: Findings;
  readonly #nodes: GraphNode[] = [];
  readonly #edges: GraphEdge[] = [];
  readonly #keys = new GraphmlKeys();
  readonly #open: OpenElement[] = [];
  readonly #heading = new Map<string, string>();
  #description: string | null = null;
  #file = "";
  #refused = 0;
  /** The column of the `<data>` that is open. */
  #column: string | null = null;
  #isRoot = true;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  begin(file: string): void {
    this.#file = file;
    this.#isRoot = true;
    this.#open.length = 0;
    this.#keys.begin();
  }

  open(name: string, attributes: XmlAttributes, row: number): void {
    if (this.#isRoot && name !== "graphml") throw new XmlError({ rule: "no-graphml", element: name }, row);
    this.#isRoot = false;
    if (name === "key") this.#keys.declare(attributes);
    else if (name === "data")
      this.#column = this.#keys.nameOf(this.#open.at(-1)?.domain ?? "graph", attributes.key ?? "");
    else if (name === "graph" || name === "node" || name === "edge" || name === "hyperedge") {
      const domain = name === "hyperedge" ? "edge" : name;
      this.#open.push({ domain, attributes, row, values: [], label: null, ends: [] });
    } else if (name === "endpoint") this.#open.at(-1)?.ends.push(attributes.node ?? "");
  }

  close(name: string, text: string): void {
    const element = this.#open.at(-1);
    if (name === "default") this.#keys.setDefault(text);
    else if (name === "data") this.#closeData(text);
    else if ((name === "NodeLabel" || name === "EdgeLabel") && element !== undefined)
      element.label ??= text.trim() || null;
    else if (name === "desc" && element?.domain === "graph") this.#description ??= text.trim() || null;
    else if (name === "graph") this.#open.pop();
    else if (name === "node") this.#closeNode();
    else if (name === "edge" || name === "hyperedge") this.#closeEdge(name);
  }

  #closeData(text: string): void {
    const [element, column] = [this.#open.at(-1), this.#column];
    this.#column = null;
    if (element === undefined || column === null || text.trim() === "") return;
    if (element.domain === "graph") this.#heading.set(column, text);
    else element.values.push({ column, value: text });
  }

  #closeNode(): void {
    const element = this.#open.pop();
    const key = element?.attributes.id ?? "";
    if (element === undefined || key === "") {
      this.#refuse({ rule: "no-id" }, element);
      return;
    }
    const parent = this.#open.findLast(({ domain }) => domain === "node")?.attributes.id ?? null;
    this.#nodes.push({
      file: this.#file,
      row: element.row,
      key,
      label: element.label,
      parent,
      values: this.#keys.withDefaults("node", element.values),
      spells: [],
    });
  }

  #closeEdge(name: "edge" | "hyperedge"): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const {
      id,
      directed,
      source = element.ends[0] ?? "",
      target = element.ends[1] ?? "",
    } = element.attributes;
    if (name === "hyperedge" && element.ends.length !== 2) {
      this.#refuse({ rule: "hyperedge" }, element);
      return;
    }
    const values = this.#keys.withDefaults("edge", element.values);
    const isLabelled = element.label !== null && !values.some(({ column }) => column === "label");
    const graph = this.#open.findLast(({ domain }) => domain === "graph");
    this.#edges.push({
      file: this.#file,
      row: element.row,
      key: id === undefined || id === "" ? null : id,
      source,
      target,
      isDirected: directed === undefined ? graph?.attributes.edgedefault === "directed" : directed === "true",
      values: isLabelled ? [...values, { column: "label", value: element.label ?? "" }] : values,
      spells: [],
    });
  }

  #refuse(found: Found, element: OpenElement | undefined): void {
    this.#findings.add("FAULT", found, { file: this.#file, row: element?.row ?? null, column: null });
    this.#refused += 1;
  }

  /** How many records were read so far. */
  get read(): number {
    return this.#nodes.length + this.#edges.length + this.#refused;
  }

  finish(title: string): WrittenGraph {
    return {
      ...headingOf(this.#heading, title, this.#description),
      nodes: this.#nodes,
      edges: this.#edges,
      nodeColumns: this.#keys.declared("node"),
      edgeColumns: this.#keys.declared("edge"),
      refused: this.#refused,
    };
  }
}
