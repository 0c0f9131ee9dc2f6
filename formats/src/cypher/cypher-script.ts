import { type Dataset, timeOf } from "@entente/core";
import { type ColumnTable, columnTables } from "../columnar/column-tables.ts";
import type { Format, WriteResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { propertyName, stringLiteral, valueLiteral } from "./cypher-literal.ts";

/** How many rows one statement creates. */
const ROWS_A_STATEMENT = 500;

/** Nodes by table. */
const NODES: Readonly<Record<string, string>> = {
  actors: "Actor",
  factions: "Faction",
  arguments: "Argument",
  events: "PoliticalEvent",
  sources: "Source",
  passages: "Passage",
};

/** A relationship between the nodes that two columns name; its type is fixed, or that of the row's `kind`. */
interface Relationship {
  readonly from: readonly [label: string, column: string];
  readonly to: readonly [label: string, column: string];
  readonly type: string | Readonly<Record<string, string>>;
}

const RELATIONSHIPS: Readonly<Record<string, Relationship>> = {
  ties: {
    from: ["Actor", "a"],
    to: ["Actor", "b"],
    type: { ALLIED: "ALLIED_WITH", OPPOSED: "OPPOSED_TO" },
  },
  memberships: { from: ["Actor", "actor"], to: ["Faction", "faction"], type: "MEMBER_OF" },
  positions: { from: ["Actor", "actor"], to: ["Argument", "argument"], type: "TOOK_POSITION" },
  "argument-links": {
    from: ["Argument", "from"],
    to: ["Argument", "to"],
    type: { SUPPORTS: "SUPPORTS", ATTACKS: "ATTACKS", UNDERCUTS: "UNDERCUTS" },
  },
  offices: { from: ["Actor", "actor"], to: ["Office", "office"], type: "HELD" },
  participants: { from: ["Actor", "actor"], to: ["PoliticalEvent", "event"], type: "TOOK_PART_IN" },
};

/** A row as the properties of a node or relationship: `{`id`: 'ann'}`, and what it names. */
interface ScriptRow {
  readonly properties: string;
  readonly text: (column: string) => string;
}

/**
 * A script that makes the story in an empty Neo4j: `cypher-shell --file story.cypher`. Every statement is one line and
 * ends with a semicolon; every node has the id of the dataset, so that several stories may stand side by side.
 */
export const CYPHER_SCRIPT: Format = {
  id: "cypher",
  name: "Cypher script",
  extensions: ["cypher"],
  write: writeScript,
};

function writeScript(dataset: Dataset): WriteResult {
  const losses = new Findings();
  for (const _ of dataset.tours) losses.add("LOSS", { rule: "not-carried", what: "tours" });
  const content = {
    *[Symbol.iterator](): Generator<string, void, undefined> {
      for (const statement of statementsOf(dataset)) yield `${statement};\n`;
    },
  };
  return { files: [{ name: `${dataset.id}.cypher`, content }], losses };
}

function* statementsOf(dataset: Dataset): Generator<string, void, undefined> {
  const id = stringLiteral(dataset.id);
  const tables = new Map(columnTables(dataset).map((table) => [table.name, rowsOf(table)]));
  for (const label of [...Object.values(NODES), "Office"])
    yield `CREATE INDEX entente_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.dataset, n.id)`;
  const texts = { title: dataset.title, description: dataset.description, licence: dataset.licence };
  const own = Object.entries(texts).map(([name, text]) => `${name}: ${stringLiteral(text)}`);
  yield `CREATE (:Dataset {id: ${id}, ${[...own, ...timeProperties(dataset)].join(", ")}})`;
  for (const [table, label] of Object.entries(NODES))
    for (const rows of batches(tables.get(table) ?? []))
      yield `UNWIND [${rows.map(({ properties }) => properties).join(", ")}] AS row CREATE (n:${label}) SET n = row, n.dataset = ${id}`;
  for (const { id: office, title } of dataset.offices)
    yield `CREATE (:Office {dataset: ${id}, id: ${stringLiteral(office)}, title: ${stringLiteral(title)}})`;
  for (const [table, relationship] of Object.entries(RELATIONSHIPS))
    yield* relationshipsOf(tables.get(table) ?? [], relationship, id);
  yield `MATCH (p:Passage {dataset: ${id}}), (s:Source {dataset: ${id}, id: p.source}) CREATE (p)-[:IN]->(s)`;
}

/** Tells what the counts of the facts count, or that there are none. */
function timeProperties(dataset: Dataset): readonly string[] {
  const time = timeOf(dataset);
  if (time.kind === "CALENDAR") return [];
  const kind = `timeKind: ${stringLiteral(time.kind)}`;
  return time.kind === "NONE" ? [kind] : [kind, `timeUnit: ${stringLiteral(time.unit)}`];
}

function* relationshipsOf(
  rows: readonly ScriptRow[],
  { from, to, type }: Relationship,
  dataset: string,
): Generator<string> {
  const kinds = typeof type === "string" ? [[null, type] as const] : Object.entries(type);
  const end = (variable: string, [label]: readonly [string, string]): string =>
    `(${variable}:${label} {dataset: ${dataset}, id: row.${variable}})`;
  for (const [kind, name] of kinds)
    for (const some of batches(rows.filter(({ text }) => kind === null || text("kind") === kind))) {
      const list = some.map(
        ({ properties, text }) =>
          `{start: ${stringLiteral(text(from[1]))}, end: ${stringLiteral(text(to[1]))}, properties: ${properties}}`,
      );
      yield `UNWIND [${list.join(", ")}] AS row MATCH ${end("start", from)} MATCH ${end("end", to)} CREATE (start)-[r:${name}]->(end) SET r = row.properties`;
    }
}

function rowsOf({ columns }: ColumnTable): readonly ScriptRow[] {
  const names = columns.map(({ name }) => propertyName(name));
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  return (columns[0]?.values ?? []).map((_, row): ScriptRow => {
    const properties = columns.flatMap(({ type, values }, place) => {
      const literal = valueLiteral(values[row] ?? null, type);
      return literal === null ? [] : [`${names[place]}: ${literal}`];
    });
    return {
      properties: `{${properties.join(", ")}}`,
      text: (column) => String(columns[places.get(column) ?? -1]?.values[row] ?? ""),
    };
  });
}

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[], void, undefined> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    yield rows.slice(start, start + ROWS_A_STATEMENT);
}
