import { type Emphasis, type Network, NO_EMPHASIS, type StoryIndex } from "@entente/core";
import type { Selection } from "../selection.ts";

/** What a selection brings out of the network of a date. Only what is pointed at makes the rest step back. */
export function emphasisOf(
  selection: Selection | null,
  network: Network,
  index: StoryIndex,
  dims: boolean,
): Emphasis {
  if (selection === null) return NO_EMPHASIS;
  const { kind, id } = selection;
  switch (kind) {
    case "actor": {
      const ties = network.ties.filter(({ tie }) => tie.a === id || tie.b === id).map(({ tie }) => tie);
      return {
        ...NO_EMPHASIS,
        dims,
        chosen: new Set([id]),
        nodes: new Set([id, ...ties.flatMap((tie) => [tie.a, tie.b])]),
        ties: new Set(ties.map((tie) => tie.id)),
      };
    }
    case "tie": {
      const found = network.ties.find(({ tie }) => tie.id === id)?.tie;
      if (found === undefined) return NO_EMPHASIS;
      return { ...NO_EMPHASIS, dims, nodes: new Set([found.a, found.b]), ties: new Set([id]) };
    }
    case "faction":
      return { ...NO_EMPHASIS, hulls: new Set([id]) };
    case "event": {
      const here = index.dataset.participants.filter(({ event }) => event === id).map(({ actor }) => actor);
      return { ...NO_EMPHASIS, chosen: new Set(here), nodes: new Set(here) };
    }
    case "argument":
    case "source":
      return NO_EMPHASIS;
  }
}
