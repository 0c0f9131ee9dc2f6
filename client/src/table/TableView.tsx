import { type CalendarDate, formatCalendarDate } from "@entente/core";
import { type ColumnDef, type ColumnFiltersState, type SortingState, useTable } from "@tanstack/react-table";
import { type ReactNode, useDeferredValue, useId, useMemo, useState } from "react";
import { saveFile } from "../browser/save-file.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { TABLE_KINDS, type TableChoice } from "../permalink/table-parameter.ts";
import { useThrottledDate } from "../playback/use-clock.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { useWorkspace, type ViewProps } from "../workspace/workspace.ts";
import { ClassTable } from "./ClassTable.tsx";
import type { TableColumn, TableRow } from "./cells.ts";
import { contentsOf } from "./contents.ts";
import { csvOf } from "./csv.ts";
import { FactTable } from "./FactTable.tsx";
import { FEATURES } from "./features.ts";
import "./table.css";

/** While time runs the table follows at most so often. */
const FOLLOWED_EVERY_MILLISECONDS = 600;

/** Everything in rows: what a screen reader has in place of the pictures, and what goes into a spreadsheet. */
export default function TableView(props: ViewProps): ReactNode {
  const { smallestText = 0 } = props;
  return smallestText > 0 ? <ClassTable {...props} /> : <DeskTable {...props} />;
}

function DeskTable({ story, clock, selection, onSelect }: ViewProps): ReactNode {
  const words = useWords();
  const { t, dates, number, compare } = words;
  const { shown, change } = useWorkspace();
  const { kind, wholeStory } = shown.table;
  const date = useThrottledDate(clock, FOLLOWED_EVERY_MILLISECONDS);
  const asOf = wholeStory ? null : date;
  const contents = useMemo(() => contentsOf(kind, story, asOf, words), [kind, story, asOf, words]);
  const [sought, setSought] = useState("");
  const [sorting, setSorting] = useState<SortingState>([]);
  const [filters, setFilters] = useState<ColumnFiltersState>([]);
  const wanted = useDeferredValue(sought);
  const data = useMemo(() => rowsWith(contents.rows, wanted), [contents, wanted]);
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
  const rows = table.getRowModel().rows;
  const csv = (): string =>
    csvOf(
      contents.columns.map((column) => ({ ...column, title: t(column.title) })),
      rows.map(({ original }) => original),
    );
  const choose = (choice: Partial<TableChoice>): void => {
    if (choice.kind !== undefined && choice.kind !== kind) {
      setSorting([]);
      setFilters([]);
    }
    change({ table: { ...shown.table, ...choice } });
  };
  const caption = t("table.caption", {
    kind,
    scope: asOf === null ? "story" : kind === "events" || kind === "changes" ? "until" : "day",
    date: dates.day(date),
    shown: number(rows.length),
    all: number(contents.rows.length),
  });
  const search = useId();
  return (
    <div
      className="table-view"
      data-testid="table"
      data-kind={kind}
      data-as-of={asOf === null ? "" : formatCalendarDate(date)}
      data-rows={rows.length}
    >
      <div className="table-bar">
        <Kinds choice={shown.table} onChoose={choose} />
        <label className="table-scope">
          <input
            type="checkbox"
            checked={wholeStory}
            onChange={(event) => choose({ wholeStory: event.target.checked })}
          />{" "}
          {t("table.whole-story")}
        </label>
        <label className="hidden" htmlFor={search}>
          {t("table.search")}
        </label>
        <input
          id={search}
          type="search"
          className="table-search"
          placeholder={t("table.search")}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <span className="table-out">
          <CopyButton
            label={t("table.copy")}
            copied={t("table.copied")}
            failed={t("table.copy-failed")}
            text={csv}
          />
          <button
            type="button"
            className="link"
            onClick={() =>
              saveFile(fileName(story.index.dataset.id, shown.table, date), csv(), "text/csv;charset=utf-8")
            }
          >
            {t("table.download")}
          </button>
        </span>
      </div>
      <FactTable
        key={kind}
        table={table}
        columns={contents.columns}
        all={contents.rows}
        caption={caption}
        selection={selection}
        onSelect={onSelect}
      />
    </div>
  );
}

function columnsFor(columns: readonly TableColumn[], compare: (a: string, b: string) => number) {
  return columns.map(
    ({ id, filter }): ColumnDef<typeof FEATURES, TableRow> => ({
      accessorFn: (row) => row.cells[id]?.sort ?? "",
      id,
      sortUndefined: "last",
      sortFn: (a, b) => {
        const [one, other] = [a.original.cells[id]?.sort ?? "", b.original.cells[id]?.sort ?? ""];
        return typeof one === "number" && typeof other === "number"
          ? Math.sign(one - other) || 0
          : compare(String(one), String(other));
      },
      filterFn: (row, _, value: string) => {
        const text = row.original.cells[id]?.text ?? "";
        return filter === "choice" ? text === value : holds(text, value);
      },
    }),
  );
}

function rowsWith(rows: readonly TableRow[], sought: string): TableRow[] {
  return rows.filter(({ cells }) =>
    holds(
      Object.values(cells)
        .map(({ text }) => text)
        .join(" "),
      sought,
    ),
  );
}

/** Every word of it, in any order. */
function holds(text: string, sought: string): boolean {
  const within = text.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}

function fileName(dataset: string, { kind, wholeStory }: TableChoice, date: CalendarDate): string {
  return `${dataset}-${kind}${wholeStory ? "" : `-${formatCalendarDate(date)}`}.csv`;
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
