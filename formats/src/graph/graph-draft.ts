import type { ReadOptions, ReadResult } from "../contract/format.ts";
import type { ColumnUse, Findings, RecordCounts } from "../contract/import-report.ts";
import type { FormatName } from "../contract/read-result.ts";
import { type AttributeColumn, EMPTY_DRAFT, type StoryDraft } from "../contract/story-draft.ts";
import { readWrittenDate } from "../dates/read-written-date.ts";
import { NamedSources } from "./citation-text.ts";
import { draftActors } from "./draft-actors.ts";
import { draftTies } from "./draft-ties.ts";
import type { GraphContext } from "./graph-context.ts";
import { readGraphDates, spellsInWords } from "./graph-dates.ts";
import {
  attributeName,
  type EdgeField,
  edgeFieldsOf,
  type FieldColumns,
  GRAPH_FIELDS,
  type NodeField,
  nodeFieldsOf,
} from "./graph-fields.ts";
import type { WrittenGraph } from "./graph-record.ts";
import {
  areYears,
  calendarSpells,
  countedSpells,
  type GraphSpell,
  GraphTimeError,
  isCalendarTime,
  type ReadSpell,
  timeKindOf,
} from "./graph-time.ts";
import { boundsOf, livesIn, spellsIn, timesIn } from "./written-spells.ts";

/** Makes a story of a graph: nodes are actors, edges are ties, the groups in which nodes stand are factions. */
export function draftGraph(
  format: FormatName,
  graph: WrittenGraph,
  findings: Findings,
  options: ReadOptions,
): ReadResult {
  const columns = columnsOf(graph);
  const nodeFields = nodeFieldsOf(columns.nodes, options);
  const edgeFields = withUsableTimes(edgeFieldsOf(columns.edges, options), graph);
  const spells = [...spellsIn(graph, edgeFields, nodeFields)];
  const kind = areYears(boundsOf(spells)) ? "CALENDAR" : (graph.time ?? timeKindOf(boundsOf(spells)));
  const hasTime = kind !== "NONE" && spells.length > 0;
  const { answers = {} } = options;
  const times = kind === "CALENDAR" ? timesIn(graph, edgeFields) : [];
  const cellOf = readGraphDates(times, answers, findings);
  const lifeOf = readGraphDates(livesIn(graph, nodeFields), answers, findings);
  if (cellOf === null || lifeOf === null)
    return nothingRead(format, findings, graph.nodes.length + graph.edges.length + graph.refused);
  const readSpell =
    kind === "COUNTED"
      ? countedSpells(spells, graph.isWhole)
      : spellsInWords(
          calendarSpells(() => tellCut(findings)),
          cellOf,
        );
  const lives = livesOf(graph, readSpell, findings);
  const names = namesOf(graph, nodeFields);
  const context = { graph, findings, sources: new NamedSources(), readSpell, lifeOf, hasTime, names, lives };
  const ties = draftTies(context, edgeFields);
  const actors = draftActors(context, nodeFields, ties.ends);
  const draft = draftOf(context, kind, ties, actors);
  const counts = countRecords(graph, [actors, ties]);
  const isEmpty = counts.kept === 0;
  if (isEmpty) findings.add("FAULT", { rule: "no-graph" });
  return {
    draft: isEmpty ? null : draft,
    report: {
      format: format.id,
      formatName: format.name,
      counts,
      columns: [
        ...usesOf(graph, columns.nodes, nodeFields, actors.types),
        ...usesOf(graph, columns.edges, edgeFields, ties.types),
      ],
      fields: GRAPH_FIELDS,
      findings: findings.list(),
    },
  };
}

/** The story of what was drafted from a graph, in time of a kind. */
function draftOf(
  context: GraphContext,
  kind: StoryDraft["time"]["kind"],
  ties: ReturnType<typeof draftTies>,
  actors: ReturnType<typeof draftActors>,
): StoryDraft {
  const { graph, hasTime, sources } = context;
  const period = periodOf(context);
  return {
    ...EMPTY_DRAFT,
    ...headingOf(graph),
    time: hasTime ? draftTimeOf(kind, graph) : { kind: "NONE" },
    ...(period === null ? {} : { period }),
    attributes: [...attributesOf("actors", actors.types), ...attributesOf("ties", ties.types)],
    actors: actors.actors,
    factions: actors.factions,
    memberships: actors.memberships,
    ties: ties.ties,
    sources: sources.list(),
  };
}

function headingOf({ title, description }: WrittenGraph): Pick<StoryDraft, "title" | "description"> {
  return description === null ? { title } : { title, description };
}

function tellCut(findings: Findings): void {
  findings.add("REPAIR", { rule: "time-of-day" });
}

