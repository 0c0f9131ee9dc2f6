import type { ReactTable } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { ProvenanceFooter } from "../story-text/ProvenanceFooter.tsx";
import { type TableColumn, type TableRow, titleOf } from "./cells.ts";
import type { FEATURES } from "./features.ts";

interface PrintHeadProps {
  readonly table: ReactTable<typeof FEATURES, TableRow>;
  readonly columns: readonly TableColumn[];
}

/** The head of a printed table, as plain text: browsers do not repeat buttons on each sheet. */
export function PrintHead({ table, columns }: PrintHeadProps): ReactNode {
  const words = useWords();
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const sorted = table.getColumn(column.id)?.getIsSorted() ?? false;
          return (
            <th key={column.id} scope="col" className={column.isNumber === true ? "number" : undefined}>
              {titleOf(column, words)}
              {sorted === false ? "" : sorted === "asc" ? " ↑" : " ↓"}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The foot of a printed table: the sources of its rows, and its address. */
export function PrintFooter({ columns }: Pick<PrintHeadProps, "columns">): ReactNode {
  const { origin, pathname } = window.location;
  return (
    <tfoot>
      <tr>
        <td colSpan={columns.length}>
          <ProvenanceFooter address={`${origin}${pathname}`} className="table-foot" ofView />
        </td>
      </tr>
    </tfoot>
  );
}
