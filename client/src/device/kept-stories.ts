import { type Dataset, type PackedLayout, UnsupportedTimelineError, unpackTimeline } from "@entente/core";
import type { ImportReport } from "@entente/formats/import";
import { deviceId } from "./device-address.ts";
import { type KeptEntry, type KeptFile, type KeptStory, openStoryDatabase } from "./story-database.ts";

/** Lists the stories of this device by title; none where the browser keeps nothing. */
export async function listKeptStories(): Promise<readonly KeptEntry[]> {
  try {
    const database = await openStoryDatabase();
    const entries = await database.getAll("entries");
    return entries.sort((a, b) => a.title.localeCompare(b.title) || a.keptAt - b.keptAt);
  } catch {
    return [];
  }
}

/** Keeps a story, in place of a former one of the same name, whole or not at all. Rejects where there is no room. */
export async function keepStory({ entry, files, timeline, report }: KeptStory): Promise<void> {
  const database = await openStoryDatabase();
  const all = database.transaction(["entries", "packages", "timelines", "reports"], "readwrite");
  await Promise.all([
    all.objectStore("entries").put(entry),
    all.objectStore("packages").put(files, entry.name),
    all.objectStore("timelines").put(timeline, entry.name),
    all.objectStore("reports").put(report, entry.name),
    all.done,
  ]);
}

/**
 * Loads a story of this device, whose id is then that of the address; null where none of the name is kept. OUTDATED: a
 * former version of the page has kept it, and its package has to be read anew.
 */
export async function loadKeptStory(name: string): Promise<Dataset | "OUTDATED" | null> {
  const database = await openStoryDatabase();
  const timeline = await database.get("timelines", name);
  if (timeline === undefined) return null;
  try {
    return { ...unpackTimeline(timeline), id: deviceId(name) };
  } catch (error) {
    if (error instanceof UnsupportedTimelineError) return "OUTDATED";
    throw error;
  }
}

/** The files of the package of a story of this device; null where none of the name is kept. */
export async function loadKeptPackage(name: string): Promise<readonly KeptFile[] | null> {
  const database = await openStoryDatabase();
  return (await database.get("packages", name)) ?? null;
}

/** What was understood of the files of a story of this device; null where it is not kept. */
export async function loadKeptReport(name: string): Promise<ImportReport | null> {
  const database = await openStoryDatabase();
  return (await database.get("reports", name)) ?? null;
}

/** Removes a story of this device, with its layouts. */
export async function forgetStory(name: string): Promise<void> {
  const database = await openStoryDatabase();
  const all = database.transaction(["entries", "packages", "timelines", "reports", "layouts"], "readwrite");
  const layouts = all.objectStore("layouts");
  const kept = await layouts.index("story").getAllKeys(name);
  await Promise.all([
    all.objectStore("entries").delete(name),
    all.objectStore("packages").delete(name),
    all.objectStore("timelines").delete(name),
    all.objectStore("reports").delete(name),
    ...kept.map((layout) => layouts.delete(layout)),
    all.done,
  ]);
}

/** A name that no other story of this device has: the one wanted, or the same with a number. */
export function freeName(wanted: string, entries: readonly KeptEntry[]): string {
  const taken = new Set(entries.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** The layout of a story of this device that was kept under a name; null where there is none. */
export async function readKeptLayout(layout: string): Promise<PackedLayout | null> {
  try {
    const database = await openStoryDatabase();
    return (await database.get("layouts", layout))?.layout ?? null;
  } catch {
    return null;
  }
}

/** Keeps a layout of a story of this device. A browser that refuses makes it anew on the next visit. */
export async function keepLayout(layout: string, story: string, packed: PackedLayout): Promise<void> {
  try {
    const database = await openStoryDatabase();
    await database.put("layouts", { name: layout, story, layout: packed });
  } catch {
    // It is laid out again.
  }
}
