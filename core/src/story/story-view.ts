import type { Basis } from "../model/evidence.ts";
import type { Side } from "../model/faction.ts";
import { adoptReading } from "./reading.ts";
import { filterStory, isFiltering, NO_FILTER, type StoryFilter } from "./story-filter.ts";
import { indexStory, type StoryIndex } from "./story-index.ts";

/** How a reader wants to see a story: in which reading, and what of it. */
export interface StoryView {
  /** Name of another reading that is followed; null for the preferred. */
  readonly reading: string | null;
  readonly filter: StoryFilter;
}

export const WHOLE_STORY: StoryView = { reading: null, filter: NO_FILTER };

/** A story in the reading chosen, before the filter and after it. */
export interface ViewedStory {
  readonly whole: StoryIndex;
  readonly index: StoryIndex;
}

/** A reading that the story does not have changes nothing. */
export function viewedStory(preferred: StoryIndex, { reading, filter }: StoryView): ViewedStory {
  const whole = reading === null ? preferred : indexStory(adoptReading(preferred.dataset, reading));
  return { whole, index: filterStory(whole, filter) };
}

export const SIDES: readonly Side[] = ["LEFT", "CENTRE", "RIGHT", "NONE"];
export const BASES: readonly Basis[] = ["EXPLICIT", "ATTRIBUTED", "INFERRED"];

/** The same in an address: `certain,side:LEFT,faction:new-opposition,basis:EXPLICIT,source:deutscher`; null without a filter. */
export function writeFilter(filter: StoryFilter): string | null {
  if (!isFiltering(filter)) return null;
  return [
    ...(filter.certainOnly ? ["certain"] : []),
    ...filter.sides.map((side) => `side:${side}`),
    ...filter.factions.map((faction) => `faction:${faction}`),
    ...filter.bases.map((basis) => `basis:${basis}`),
    ...filter.sources.map((source) => `source:${source}`),
  ].join(",");
}

export interface ReadFilter {
  readonly filter: StoryFilter;
  /** What was asked for and the story does not know: left out of the filter. */
  readonly unknown: readonly string[];
}

export function readFilter(text: string, index: StoryIndex): ReadFilter {
  const wishes = text.split(",").map((wish) => wish.trim());
  const known = wishes.filter((wish) => isKnown(wish, index));
  const valuesOf = (kind: string): string[] =>
    known.filter((wish) => wish.startsWith(`${kind}:`)).map((wish) => wish.slice(kind.length + 1));
  const filter: StoryFilter = {
    certainOnly: known.includes("certain"),
    sides: SIDES.filter((side) => valuesOf("side").includes(side)),
    factions: valuesOf("faction"),
    bases: BASES.filter((basis) => valuesOf("basis").includes(basis)),
    sources: valuesOf("source"),
  };
  return { filter, unknown: wishes.filter((wish) => !known.includes(wish)) };
}

function isKnown(wish: string, { factions, sources }: StoryIndex): boolean {
  if (wish === "certain") return true;
  const colon = wish.indexOf(":");
  const [kind, value] = [wish.slice(0, colon), wish.slice(colon + 1)];
  switch (kind) {
    case "side":
      return SIDES.some((side) => side === value);
    case "basis":
      return BASES.some((basis) => basis === value);
    case "faction":
      return factions.has(value);
    case "source":
      return sources.has(value);
    default:
      return false;
  }
}
