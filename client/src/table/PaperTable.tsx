import type { ReactTable } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { ProvenanceFooter } from "../story-text/ProvenanceFooter.tsx";
import type { TableColumn, TableRow } from "./cells.ts";
import type { FEATURES } from "./features.ts";

/** What stands round the rows on every sheet of paper. */

interface PaperHeadProps {
  readonly table: ReactTable<typeof FEATURES, TableRow>;
  readonly columns: readonly TableColumn[];
}

/** Plain text: browsers repeat no buttons. */
export function PaperHead({ table, columns }: PaperHeadProps): ReactNode {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        {columns.map(({ id, title, isNumber }) => {
          const sorted = table.getColumn(id)?.getIsSorted() ?? false;
          return (
            <th key={id} scope="col" className={isNumber === true ? "number" : undefined}>
              {t(title)}
              {sorted === false ? "" : sorted === "asc" ? " ↑" : " ↓"}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Whence the rows are, and where the living table is. */
export function PaperFoot({ columns }: Pick<PaperHeadProps, "columns">): ReactNode {
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