function draftTimeOf(kind: StoryDraft["time"]["kind"], { unit }: WrittenGraph): StoryDraft["time"] {
  return kind === "COUNTED" ? { kind, unit: unit ?? "step" } : { kind: "CALENDAR" };
}

/** Counts the nodes and edges that were read, and what became of them. */
function countRecords(
  { nodes, edges, refused: unread }: WrittenGraph,
  parts: readonly Pick<RecordCounts, "kept" | "merged">[],
): RecordCounts {
  const read = nodes.length + edges.length + unread;
  const kept = parts.reduce((sum, part) => sum + part.kept, 0);
  const merged = parts.reduce((sum, part) => sum + part.merged, 0);
  return { read, kept, merged, refused: read - kept - merged };
}

/** Leaves the columns of time as attributes where edges have spells, and a moment where it is none or not needed. */
function withUsableTimes(fields: FieldColumns<EdgeField>, { edges }: WrittenGraph): FieldColumns<EdgeField> {
  const { start, end, moment, ...others } = fields;
  if (edges.some(({ spells }) => spells.length > 0)) return others;
  const isUnread = edges.some(({ values }) =>
    values.some(({ column, value }) => column === moment && !isMoment(String(value))),
  );
  const bounds = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
  const needsMoment = moment !== undefined && !isUnread && Object.keys(bounds).length === 0;
  return { ...others, ...bounds, ...(needsMoment ? { moment } : {}) };
}

function isMoment(text: string): boolean {
  if (timeKindOf([text]) === "COUNTED" || isCalendarTime(text)) return true;
  return ["DATE", "SPAN", "NUMBERS"].includes(readWrittenDate(text).kind);
}

/** The columns that any value is in, and those that a file declares. */
function columnsOf(graph: WrittenGraph): { readonly nodes: Set<string>; readonly edges: Set<string> } {
  const [nodes, edges] = [new Set(graph.nodeColumns.keys()), new Set(graph.edgeColumns.keys())];
  for (const { values } of graph.nodes) for (const { column } of values) nodes.add(column);
  for (const { values } of graph.edges) for (const { column } of values) edges.add(column);
  return { nodes, edges };
}

function periodOf({ graph, readSpell, hasTime }: GraphContext): NonNullable<StoryDraft["period"]> | null {
  if (graph.period === null || !hasTime) return null;
  try {
    const { from, to } = readSpell(graph.period);
    return from === null || to === null ? null : { from, to };
  } catch (error) {
    if (error instanceof GraphTimeError) return null;
    throw error;
  }
}

function namesOf({ nodes }: WrittenGraph, { name }: FieldColumns<NodeField>): GraphContext["names"] {
  return new Map(
    nodes.map(({ key, label, values }) => {
      const written = name === undefined ? undefined : values.find(({ column }) => column === name);
      return [key, label?.trim() || String(written?.value ?? "").trim() || key];
    }),
  );
}

/** When each node is in the graph, by its key; nodes that always are have no entry. */
function livesOf(graph: WrittenGraph, readSpell: ReadSpell, findings: Findings): GraphContext["lives"] {
  const lives = new Map<string, GraphSpell[]>();
  for (const { key, spells, file, row } of graph.nodes) {
    if (spells.length === 0) continue;
    try {
      lives.set(key, [...(lives.get(key) ?? []), ...spells.map(readSpell)]);
    } catch (error) {
      if (!(error instanceof GraphTimeError)) throw error;
      findings.add("WARNING", { rule: "node-time", detail: error.message }, { file, row, column: null });
    }
  }
  return lives;
}

function attributesOf(
  table: AttributeColumn["table"],
  types: ReadonlyMap<string, AttributeColumn["type"]>,
): readonly AttributeColumn[] {
  return [...types].map(([column, type]) => ({ table, name: attributeName(column), type }));
}

function usesOf<Field extends string>(
  graph: WrittenGraph,
  columns: ReadonlySet<string>,
  fields: FieldColumns<Field>,
  types: ReadonlyMap<string, unknown>,
): readonly ColumnUse[] {
  const file = graph.nodes[0]?.file ?? graph.edges[0]?.file ?? "";
  const fieldOf = new Map(Object.entries(fields).map(([field, column]) => [column, field]));
  return [...columns].map((column) => ({
    file,
    column,
    field: fieldOf.get(column) ?? null,
    attribute: types.has(column) ? attributeName(column) : null,
  }));
}

/** The result for files of which nothing can be read; the findings say why. */
export function nothingRead({ id, name }: FormatName, findings: Findings, read: number): ReadResult {
  const counts = { read, kept: 0, merged: 0, refused: read };
  const report = { format: id, formatName: name, counts, columns: [], fields: GRAPH_FIELDS };
  return { draft: null, report: { ...report, findings: findings.list() } };
}
