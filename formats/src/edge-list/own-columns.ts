import type { CellTable } from "../cell-table/cell-table.ts";
import type { AttributeColumn, AttributedTable, AttributeValue } from "../contract/story-draft.ts";
import { asEdtf } from "../dates/edtf-text.ts";

/** A column of the file's own that is kept as an attribute. */
export interface OwnColumn {
  readonly place: number;
  readonly declared: AttributeColumn;
}

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|[.]\d+)(?:e[+-]?\d+)?$/i;

/** Declares the columns of a table that no field has; nameless ones are called by their place. */
export function ownColumns(
  table: CellTable,
  used: ReadonlySet<number>,
  of: AttributedTable,
): readonly OwnColumn[] {
  const taken = new Set<string>();
  return [...table.header.keys()]
    .filter((place) => !used.has(place))
    .filter((place) => (table.columns[place] ?? []).some((cell) => cell !== ""))
    .map((place) => {
      const base = table.header[place] || `column ${place + 1}`;
      let name = base;
      for (let number = 2; taken.has(name); number += 1) name = `${base} ${number}`;
      taken.add(name);
      return { place, declared: { table: of, name, type: typeOf(table.columns[place] ?? []) } };
    });
}

function typeOf(cells: readonly string[]): AttributeColumn["type"] {
  const given = [...new Set(cells)].filter((cell) => cell !== "");
  if (given.every((cell) => NUMBER.test(cell) && !/^0\d/.test(cell))) return "NUMBER";
  if (given.every((cell) => /^(?:true|false)$/i.test(cell))) return "BOOLEAN";
  if (given.every((cell) => /^-?\d{4}-/.test(cell) && asEdtf(cell) !== null)) return "DATE";
  return "TEXT";
}

/** The values of a row in the columns of its own; empty cells are left out. */
export function ownValues(
  table: CellTable,
  columns: readonly OwnColumn[],
  row: number,
): Readonly<Record<string, AttributeValue>> | undefined {
  const values: [string, AttributeValue][] = [];
  for (const { place, declared } of columns) {
    const cell = table.columns[place]?.[row] ?? "";
    if (cell !== "") values.push([declared.name, readValue(cell, declared.type)]);
  }
  return values.length === 0 ? undefined : Object.fromEntries(values);
}

function readValue(cell: string, type: AttributeColumn["type"]): AttributeValue {
  if (type === "NUMBER") return Number(cell.replace(",", "."));
  return type === "BOOLEAN" ? cell.toLowerCase() === "true" : cell;
}
