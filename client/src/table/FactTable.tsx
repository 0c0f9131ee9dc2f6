import type { ReactTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { usePrinting } from "../browser/use-printing.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { isSameSelection, type Select, type Selection } from "../story/selection.ts";
import type { TableColumn, TableRow } from "./cells.ts";
import type { FEATURES } from "./features.ts";
import { PrintFooter, PrintHead } from "./PrintTable.tsx";
import { TableHead } from "./TableHead.tsx";

interface FactTableProps {
  readonly table: ReactTable<typeof FEATURES, TableRow>;
  readonly columns: readonly TableColumn[];
  /** All rows before filtering. */
  readonly all: readonly TableRow[];
  readonly caption: string;
  readonly selection: Selection | null;
  readonly onSelect: Select;
}

/** A longer table has only the rows in sight in the page, except in print. */
const MOST_ROWS = 200;
const OVERSCAN = 20;
/** Height of a row in pixels, as in the style sheet; a finger needs higher ones. */
const rowHeight = (): number => (window.matchMedia("(pointer: coarse)").matches ? 47 : 29);

/** A table sorted by its headers and filtered by column; each row is led by a button that selects its subject. */
export function FactTable(props: FactTableProps): ReactNode {
  const { table, columns, all, caption, selection } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const { rows } = table.getRowModel();
  const printing = usePrinting();
  const { drawn, before, after, scrollTo } = useDrawnRows(rows.length, printing, scroller);
  const [stop, setStop] = useState<string | null>(null);
  const stopId = rows.some(({ id }) => id === stop) ? stop : (rows[0]?.id ?? null);
  useChosenInSight(rows, selection, scrollTo);
  const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
    const here = (event.target as HTMLElement).closest<HTMLElement>("[data-place]");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (here === null || step === undefined) return;
    event.preventDefault();
    const place = Math.min(Math.max(Number(here.dataset.place) + step, 0), rows.length - 1);
    setStop(rows[place]?.id ?? null);
    scrollTo(place);
    requestFocus(scroller.current, place);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className="table-scroller" ref={scroller} tabIndex={0} aria-label={caption}>
      <table className="fact-table" aria-rowcount={rows.length + 2} onKeyDown={moveFocus}>
        <caption>{caption}</caption>
        {printing ? (
          <PrintHead table={table} columns={columns} />
        ) : (
          <TableHead table={table} columns={columns} all={all} />
        )}
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
        {printing ? <PrintFooter columns={columns} /> : null}
      </table>
      {rows.length === 0 ? <p className="table-none">{t("table.none")}</p> : null}
    </section>
  );
}

interface DrawnRows {
  /** Places of the rows in the page. */
  readonly drawn: readonly number[];
  /** Pixels of the rows left out above and below. */
  readonly before: number;
  readonly after: number;
  readonly scrollTo: (place: number) => void;
}

/** Puts only the rows in sight of a long table into the page; when printing, all. */
function useDrawnRows(count: number, printing: boolean, scroller: RefObject<HTMLElement | null>): DrawnRows {
  const isLong = count > MOST_ROWS && !printing;
  // Each row is measured: the page is asked once for all.
  const height = isLong ? rowHeight() : 0;
  const virtual = useVirtualizer({
    count,
    enabled: isLong,
    estimateSize: () => height,
    overscan: OVERSCAN,
    getScrollElement: () => scroller.current,
  });
  if (!isLong) {
    const scrollTo = (place: number): void =>
      scroller.current?.querySelector(`[data-place="${place}"]`)?.scrollIntoView({ block: "nearest" });
    return { drawn: [...Array(count).keys()], before: 0, after: 0, scrollTo };
  }
  const items = virtual.getVirtualItems();
  return {
    drawn: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    scrollTo: (place) => virtual.scrollToIndex(place, { align: "auto" }),
  };
}

/** Focuses a row, which may come to the page by scrolling a moment later. */
function requestFocus(scroller: HTMLElement | null, place: number, tries = 5): void {
  const button = scroller?.querySelector<HTMLElement>(`[data-place="${place}"] button`);
  if (button !== null && button !== undefined) button.focus();
  else if (tries > 0) setTimeout(() => requestFocus(scroller, place, tries - 1), 30);
}

/** Scrolls to a row whose subject was selected elsewhere. */
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
  const textOf = (column: string): string => row.cell(column)?.text ?? "";
  const name = textOf(lead?.id ?? "");
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
          title={name}
          onFocus={onFocus}
          onClick={(event) => {
            event.stopPropagation();
            choose();
          }}
        >
          {name}
        </button>
      </th>
      {rest.map(({ id, isNumber }) => {
        const text = textOf(id);
        return (
          <td key={id} className={isNumber === true ? "number" : undefined} title={text}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}
