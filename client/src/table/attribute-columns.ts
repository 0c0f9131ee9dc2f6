import {
  type Attribute,
  type Attributed,
  type AttributedTable,
  attributesOf,
  parseUncertainDate,
} from "@entente/core";
import type { Words } from "../language/words.ts";
import { attributeInWords } from "../story-text/attribute-in-words.ts";
import type { CellsOf, CellWriter, TableCell, TableColumn } from "./cells.ts";

/** The columns of the dataset's own in one of its tables. */
export function attributeColumns({ index }: CellWriter, table: AttributedTable): readonly TableColumn[] {
  return (index.dataset.attributeColumns ?? [])
    .filter((column) => column.table === table)
    .map(({ name, type }) => ({
      id: idOf(name),
      title: { own: name },
      filter: type === "BOOLEAN" ? "choice" : "words",
      isNumber: type === "NUMBER",
    }));
}

/** Ways to write the cells of the dataset's own columns in one of its tables. */
export function attributeCells({ index, words }: CellWriter, table: AttributedTable): CellsOf<Attributed> {
  const columns = (index.dataset.attributeColumns ?? []).filter((column) => column.table === table);
  return Object.fromEntries(
    columns.map((column) => [
      idOf(column.name),
      (row: Attributed) => {
        const [attribute] = attributesOf(row, table, [column]);
        return attribute === undefined ? EMPTY : cellOf(attribute, words);
      },
    ]),
  );
}

const EMPTY: TableCell = { text: "", sort: Number.NEGATIVE_INFINITY };

function cellOf(attribute: Attribute, words: Words): TableCell {
  const { column, value, text } = attribute;
  const shown = attributeInWords(attribute, words);
  const day = column.type === "DATE" ? parseUncertainDate(text).earliest : null;
  return { text: shown, sort: typeof value === "number" ? value : (day ?? shown) };
}

/** The id of the column: no column of the table view's own has a space in it. */
function idOf(name: string): string {
  return `own ${name}`;
}
