import { type CalendarDate, formatCalendarDate, type Period } from "@entente/core";
import type { StoryDraft } from "../contract/story-draft.ts";
import { describeResource } from "../dataset-package/describe-resource.ts";
import { tableOf } from "../dataset-package/tables.ts";
import type { OwnColumn } from "./attribute-cells.ts";
import { cleanText } from "./clean-text.ts";
import { slugOf } from "./id-maker.ts";
import type { OwnColumns } from "./story-builder.ts";
import type { StoryTable } from "./story-table.ts";

type Json = Readonly<Record<string, unknown>>;

/** The content of datapackage.json for the tables of a story made from a draft. `time` says how its days are to be read. */
export function describeStory(
  draft: StoryDraft,
  period: Period,
  opening: CalendarDate | null,
  time: Json | null,
  tables: readonly StoryTable[],
  own: OwnColumns,
): Json {
  const title = cleanText(draft.title).text || "A story without a title";
  const language =
    draft.language !== undefined && /^[a-z]{2,3}$/.test(draft.language) ? draft.language : null;
  return {
    profile: "tabular-data-package",
    name: slugOf(title) || "story",
    title,
    description: cleanText(draft.description ?? "").text || `Read from ${filesOf(tables)}`,
    licenses: [{ name: cleanText(draft.licence ?? "").text || "not stated" }],
    period: { from: formatCalendarDate(period.from), to: formatCalendarDate(period.to) },
    ...(opening === null ? {} : { opening: formatCalendarDate(opening) }),
    ...(language === null ? {} : { language }),
    ...(time === null ? {} : { time }),
    resources: tables.map((table) => describeTable(table, own)),
  };
}

function filesOf(tables: readonly StoryTable[]): string {
  const files = new Set<string>();
  for (const { key, rows } of tables)
    if (key !== "sources" && key !== "passages")
      for (const { origins } of rows) for (const { file } of origins) files.add(file);
  return cleanText([...files].slice(0, 5).join(", ")).text || "a file";
}

function describeTable(made: StoryTable, own: Readonly<Record<string, readonly OwnColumn[]>>): Json {
  const attributes = new Map((own[made.key] ?? []).map((column) => [column.name, column]));
  return describeResource(tableOf(made.key), made.header(), attributes);
}
