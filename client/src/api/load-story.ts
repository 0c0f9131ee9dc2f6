import { compareIds, type Dataset, type PackedTimeline, unpackTimeline } from "@entente/core";
import { ask } from "./graphql-client.ts";
import { DatasetsQuery, TimelineQuery } from "./operations.ts";

export interface DatasetEntry {
  readonly id: string;
  readonly title: string;
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
  const { datasets } = await ask(DatasetsQuery, {});
  const entries = datasets.map(({ id, title }) => ({ id, title })).toSorted((a, b) => compareIds(a.id, b.id));
  const found = entries.find((entry) => entry.id === wanted) ?? entries[0];
  if (found === undefined) return { datasets: entries, dataset: null, missing: null };
  const { timeline } = await ask(TimelineQuery, { dataset: found.id });
  const dataset = unpackTimeline(timeline.packed as PackedTimeline);
  return { datasets: entries, dataset, missing: wanted === found.id ? null : wanted };
}
