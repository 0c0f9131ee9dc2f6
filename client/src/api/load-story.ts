import {
  compareIds,
  type Dataset,
  type PackedTimeline,
  type Translations,
  unpackTimeline,
} from "@entente/core";
import type { DatasetsQuery as DatasetsAnswer } from "./generated/graphql.ts";
import { askServer } from "./graphql-client.ts";
import { DatasetsQuery, TimelineQuery } from "./operations.ts";

/** One story that the server holds. */
export interface DatasetEntry {
  readonly id: string;
  readonly title: string;
  readonly titles: Translations;
  readonly description: string;
  readonly descriptions: Translations;
}

export interface Loaded {
  readonly datasets: readonly DatasetEntry[];
  /** Null where the server holds no dataset at all. */
  readonly dataset: Dataset | null;
  /** What was asked for and is not there; null where all is well. */
  readonly missing: string | null;
}

/** The dataset asked for, or the first by id. Throws what graphql-client throws. */
export async function loadStory(wanted: string | null): Promise<Loaded> {
  const { datasets } = await askServer(DatasetsQuery, {});
  const entries = datasets.map(entryOf).toSorted((a, b) => compareIds(a.id, b.id));
  const found = entries.find((entry) => entry.id === wanted) ?? entries[0];
  if (found === undefined) return { datasets: entries, dataset: null, missing: null };
  const { timeline } = await askServer(TimelineQuery, { dataset: found.id });
  const dataset = unpackTimeline(timeline.packed as PackedTimeline);
  return { datasets: entries, dataset, missing: wanted === found.id ? null : wanted };
}

function entryOf(dataset: DatasetsAnswer["datasets"][number]): DatasetEntry {
  const { id, title, titles, description, descriptions } = dataset;
  return {
    id,
    title,
    titles: parseTranslations(titles),
    description,
    descriptions: parseTranslations(descriptions),
  };
}

/** `["de:…", "ru:…"]` as `{ de: "…", ru: "…" }`. */
function parseTranslations(list: readonly string[] | null | undefined): Translations {
  return Object.fromEntries(
    (list ?? []).map((entry) => [entry.slice(0, entry.indexOf(":")), entry.slice(entry.indexOf(":") + 1)]),
  );
}
