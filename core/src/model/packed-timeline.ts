import { formatCalendarDate, parseCalendarDate } from "../time/calendar-date.ts";
import type { StoryTime } from "../time/story-time.ts";
import type { AttributeColumn } from "./attribute.ts";
import type { Dataset } from "./dataset.ts";

/**
 * A whole story in columns, for animation and offline use; the format is described in docs/timeline-format.md.
 * Days are integers since 1970-01-01, null is open or not given; a reference is the row of the table it points to.
 */
export interface PackedTimeline {
  readonly format: "entente-timeline";
  readonly version: 1;
  readonly dataset: {
    readonly id: string;
    readonly revision: string;
    readonly title: string;
    readonly description: string;
    readonly licence: string;
    readonly language?: string;
    readonly titles?: Readonly<Record<string, string>>;
    readonly descriptions?: Readonly<Record<string, string>>;
    /** Half-open, ISO 8601. */
    readonly period: { readonly from: string; readonly to: string };
    /** How days are to be read; days of the calendar if absent. */
    readonly time?: PackedTime;
    /** ISO 8601. */
    readonly opening?: string;
    readonly attributeColumns?: readonly AttributeColumn[];
  };
  readonly tables: Readonly<Record<TableName, PackedTable>>;
}

/** A story's time with its days in ISO 8601, as datapackage.json has it. */
export type PackedTime =
  | Exclude<StoryTime, { readonly kind: "COUNTED" }>
  | { readonly kind: "COUNTED"; readonly unit: string; readonly zero: string; readonly step: number };

export type TableName =
  | "actors"
  | "factions"
  | "memberships"
  | "ties"
  | "arguments"
  | "argumentLinks"
  | "positions"
  | "offices"
  | "officeHoldings"
  | "events"
  | "participants"
  | "sources"
  | "passages"
  | "tours"
  | "tourStops";

/** Columns of equal length, by name. */
export interface PackedTable {
  readonly length: number;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

export class UnsupportedTimelineError extends Error {
  override readonly name = "UnsupportedTimelineError";
}

const FACT_REFERENCES = { citations: "passages", begunBy: "events", endedBy: "events" } as const;

/** Columns whose cells are row numbers, or lists of them, by table; the value is the table that they point to. */
const REFERENCES: Readonly<Record<TableName, Readonly<Record<string, TableName>>>> = {
  actors: { citations: "passages" },
  factions: { ...FACT_REFERENCES, rivalOf: "factions" },
  memberships: { ...FACT_REFERENCES, actor: "actors", faction: "factions", rivalOf: "memberships" },
  ties: { ...FACT_REFERENCES, a: "actors", b: "actors", rivalOf: "ties" },
  arguments: { citations: "passages" },
  argumentLinks: { ...FACT_REFERENCES, from: "arguments", to: "arguments", rivalOf: "argumentLinks" },
  positions: { ...FACT_REFERENCES, actor: "actors", argument: "arguments", rivalOf: "positions" },
  offices: {},
  officeHoldings: { ...FACT_REFERENCES, actor: "actors", office: "offices", rivalOf: "officeHoldings" },
  events: { citations: "passages", rivalOf: "events" },
  participants: { event: "events", actor: "actors" },
  sources: { quotedIn: "sources" },
  passages: { source: "sources" },
  tours: {},
  tourStops: { tour: "tours", citations: "passages" },
};

const TABLE_NAMES = Object.keys(REFERENCES) as TableName[];

type Row = Readonly<Record<string, unknown>>;

export function packTimeline(dataset: Dataset): PackedTimeline {
  const rowsOf = (table: TableName): readonly Row[] => dataset[table] as unknown as readonly Row[];
  const rowNumbers = new Map<TableName, Map<unknown, number>>(
    TABLE_NAMES.map((table) => [table, new Map(rowsOf(table).map((row, number) => [row.id, number]))]),
  );
  const packed = TABLE_NAMES.map((table) => {
    const rows = rowsOf(table);
    const names = rows[0] === undefined ? [] : Object.keys(rows[0]);
    const columns = names.map((name) => {
      const target = REFERENCES[table][name];
      const numbers = target === undefined ? null : (rowNumbers.get(target) ?? null);
      return [
        name,
        rows.map((row) => (numbers === null ? row[name] : mapReference(row[name], (id) => numbers.get(id)))),
      ];
    });
    return [table, { length: rows.length, columns: Object.fromEntries(columns) }];
  });
  const { id, revision, title, description, licence, language, titles, descriptions } = dataset;
  const { period, time, opening, attributeColumns } = dataset;
  return {
    format: "entente-timeline",
    version: 1,
    dataset: {
      id,
      revision,
      title,
      description,
      licence,
      ...(language === undefined ? {} : { language }),
      ...(titles === undefined ? {} : { titles }),
      ...(descriptions === undefined ? {} : { descriptions }),
      period: { from: formatCalendarDate(period.from), to: formatCalendarDate(period.to) },
      ...(time === undefined ? {} : { time: packTime(time) }),
      ...(opening === undefined ? {} : { opening: formatCalendarDate(opening) }),
      ...(attributeColumns === undefined ? {} : { attributeColumns }),
    },
    tables: Object.fromEntries(packed),
  };
}

/** Restores the story. Throws UnsupportedTimelineError for another format or version. */
export function unpackTimeline(packed: PackedTimeline): Dataset {
  if (packed.format !== "entente-timeline" || packed.version !== 1) {
    throw new UnsupportedTimelineError(
      `This reads entente-timeline version 1, not ${String(packed.format)} version ${String(packed.version)}`,
    );
  }
  // Older files lack the tables that the format gained later.
  const given: Readonly<Partial<Record<TableName, PackedTable>>> = packed.tables;
  const tableOf = (table: TableName): PackedTable => given[table] ?? { length: 0, columns: {} };
  const ids = (table: TableName): readonly unknown[] => tableOf(table).columns.id ?? [];
  const tables = TABLE_NAMES.map((table) => {
    const { length, columns } = tableOf(table);
    const readers = Object.entries(columns).map(([name, values]) => {
      const target = REFERENCES[table][name];
      const targetIds = target === undefined ? null : ids(target);
      return (row: number): [string, unknown] => [
        name,
        targetIds === null ? values[row] : mapReference(values[row], (number) => targetIds[number as number]),
      ];
    });
    return [table, Array.from({ length }, (_, row) => Object.fromEntries(readers.map((read) => read(row))))];
  });
  const { period, time, opening, ...rest } = packed.dataset;
  return {
    ...rest,
    period: { from: parseCalendarDate(period.from), to: parseCalendarDate(period.to) },
    ...(time === undefined ? {} : { time: unpackTime(time) }),
    ...(opening === undefined ? {} : { opening: parseCalendarDate(opening) }),
    ...(Object.fromEntries(tables) as Omit<Dataset, "period" | "time" | "opening" | keyof typeof rest>),
  };
}

export function packTime(time: StoryTime): PackedTime {
  return time.kind === "COUNTED" ? { ...time, zero: formatCalendarDate(time.zero) } : time;
}

export function unpackTime(time: PackedTime): StoryTime {
  return time.kind === "COUNTED" ? { ...time, zero: parseCalendarDate(time.zero) } : time;
}

function mapReference(value: unknown, map: (one: unknown) => unknown): unknown {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map(map) : map(value);
}
