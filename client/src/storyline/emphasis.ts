import { isPreferred, type StoryIndex } from "@entente/core";
import type { Selection } from "../story/selection.ts";

/** The parts of the storyline that stand out, over all its years. */
export interface LineEmphasis {
  /** Ids of actors whose lines are outlined. */
  readonly chosen: ReadonlySet<string>;
  /** Ids of actors whose lines do not step back. */
  readonly lines: ReadonlySet<string>;
  /** Faction ids. */
  readonly ribbons: ReadonlySet<string>;
  /** Whether all else steps back. */
  readonly dims: boolean;
}

const NONE: ReadonlySet<string> = new Set();
export const NO_LINES: LineEmphasis = { chosen: NONE, lines: NONE, ribbons: NONE, dims: false };

export function emphasisOf(
  selection: Selection | null,
  { dataset }: StoryIndex,
  dims: boolean,
): LineEmphasis {
  if (selection === null) return NO_LINES;
  const { kind, id } = selection;
  const emphasise = (actors: readonly string[]): LineEmphasis => {
    const chosen = new Set(actors);
    return { chosen, lines: chosen, ribbons: NONE, dims };
  };
  switch (kind) {
    case "actor":
      return emphasise([id]);
    case "faction": {
      const members = dataset.memberships.filter((one) => one.faction === id && isPreferred(one));
      const lines = new Set(members.map(({ actor }) => actor));
      return { chosen: NONE, lines, ribbons: new Set([id]), dims: dims && lines.size > 0 };
    }
    case "tie": {
      const tie = dataset.ties.find((one) => one.id === id);
      return tie === undefined ? NO_LINES : emphasise([tie.a, tie.b]);
    }
    case "event":
      return emphasise(dataset.participants.filter(({ event }) => event === id).map(({ actor }) => actor));
    case "argument":
    case "source":
    case "band":
      return NO_LINES;
  }
}

/** Returns the emphasis of all that a caption names; an event's participants count only where it names no actor. */
export function spotlightOn(focus: readonly Selection[], index: StoryIndex): LineEmphasis {
  const isNamed = focus.some(({ kind }) => kind === "actor");
  const parts = focus
    .filter(({ kind }) => kind !== "event" || !isNamed)
    .map((one) => emphasisOf(one, index, true));
  const lines = new Set(parts.flatMap((part) => [...part.lines]));
  return {
    chosen: new Set(parts.flatMap(({ chosen }) => [...chosen])),
    lines,
    ribbons: new Set(parts.flatMap(({ ribbons }) => [...ribbons])),
    dims: lines.size > 0,
  };
}

/** Whether an actor's line steps back. */
export function isDimmed({ dims, lines }: LineEmphasis, actor: string): boolean {
  return dims && !lines.has(actor);
}
