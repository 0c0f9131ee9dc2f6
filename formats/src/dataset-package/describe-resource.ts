import type { AttributeType } from "@entente/core";
import type { AnyColumn } from "./column.ts";
import { type Table, tableOf } from "./tables.ts";

type Json = Readonly<Record<string, unknown>>;

/** A column of a dataset's own, to be declared. */
interface Declared {
  readonly name: string;
  readonly type: AttributeType;
  readonly delimiter?: string;
}

/** Between the items of a list; no name and no number has it. */
export const LIST_DELIMITER = "|";

/** The resource of datapackage.json for a table with these columns. */
export function describeResource(
  table: Table,
  header: readonly string[],
  attributes: ReadonlyMap<string, Declared>,
): Json {
  const fields = header.map((name) => {
    const attribute = attributes.get(name);
    if (attribute !== undefined) return describeAttribute(attribute);
    const column = table.columns.find(([named]) => named === name)?.[1];
    return column === undefined ? { name, type: "string" } : describeColumn(name, column);
  });
  return {
    name: table.name,
    path: table.file,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      fields,
      missingValues: [""],
      ...(header.includes("id") ? { primaryKey: ["id"] } : {}),
      ...foreignKeys(table, header),
    },
  };
}

/** The field of a table schema that declares a column of the dataset's own. */
function describeAttribute({ name, type, delimiter = LIST_DELIMITER }: Declared): Json {
  switch (type) {
    case "TEXT":
      return { name, type: "string" };
    case "NUMBER":
      return { name, type: "number" };
    case "BOOLEAN":
      return { name, type: "boolean" };
    case "DATE":
      return { name, type: "string", rdfType: "http://id.loc.gov/datatypes/edtf" };
    case "LIST":
      return { name, type: "list", delimiter };
  }
}

function describeColumn(name: string, { required, values }: AnyColumn): Json {
  const constraints = {
    ...(required ? { required } : {}),
    ...(values === undefined ? {} : { enum: values }),
  };
  return { name, type: "string", ...(Object.keys(constraints).length === 0 ? {} : { constraints }) };
}

/** The foreign keys of columns that hold one id; a list of ids has no words in Table Schema. */
function foreignKeys({ key, columns }: Table, header: readonly string[]): Json {
  const keys = columns.flatMap(([name, { references }]) =>
    references === undefined || name === "citations" || !header.includes(name)
      ? []
      : [
          {
            fields: [name],
            reference: { resource: references === key ? "" : tableOf(references).name, fields: ["id"] },
          },
        ],
  );
  return keys.length === 0 ? {} : { foreignKeys: keys };
}
