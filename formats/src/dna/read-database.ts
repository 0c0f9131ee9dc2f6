import { addDays, calendarDate, formatCalendarDate, yearMonthDay } from "@entente/core";
import type {
  DnaDataType,
  DnaDocument,
  DnaEntity,
  DnaProject,
  DnaStatement,
  DnaStatementType,
} from "./dna-project.ts";
import { sourceOf } from "./dna-project.ts";
import { openSqlite, type SqliteRow, type SqliteTables } from "./sqlite-tables.ts";

/** Thrown where a SQLite database is not one of DNA, or is broken. */
export class DnaDatabaseError extends Error {
  override readonly name = "DnaDatabaseError";
}

const SECONDS_A_DAY = 86_400;
/** More than ten thousand years, and few enough for exact days. */
const MOST_SECONDS = 1e12;
const DATA_TYPES: readonly string[] = ["short text", "long text", "integer", "boolean"];

/**
 * Reads a database of DNA 2 or 3. Version 3 keeps dates in seconds and texts as ids of entities; version 2 has dates in
 * milliseconds and the texts themselves. Throws DnaDatabaseError.
 */
export async function readDatabase(bytes: Uint8Array, file: string): Promise<DnaProject> {
  let tables: SqliteTables;
  try {
    tables = await openSqlite(bytes);
  } catch (error) {
    throw new DnaDatabaseError(`The database cannot be opened: ${messageOf(error)}.`);
  }
  try {
    return projectOf(tables, file);
  } catch (error) {
    if (error instanceof DnaDatabaseError) throw error;
    throw new DnaDatabaseError(`The database is broken: ${messageOf(error)}.`);
  } finally {
    tables.close();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
const numberOf = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);

/** A variable with the statement type that it belongs to. */
interface Variable {
  readonly name: string;
  readonly dataType: DnaDataType;
  readonly statementType: number;
}

function projectOf(tables: SqliteTables, file: string): DnaProject {
  for (const table of ["DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "STATEMENTS"])
    if (!tables.has(table))
      throw new DnaDatabaseError(`The database has no table ${table}: it is none of DNA.`);
  const isVersion3 = tables.has("ENTITIES");
  const variables = new Map(tables.rows("VARIABLES").map((row) => [numberOf(row.ID), variableOf(row)]));
  const labels = new Map(tables.rows("STATEMENTTYPES").map(({ ID, Label }) => [numberOf(ID), textOf(Label)]));
  return {
    documents: tables.rows("DOCUMENTS").map((row) => documentOf(row, isVersion3 ? 1 : 1_000)),
    statementTypes: [...labels].map(
      ([id, label]): DnaStatementType => ({
        label,
        variables: [...variables.values()]
          .filter(({ statementType }) => statementType === id)
          .map(({ name, dataType }) => ({ name, dataType })),
      }),
    ),
    statements: statementsOf(tables, { variables, labels, file }),
    entities: isVersion3 ? entitiesOf3(tables, variables) : entitiesOf2(tables, variables),
  };
}

function variableOf({ Variable: name, DataType, StatementTypeId }: SqliteRow): Variable {
  const dataType = textOf(DataType);
  if (!DATA_TYPES.includes(dataType))
    throw new DnaDatabaseError(`The variable ${textOf(name)} has the unknown type "${dataType}".`);
  return { name: textOf(name), dataType: dataType as DnaDataType, statementType: numberOf(StatementTypeId) };
}

function documentOf(row: SqliteRow, unitsASecond: number): DnaDocument {
  return {
    id: numberOf(row.ID),
    title: textOf(row.Title),
    author: textOf(row.Author),
    source: textOf(row.Source),
    section: textOf(row.Section),
    notes: textOf(row.Notes),
    type: textOf(row.Type),
    day: dayOf(numberOf(row.Date) / unitsASecond),
  };
}

/** The day in UTC of Unix seconds; null outside the years 1 to 9999. */
function dayOf(seconds: number): string | null {
  if (!(Math.abs(seconds) < MOST_SECONDS)) return null;
  const day = addDays(calendarDate(1970, 1, 1), Math.floor(seconds / SECONDS_A_DAY));
  const { year } = yearMonthDay(day);
  return year < 1 || year > 9_999 ? null : formatCalendarDate(day);
}

interface Names {
  readonly variables: ReadonlyMap<number, Variable>;
  readonly labels: ReadonlyMap<number, string>;
  readonly file: string;
}

function statementsOf(tables: SqliteTables, { variables, labels, file }: Names): DnaStatement[] {
  const values = valuesByStatement(tables, variables);
  const coders = new Map(tables.rows("CODERS").map(({ ID, Name }) => [numberOf(ID), textOf(Name)]));
  return tables.rows("STATEMENTS").map((row) => {
    const [id, document] = [numberOf(row.ID), numberOf(row.DocumentId)];
    return {
      id,
      type: labels.get(numberOf(row.StatementTypeId)) ?? "",
      document,
      coder: coders.get(numberOf(row.Coder)) ?? "",
      values: values.get(id) ?? new Map<string, string | number>(),
      origin: {
        file,
        row: id,
        locator: `characters ${textOf(row.Start)}–${textOf(row.Stop)}`,
        source: sourceOf(document),
      },
    };
  });
}

/** What the tables of values have for every statement, by the name of the variable. */
function valuesByStatement(
  tables: SqliteTables,
  variables: ReadonlyMap<number, Variable>,
): ReadonlyMap<number, ReadonlyMap<string, string | number>> {
  const entities = new Map(tables.rows("ENTITIES").map(({ ID, Value }) => [numberOf(ID), textOf(Value)]));
  const all = new Map<number, Map<string, string | number>>();
  const put = (row: SqliteRow, value: string | number): void => {
    const variable = variables.get(numberOf(row.VariableId));
    if (variable === undefined) return;
    const statement = numberOf(row.StatementId);
    const values = all.get(statement) ?? new Map<string, string | number>();
    values.set(variable.name, value);
    all.set(statement, values);
  };
  for (const table of ["DATABOOLEAN", "DATAINTEGER"])
    for (const row of tables.rows(table)) if (typeof row.Value === "number") put(row, row.Value);
  for (const row of tables.rows("DATALONGTEXT")) put(row, textOf(row.Value));
  for (const row of tables.rows("DATASHORTTEXT"))
    put(row, "Entity" in row ? (entities.get(numberOf(row.Entity)) ?? "") : textOf(row.Value));
  return all;
}

function entitiesOf3(tables: SqliteTables, variables: ReadonlyMap<number, Variable>): DnaEntity[] {
  const names = new Map(
    tables.rows("ATTRIBUTEVARIABLES").map((row) => [numberOf(row.ID), textOf(row.AttributeVariable)]),
  );
  const attributes = new Map<number, [string, string][]>();
  for (const row of tables.rows("ATTRIBUTEVALUES")) {
    const entity = numberOf(row.EntityId);
    const name = names.get(numberOf(row.AttributeVariableId));
    if (name === undefined) continue;
    attributes.set(entity, [...(attributes.get(entity) ?? []), [name, textOf(row.AttributeValue)]]);
  }
  const rows = tables.rows("ENTITIES");
  const values = new Map(rows.map(({ ID, Value }) => [numberOf(ID), textOf(Value)]));
  return rows.map((row) =>
    entityOf(row, variables, [
      ...(attributes.get(numberOf(row.ID)) ?? []),
      ["Child of", values.get(numberOf(row.ChildOf)) ?? ""],
    ]),
  );
}

function entitiesOf2(tables: SqliteTables, variables: ReadonlyMap<number, Variable>): DnaEntity[] {
  return tables.rows("ATTRIBUTES").map((row) =>
    entityOf(row, variables, [
      ["Type", textOf(row.Type)],
      ["Alias", textOf(row.Alias)],
      ["Notes", textOf(row.Notes)],
      ["Child of", textOf(row.ChildOf)],
    ]),
  );
}

function entityOf(
  row: SqliteRow,
  variables: ReadonlyMap<number, Variable>,
  attributes: readonly (readonly [name: string, value: string])[],
): DnaEntity {
  const written = [...attributes, ["Colour", colourOf(row)] as const];
  return {
    variable: variables.get(numberOf(row.VariableId))?.name ?? "",
    value: textOf(row.Value),
    attributes: Object.fromEntries(written.filter(([, value]) => value !== "")),
  };
}

/** `#rrggbb`; empty for black, which DNA gives to what has no colour. */
function colourOf({ Red, Green, Blue }: SqliteRow): string {
  const parts = [Red, Green, Blue].map((part) => Math.min(255, Math.max(0, Math.trunc(numberOf(part) || 0))));
  if (parts.every((part) => part === 0)) return "";
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
