import type { ReactTable } from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { type TableColumn, type TableRow, titleOf } from "./cells.ts";
import type { FEATURES } from "./features.ts";

interface TableHeadProps {
  readonly table: ReactTable<typeof FEATURES, TableRow>;
  readonly columns: readonly TableColumn[];
  /** All rows before filtering, from which the choices are taken. */
  readonly all: readonly TableRow[];
}

/** The titles of the columns, which sort, and under each a field that filters. */
export function TableHead({ table, columns, all }: TableHeadProps): ReactNode {
  const { compare } = useWords();
  const choices = useMemo(
    () =>
      new Map(
        columns
          .filter(({ filter }) => filter === "choice")
          .map(({ id }) => [
            id,
            [...new Set(all.map((row) => row.cell(id)?.text ?? ""))]
              .filter((text) => text !== "")
              .sort(compare),
          ]),
      ),
    [columns, all, compare],
  );
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <SortCell key={column.id} table={table} column={column} />
        ))}
      </tr>
      <tr className="filters-row">
        {columns.map((column) => (
          <FilterCell key={column.id} table={table} column={column} choices={choices.get(column.id) ?? []} />
        ))}
      </tr>
    </thead>
  );
}

interface CellProps {
  readonly table: ReactTable<typeof FEATURES, TableRow>;
  readonly column: TableColumn;
}

function SortCell({ table, column: shown }: CellProps): ReactNode {
  const words = useWords();
  const column = table.getColumn(shown.id);
  const sorted = column?.getIsSorted() ?? false;
  return (
    <th
      scope="col"
      className={shown.isNumber === true ? "number" : undefined}
      aria-sort={sorted === false ? "none" : sorted === "asc" ? "ascending" : "descending"}
    >
      <button
        type="button"
        className="sort"
        onClick={(event) => column?.toggleSorting(undefined, event.shiftKey)}
      >
        {titleOf(shown, words)}
        <span className="sort-mark" aria-hidden="true">
          {sorted === false ? "↕" : sorted === "asc" ? "↑" : "↓"}
        </span>
      </button>
    </th>
  );
}

function FilterCell({
  table,
  column: shown,
  choices,
}: CellProps & { readonly choices: readonly string[] }): ReactNode {
  const words = useWords();
  const { t } = words;
  const column = table.getColumn(shown.id);
  const value = String(column?.getFilterValue() ?? "");
  const set = (next: string): void => column?.setFilterValue(next === "" ? undefined : next);
  const label = t("table.filter", { column: titleOf(shown, words) });
  return (
    <td>
      {shown.filter === "words" ? (
        <input
          type="search"
          aria-label={label}
          placeholder="…"
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        <select aria-label={label} value={value} onChange={(event) => set(event.target.value)}>
          <option value="">{t("table.all")}</option>
          {choices.map((text) => (
            <option key={text}>{text}</option>
          ))}
        </select>
      )}
    </td>
  );
}
