import { toggleFullScreen } from "../../browser/full-screen.ts";
import type { Command } from "../../commands/command.ts";

/** The commands of every page, the explorer's and the player's. */
export const PAGE_COMMANDS: readonly Command[] = [
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
    word: "shell.word-keys",
    keys: [{ key: "?", shown: "?" }],
    place: "wide-bar",
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
