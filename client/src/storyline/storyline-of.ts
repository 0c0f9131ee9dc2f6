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

/** Actors above which a story is drawn by its leading actors alone. */
const LARGE = 60;
const MOST_LINES = 40;

interface LaidOut {
  readonly ties: StoryIndex["dataset"]["ties"];
  readonly storyline: Storyline;
  readonly leading: Pick<LeadingActors, "count" | "all"> | null;
}

/** Layouts by the memberships laid out: these objects are the same in every language. */
const layouts = new WeakMap<object, LaidOut>();

/**
 * Lays the whole story out once, for every size, language and filter; actors hidden by a filter leave their places
 * empty. A large story is drawn by its leading actors alone, chosen from those that the filter leaves.
 */
export function storylineFor({ whole, index }: Story): Pick<LaidOut, "storyline" | "leading"> {
  const isLarge = whole.dataset.actors.length > LARGE;
  const drawn = isLarge ? index : whole;
  const { memberships, ties } = drawn.dataset;
  const known = layouts.get(memberships);
  const laid = known?.ties === ties ? known : layOutStoryline(drawn, isLarge);
  layouts.set(memberships, laid);
  return drawn === index ? laid : { ...laid, storyline: storylineShowing(laid.storyline, index) };
}

function layOutStoryline(drawn: StoryIndex, isLarge: boolean): LaidOut {
  const leading = isLarge ? leadingActors(drawn, MOST_LINES) : null;
  return { ties: drawn.dataset.ties, storyline: storylineOf(leading?.index ?? drawn, STYLE), leading };
}
