import { beginFullScreen } from "../browser/full-screen.ts";
import type { Command } from "../commands/command.ts";

/** Before a class, and what it guesses: these need neither a room nor a network. */
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
    run: ({ change, openDialog }) => {
      change({ present: true, panel: null, selection: null });
      openDialog("prediction");
    },
  },
];

/** Presenting and rooms, in the menu of the teacher. */
export const CLASSROOM_COMMANDS: readonly Command[] = [
  ...PRESENT_COMMANDS,
  {
    id: "room",
    title: "room.command",
    keys: [{ key: "g", shown: "g" }],
    place: "teach",
    run: ({ openDialog }) => openDialog("room"),
  },
];
