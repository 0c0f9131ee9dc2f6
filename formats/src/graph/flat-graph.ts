import { addDays, type Dataset, formatCalendarDate } from "@entente/core";
import type { Findings } from "../contract/import-report.ts";
import type { AttributeValue } from "../contract/story-draft.ts";
import {
  graphOfStory,
  type StoryColumn,
  type StoryEdge,
  type StoryNode,
  type StoryValues,
} from "./story-graph.ts";

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
  return {
    isDirected: graph.isDirected,
    nodeColumns: [text("label"), text("faction"), ...graph.nodeColumns],
    edgeColumns: [text("kind"), text("start"), text("end"), ...graph.edgeColumns],
    nodes: graph.nodes.map(flatNode),
    edges: graph.edges.map(flatEdge),
  };
}

function flatNode({ id, label, values, factions }: StoryNode): FlatRecord {
  const names = [...new Set(factions.map(({ name }) => name))].join(", ");
  const own: [string, AttributeValue][] = names === "" ? [] : [["faction", names]];
  const all = new Map<string, AttributeValue>([["label", label], ...own, ...values]);
  return { id, source: "", target: "", values: all };
}

function flatEdge({ id, source, target, kind, spell, values }: StoryEdge): FlatRecord {
  const { from, to } = spell;
  const bounds: [string, AttributeValue][] = [
    ...(from === null ? [] : [["start", formatCalendarDate(from)] as [string, string]]),
    ...(to === null ? [] : [["end", formatCalendarDate(addDays(to, -1))] as [string, string]]),
  ];
  return {
    id,
    source,
    target,
    values: new Map<string, AttributeValue>([["kind", kind], ...bounds, ...values]),
  };
}

/** What is said of the whole graph, by name. */
export function flatHeading({ title, description, period }: Dataset): ReadonlyMap<string, string> {
  return new Map([
    ["title", title],
    ["description", description],
    ["start", formatCalendarDate(period.from)],
    ["end", formatCalendarDate(addDays(period.to, -1))],
  ]);
}
