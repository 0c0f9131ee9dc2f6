import { beginFullScreen } from "../browser/full-screen.ts";
import type { Command } from "../commands/command.ts";
import { homeOf } from "../device/story-home.ts";

/** Commands for presenting and for predictions. They need neither a room nor a network. */
export const PRESENT_COMMANDS: readonly Command[] = [
  {
    id: "present",
    title: "present.command",
    keys: [{ key: "p", shown: "p" }],
    place: "teach",
    run: ({ change, clock }) => {
      beginFullScreen();
      change({ present: true, panel: null, selection: null });
      clock.wake();
    },
  },
  {
    id: "predict",
    title: "prediction.command",
    keys: [{ key: "q", shown: "q" }],
    place: "teach",
    // Nothing comes next in a story of one day.
    isOffered: ({ whole }) => !whole.isStill,
    run: ({ change, openDialog }) => {
      change({ present: true, panel: null, selection: null });
      openDialog("prediction");
    },
  },
];

/** The commands for teaching: presenting, predictions and rooms. */
export const CLASSROOM_COMMANDS: readonly Command[] = [
  ...PRESENT_COMMANDS,
  {
    id: "room",
    title: "room.command",
    keys: [{ key: "g", shown: "g" }],
    place: "teach",
    // Pupils are told of the server's stories; a published page has no server.
    isOffered: ({ whole }) => homeOf(whole.original) === "SERVER",
    run: ({ openDialog }) => openDialog("room"),
  },
];
