import type { Command } from "../../commands/command.ts";
import { currentStop, stepTour } from "../../tours/go-to-stop.ts";
import { toursOf } from "../../tours/story-tours.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** Opens what tours there are. */
export const TOURS_COMMAND: Command = {
  id: "panel-tours",
  title: "tour.name",
  icon: "tour",
  word: "shell.word-tours",
  keys: [{ key: "t", shown: "t" }],
  place: "bar",
  isOn: ({ shown }) => shown.panel === "tours",
  isOffered: ({ whole }) => toursOf(whole).length > 0,
  run: ({ shown, openPanel }) => openPanel(shown.panel === "tours" ? null : "tours"),
};

/** On a tour, the keys of a presentation clicker step from stop to stop. The arrows still step through the changes. */
export const STOP_COMMANDS: readonly Command[] = [
  {
    id: "next-stop",
    title: "tour.next",
    keys: [{ key: "PageDown", shown: "Page ↓" }],
    run: (workspace) => stepCurrentTour(workspace, 1),
  },
  {
    id: "previous-stop",
    title: "tour.previous",
    keys: [{ key: "PageUp", shown: "Page ↑" }],
    run: (workspace) => stepCurrentTour(workspace, -1),
  },
];

function stepCurrentTour(workspace: Workspace, direction: 1 | -1): void {
  const now = currentStop(workspace);
  if (now !== null) stepTour(workspace, now, direction);
}

/** Puts commands before others and removes their keys from the others. */
export function withPrecedence(first: readonly Command[], others: readonly Command[]): readonly Command[] {
  const taken = new Set(first.flatMap(({ keys }) => keys.map(({ key }) => key)));
  return [
    ...first,
    ...others.map((command) => ({
      ...command,
      keys: command.keys.filter(({ key }) => key === undefined || !taken.has(key)),
    })),
  ];
}
