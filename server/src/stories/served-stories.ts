import {
  type ChangeLog,
  type Dataset,
  type IndexedStory,
  indexStory,
  logChanges,
  type PackedTimeline,
  packTimeline,
} from "@entente/core";
import { lazy } from "../caching/lazy.ts";
import { readCypher } from "../database/cypher-file.ts";
import type { Database } from "../database/database.ts";
import { readDataset } from "./read-dataset.ts";

/** The current revision of one dataset, indexed for queries. Its other parts are computed when first asked for. */
export interface Story {
  readonly index: IndexedStory;
  readonly changes: () => ChangeLog;
  readonly packed: () => PackedTimeline;
}

export class UnknownDatasetError extends Error {
  override readonly name = "UnknownDatasetError";
}

/** Time between two looks at the datasets' pointers, in milliseconds: another process may import. */
const POINTER_INTERVAL = 1_000;

/**
 * The served stories: each dataset's current revision, held in memory. A revision never changes. When a dataset's pointer
 * moves to a new revision, that is read whole and then replaces the old one between two answers.
 */
export class ServedStories {
  readonly #database: Database;
  #stories: ReadonlyMap<string, Story> = new Map();
  #timer: NodeJS.Timeout | null = null;
  #refreshing: Promise<void> | null = null;
  #onMoved: () => void = () => undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Ids of the datasets served, in order. */
  get datasets(): readonly string[] {
    return [...this.#stories.keys()].sort();
  }

  get currentDatasets(): readonly Dataset[] {
    return [...this.#stories.values()].map(({ index }) => index.dataset);
  }

  get currentRevisions(): readonly string[] {
    return this.currentDatasets.map(({ revision }) => revision);
  }

  /** The story of a dataset. Throws UnknownDatasetError, which lists the known ones. */
  story(dataset: string): Story {
    const story = this.#stories.get(dataset);
    if (story !== undefined) return story;
    const known = this.datasets.length === 0 ? "none is loaded" : `there are ${this.datasets.join(", ")}`;
    throw new UnknownDatasetError(`There is no dataset "${dataset}"; ${known}`);
  }

  /** Reads every dataset whose pointer has moved. One refresh runs at a time. */
  async refresh(): Promise<void> {
    this.#refreshing ??= this.#readMovedStories().finally(() => {
      this.#refreshing = null;
    });
    await this.#refreshing;
  }

  /**
   * Refreshes regularly, so that imports by other processes appear, and calls `onMoved` after each that brought one.
   * While the database is unavailable nothing changes.
   */
  watch(onMoved: () => void): void {
    this.#onMoved = onMoved;
    this.#timer = setInterval(() => {
      this.refresh().catch(() => undefined);
    }, POINTER_INTERVAL);
    this.#timer.unref();
  }

  stopWatching(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  async #readMovedStories(): Promise<void> {
    const rows = await this.#database.read(
      readCypher("read/current-revisions"),
      {},
      this.#database.limits.requestTimeout,
    );
    const stories = new Map<string, Story>();
    let moved = rows.length !== this.#stories.size;
    for (const { dataset, revision } of rows) {
      const known = this.#stories.get(String(dataset));
      if (known !== undefined && known.index.dataset.revision === revision) {
        stories.set(String(dataset), known);
        continue;
      }
      moved = true;
      stories.set(String(dataset), await this.#readStory(String(revision)));
    }
    if (!moved) return;
    this.#stories = stories;
    this.#onMoved();
  }

  async #readStory(revision: string): Promise<Story> {
    const { dataset } = await readDataset(this.#database, revision);
    const index = indexStory(dataset);
    return { index, changes: lazy(() => logChanges(index)), packed: lazy(() => packTimeline(dataset)) };
  }
}
