import {
  type Basis,
  isFiltering,
  NO_FILTER,
  otherReadings,
  type Side,
  type StoryFilter,
} from "@entente/core";
import { good, type Parameter, unknown } from "../permalink/parameter.ts";
import type { Story } from "../story.ts";

export const SIDES: readonly Side[] = ["LEFT", "CENTRE", "RIGHT", "NONE"];
export const BASES: readonly Basis[] = ["EXPLICIT", "ATTRIBUTED", "INFERRED"];

/** `filter=certain,side:LEFT,faction:new-opposition,basis:EXPLICIT,source:deutscher`. */
export const filterParameter: Parameter<StoryFilter> = {
  name: "filter",
  isStep: true,
  read: (text, story) => {
    if (text === null || text === "") return good(NO_FILTER);
    const wishes = text.split(",");
    const known = wishes.filter((wish) => isKnown(wish, story));
    const filter = filterOf(known);
    return known.length === wishes.length ? good(filter) : unknown("filter", text, filter);
  },
  write: (filter) =>
    isFiltering(filter)
      ? [
          ...(filter.certainOnly ? ["certain"] : []),
          ...filter.sides.map((side) => `side:${side}`),
          ...filter.factions.map((faction) => `faction:${faction}`),
          ...filter.bases.map((basis) => `basis:${basis}`),
          ...filter.sources.map((source) => `source:${source}`),
        ].join(",")
      : null,
};

/** The name of another reading that is preferred in place of the story's own; null for those. */
export const readingParameter: Parameter<string | null> = {
  name: "reading",
  isStep: true,
  read: (text, story) => {
    if (text === null || text === "") return good(null);
    const reading = otherReadings(story.whole.dataset).find(({ name }) => name === text);
    return reading === undefined ? unknown("reading", text, null) : good(reading.name);
  },
  write: (reading) => reading,
};

function filterOf(wishes: readonly string[]): StoryFilter {
  const valuesOf = (kind: string): string[] =>
    wishes.filter((wish) => wish.startsWith(`${kind}:`)).map((wish) => wish.slice(kind.length + 1));
  return {
    certainOnly: wishes.includes("certain"),
    sides: SIDES.filter((side) => valuesOf("side").includes(side)),
    factions: valuesOf("faction"),
    bases: BASES.filter((basis) => valuesOf("basis").includes(basis)),
    sources: valuesOf("source"),
  };
}

function isKnown(wish: string, { whole }: Story): boolean {
  if (wish === "certain") return true;
  const colon = wish.indexOf(":");
  const [kind, value] = [wish.slice(0, colon), wish.slice(colon + 1)];
  switch (kind) {
    case "side":
      return SIDES.some((side) => side === value);
    case "basis":
      return BASES.some((basis) => basis === value);
    case "faction":
      return whole.factions.has(value);
    case "source":
      return whole.sources.has(value);
    default:
      return false;
  }
}
