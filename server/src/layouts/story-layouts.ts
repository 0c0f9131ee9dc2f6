import { type Dataset, LAYOUT_FORMS } from "@entente/core";
import type { Database } from "../database/database.ts";
import { type CompressedLayout, type LayoutKey, LayoutStore } from "./layout-store.ts";
import { LayoutFailedError } from "./layout-thread.ts";
import { type LayOut, makeLayout } from "./make-layout.ts";

/** The current revisions of the stories that are served. */
export type CurrentDatasets = () => readonly Dataset[];

/** AWAITED: it is being made. UNKNOWN: there is no such revision, or it has gone. FAILED: it could not be made. */
export type LayoutAnswer = CompressedLayout | "AWAITED" | "UNKNOWN" | "FAILED";

/** Milliseconds until a layout that another server makes, or that the database refused, is looked for again. */
const RETRY = 1_000;
const MOST_KEPT = 32;

/**
 * The layouts of the served stories. What is missing is made in the background, one at a time, what is asked for
 * first; every process that serves the same database finds what one of them has made.
 */
export class StoryLayouts {
  readonly #store: LayoutStore;
  readonly #timeout: number;
  readonly #datasets: CurrentDatasets;
  readonly #report: (message: string) => void;
  readonly #layOut: LayOut | undefined;
  readonly #ending = new AbortController();
  readonly #kept = new Map<string, CompressedLayout>();
  readonly #failed = new Set<string>();
  #missing: LayoutKey[] = [];
  #making: Promise<void> | null = null;

  constructor(
    database: Database,
    datasets: CurrentDatasets,
    report: (message: string) => void,
    layOut?: LayOut,
    store = new LayoutStore(database),
  ) {
    this.#store = store;
    this.#timeout = database.limits.requestTimeout;
    this.#datasets = datasets;
    this.#report = report;
    this.#layOut = layOut;
  }

  /** Begins to make what is missing of the current revisions. */
  makeMissing(): void {
    const wanted = this.#datasets().flatMap(({ id, revision }) =>
      LAYOUT_FORMS.map((form): LayoutKey => ({ dataset: id, revision, form })),
    );
    const isOpen = (key: LayoutKey): boolean =>
      !this.#kept.has(nameOf(key)) && !this.#failed.has(nameOf(key));
    const asked = this.#missing.map(nameOf);
    this.#missing = wanted
      .filter(isOpen)
      .toSorted((a, b) => placeIn(asked, nameOf(a)) - placeIn(asked, nameOf(b)));
    if (this.#missing.length > 0) this.#making ??= this.#makeAll().finally(() => (this.#making = null));
  }

  /** Finds a layout. One that is missing is the next to be made. Throws what reading the database throws. */
  async find(key: LayoutKey): Promise<LayoutAnswer> {
    const name = nameOf(key);
    const kept = this.#kept.get(name);
    if (kept !== undefined) return kept;
    const isCurrent = this.#datasets().some(
      ({ id, revision }) => id === key.dataset && revision === key.revision,
    );
    const found = await this.#store.find(key, this.#timeout);
    if (found !== null && found !== undefined) return this.#keep(key, found);
    if (found === undefined || !isCurrent) return "UNKNOWN";
    if (this.#failed.has(name)) return "FAILED";
    this.#missing.unshift(key);
    this.makeMissing();
    return "AWAITED";
  }

  /** Gives up what is being made. */
  async close(): Promise<void> {
    this.#ending.abort();
    await this.#making;
  }

  #keep(key: LayoutKey, layout: CompressedLayout): CompressedLayout {
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(nameOf(key), layout);
    return layout;
  }

  async #makeAll(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      const [key] = this.#missing;
      if (key === undefined) return;
      const dataset = this.#datasets().find(
        ({ id, revision }) => id === key.dataset && revision === key.revision,
      );
      const made = dataset === undefined ? "GONE" : await this.#make(key, dataset);
      this.#missing = this.#missing.filter((one) => nameOf(one) !== nameOf(key));
      if (made !== "LATER") continue;
      this.#missing.push(key);
      await pause(RETRY, this.#ending.signal);
    }
  }

  async #make(key: LayoutKey, dataset: Dataset): Promise<"DONE" | "LATER"> {
    try {
      const layout = await makeLayout(this.#store, key, dataset, this.#ending.signal, this.#layOut);
      if (layout === null) return "LATER";
      this.#keep(key, layout);
      return "DONE";
    } catch (error) {
      if (!(error instanceof LayoutFailedError)) return "LATER";
      if (this.#ending.signal.aborted) return "DONE";
      this.#failed.add(nameOf(key));
      this.#report(`${dataset.title} is laid out by its readers' browsers. ${error.message}`);
      return "DONE";
    }
  }
}

function nameOf({ dataset, revision, form }: LayoutKey): string {
  return [dataset, revision, form].join("/");
}

/** What was asked for comes first, in that order. */
function placeIn(asked: readonly string[], name: string): number {
  const place = asked.indexOf(name);
  return place === -1 ? asked.length : place;
}

/** Waits, at most until `signal` aborts. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(end, milliseconds);
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    }
    signal.addEventListener("abort", end);
  });
}
