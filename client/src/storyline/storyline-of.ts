import {
  type LeadingActors,
  leadingActors,
  type StoryIndex,
  type Storyline,
  storylineOf,
  storylineShowing,
} from "@entente/core";
import type { Story } from "../story/story.ts";

const STYLE = { room: (importance: number): number => 6 + 9 * importance, gap: 11, padding: 5 };

/** Of a story of more actors than this not all are drawn, but so many. */
const LARGE = 60;
const MOST_LINES = 40;

interface LaidOut {
  readonly ties: StoryIndex["dataset"]["ties"];
  readonly storyline: Storyline;
  readonly leading: Pick<LeadingActors, "count" | "all"> | null;
}

/** By the memberships laid out: another language has other names for the same facts. */
const layouts = new WeakMap<object, LaidOut>();

/**
 * The whole story laid out once, whatever the size of the window, the language and the filter; what the filter hides
 * leaves its place empty. A large story is drawn by those on whom most turns: of those left where a filter hides others.
 */
export function storylineFor({ whole, index }: Story): Pick<LaidOut, "storyline" | "leading"> {
  const isLarge = whole.dataset.actors.length > LARGE;
  const drawn = isLarge ? index : whole;
  const { memberships, ties } = drawn.dataset;
  const known = layouts.get(memberships);
  const laid = known?.ties === ties ? known : layOut(drawn, isLarge);
  layouts.set(memberships, laid);
  return drawn === index ? laid : { ...laid, storyline: storylineShowing(laid.storyline, index) };
}

function layOut(drawn: StoryIndex, isLarge: boolean): LaidOut {
  const leading = isLarge ? leadingActors(drawn, MOST_LINES) : null;
  return { ties: drawn.dataset.ties, storyline: storylineOf(leading?.index ?? drawn, STYLE), leading };
}
