import { LARGEST_SEED, withoutPin, writeFilter } from "@entente/core";
import type { Command } from "../commands/command.ts";
import type { Workspace } from "../workspace/workspace.ts";

const PLACE = "entente-place";

const selectedActor = ({ shown: { selection } }: Workspace): string | null =>
  selection?.kind === "actor" ? selection.id : null;

const isShown = ({ shown }: Workspace): boolean => shown.views.includes("network") && !shown.present;

const isPartShown = ({ shown: { reading, filter } }: Workspace): boolean =>
  reading !== null || writeFilter(filter) !== null;

/** Commands that place actors on the network, release them and lay it out anew. */
export const PIN_COMMANDS: readonly Command[] = [
  {
    id: "place",
    title: "network.place",
    keys: [{ key: "v", shown: "v" }],
    place: "show",
    isOffered: (workspace) => isShown(workspace) && selectedActor(workspace) !== null,
    run: (workspace) => {
      if (!isShown(workspace)) return;
      if (workspace.clock.state().playing) workspace.clock.dispatch({ type: "toggle" });
      document.querySelector("[data-placeable]")?.dispatchEvent(new CustomEvent(PLACE));
    },
  },
  {
    id: "unpin",
    title: "network.unpin",
    keys: [{ key: "u", shown: "u" }],
    place: "show",
    isOffered: (workspace) => {
      const actor = selectedActor(workspace);
      return isShown(workspace) && workspace.shown.pins.some((pin) => pin.actor === actor);
    },
    run: (workspace) => {
      const actor = selectedActor(workspace);
      if (actor !== null && isShown(workspace))
        workspace.change({ pins: withoutPin(workspace.shown.pins, actor) });
    },
  },
  {
    id: "unpin-all",
    title: "network.unpin-all",
    keys: [],
    place: "show",
    isOffered: (workspace) => isShown(workspace) && workspace.shown.pins.length > 0,
    run: ({ change }) => change({ pins: [] }),
  },
  {
    id: "arrange-anew",
    title: "network.arrange-anew",
    keys: [],
    place: "show",
    isOffered: isShown,
    run: ({ shown, change }) => change({ seed: (shown.seed % LARGEST_SEED) + 1 }),
  },
  {
    id: "arrange-as-usual",
    title: "network.arrange-as-usual",
    keys: [],
    place: "show",
    isOffered: (workspace) => isShown(workspace) && workspace.shown.seed !== 0,
    run: ({ change }) => change({ seed: 0 }),
  },
  {
    id: "arrange-shown",
    title: "network.arrange-shown",
    keys: [],
    place: "show",
    isOffered: (workspace) =>
      isShown(workspace) && workspace.shown.arrange === null && isPartShown(workspace),
    run: ({ change }) => change({ arrange: "shown" }),
  },
  {
    id: "arrange-story",
    title: "network.arrange-story",
    keys: [],
    place: "show",
    isOffered: (workspace) => isShown(workspace) && workspace.shown.arrange === "shown",
    run: ({ change }) => change({ arrange: null }),
  },
];

/** Listens for the command that places the selected actor, on an element with `data-placeable`; returns a way to stop. */
export function listenForPlacing(element: Element, listener: () => void): () => void {
  element.addEventListener(PLACE, listener);
  return () => element.removeEventListener(PLACE, listener);
}
