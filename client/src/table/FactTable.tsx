import type { ReactTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { usePrinting } from "../browser/use-printing.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { isSameSelection, type Select, type Selection } from "../story/selection.ts";
import type { TableColumn, TableRow } from "./cells.ts";
import type { FEATURES } from "./features.ts";
import { PaperFoot, PaperHead } from "./PaperTable.tsx";

interface FactTableProps {
  readonly table: ReactTable<typeof FEATURES, TableRow>;
  readonly columns: readonly TableColumn[];
  /** Before filtering: what choices there are. */
  readonly all: readonly TableRow[];
  readonly caption: string;
  readonly selection: Selection | null;
  readonly onSelect: Select;
}

/** Longer tables have only the rows in sight in the page; on paper all are there. */
const MOST_ROWS = 200;
const OVERSCAN = 20;
/** As in the style sheet: with a finger a row is as high as what it can hit. */
const rowHeight = (): number => (window.matchMedia("(pointer: coarse)").matches ? 51 : 34);

/** A real table: sorted by its headers, filtered by column, each row led by a button that selects what it is about. */
export function FactTable(props: FactTableProps): ReactNode {
  const { table, columns, caption, selection } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const { rows } = table.getRowModel();
  const printing = usePrinting();
  const isLong = rows.length > MOST_ROWS && !printing;
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    estimateSize: rowHeight,
    overscan: OVERSCAN,
    getScrollElement: () => scroller.current,
  });
  const parts = virtual.getVirtualItems();
  const drawn = isLong
    ? parts.flatMap(({ index }) => (rows[index] === undefined ? [] : [index]))
    : [...rows.keys()];
  const before = isLong ? (parts[0]?.start ?? 0) : 0;
  const after = isLong ? virtual.getTotalSize() - (parts.at(-1)?.end ?? 0) : 0;
  const [stop, setStop] = useState<string | null>(null);
  const stopId = rows.some(({ id }) => id === stop) ? stop : (rows[0]?.id ?? null);
  useChosenInSight(rows, selection, (place) => {
    if (isLong) virtual.scrollToIndex(place, { align: "auto" });
    else scroller.current?.querySelector(`[data-place="${place}"]`)?.scrollIntoView({ block: "nearest" });
  });
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const here = (event.target as HTMLElement).closest<HTMLElement>("[data-place]");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (here === null || step === undefined) return;
    event.preventDefault();
    const place = Math.min(Math.max(Number(here.dataset.place) + step, 0), rows.length - 1);
    setStop(rows[place]?.id ?? null);
    if (isLong) virtual.scrollToIndex(place);
    requestFocus(scroller.current, place);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className="table-scroller" ref={scroller} tabIndex={0} aria-label={caption}>
      <table className="fact-table" aria-rowcount={rows.length + 2} onKeyDown={press}>
        <caption>{caption}</caption>
        {printing ? <PaperHead table={table} columns={columns} /> : <Head {...props} />}
        <tbody>
          {before > 0 ? <Gap height={before} columns={columns.length} /> : null}
          {drawn.map((place) => {
            const row = rows[place];
            return row === undefined ? null : (
              <Row
                key={row.id}
                {...props}
                row={row.original}
                place={place}
                isStop={row.id === stopId}
                onFocus={() => setStop(row.id)}
              />
            );
          })}
          {after > 0 ? <Gap height={after} columns={columns.length} /> : null}
        </tbody>
        {printing ? <PaperFoot columns={columns} /> : null}
      </table>
      {rows.length === 0 ? <p className="table-none">{t("table.none")}</p> : null}
    </section>
  );
}

/** Rows come to the page by scrolling: the wanted one may arrive a moment later. */
function requestFocus(scroller: HTMLElement | null, place: number, tries = 5): void {
  const button = scroller?.querySelector<HTMLElement>(`[data-place="${place}"] button`);
  if (button !== null && button !== undefined) button.focus();
  else if (tries > 0) setTimeout(() => requestFocus(scroller, place, tries - 1), 30);
}

function useChosenInSight(
  rows: readonly { readonly original: TableRow }[],
  selection: Selection | null,
  show: (place: number) => void,
): void {
  const current = useRef({ rows, show });
  current.current = { rows, show };
  useEffect(() => {
    const place = current.current.rows.findIndex(
      ({ original }) => selection !== null && isSameSelection(original.selection, selection),
    );
    if (place !== -1) current.current.show(place);
  }, [selection]);
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }): ReactNode {
  return (
    <tr>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function Head({ table, columns, all }: FactTableProps): ReactNode {
  const { t, compare } = useWords();
  const choices = useMemo(
    () =>
      new Map(
        columns
          .filter(({ filter }) => filter === "choice")
          .map(({ id }) => [
            id,
            [...new Set(all.map(({ cells }) => cells[id]?.text ?? ""))]
              .filter((text) => text !== "")
              .sort(compare),
          ]),
      ),
    [columns, all, compare],
  );
  return (
    <thead>
      <tr>
        {columns.map(({ id, title, isNumber }) => {
          const column = table.getColumn(id);
          const sorted = column?.getIsSorted() ?? false;
          return (
            <th
              key={id}
              scope="col"
              className={isNumber === true ? "number" : undefined}
              aria-sort={sorted === false ? "none" : sorted === "asc" ? "ascending" : "descending"}
            >
              <button
                type="button"
                className="sort"
                onClick={(event) => column?.toggleSorting(undefined, event.shiftKey)}
              >
                {t(title)}
                <span className="sort-mark" aria-hidden="true">
                  {sorted === false ? "↕" : sorted === "asc" ? "↑" : "↓"}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
      <tr className="filters-row">
        {columns.map(({ id, title, filter }) => {
          const column = table.getColumn(id);
          const value = String(column?.getFilterValue() ?? "");
          const set = (next: string): void => column?.setFilterValue(next === "" ? undefined : next);
          const label = t("table.filter", { column: t(title) });
          return (
            <td key={id}>
              {filter === "words" ? (
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
                  {choices.get(id)?.map((text) => (
                    <option key={text}>{text}</option>
                  ))}
                </select>
              )}
            </td>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowProps extends FactTableProps {
  readonly row: TableRow;
  readonly place: number;
  /** Whether Tab comes to this row. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

function Row({ row, place, columns, selection, isStop, onSelect, onFocus }: RowProps): ReactNode {
  const chosen = row.selection !== null && selection !== null && isSameSelection(row.selection, selection);
  const [lead, ...rest] = columns;
  const choose = (): void => {
    if (row.selection !== null) onSelect(chosen ? null : row.selection);
  };
  return (
    <tr
      className={chosen ? "chosen" : undefined}
      data-row={row.id}
      data-place={place}
      aria-rowindex={place + 3}
      onClick={choose}
    >
      <th scope="row">
        <button
          type="button"
          className="row-lead"
          tabIndex={isStop ? 0 : -1}
          aria-pressed={chosen}
          title={row.cells[lead?.id ?? ""]?.text}
          onFocus={onFocus}
          onClick={(event) => {
            event.stopPropagation();
            choose();
          }}
        >
          {row.cells[lead?.id ?? ""]?.text}
        </button>
      </th>
      {rest.map(({ id, isNumber }) => (
        <td key={id} className={isNumber === true ? "number" : undefined} title={row.cells[id]?.text}>
          {row.cells[id]?.text}
        </td>
      ))}
    </tr>
  );
}
