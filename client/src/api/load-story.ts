import {
  compareIds,
  type Dataset,
  type PackedTimeline,
  type Translations,
  unpackTimeline,
} from "@entente/core";
import { nameOnDevice } from "../device/device-address.ts";
import { loadKeptStory } from "../device/kept-stories.ts";
import type { DatasetsQuery as DatasetsAnswer } from "./generated/graphql.ts";
import { type StoryToCome, takeOpening } from "./story-request.ts";

/** One story that the server holds, or that is published beside this one: then `file` is the name of its page. */
export interface DatasetEntry {
  readonly id: string;
  readonly title: string;
  readonly titles: Translations;
  readonly description: string;
  readonly descriptions: Translations;
  readonly file?: string;
}

export interface Loaded {
  readonly datasets: readonly DatasetEntry[];
  /** Null if the server holds no dataset. OUTDATED: see `loadKeptStory`. */
  readonly dataset: Dataset | "OUTDATED" | null;
  /** The id of a dataset that was asked for and does not exist; null otherwise. */
  readonly missing: string | null;
}

/**
 * Loads the dataset asked for, or else the first by id. `onToCome` is called with its id and revision as soon as they
 * are known, where it is the server's. Throws ServerAwayError or RefusedQueryError.
 */
export async function loadStory(
  wanted: string | null,
  onToCome: (story: StoryToCome) => void = () => undefined,
): Promise<Loaded> {
  const name = wanted === null ? null : nameOnDevice(wanted);
  if (name === null) return await loadFromServer(wanted, onToCome);
  const kept = await loadKeptStory(name).catch(() => null);
  if (kept === null) return { ...(await loadFromServer(null, onToCome)), missing: wanted };
  const { datasets } = await takeOpening(wanted).answers;
  return { datasets: sortEntries(datasets), dataset: kept, missing: null };
}

async function loadFromServer(
  wanted: string | null,
  onToCome: (story: StoryToCome) => void,
): Promise<Loaded> {
  const { answers, toCome } = takeOpening(wanted);
  const story = await toCome;
  if (story !== null) onToCome(story);
  const { datasets, timeline } = await answers;
  const entries = sortEntries(datasets);
  if (timeline === null) return { datasets: entries, dataset: null, missing: null };
  const dataset = unpackTimeline(timeline.packed as PackedTimeline);
  return { datasets: entries, dataset, missing: wanted === timeline.dataset ? null : wanted };
}

function sortEntries(datasets: DatasetsAnswer["datasets"]): readonly DatasetEntry[] {
  return datasets.map(entryOf).toSorted((a, b) => compareIds(a.id, b.id));
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

/** Turns `["de:…", "ru:…"]` into `{ de: "…", ru: "…" }`. */
function parseTranslations(list: readonly string[] | null | undefined): Translations {
  return Object.fromEntries(
    (list ?? []).map((entry) => [entry.slice(0, entry.indexOf(":")), entry.slice(entry.indexOf(":") + 1)]),
  );
}
