import { compareIds, indexStory, type PackedTimeline, unpackTimeline } from "@entente/core";
import { prepareStory, type Story } from "../story.ts";
import { ask } from "./graphql-client.ts";
import { DatasetsQuery, TimelineQuery } from "./operations.ts";

export interface DatasetEntry {
  readonly id: string;
  readonly title: string;
}

export interface Loaded {
  readonly datasets: readonly DatasetEntry[];
  /** Null where the server holds no dataset at all. */
  readonly story: Story | null;
  /** Said to the reader, e.g. that the dataset asked for does not exist. */
  readonly notice: string | null;
}

/** The dataset asked for, or the first by id. Throws what graphql-client throws. */
export async function loadStory(wanted: string | null): Promise<Loaded> {
  const { datasets } = await ask(DatasetsQuery, {});
  const entries = datasets.map(({ id, title }) => ({ id, title })).toSorted((a, b) => compareIds(a.id, b.id));
  const found = entries.find((entry) => entry.id === wanted) ?? entries[0];
  if (found === undefined) return { datasets: entries, story: null, notice: null };
  const { timeline } = await ask(TimelineQuery, { dataset: found.id });
  const dataset = unpackTimeline(timeline.packed as PackedTimeline);
  const notice =
    wanted === null || wanted === found.id
      ? null
      : `There is no dataset “${wanted}” here; this is “${dataset.title}”.`;
  return { datasets: entries, story: prepareStory(indexStory(dataset)), notice };
}
