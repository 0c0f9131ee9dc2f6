import { type CalendarDate, formatCalendarDate, writeStoryDate } from "@entente/core";
import { type ReactNode, useId, useMemo } from "react";
import { saveFile } from "../browser/save-file.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { TABLE_KINDS, type TableChoice } from "../permalink/table-parameter.ts";
import { useThrottledDate } from "../playback/use-clock.ts";
import type { Story } from "../story/story.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { formatGuardedCsv } from "../ui/guarded-csv.ts";
import { useWorkspace, type ViewProps } from "../workspace/workspace.ts";
import { type TableRow, titleOf } from "./cells.ts";
import { captionOf, contentsOf } from "./contents.ts";
import { FactTable } from "./FactTable.tsx";
import { useFactTable } from "./use-fact-table.ts";

/** Milliseconds between two dates that the table follows while time runs. */
const FOLLOWED_EVERY_MILLISECONDS = 600;

/** A table with all its columns, to be searched, sorted, filtered, copied and saved. */
export function FullTable({ story, clock, selection, onSelect }: ViewProps): ReactNode {
  const words = useWords();
  const { shown, change } = useWorkspace();
  const { kind, wholeStory } = shown.table;
  const date = useThrottledDate(clock, FOLLOWED_EVERY_MILLISECONDS);
  const asOf = wholeStory ? null : date;
  const contents = useMemo(() => contentsOf(kind, story, asOf, words), [kind, story, asOf, words]);
  const { table, sought, search, reset } = useFactTable(contents, words.compare);
  const rows = table.getRowModel().rows;
  const writeCsv = (): string =>
    csvOf(
      contents.columns.map((column) => ({ id: column.id, title: titleOf(column, words) })),
      rows.map(({ original }) => original),
    );
  const choose = (choice: Partial<TableChoice>): void => {
    if (choice.kind !== undefined && choice.kind !== kind) reset();
    change({ table: { ...shown.table, ...choice } });
  };
  return (
    <div
      className="table-view"
      data-testid="table"
      data-kind={kind}
      data-as-of={asOf === null ? "" : formatCalendarDate(date)}
      data-rows={rows.length}
    >
      <div className="table-bar">
        <TableFilters choice={shown.table} onChoose={choose} sought={sought} onSearch={search} />
        <TableOutput file={fileName(story, shown.table, date)} writeCsv={writeCsv} />
      </div>
      <FactTable
        key={kind}
        table={table}
        columns={contents.columns}
        all={contents.rows}
        caption={captionOf(words, { kind, asOf, date, shown: rows.length, all: contents.rows.length })}
        selection={selection}
        onSelect={onSelect}
      />
    </div>
  );
}

function fileName({ index, time }: Story, { kind, wholeStory }: TableChoice, date: CalendarDate): string {
  const name = `${index.dataset.id}-${kind}`;
  return wholeStory || time.kind === "NONE" ? `${name}.csv` : `${name}-${writeStoryDate(time, date)}.csv`;
}

/** Writes the rows as they are shown, with the id of each one's subject in the first column. */
function csvOf(
  columns: readonly { readonly id: string; readonly title: string }[],
  rows: readonly TableRow[],
): string {
  return `${formatGuardedCsv([
    ["id", ...columns.map(({ title }) => title)],
    ...rows.map((row) => [row.id, ...columns.map(({ id }) => row.cell(id)?.text ?? "")]),
  ])}\n`;
}

interface TableFiltersProps extends KindsProps {
  readonly sought: string;
  readonly onSearch: (words: string) => void;
}

function TableFilters({ choice, onChoose, sought, onSearch }: TableFiltersProps): ReactNode {
  const { t, dates } = useWords();
  const search = useId();
  return (
    <>
      <Kinds choice={choice} onChoose={onChoose} />
      {dates.kind === "NONE" ? null : (
        <label className="table-scope">
          <input
            type="checkbox"
            checked={choice.wholeStory}
            onChange={(event) => onChoose({ wholeStory: event.target.checked })}
          />{" "}
          {t("table.whole-story")}
        </label>
      )}
      <label className="hidden" htmlFor={search}>
        {t("table.search")}
      </label>
      <input
        id={search}
        type="search"
        className="table-search"
        placeholder={t("table.search")}
        value={sought}
        onChange={(event) => onSearch(event.target.value)}
      />
    </>
  );
}

interface KindsProps {
  readonly choice: TableChoice;
  readonly onChoose: (choice: Partial<TableChoice>) => void;
}

function Kinds({ choice, onChoose }: KindsProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="table-kinds">
      <legend className="hidden">{t("table.kinds")}</legend>
      {TABLE_KINDS.map((kind) => (
        <label key={kind} className="table-kind">
          <input
            type="radio"
            name="table-kind"
            className="hidden"
            checked={kind === choice.kind}
            onChange={() => onChoose({ kind })}
          />
          {t("table.kind-name", { kind })}
        </label>
      ))}
    </fieldset>
  );
}

interface TableOutputProps {
  /** Name of the file. */
  readonly file: string;
  readonly writeCsv: () => string;
}

function TableOutput({ file, writeCsv }: TableOutputProps): ReactNode {
  const { t } = useWords();
  return (
    <span className="table-out">
      <CopyButton
        label={t("table.copy")}
        copied={t("table.copied")}
        failed={t("table.copy-failed")}
        text={writeCsv}
      />
      <button
        type="button"
        className="link"
        onClick={() => saveFile(file, writeCsv(), "text/csv;charset=utf-8")}
      >
        {t("table.download")}
      </button>
    </span>
  );
}
