import type { Dataset } from "@entente/core";
import type { Story } from "../story/story.ts";
import { toldMemberships } from "../story/told-memberships.ts";
import { VIEW_IDS, type ViewId } from "./part-ids.ts";

/** Whether a story has anything for each view to show, whatever is filtered. */
const HAS_CONTENT: Readonly<Record<ViewId, (dataset: Dataset) => boolean>> = {
  network: hasNetwork,
  storyline: hasNetwork,
  "argument-map": (dataset) => dataset.arguments.length > 0,
  table: ({ actors, events, positions }) => actors.length + events.length + positions.length > 0,
};

function hasNetwork({ ties, memberships }: Dataset): boolean {
  return ties.length + memberships.length > 0;
}

/** Lists the views that have something to show of a story, in the order of their keys. */
export function viewsWithContent({ layoutIndex }: Pick<Story, "layoutIndex">): readonly ViewId[] {
  return VIEW_IDS.filter((id) => HAS_CONTENT[id](layoutIndex.dataset));
}

/**
 * Returns the views that a first visit opens: the network of what a story tells; where it tells of no ties and no camps,
 * the arguments beside the table, or the table alone.
 */
export function firstViews(story: Pick<Story, "layoutIndex">): readonly [ViewId] | readonly [ViewId, ViewId] {
  const { dataset } = story.layoutIndex;
  const isTold = dataset.agreementTies === undefined || toldMemberships(dataset).length > 0;
  const filled = viewsWithContent(story);
  if (filled.includes("network") && isTold) return ["network"];
  if (filled.includes("argument-map")) return ["argument-map", "table"];
  return [filled[0] ?? "network"];
}
