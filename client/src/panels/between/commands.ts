import { dateShown } from "@entente/core";
import type { Command } from "../../commands/command.ts";
import { pairOf } from "../../permalink/between-parameter.ts";
import { startingPair } from "./starting-pair.ts";

/** Commands that compare the date shown, as the first or the second day. They open the comparison. */
export const BETWEEN_COMMANDS: readonly Command[] = [
  {
    id: "between-from",
    title: "between.set-from",
    keys: [
      { key: "[", shown: "[" },
      { key: "a", shown: "a" },
    ],
    isOffered: ({ story }) => !story.isStill,
    run: ({ story, clock, shown, change }) => {
      const { to } = shown.between ?? startingPair(story, clock);
      change({ between: pairOf(dateShown(clock.state()), to, story), panel: "between" });
    },
  },
  {
    id: "between-to",
    title: "between.set-to",
    keys: [
      { key: "]", shown: "]" },
      { key: "z", shown: "z" },
    ],
    isOffered: ({ story }) => !story.isStill,
    run: ({ story, clock, shown, change }) => {
      const { from } = shown.between ?? startingPair(story, clock);
      change({ between: pairOf(from, dateShown(clock.state()), story), panel: "between" });
    },
  },
];
