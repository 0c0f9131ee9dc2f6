import type { Command, Key } from "../../commands/command.ts";
import { canRepeat, canTakeBack } from "../../permalink/history-entries.ts";

const control = (key: string, shown: string | null, shift = false): Key => ({
  key,
  control: true,
  shift,
  shown,
});

/** Taking back a step of the page, as by the browser's Back, and repeating it. Neither leaves the page. */
export const HISTORY_COMMANDS: readonly Command[] = [
  {
    id: "undo",
    title: "shell.undo",
    // The second is the same key on a Russian keyboard.
    keys: [control("z", "Ctrl Z"), control("я", null)],
    place: "show",
    isOffered: canTakeBack,
    run: () => {
      if (canTakeBack()) window.history.back();
    },
  },
  {
    id: "redo",
    title: "shell.redo",
    keys: [
      control("y", "Ctrl Y"),
      control("z", "Ctrl ⇧ Z", true),
      control("н", null),
      control("я", null, true),
    ],
    place: "show",
    isOffered: canRepeat,
    run: () => {
      if (canRepeat()) window.history.forward();
    },
  },
];
