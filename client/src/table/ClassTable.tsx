import type { CalendarDate } from "@entente/core";
import { type CSSProperties, type ReactNode, useMemo, useRef } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { TableKind } from "../permalink/table-parameter.ts";
import { useThrottledDate } from "../playback/use-clock.ts";
import { isSameSelection, type Selection } from "../story/selection.ts";
import { PageTurner } from "../ui/PageTurner.tsx";
import { usePages } from "../ui/paging.ts";
import { useFrameSize } from "../ui/use-frame-size.ts";
import { useWorkspace, type ViewProps } from "../workspace/workspace.ts";
import { type TableColumn, type TableRow, titleOf } from "./cells.ts";
import { captionOf, contentsOf } from "./contents.ts";
import "./class-table.css";

/** The columns of each table that the back row can read. */
const COLUMNS: Readonly<Record<TableKind, readonly string[]>> = {
  actors: ["actor", "factions", "allies", "opponents"],
  memberships: ["actor", "faction", "from"],
  ties: ["actor", "tie", "other", "from"],
  positions: ["actor", "stance", "argument"],
  events: ["date", "event"],
  changes: ["date", "change"],
};
const FOLLOWED_EVERY_MILLISECONDS = 600;
/** Height of a row, in lines of its text. */
const ROW_LINES = 1.5;

/**
 * A table page by page, in type for the back row. Rows that the caption names come first, then those that have just
 * changed, then the latest or the most connected.
 */
export function ClassTable({ story, clock, focus = [], smallestText = 0 }: ViewProps): ReactNode {
  const words = useWords();
  const { kind, wholeStory } = useWorkspace().shown.table;
  const host = useRef<HTMLDivElement>(null);
  const frame = useFrameSize(host);
  const date = useThrottledDate(clock, FOLLOWED_EVERY_MILLISECONDS);
  const asOf = wholeStory ? null : date;
  const contents = useMemo(() => contentsOf(kind, story, asOf, words), [kind, story, asOf, words]);
  const changed = useMemo(() => idsChangedOn(story, date), [story, date]);
  const inFocus = useMemo(
    () => new Set(contents.rows.filter((row) => isNamed(row, focus, story)).map(({ id }) => id)),
    [contents, focus, story],
  );
  const rank = ({ id }: TableRow): number => (inFocus.has(id) ? 0 : changed.has(id) ? 1 : 2);
  const inOrder = sortRows(kind, contents.rows).toSorted((a, b) => rank(a) - rank(b));
  const line = ROW_LINES * smallestText;
  const room = Math.max(1, Math.floor(((frame?.height ?? 0) - line) / line) - 1);
  const subject = `${kind} ${date} ${JSON.stringify(focus)}`;
  const { page, turnPage } = usePages(subject, (at) => (at + 1) * room < inOrder.length);
  const rows = inOrder.slice(page * room, (page + 1) * room);
  const columns = COLUMNS[kind].flatMap((id) => contents.columns.find((column) => column.id === id) ?? []);
  const dims = inFocus.size > 0;
  return (
    <div
      className="class-table"
      data-testid="table"
      data-kind={kind}
      style={{ "--smallest": `${smallestText}px` } as CSSProperties}
    >
      <div className="class-table-frame" ref={host}>
        <table data-columns={columns.length}>
          <caption>
            {captionOf(words, { kind, asOf, date, shown: rows.length, all: contents.rows.length })}
            <PageTurner before={page * room} shown={rows.length} all={inOrder.length} onTurn={turnPage} />
          </caption>
          <ClassTableHead columns={columns} />
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.id}
                data-row={row.id}
                className={classOf(dims && !inFocus.has(row.id), changed.has(row.id))}
              >
                {columns.map(({ id, isNumber }) => (
                  <td key={id} className={isNumber === true ? "number" : undefined}>
                    {kind === "actors" && id === "actor" ? shortName(row, story) : row.cell(id)?.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function ClassTableHead({ columns }: { readonly columns: readonly TableColumn[] }): ReactNode {
  const words = useWords();
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={column.isNumber === true ? "number" : `column-${column.id}`}
          >
            {titleOf(column, words)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Returns the ids of the facts, events and actors of the change that the caption tells on a day. */
function idsChangedOn(story: ViewProps["story"], date: CalendarDate): ReadonlySet<string> {
  const caption = story.captions.at(date);
  return new Set(caption?.changes.flatMap(({ id, actors }) => [id, ...actors]) ?? []);
}

function classOf(isDim: boolean, isChanged: boolean): string | undefined {
  const classes = [...(isDim ? ["dim"] : []), ...(isChanged ? ["changed"] : [])];
  return classes.length === 0 ? undefined : classes.join(" ");
}

/** The name of an actor as in the picture; a full one would leave the factions no room. */
function shortName({ id }: TableRow, { index }: ViewProps["story"]): string {
  return index.actors.get(id)?.shortName ?? id;
}

/** Whether a row is of, or names, something that the caption names. */
function isNamed(row: TableRow, focus: readonly Selection[], story: ViewProps["story"]): boolean {
  return focus.some(
    (one) => (row.selection !== null && isSameSelection(row.selection, one)) || isAbout(row, one, story),
  );
}

/** Whether a row names an actor or faction that the caption names. */
function isAbout(row: TableRow, { kind, id }: Selection, { index }: ViewProps["story"]): boolean {
  if (kind === "actor") return row.texts().includes(index.actors.get(id)?.shortName ?? id);
  if (kind === "faction") return row.texts().includes(index.factions.get(id)?.name ?? id);
  return false;
}

/** Sorts actors by their ties, and events and changes by date, the latest first. */
function sortRows(kind: TableKind, rows: readonly TableRow[]): readonly TableRow[] {
  const of = (row: TableRow, column: string): number => Number(row.cell(column)?.sort ?? 0);
  const greatestFirst = (key: (row: TableRow) => number): readonly TableRow[] =>
    rows
      .map((row) => ({ row, key: key(row) }))
      .sort((a, b) => b.key - a.key)
      .map(({ row }) => row);
  switch (kind) {
    case "actors":
      return greatestFirst((row) => of(row, "allies") + of(row, "opponents"));
    case "events":
    case "changes":
      return greatestFirst((row) => of(row, "date"));
    case "memberships":
    case "ties":
    case "positions":
      return rows;
  }
}
