import { signedGraphOf } from "../signed-graph/signed-graph.ts";
import { daysOfChange } from "../story/change-dates.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { firstAtOrAfter } from "../time/bisect.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { intervalAt } from "../time/interval.ts";
import { partitionSteadily, type SteadyPartition } from "./steady-partition.ts";

/** A coalition of some days. */
export interface SpanCoalition {
  /** Actor ids, ascending; two or more. */
  readonly members: readonly string[];
  /** By member, the number of allies in it. */
  readonly allies: ReadonlyMap<string, number>;
}

/** Days on which the same ties hold, and the coalitions that they make. */
export interface PartitionSpan {
  readonly from: CalendarDate;
  /** Exclusive. */
  readonly to: CalendarDate;
  readonly coalitions: readonly SpanCoalition[];
}

/** What one search may take, and days of a story that are searched: they keep its opening quick. */
const EFFORT = 1_000_000;
const MOST_SEARCHES = 150;

/** Counts the ties of all days of change: what it takes to look at each day by itself. */
export function tiesOfAllDays(index: StoryIndex): number {
  const days = spanStarts(index);
  let count = 0;
  for (const tie of index.tiesByDay.facts) {
    const { from, to } = intervalAt(tie, "POSSIBLE");
    const last = to === null ? days.length : firstAtOrAfter(days, to);
    count += Math.max(0, last - (from === null ? 0 : firstAtOrAfter(days, from)));
  }
  return count;
}

/**
 * Divides the network of every day of change, possible ties included, each as near to that of the day before as can be.
 * Where days are many, only every so manyth is searched for something better.
 */
export function partitionSpans(index: StoryIndex): PartitionSpan[] {
  const starts = spanStarts(index);
  const step = Math.ceil(starts.length / MOST_SEARCHES);
  const { to: end } = index.dataset.period;
  let partition: SteadyPartition | null = null;
  return starts.map((from, position) => {
    const graph = signedGraphOf(index.tiesByDay.heldAt(from, "POSSIBLE").map(({ fact }) => fact));
    partition = partitionSteadily(graph, partition, position % step === 0 ? EFFORT : 0);
    return { from, to: starts[position + 1] ?? end, coalitions: coalitionsOf(partition) };
  });
}

function spanStarts({ tiesByDay, dataset }: StoryIndex): CalendarDate[] {
  const { from, to } = dataset.period;
  const days = [...daysOfChange([tiesByDay.facts], "POSSIBLE")].filter((day) => day > from && day < to);
  return [from, ...(days as CalendarDate[])];
}

function coalitionsOf({ graph, parts }: SteadyPartition): SpanCoalition[] {
  const { nodes, edges } = graph;
  const members = new Map<number, string[]>();
  for (const [node, id] of nodes.entries()) {
    const known = members.get(parts[node]!);
    if (known === undefined) members.set(parts[node]!, [id]);
    else known.push(id);
  }
  const allies = new Map<string, number>();
  for (const { a, b, sign } of edges) {
    if (sign < 0 || parts[a] !== parts[b]) continue;
    for (const id of [nodes[a]!, nodes[b]!]) allies.set(id, (allies.get(id) ?? 0) + 1);
  }
  return [...members.values()]
    .filter(({ length }) => length > 1)
    .map((some) => ({ members: some, allies: new Map(some.map((id) => [id, allies.get(id) ?? 0])) }));
}
