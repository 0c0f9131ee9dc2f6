import {
  type ColumnDef,
  type ColumnFiltersState,
  type ReactTable,
  type SortingState,
  useTable,
} from "@tanstack/react-table";
import { useDeferredValue, useMemo, useState } from "react";
import type { TableColumn, TableContents, TableRow } from "./cells.ts";
import { FEATURES } from "./features.ts";

type Compare = (a: string, b: string) => number;

interface SearchedTable {
  readonly table: ReactTable<typeof FEATURES, TableRow>;
  readonly sought: string;
  readonly search: (words: string) => void;
  /** Drops sorting and filters, of which another table has no columns. */
  readonly reset: () => void;
}

/** Searches, sorts and filters the rows of a table; `compare` sorts texts in the language shown. */
export function useFactTable(contents: TableContents, compare: Compare): SearchedTable {
  const [sought, search] = useState("");
  const [sorting, setSorting] = useState<SortingState>([]);
  const [filters, setFilters] = useState<ColumnFiltersState>([]);
  const wanted = useDeferredValue(sought);
  const data = useMemo(() => rowsMatching(contents.rows, wanted), [contents, wanted]);
  const columns = useMemo(() => columnsFor(contents.columns, compare), [contents.columns, compare]);
  const table = useTable({
    features: FEATURES,
    columns,
    data,
    state: { sorting, columnFilters: filters },
    onSortingChange: setSorting,
    onColumnFiltersChange: setFilters,
    getRowId: (row) => row.id,
    enableMultiSort: true,
  });
  const reset = (): void => {
    setSorting([]);
    setFilters([]);
  };
  return { table, sought, search, reset };
}

function columnsFor(
  columns: readonly TableColumn[],
  compare: Compare,
): ColumnDef<typeof FEATURES, TableRow>[] {
  return columns.map(
    ({ id, filter }): ColumnDef<typeof FEATURES, TableRow> => ({
      accessorFn: (row) => row.cell(id)?.sort ?? "",
      id,
      sortUndefined: "last",
      // The table keeps what `accessorFn` has returned for a row.
      sortFn: (a, b) => compareSortKeys(a.getValue<SortKey>(id), b.getValue<SortKey>(id), compare),
      filterFn: (row, _, value: string) => {
        const text = row.original.cell(id)?.text ?? "";
        return filter === "choice" ? text === value : containsWords(text, value);
      },
    }),
  );
}

type SortKey = string | number | undefined;

export function compareSortKeys(a: SortKey = "", b: SortKey = "", compare: Compare): number {
  return typeof a === "number" && typeof b === "number"
    ? Math.sign(a - b) || 0
    : compare(String(a), String(b));
}

/** Returns the rows that contain every word of a search, in any of their cells. */
export function rowsMatching(rows: readonly TableRow[], sought: string): readonly TableRow[] {
  if (sought.trim() === "") return rows;
  return rows.filter((row) => containsWords(row.texts().join(" "), sought));
}

function containsWords(text: string, sought: string): boolean {
  const within = text.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}
