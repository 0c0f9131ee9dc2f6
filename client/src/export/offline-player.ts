import { type Dataset, datasetWithin, fillPlayer, type Moment, packTimeline } from "@entente/core";

/** The server's built player with the story in it; with a span, that span alone. Throws where the server has none. */
export async function offlinePlayer(
  dataset: Dataset,
  span: Moment | null,
  view: string,
  address: string,
): Promise<string> {
  const response = await fetch("/player.html");
  if (!response.ok)
    throw new Error(`The offline player could not be loaded (status ${response.status}); try again`);
  const timeline = packTimeline(span === null ? dataset : datasetWithin(dataset, span));
  return fillPlayer(await response.text(), { timeline, view, address });
}
