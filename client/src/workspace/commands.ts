import type { Command } from "../commands/command.ts";
import { PANELS } from "../panels/registry.ts";
import { toggleFullScreen } from "../present/full-screen.ts";
import { STRIPS } from "../strips/registry.ts";
import { VIEWS } from "../views/registry.ts";

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
  {
    id: "full-screen",
    title: "shell.full-screen",
    icon: "full-screen",
    keys: [{ key: "f", shown: "f" }],
    place: "show",
    run: toggleFullScreen,
  },
  {
    id: "blank",
    title: "shell.blank",
    keys: [
      { key: "b", shown: "b" },
      { key: ".", shown: "." },
    ],
    always: true,
    place: "show",
    run: ({ blank, setBlank }) => setBlank(!blank),
  },
  {
    id: "keys",
    title: "shell.help",
    icon: "help",
    keys: [{ key: "?", shown: "?" }],
    place: "bar",
    always: true,
    run: ({ dialog, openDialog }) => openDialog(dialog === "keys" ? null : "keys"),
  },
  {
    id: "close",
    title: "shell.escape",
    keys: [{ key: "Escape", shown: "Esc" }],
    always: true,
    run: ({ close }) => close(),
  },
];
