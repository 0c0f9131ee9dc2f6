import type { Command } from "../commands/command.ts";
import { nameOnDevice } from "../device/device-address.ts";

/** The commands that open files as a story, and tell what was understood of those of the story shown. */
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
  {
    id: "report",
    title: "import.understood",
    keys: [],
    place: "share",
    isOffered: ({ story }) => nameOnDevice(story.original.id) !== null,
    run: ({ openDialog }) => openDialog("report"),
  },
];
