import type { Command } from "../commands/command.ts";

/** The commands that share and export the view. */
export const SHARE_COMMANDS: readonly Command[] = [
  {
    id: "share",
    title: "share.name",
    keys: [{ key: "s", shown: "s" }],
    place: "share",
    run: ({ openDialog }) => openDialog("share"),
  },
  {
    id: "export",
    title: "export.name",
    keys: [{ key: "e", shown: "e" }],
    place: "share",
    run: ({ openDialog }) => openDialog("export"),
  },
];
