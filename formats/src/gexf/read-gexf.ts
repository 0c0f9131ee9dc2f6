import type { ReadOptions, ReadResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { draftGraph, nothingRead } from "../graph/graph-draft.ts";
import type { GraphEdge, GraphNode, GraphValue, WrittenGraph, WrittenSpell } from "../graph/graph-record.ts";
import { titleOfFile } from "../graph/title-of-file.ts";
import { type XmlAttributes, XmlError } from "../xml/read-xml.ts";
import { readXmlFiles } from "../xml/read-xml-files.ts";
import { GexfColumns, given, type RecordClass } from "./gexf-columns.ts";
import { intervalsIn, momentsIn, spellIn } from "./gexf-time.ts";

/** By this creator of a file the title stands before the description, in one element. */
export const CREATOR = "Entente";

/** Before what is counted, among the keywords of a file. */
export const TIME_UNIT = "time unit: ";

export const GEXF = { id: "gexf", name: "GEXF" } as const;

/** Reads GEXF 1.1 to 1.3, several files as slices of one graph. */
export async function readGexf(files: readonly InputFile[], options: ReadOptions): Promise<ReadResult> {
  const findings = new Findings();
  const reader = new GexfReader(findings);
  if (!(await readXmlFiles(files, reader, findings, options.onProgress)))
    return nothingRead(GEXF, findings, reader.read);
  reader.tellColours();
  return draftGraph(GEXF, reader.finish(titleOfFile(files)), findings, options);
}

/** A node or edge whose element is still open. */
interface OpenRecord {
  readonly attributes: XmlAttributes;
  readonly row: number;
  readonly values: GraphValue[];
  readonly spells: WrittenSpell[];
  readonly parent: string | null;
}

class GexfReader {
  readonly #findings: Findings;
  readonly #nodes: GraphNode[] = [];
  readonly #edges: GraphEdge[] = [];
  readonly #columns = new GexfColumns();
  readonly #colours = new Set<string>();
  #file = "";
  /** The nodes that are open, one within the other. */
  readonly #openNodes: OpenRecord[] = [];
  #openEdge: OpenRecord | null = null;
  #isDirected = false;
  #timeFormat: string | null = null;
  /** The time that a whole graph of mode `slice` stands for. */
  #slice: readonly WrittenSpell[] = [];
  #period: WrittenSpell | null = null;
  #unit: string | null = null;
  #title: string | null = null;
  #description: string | null = null;
  /** Written by this product, with the title before the description. */
  #isOwn = false;
  #isRoot = true;
  #refused = 0;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  begin(file: string): void {
    this.#file = file;
    this.#isRoot = true;
    this.#columns.begin();
  }

  open(name: string, attributes: XmlAttributes, row: number): void {
    if (this.#isRoot && name !== "gexf") throw new XmlError({ rule: "no-gexf", element: name }, row);
    this.#isRoot = false;
    if (name === "graph") this.#openGraph(attributes);
    else if (name === "attributes") this.#columns.begin(attributes.class);
    else if (name === "attribute") this.#columns.declare(attributes);
    else if (name === "node" || name === "edge") this.#openRecord(name, attributes, row);
    else if (name === "attvalue") this.#addValue(attributes);
    else if (name === "spell" || name === "slice") this.#current()?.spells.push(...spellsOf(attributes));
    else if (name === "color" && this.#openEdge === null) this.#addColour(attributes);
  }

  close(name: string, text: string): void {
    if (name === "node") this.#closeNode();
    else if (name === "edge") this.#closeEdge();
    else if (name === "default") this.#columns.setDefault(text);
    else if (name === "description" && text.trim() !== "") this.#description = text;
    else if (name === "keywords" && text.startsWith(TIME_UNIT)) this.#unit = text.slice(TIME_UNIT.length);
    else if (name === "creator") this.#isOwn = text === CREATOR;
    else if (name === "title" && text.trim() !== "") this.#title = text;
  }

  #openGraph({
    mode,
    timeformat,
    timetype,
    timestamp,
    defaultedgetype,
    start,
    end,
    ...others
  }: XmlAttributes): void {
    this.#isDirected = defaultedgetype === "directed";
    this.#timeFormat = timeformat ?? timetype ?? this.#timeFormat;
    const spell = spellIn({
      ...others,
      ...(timestamp === undefined ? {} : { timestamp }),
      ...given({ start, end }),
    });
    this.#slice = mode === "slice" && spell !== null ? [spell] : [];
    this.#period = mode === "slice" ? null : spell;
  }

  #openRecord(name: RecordClass, attributes: XmlAttributes, row: number): void {
    const parent = attributes.pid ?? this.#openNodes.at(-1)?.attributes.id ?? null;
    const record = { attributes, row, values: [], spells: spellsOf(attributes), parent };
    if (name === "node") this.#openNodes.push(record);
    else this.#openEdge = record;
  }

  #current(): OpenRecord | null {
    return this.#openEdge ?? this.#openNodes.at(-1) ?? null;
  }

  #addValue({ for: id, id: oldId, value = "", ...times }: XmlAttributes): void {
    const record = this.#current();
    // GEXF 1.0 wrote `id` for `for`.
    const column = this.#columns.nameOf(this.#openEdge === null ? "node" : "edge", id ?? oldId ?? "");
    if (record === null || column === "" || value === "") return;
    const spells = spellsOf(times);
    if (spells.length === 0) record.values.push({ column, value });
    for (const spell of spells) record.values.push({ column, value, spell });
  }

  #closeNode(): void {
    const record = this.#openNodes.pop();
    if (record === undefined) return;
    const { id = "", label } = record.attributes;
    if (id === "") {
      this.#findings.add("FAULT", { rule: "no-id" }, this.#place(record.row));
      this.#refused += 1;
      return;
    }
    const [spells, values] = [this.#spellsOf(record), this.#columns.withDefaults("node", record.values)];
    this.#nodes.push({
      file: this.#file,
      row: record.row,
      key: id,
      label: label === undefined || label === "" ? null : label,
      parent: record.parent,
      values,
      spells,
    });
  }

  #closeEdge(): void {
    const record = this.#openEdge;
    this.#openEdge = null;
    if (record === null) return;
    const { id, source = "", target = "", type, kind, weight, label } = record.attributes;
    const own = given({ kind, weight, label });
    const values = this.#columns.withDefaults("edge", record.values);
    for (const [column, value] of Object.entries(own))
      if (!values.some((one) => one.column === column)) values.push({ column, value });
    this.#edges.push({
      file: this.#file,
      row: record.row,
      key: id === undefined || id === "" ? null : id,
      source,
      target,
      isDirected: type === "directed" || (type === undefined && this.#isDirected),
      values,
      spells: this.#spellsOf(record),
    });
  }

  #spellsOf({ spells, attributes }: OpenRecord): readonly WrittenSpell[] {
    // Bounds on the element itself are those of all its spells together.
    const { start, end, startopen, endopen } = attributes;
    const hasOuter = [start, end, startopen, endopen].some((bound) => bound !== undefined);
    const own = hasOuter && spells.length > 1 ? spells.slice(1) : spells;
    return own.length > 0 ? own : this.#slice;
  }

  #addColour({ r = "", g = "", b = "", hex = "" }: XmlAttributes): void {
    this.#colours.add(hex || `${r},${g},${b}`);
  }

  /** Colours are told of where they part the nodes into groups. */
  tellColours(): void {
    const { size } = this.#colours;
    if (size < 2 || size > 40) return;
    this.#findings.add("LOSS", { rule: "colours", colours: size }, this.#place(null));
  }

  #place(row: number | null): { readonly file: string; readonly row: number | null; readonly column: null } {
    return { file: this.#file, row, column: null };
  }

  /** How many records were read so far. */
  get read(): number {
    return this.#nodes.length + this.#edges.length + this.#refused;
  }

  finish(title: string): WrittenGraph {
    const format = this.#timeFormat?.toLowerCase() ?? "";
    const isCounted = ["double", "float", "integer", "long"].includes(format);
    const isDated = ["date", "datetime", "xsd:datetime"].includes(format);
    const [own, ...rest] = this.#isOwn ? (this.#description ?? "").split("\n\n") : [];
    const described = this.#isOwn ? rest.join("\n\n") : this.#description;
    return {
      title: own || this.#title || title,
      description: described || null,
      time: isCounted ? "COUNTED" : isDated ? "CALENDAR" : null,
      unit: this.#unit,
      isWhole: format === "integer" || format === "long",
      period: this.#period,
      nodes: this.#nodes,
      edges: this.#edges,
      nodeColumns: this.#columns.declared("node"),
      edgeColumns: this.#columns.declared("edge"),
      refused: this.#refused,
    };
  }
}

/** The spells that the attributes of an element give. */
function spellsOf(attributes: XmlAttributes): WrittenSpell[] {
  const { timestamps, intervals } = attributes;
  const spell = spellIn(attributes);
  return [
    ...(spell === null ? [] : [spell]),
    ...(timestamps === undefined ? [] : momentsIn(timestamps)),
    ...(intervals === undefined ? [] : intervalsIn(intervals)),
  ];
}
