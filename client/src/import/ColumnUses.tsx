import type { ColumnUse, ImportReport } from "@entente/formats/import";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { ImportChoices } from "./use-import.ts";

interface ColumnUsesProps {
  readonly report: ImportReport;
  readonly choices?: ImportChoices;
  /** Takes columns for something else; absent where the files are not at hand. */
  readonly onCorrect?: (choices: ImportChoices) => void;
}

/** What each column was taken for; the reader may take it for something else. */
export function ColumnUses({
  report: { columns, fields },
  choices = {},
  onCorrect,
}: ColumnUsesProps): ReactNode {
  const { t } = useWords();
  if (columns.length === 0) return null;
  const take = (column: string, field: string): void => {
    const others = Object.entries(choices.columns ?? {}).filter(
      ([known, name]) => known !== field && name !== column,
    );
    const chosen = field === "" ? [] : [[field, column] as const];
    onCorrect?.({ ...choices, columns: Object.fromEntries([...others, ...chosen]) });
  };
  const severalFiles = new Set(columns.map(({ file }) => file)).size > 1;
  return (
    <table className="import-columns">
      <caption>{t("import.columns")}</caption>
      <thead>
        <tr>
          {severalFiles ? <th scope="col">{t("import.file")}</th> : null}
          <th scope="col">{t("import.column")}</th>
          <th scope="col">{t("import.taken-for")}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((use) => (
          <tr key={`${use.file} ${use.column}`}>
            {severalFiles ? <td>{use.file}</td> : null}
            <th scope="row">{use.column}</th>
            <td>
              <ColumnUseChoice
                use={use}
                fields={onCorrect === undefined ? [] : fields}
                onTake={(field) => take(use.column, field)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ColumnUseChoiceProps {
  readonly use: ColumnUse;
  /** What it may be taken for; nothing where the format leaves no choice. */
  readonly fields: readonly string[];
  /** Takes the column for a field; an empty one leaves it out, or as a column of its own. */
  readonly onTake: (field: string) => void;
}

function ColumnUseChoice({ use, fields, onTake }: ColumnUseChoiceProps): ReactNode {
  const { t } = useWords();
  if (fields.length === 0) {
    if (use.field !== null) return t("import.field", { field: use.field });
    return t(use.attribute === null ? "import.left-out" : "import.own-column");
  }
  return (
    <select
      aria-label={`${t("import.taken-for")}: ${use.column}`}
      value={use.field ?? ""}
      onChange={({ target }) => onTake(target.value)}
    >
      <option value="">{use.attribute === null ? t("import.left-out") : t("import.own-column")}</option>
      {fields.map((field) => (
        <option key={field} value={field}>
          {t("import.field", { field })}
        </option>
      ))}
    </select>
  );
}
