import { readBracketed } from "./bracketed-list.ts";
import type { PlacedTime } from "./graph-dates.ts";
import type { EdgeField, FieldColumns, NodeField } from "./graph-fields.ts";
import type { WrittenGraph, WrittenSpell } from "./graph-record.ts";

/** Every stretch of time that a graph writes. */
export function* spellsIn(
  graph: WrittenGraph,
  fields: FieldColumns<EdgeField>,
  { factions }: FieldColumns<NodeField>,
): Generator<WrittenSpell, void, undefined> {
  for (const { values } of graph.nodes) {
    for (const { column, value } of values)
      if (column === factions)
        for (const { bracket } of readBracketed(String(value)) ?? []) yield* membershipSpell(bracket);
  }
  for (const records of [graph.nodes, graph.edges]) {
    for (const { spells, values } of records) {
      yield* spells;
      for (const { spell } of values) if (spell !== undefined) yield spell;
    }
  }
  const dated = [fields.validFrom, fields.validTo, fields.start, fields.end, fields.moment];
  const columns = new Set(dated.filter((column) => column !== undefined));
  if (columns.size === 0) return;
  for (const { values } of graph.edges) {
    for (const { column, value } of values)
      if (columns.has(column)) yield { start: String(value), end: null };
  }
}

/** The spell that a list of memberships writes for one of them, if it does. */
function* membershipSpell(bracket: string | null): Generator<WrittenSpell, void, undefined> {
  const spell = boundedSpell(bracket ?? "");
  if (spell.start !== null || spell.end !== null) yield spell;
}

/** Every time that a graph writes, with its place. */
export function* timesIn(
  graph: WrittenGraph,
  { validFrom, validTo, start, end, moment }: FieldColumns<EdgeField>,
): Generator<PlacedTime, void, undefined> {
  const dated = new Set([validFrom, validTo, start, end, moment]);
  for (const { file, row, spells, values } of [...graph.nodes, ...graph.edges])
    for (const spell of [...spells, ...values.flatMap((one) => one.spell ?? [])])
      for (const text of [spell.start, spell.end])
        if (text !== null) yield { text, place: { file, row, column: null } };
  for (const { file, row, values } of graph.edges)
    for (const { column, value } of values)
      if (dated.has(column)) yield { text: String(value), place: { file, row, column } };
}

/** Births and deaths, with their places. */
export function* livesIn(
  { nodes }: WrittenGraph,
  { born, died }: FieldColumns<NodeField>,
): Generator<PlacedTime, void, undefined> {
  for (const { file, row, values } of nodes)
    for (const { column, value } of values)
      if (column === born || column === died) yield { text: String(value), place: { file, row, column } };
}

/** The bounds of spells that are not open. */
export function* boundsOf(spells: Iterable<WrittenSpell>): Generator<string, void, undefined> {
  for (const { start, end } of spells) {
    if (start !== null) yield start;
    if (end !== null) yield end;
  }
}

/** The spell of a membership whose bounds are written `from 1923 to 1924-06-01`; the end is exclusive. */
export function boundedSpell(bounds: string): WrittenSpell {
  const [, start = null, end = null] = /^(?:from (\S+) ?)?(?:to (\S+))?$/.exec(bounds) ?? [];
  return { start, end, isEndOpen: true };
}
