import { isPreferred, type StoryIndex } from "@entente/core";
import type { Selection } from "../selection.ts";

/** What a selection brings out of the storyline, over all its years. */
export interface LineEmphasis {
  /** Actor ids. */
  readonly lines: ReadonlySet<string>;
  /** Faction ids. */
  readonly ribbons: ReadonlySet<string>;
  /** Whether the other lines step back. */
  readonly dims: boolean;
}

const NONE: ReadonlySet<string> = new Set();
export const NO_LINES: LineEmphasis = { lines: NONE, ribbons: NONE, dims: false };

export function emphasisOf(
  selection: Selection | null,
  { dataset }: StoryIndex,
  dims: boolean,
): LineEmphasis {
  if (selection === null) return NO_LINES;
  const { kind, id } = selection;
  switch (kind) {
    case "actor":
      return { lines: new Set([id]), ribbons: NONE, dims };
    case "faction": {
      const members = dataset.memberships.filter((one) => one.faction === id && isPreferred(one));
      return { lines: NONE, ribbons: new Set([id]), dims: dims && members.length > 0 };
    }
    case "tie": {
      const tie = dataset.ties.find((one) => one.id === id);
      return tie === undefined ? NO_LINES : { lines: new Set([tie.a, tie.b]), ribbons: NONE, dims };
    }
    case "event": {
      const there = dataset.participants.filter(({ event }) => event === id).map(({ actor }) => actor);
      return { lines: new Set(there), ribbons: NONE, dims };
    }
    case "argument":
    case "source":
      return NO_LINES;
  }
}
