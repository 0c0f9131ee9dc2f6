import { type Dataset, timeOf, writeCount } from "@entente/core";
import type { Findings } from "../contract/import-report.ts";
import type { AttributeValue } from "../contract/story-draft.ts";
import {
  graphOfStory,
  type StoryColumn,
  type StoryEdge,
  type StoryNode,
  type StoryValues,
} from "./story-graph.ts";
import { type WrittenTime, writtenTimeOf } from "./written-time.ts";

/** The names under which the heading of a graph tells what is counted, and by how much. */
export const TIME_HEADING = { unit: "timeUnit", step: "timeStep" } as const;

/** A node or edge all of whose values are columns. Both ends are empty for a node. */
export interface FlatRecord {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly values: StoryValues;
}

/** The graph of a story for formats without time: names, kinds, first and last days are columns. */
export interface FlatGraph {
  readonly isDirected: boolean;
  readonly nodeColumns: readonly StoryColumn[];
  readonly edgeColumns: readonly StoryColumn[];
  readonly nodes: readonly FlatRecord[];
  readonly edges: readonly FlatRecord[];
}

const text = (name: string): StoryColumn => ({ name, type: "TEXT" });

export function flatGraphOf(dataset: Dataset, findings: Findings): FlatGraph {
  const graph = graphOfStory(dataset, findings);
  const time = writtenTimeOf(dataset);
  return {
    isDirected: graph.isDirected,
    nodeColumns: [text("label"), text("faction"), ...graph.nodeColumns],
    edgeColumns: [text("kind"), text("start"), text("end"), ...graph.edgeColumns],
    nodes: graph.nodes.map(flatNode),
    edges: graph.edges.map((edge) => flatEdge(edge, time)),
  };
}

function flatNode({ id, label, values, factions }: StoryNode): FlatRecord {
  const names = [...new Set(factions.map(({ name }) => name))].join(", ");
  const own: [string, AttributeValue][] = names === "" ? [] : [["faction", names]];
  const all = new Map<string, AttributeValue>([["label", label], ...own, ...values]);
  return { id, source: "", target: "", values: all };
}

function flatEdge({ id, source, target, kind, spell, values }: StoryEdge, time: WrittenTime): FlatRecord {
  const { start, end } = time.boundsOf(spell);
  const bounds: [string, AttributeValue][] = [
    ...(start === undefined ? [] : [["start", start] as [string, string]]),
    ...(end === undefined ? [] : [["end", end] as [string, string]]),
  ];
  return {
    id,
    source,
    target,
    values: new Map<string, AttributeValue>([["kind", kind], ...bounds, ...values]),
  };
}

/** What is said of the whole graph, by name. */
export function flatHeading(dataset: Dataset): ReadonlyMap<string, string> {
  const { title, description, period } = dataset;
  const heading = new Map([
    ["title", title],
    ["description", description],
  ]);
  if (timeOf(dataset).kind === "NONE") return heading;
  const { boundsOf, counted } = writtenTimeOf(dataset);
  for (const [name, bound] of Object.entries(boundsOf(period)))
    if (bound !== undefined) heading.set(name, bound);
  if (counted !== null)
    heading.set(TIME_HEADING.unit, counted.unit).set(TIME_HEADING.step, writeCount(counted.step));
  return heading;
}
