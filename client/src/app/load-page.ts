import type { Dataset } from "@entente/core";
import { type Loaded, loadStory } from "../api/load-story.ts";
import type { StoryToCome } from "../api/story-request.ts";
import { nameOnDevice } from "../device/device-address.ts";

/** What the page opens with. */
export interface LoadedPage extends Omit<Loaded, "dataset"> {
  /** Null if there is no story at all. */
  readonly dataset: Dataset | null;
}

/** `onToCome` is called with the id and revision of a story of the server as soon as they are known. */
export type LoadPage = (wanted: string | null, onToCome: (story: StoryToCome) => void) => Promise<LoadedPage>;

/**
 * Loads the story that the address names, from the server or from this device. Throws ServerAwayError or
 * RefusedQueryError.
 */
export async function loadPage(
  wanted: string | null,
  onToCome: (story: StoryToCome) => void = () => undefined,
): Promise<LoadedPage> {
  const loaded = await loadStory(wanted, onToCome);
  const { dataset } = loaded;
  if (dataset !== "OUTDATED") return { ...loaded, dataset };
  const { readKeptAgain } = await import("../import/read-kept-again.ts");
  return { ...loaded, dataset: await readKeptAgain(nameOnDevice(wanted ?? "") ?? "") };
}
