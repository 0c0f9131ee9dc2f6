import { addDays, type Dataset, fillPlayer, type Moment, packTimeline } from "@entente/core";

/** The server's built player with the story in it; with a span, that span alone. Throws where the server has none. */
export async function offlinePlayer(
  dataset: Dataset,
  span: Moment | null,
  view: string,
  address: string,
): Promise<string> {
  const response = await fetch("/player.html");
  if (!response.ok) throw new Error(`The player could not be fetched (${response.status})`);
  const period = span === null ? dataset.period : { from: span.from, to: addDays(span.to, 1) };
  return fillPlayer(await response.text(), { timeline: packTimeline({ ...dataset, period }), view, address });
}
