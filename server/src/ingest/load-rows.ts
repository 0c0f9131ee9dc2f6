import type { AttributeColumn, Dataset } from "@entente/core";
import { attributeColumnsOf, attributeProperties } from "../stories/stored-attributes.ts";
import { daysOf, type ModelRow, propertiesOf } from "../stories/stored-rows.ts";
import {
  fileNameOf,
  type Rows,
  rowsIn,
  STORED_NODES,
  STORED_RELATIONSHIPS,
  type StoredNodes,
  type StoredRelationships,
} from "../stories/stored-tables.ts";

/** Rows for one statement of cypher/load. */
export interface LoadStep {
  /** File of cypher/load. */
  readonly statement: string;
  readonly count: number;
  /** Makes the parameters of the rows from `start` (inclusive) to `end` (exclusive). */
  readonly rows: (start: number, end: number) => readonly LoadRow[];
}

type LoadRow = Readonly<Record<string, unknown>>;

/** Everything a revision holds, nodes before the relationships that join them. */
export function loadSteps(dataset: Dataset): readonly LoadStep[] {
  return [
    ...STORED_NODES.flatMap((stored) => nodeSteps(stored, tableIn(dataset, stored.rows))),
    ...STORED_RELATIONSHIPS.flatMap((stored) => relationshipSteps(stored, tableIn(dataset, stored.rows))),
  ];
}

/** Counts the nodes and relationships of a complete revision. */
export function countStored(dataset: Dataset): { readonly nodes: number; readonly relationships: number } {
  const count = (tables: readonly Pick<StoredNodes, "rows">[]): number =>
    tables.reduce((total, { rows }) => total + dataset[rows].length, 0);
  const joined = STORED_NODES.filter((stored) => stored.joined !== null);
  return { nodes: count(STORED_NODES), relationships: count(joined) + count(STORED_RELATIONSHIPS) };
}

/** The rows of one table, and the columns of the dataset's own in it. */
interface TableToLoad {
  readonly models: readonly ModelRow[];
  readonly own: readonly AttributeColumn[];
}

function tableIn(dataset: Dataset, rows: Rows): TableToLoad {
  return { models: rowsIn(dataset, rows), own: attributeColumnsOf(dataset, rows) };
}

function nodeSteps({ rows, table, joined }: StoredNodes, { models, own }: TableToLoad): LoadStep[] {
  const without = joined === null ? [] : [joined.column];
  const create = step(`create-${fileNameOf(rows)}`, models, (row) => ({
    properties: { ...propertiesOf(table, row, without), ...attributeProperties(row, rows, own) },
    ...daysOf(table, row),
  }));
  if (joined === null) return [create];
  return [create, step(joined.create, models, (row) => ({ start: row.id, end: row[joined.column] }))];
}

function relationshipSteps(
  { rows, table, start, end, types }: StoredRelationships,
  { models, own }: TableToLoad,
): LoadStep[] {
  return types.map(({ kind, create }) => {
    const without = kind === undefined ? [start, end] : [start, end, "kind"];
    const ofKind = kind === undefined ? models : models.filter((row) => row.kind === kind);
    return step(create, ofKind, (row) => ({
      properties: { ...propertiesOf(table, row, without), ...attributeProperties(row, rows, own) },
      ...daysOf(table, row),
      start: row[start],
      end: row[end],
    }));
  });
}

function step(statement: string, models: readonly ModelRow[], toRow: (model: ModelRow) => LoadRow): LoadStep {
  return {
    statement,
    count: models.length,
    rows: (start, end) => models.slice(start, end).map(toRow),
  };
}
