import type { Command } from "../../commands/command.ts";
import { PAGE_COMMANDS } from "./page-commands.ts";
import { PANELS } from "./panel-registry.ts";
import { STRIPS } from "./strip-registry.ts";
import { VIEW_COMMANDS } from "./view-commands.ts";

const panelCommands: readonly Command[] = PANELS.map(({ id, title, icon, word, keys, place }) => ({
  id: `panel-${id}`,
  title,
  icon,
  ...(word === undefined ? {} : { word }),
  keys: keys.map((key) => ({ key, shown: key })),
  place,
  isOffered: ({ story }) => id !== "between" || !story.isStill,
  isOn: ({ shown }) => shown.panel === id,
  run: ({ shown, openPanel }) => openPanel(shown.panel === id ? null : id),
}));

const stripCommands: readonly Command[] = STRIPS.map(({ id, title, icon, word, keys }) => ({
  id: `strip-${id}`,
  title,
  icon,
  word,
  keys: keys.map((key) => ({ key, shown: key })),
  place: "wide-bar",
  // A strip shows what changes.
  isOffered: ({ story }) => !story.isStill,
  isOn: ({ shown }) => shown.strip === id,
  run: ({ shown, openStrip }) => openStrip(shown.strip === id ? null : id),
}));

/** The commands of the explorer's page: views, panels, strips, help. */
export const WORKSPACE_COMMANDS: readonly Command[] = [
  ...VIEW_COMMANDS,
  ...panelCommands,
  ...stripCommands,
  ...PAGE_COMMANDS,
];
