import type { PackedLayout, PackedTimeline } from "@entente/core";
import type { ImportReport } from "@entente/formats/import";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What the list of stories says of one that is kept on this device. */
export interface KeptEntry {
  /** The name in the address, after `device:`. */
  readonly name: string;
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly description: string;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly revision: string;
  /** Bytes of the package. */
  readonly size: number;
  /** Milliseconds since 1970, UTC. */
  readonly keptAt: number;
}

/** A file of a story's package. */
export interface KeptFile {
  readonly name: string;
  readonly text: string;
}

/** A story as it is kept: the package to give away, and the same in columns, which are read faster. */
export interface KeptStory {
  readonly entry: KeptEntry;
  readonly files: readonly KeptFile[];
  readonly timeline: PackedTimeline;
  /** What was understood of the files that it was made from. */
  readonly report: ImportReport;
}

interface Stores extends DBSchema {
  entries: { key: string; value: KeptEntry };
  packages: { key: string; value: readonly KeptFile[] };
  timelines: { key: string; value: PackedTimeline };
  reports: { key: string; value: ImportReport };
  layouts: {
    key: string;
    value: { readonly name: string; readonly story: string; readonly layout: PackedLayout };
    indexes: { story: string };
  };
}

export type StoryDatabase = IDBPDatabase<Stores>;

const VERSION = 2;
let opened: Promise<StoryDatabase> | null = null;

/** Opens the stories of this device. Rejects where the browser keeps nothing, as in some private windows. */
export function openStoryDatabase(): Promise<StoryDatabase> {
  opened ??= openDB<Stores>("entente-stories", VERSION, {
    upgrade: (database, before) => {
      database.createObjectStore("reports");
      if (before > 0) return;
      database.createObjectStore("entries", { keyPath: "name" });
      database.createObjectStore("packages");
      database.createObjectStore("timelines");
      database.createObjectStore("layouts", { keyPath: "name" }).createIndex("story", "story");
    },
    // Another page wants a newer version, or the browser has closed the database.
    blocking: (_current, _blocked, { target }) => (target as IDBDatabase).close(),
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
