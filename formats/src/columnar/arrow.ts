import type { Format } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { type ColumnValue, columnTables, type TableColumn } from "./column-tables.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** One Arrow IPC file a table (Feather 2): days are Date32, lists are List of text, with all four bounds of every fact. */
export const ARROW: Format = {
  id: "arrow",
  name: "Arrow tables",
  extensions: ["arrow"],
  write: async (dataset) => {
    const { dateDay, field, float64, list, tableFromArrays, tableToIPC, utf8 } = await import(
      "@uwdata/flechette"
    );
    const types = { TEXT: utf8(), DAY: dateDay(), NUMBER: float64(), LIST: list(field("element", utf8())) };
    const files = columnTables(dataset).map(({ name, columns }) => {
      const arrays = columns.map((column): [string, ColumnValue[]] => [column.name, valuesOf(column)]);
      const table = tableFromArrays(arrays, {
        types: Object.fromEntries(columns.map((one) => [one.name, types[one.type]])),
      });
      const bytes = tableToIPC(table, { format: "file" });
      if (bytes === null) throw new Error(`The table ${name} was not written`);
      return { name: `${dataset.id}/${name}.arrow`, content: [bytes] };
    });
    return { files, losses: new Findings() };
  },
};

/** Days as the writer takes them: milliseconds. */
function valuesOf({ type, values }: TableColumn): ColumnValue[] {
  return values.map((value) =>
    type === "DAY" && typeof value === "number" ? value * MILLISECONDS_A_DAY : value,
  );
}
