import { type Emphasis, type Network, NO_EMPHASIS, type Stances, type StoryIndex } from "@entente/core";
import type { Selection } from "../story/selection.ts";

/** Returns the emphasis of a selection in the network of a date. `dims` makes the rest step back. */
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
      const ties = network.ties
        .filter(({ fact: tie }) => tie.a === id || tie.b === id)
        .map(({ fact: tie }) => tie);
      return {
        ...NO_EMPHASIS,
        dims,
        chosen: new Set([id]),
        nodes: new Set([id, ...ties.flatMap((tie) => [tie.a, tie.b])]),
        ties: new Set(ties.map((tie) => tie.id)),
      };
    }
    case "tie": {
      const found = network.ties.find(({ fact: tie }) => tie.id === id)?.fact;
      if (found === undefined) return NO_EMPHASIS;
      return { ...NO_EMPHASIS, dims, nodes: new Set([found.a, found.b]), ties: new Set([id]) };
    }
    case "band":
      return { ...NO_EMPHASIS, band: id };
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

/**
 * Returns the emphasis of all that a caption names: actors with the ties among them, factions with their members,
 * events with their participants. Nothing steps back on a day on which none of them is there.
 */
export function spotlightOn(focus: readonly Selection[], network: Network, index: StoryIndex): Emphasis {
  const here = new Set(network.actors.map(({ actor }) => actor.id));
  const named = focus.filter(({ kind }) => kind === "actor").map(({ id }) => id);
  const chosen = new Set(named.filter((id) => here.has(id)));
  const nodes = new Set(chosen);
  const hulls = new Set<string>();
  const ties = new Set<string>();
  for (const { kind, id } of focus) {
    if (kind === "faction") {
      const faction = network.factions.find((one) => one.faction.id === id);
      if (faction === undefined) continue;
      hulls.add(id);
      for (const { actor } of faction.members) nodes.add(actor.id);
    } else if (kind !== "actor") {
      const part = emphasisOf({ kind, id }, network, index, true);
      // Actors named by the caption are more exact than the event's list of participants.
      if (kind === "event" && named.length > 0) continue;
      for (const node of part.nodes) if (here.has(node)) nodes.add(node);
      for (const tie of part.ties) ties.add(tie);
    }
  }
  if (nodes.size === 0 && hulls.size === 0) return NO_EMPHASIS;
  for (const { fact: tie } of network.ties) if (nodes.has(tie.a) && nodes.has(tie.b)) ties.add(tie.id);
  if (chosen.size === 1) {
    for (const { fact: tie } of network.ties) {
      if (!chosen.has(tie.a) && !chosen.has(tie.b)) continue;
      ties.add(tie.id);
      nodes.add(tie.a).add(tie.b);
    }
  }
  return { ...NO_EMPHASIS, dims: true, chosen, nodes, hulls, ties };
}

/** Returns the emphasis of the actors with a stance on an argument, and of the ties that it runs across. */
export function emphasisOfStances(stances: Stances): Emphasis {
  const { byActor, across } = stances;
  return {
    stances,
    ...NO_EMPHASIS,
    dims: byActor.size > 0,
    nodes: new Set(byActor.keys()),
    ties: new Set(across.keys()),
  };
}
