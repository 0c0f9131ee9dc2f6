import {
  type Dataset,
  datasetWithin,
  fillPlayer,
  type Moment,
  packTimeline,
  type StoredLayout,
} from "@entente/core";

/**
 * Fetches the server's built player and fills it with the story, or with a span of it. Throws where the server has no
 * player.
 */
export async function fetchOfflinePlayer(
  dataset: Dataset,
  span: Moment | null,
  layouts: readonly StoredLayout[],
  view: string,
  address: string,
): Promise<string> {
  const response = await fetch("/player.html");
  if (!response.ok)
    throw new Error(`The offline player could not be loaded (status ${response.status}); try again`);
  const timeline = packTimeline(span === null ? dataset : datasetWithin(dataset, span));
  return fillPlayer(await response.text(), { timeline, layouts, view, address });
}
