import type { Command } from "../commands/command.ts";
import { PANELS } from "../panels/registry.ts";
import { STRIPS } from "../strips/registry.ts";
import { VIEWS } from "../views/registry.ts";
import { PAGE_COMMANDS } from "./page-commands.ts";

const viewCommands: readonly Command[] = VIEWS.flatMap(({ id, title, code }): Command[] => {
  const digit = code.replace("Digit", "");
  return [
    {
      id: `view-${id}`,
      title,
      keys: [{ code, shown: digit }],
      run: ({ showView }) => showView(id),
    },
    {
      id: `beside-${id}`,
      title,
      beside: true,
      keys: [{ code, shift: true, shown: `⇧ ${digit}` }],
      run: ({ showView }) => showView(id, true),
    },
  ];
});

const panelCommands: readonly Command[] = PANELS.map(({ id, title, icon, keys, place }) => ({
  id: `panel-${id}`,
  title,
  icon,
  keys: keys.map((key) => ({ key, shown: key })),
  place,
  isOn: ({ shown }) => shown.panel === id,
  run: ({ shown, openPanel }) => openPanel(shown.panel === id ? null : id),
}));

const stripCommands: readonly Command[] = STRIPS.map(({ id, title, icon, keys }) => ({
  id: `strip-${id}`,
  title,
  icon,
  keys: keys.map((key) => ({ key, shown: key })),
  place: "bar",
  isOn: ({ shown }) => shown.strip === id,
  run: ({ shown, openStrip }) => openStrip(shown.strip === id ? null : id),
}));

/** What the page itself can do. */
export const WORKSPACE_COMMANDS: readonly Command[] = [
  ...viewCommands,
  ...panelCommands,
  ...stripCommands,
  ...PAGE_COMMANDS,
];
