import type { Format } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { columnTables, type TableColumn } from "./column-tables.ts";

/** One element of a Parquet schema, as the writer takes it. */
interface SchemaElement {
  readonly name: string;
  readonly type?: "BYTE_ARRAY" | "INT32" | "DOUBLE";
  readonly converted_type?: "UTF8" | "DATE" | "LIST";
  readonly repetition_type?: "OPTIONAL" | "REPEATED";
  readonly num_children?: number;
}

const OPTIONAL = { repetition_type: "OPTIONAL" } as const;
const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8", ...OPTIONAL } as const;

/** One Parquet file a table: days are DATE, lists are LIST of text, with all four bounds of every fact. */
export const PARQUET: Format = {
  id: "parquet",
  name: "Parquet tables",
  extensions: ["parquet"],
  write: async (dataset) => {
    const { parquetWriteBuffer } = await import("hyparquet-writer/src/write.js");
    const files = columnTables(dataset).map(({ name, columns }) => {
      const columnData = columns.map(({ name: column, values }) => ({ name: column, data: [...values] }));
      const schema = [{ name: "root", num_children: columns.length }, ...columns.flatMap(schemaOf)];
      const buffer = parquetWriteBuffer({ columnData, schema, createdBy: "entente" });
      return { name: `${dataset.id}/${name}.parquet`, content: [new Uint8Array(buffer)] };
    });
    return { files, losses: new Findings() };
  },
};

function schemaOf({ name, type }: TableColumn): readonly SchemaElement[] {
  switch (type) {
    case "TEXT":
      return [{ name, ...TEXT }];
    case "DAY":
      return [{ name, type: "INT32", converted_type: "DATE", ...OPTIONAL }];
    case "NUMBER":
      return [{ name, type: "DOUBLE", ...OPTIONAL }];
    case "LIST":
      return [
        { name, converted_type: "LIST", num_children: 1, ...OPTIONAL },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", ...TEXT },
      ];
  }
}
