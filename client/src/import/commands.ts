import type { Command } from "../commands/command.ts";

/** The command that opens files as a story. */
export const IMPORT_COMMANDS: readonly Command[] = [
  {
    id: "import",
    title: "import.open",
    keys: [
      { key: "o", control: true, shown: "Ctrl O" },
      // The same key on a Russian keyboard.
      { key: "щ", control: true, shown: null },
    ],
    place: "share",
    run: ({ openDialog }) => openDialog("import"),
  },
];
