import { type Dataset, groupBy, timeOf } from "@entente/core";
import type { WriteResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import type { AttributeType, AttributeValue } from "../contract/story-draft.ts";
import { writeList } from "../graph/attribute-types.ts";
import {
  graphOfStory,
  type StoryColumn,
  type StoryEdge,
  type StoryGraph,
  type StoryNode,
} from "../graph/story-graph.ts";
import { type WrittenTime, writtenTimeOf } from "../graph/written-time.ts";
import { escapeXml, xmlAttributes } from "../xml/write-xml.ts";
import { CREATOR, TIME_UNIT } from "./read-gexf.ts";

const TYPES: Readonly<Record<AttributeType, string>> = {
  TEXT: "string",
  DATE: "string",
  NUMBER: "double",
  BOOLEAN: "boolean",
  LIST: "liststring",
};

/**
 * Writes GEXF 1.3, in which both bounds belong to a spell. Ties of one pair and kind, one after the other, are one edge
 * with several spells; what differs between them changes with the spells.
 */
export function writeGexf(dataset: Dataset): WriteResult {
  const losses = new Findings();
  const graph = graphOfStory(dataset, losses);
  return { files: [{ name: `${dataset.id}.gexf`, content: linesOf(dataset, graph) }], losses };
}

/** A column with the id by which values name it. */
interface WrittenColumn extends StoryColumn {
  readonly id: string;
  readonly isChanging: boolean;
}

function* linesOf(dataset: Dataset, graph: StoryGraph): Generator<string, void, undefined> {
  const edges = joinSpells(graph.edges);
  const nodeColumns = graph.nodeColumns.map((column, place) => ({
    ...column,
    id: `n${place}`,
    isChanging: false,
  }));
  const edgeColumns = [SIGN, ...graph.edgeColumns]
    .filter(({ name }) => name !== "weight")
    .map((column, place) => ({ ...column, id: `e${place}`, isChanging: isChanging(column, edges) }));
  const { title, description, period } = dataset;
  const written = writtenTimeOf(dataset);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  const text = escapeXml(`${title}\n\n${description}`);
  yield `<meta><creator>${CREATOR}</creator><description>${text}</description>${keywordsOf(written)}</meta>\n`;
  const defaultedgetype = graph.isDirected ? "directed" : "undirected";
  const time =
    timeOf(dataset).kind === "NONE"
      ? { mode: "static" }
      : {
          mode: "dynamic",
          timeformat: formatOf(written),
          timerepresentation: "interval",
          ...written.boundsOf(period),
        };
  yield `<graph${xmlAttributes({ defaultedgetype, ...time })}>\n`;
  yield declarations("node", nodeColumns);
  yield declarations("node", [FACTION]);
  yield declarations(
    "edge",
    edgeColumns.filter((column) => !column.isChanging),
  );
  yield declarations(
    "edge",
    edgeColumns.filter((column) => column.isChanging),
  );
  yield "<nodes>\n";
  for (const node of graph.nodes) yield nodeLine(node, nodeColumns, written);
  yield "</nodes>\n<edges>\n";
  for (const edge of edges) yield edgeLine(edge, edgeColumns, written);
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** The faction of an actor as Gephi can colour it, from spell to spell. */
const FACTION: WrittenColumn = { id: "faction", name: "faction", type: "TEXT", isChanging: true };

/** The kind of a tie once more, 1 or −1, for programs that know no kinds of edges. */
const SIGN: StoryColumn = { name: "sign", type: "NUMBER" };

/** Ties that are one edge: of one pair, kind and weight, of which no two have a day in common. */
function joinSpells(edges: readonly StoryEdge[]): readonly (readonly StoryEdge[])[] {
  const keyOf = ({ source, target, kind, values }: StoryEdge): string =>
    JSON.stringify([source, target, kind, values.get("weight") ?? null]);
  return [...groupBy(edges, keyOf).values()].flatMap((group) => {
    const joined: StoryEdge[][] = [];
    const start = ({ spell }: StoryEdge): number => spell.from ?? -Infinity;
    for (const edge of group.toSorted((a, b) => start(a) - start(b))) {
      const free = joined.find((one) => (one.at(-1)?.spell.to ?? Infinity) <= start(edge));
      if (free === undefined) joined.push([edge]);
      else free.push(edge);
    }
    return joined;
  });
}

function isChanging({ name }: StoryColumn, edges: readonly (readonly StoryEdge[])[]): boolean {
  return edges.some((spells) => new Set(spells.map(({ values }) => String(values.get(name) ?? ""))).size > 1);
}

function declarations(of: "node" | "edge", columns: readonly WrittenColumn[]): string {
  const [first] = columns;
  if (first === undefined) return "";
  const mode = first.isChanging ? "dynamic" : "static";
  const lines = columns.map(
    ({ id, name, type }) => `<attribute${xmlAttributes({ id, title: name, type: TYPES[type] })}/>\n`,
  );
  return `<attributes class="${of}" mode="${mode}">\n${lines.join("")}</attributes>\n`;
}

function nodeLine(
  { id, label, values, factions }: StoryNode,
  columns: readonly WrittenColumn[],
  { boundsOf }: WrittenTime,
): string {
  const lasting = columns.map((column) => valueElement(column, values.get(column.name)));
  const passing = factions.map(({ name, spell }) => valueElement(FACTION, name, boundsOf(spell)));
  return `<node${xmlAttributes({ id, label })}>${valueList([...lasting, ...passing])}</node>\n`;
}

function edgeLine(
  spells: readonly StoryEdge[],
  columns: readonly WrittenColumn[],
  { boundsOf }: WrittenTime,
): string {
  const [first] = spells;
  if (first === undefined) return "";
  const { id, source, target, kind, values } = first;
  const lasting = new Map([...values, ["sign", kind === "ALLIED" ? 1 : -1] as const]);
  const weight = values.get("weight");
  const written = columns.flatMap((column) =>
    column.isChanging
      ? spells.map((one) => valueElement(column, one.values.get(column.name), boundsOf(one.spell)))
      : [valueElement(column, lasting.get(column.name))],
  );
  const attributes = {
    id,
    source,
    target,
    kind,
    ...(weight === undefined ? {} : { weight: String(weight) }),
  };
  const dated = spells.filter(({ spell }) => spell.from !== null || spell.to !== null);
  const times = dated.map(({ spell }) => `<spell${xmlAttributes(boundsOf(spell))}/>`).join("");
  return `<edge${xmlAttributes(attributes)}>${valueList(written)}${times === "" ? "" : `<spells>${times}</spells>`}</edge>\n`;
}

function valueElement(
  { id }: WrittenColumn,
  value: AttributeValue | undefined,
  bounds: Partial<ReturnType<WrittenTime["boundsOf"]>> = {},
): string {
  if (value === undefined) return "";
  const text = typeof value === "object" ? writeList(value) : String(value);
  return `<attvalue${xmlAttributes({ for: id, value: text, ...bounds })}/>`;
}

function valueList(values: readonly string[]): string {
  const text = values.join("");
  return text === "" ? "" : `<attvalues>${text}</attvalues>`;
}

/** Whole steps are integers, whose end belongs to a spell as a day does. */
function formatOf({ counted }: WrittenTime): string {
  return counted === null ? "date" : counted.step === 1 ? "integer" : "double";
}

/** What is counted, which GEXF has no place for. */
function keywordsOf({ counted }: WrittenTime): string {
  return counted === null ? "" : `<keywords>${escapeXml(`${TIME_UNIT}${counted.unit}`)}</keywords>`;
}
