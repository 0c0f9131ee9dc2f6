import {
  isFiltering,
  type LeadingActors,
  leadingActors,
  type StoryIndex,
  type Storyline,
  storylineShowing,
} from "@entente/core";
import { useEffect, useMemo, useState } from "react";
import type { Story } from "../story/story.ts";
import { requestStoryline } from "./storyline-client.ts";

/** Actors above which a story is drawn by its leading actors alone. */
const LARGE = 60;
const MOST_LINES = 40;

/** What of a story is laid out as lines. */
interface Laying {
  readonly ties: StoryIndex["dataset"]["ties"];
  readonly index: StoryIndex;
  /** How many of a large story's actors get lines; null where all do. */
  readonly leading: Pick<LeadingActors, "count" | "all"> | null;
  /** Null until it has been laid out. */
  storyline: Storyline | null;
}

export interface ShownStoryline extends Pick<Laying, "leading"> {
  readonly storyline: Storyline;
}

/** By the memberships laid out: these objects are the same in every language. */
const layings = new WeakMap<object, Laying>();

/**
 * Lays the whole story out once, for every size, language and filter; actors hidden by a filter leave their places
 * empty. A large story is drawn by its leading actors alone, chosen from those that the filter leaves. Null until there
 * is a storyline; the former one is shown until the next has come.
 */
export function useStoryline({ whole, index, filter }: Story): ShownStoryline | null {
  const isLarge = whole.dataset.actors.length > LARGE;
  const laying = useMemo(() => layingOf(isLarge ? index : whole, isLarge), [isLarge, index, whole]);
  const [former, setFormer] = useState<Laying | null>(null);
  useEffect(() => {
    if (laying.storyline !== null) {
      setFormer(laying);
      return;
    }
    return requestStoryline(laying.index, (storyline) => {
      laying.storyline = storyline;
      // Another object: the view draws it though the laying is the same.
      setFormer({ ...laying });
    });
  }, [laying]);
  const drawn = laying.storyline !== null || !isOfSameStory(laying, former) ? laying : former;
  const { storyline } = drawn;
  const shown = isLarge ? laying.index : index;
  return useMemo(() => {
    if (storyline === null) return null;
    // A filter by camps hides by the day, which a laying does not.
    const isWhole = !isFiltering(filter) && laysOut(drawn, shown);
    return { storyline: isWhole ? storyline : storylineShowing(storyline, shown), leading: laying.leading };
  }, [storyline, drawn, shown, laying, filter]);
}

/** Whether a laying is of the same facts, in whatever language. */
function laysOut({ index }: Laying, { dataset: { memberships, ties } }: StoryIndex): boolean {
  return index.dataset.memberships === memberships && index.dataset.ties === ties;
}

function isOfSameStory({ index }: Laying, former: Laying | null): former is Laying {
  return former?.index.dataset.id === index.dataset.id;
}

function layingOf(drawn: StoryIndex, isLarge: boolean): Laying {
  const { memberships, ties } = drawn.dataset;
  const known = layings.get(memberships);
  if (known?.ties === ties) return known;
  const leading = isLarge ? leadingActors(drawn, MOST_LINES) : null;
  const laying = { ties, index: leading?.index ?? drawn, leading, storyline: null };
  layings.set(memberships, laying);
  return laying;
}
