import { type StoryIndex, type Storyline, storylineOf, storylineShowing } from "@entente/core";
import type { Story } from "../story.ts";

const STYLE = { room: (importance: number): number => 6 + 9 * importance, gap: 11, padding: 5 };

interface LaidOut {
  readonly ties: StoryIndex["dataset"]["ties"];
  readonly storyline: Storyline;
}

/** By the memberships laid out: another language has other names for the same facts. */
const layouts = new WeakMap<object, LaidOut>();

/**
 * The whole story laid out once, whatever the size of the window, the language and the filter; what the filter hides
 * leaves its place empty.
 */
export function storylineFor({ whole, index }: Story): Storyline {
  const { memberships, ties } = whole.dataset;
  const known = layouts.get(memberships);
  const storyline = known?.ties === ties ? known.storyline : storylineOf(whole, STYLE);
  layouts.set(memberships, { ties, storyline });
  return index === whole ? storyline : storylineShowing(storyline, index);
}
