import type { Dataset } from "../model/dataset.ts";
import type { Basis } from "../model/evidence.ts";
import type { Side } from "../model/faction.ts";
import { renewAgreementTies } from "./agreement-ties.ts";
import { readAttributeTest, writeAttributeTest } from "./attribute-test.ts";
import { adoptReading } from "./reading.ts";
import { filterStory, isFiltering, NO_FILTER, type StoryFilter } from "./story-filter.ts";
import { indexStory, type StoryIndex } from "./story-index.ts";

/** A reader's choice of reading and filter. */
export interface ReadingAndFilter {
  /** Name of the chosen reading; null for the preferred one. */
  readonly reading: string | null;
  readonly filter: StoryFilter;
}

export const WHOLE_STORY: ReadingAndFilter = { reading: null, filter: NO_FILTER };

/** A story in its preferred readings; in the chosen reading before the filter, and after it. */
export interface FilteredStory {
  readonly preferred: StoryIndex;
  readonly whole: StoryIndex;
  readonly index: StoryIndex;
}

/** Applies a reading and a filter. A reading that the story does not have changes nothing. */
export function applyReadingAndFilter(
  preferred: StoryIndex,
  { reading, filter }: ReadingAndFilter,
): FilteredStory {
  const whole = reading === null ? preferred : indexStory(inReading(preferred.dataset, reading));
  return { preferred, whole, index: filterStory(whole, filter) };
}

function inReading(dataset: Dataset, reading: string): Dataset {
  const adopted = adoptReading(dataset, reading);
  return dataset.agreementTies === undefined ? adopted : renewAgreementTies(adopted);
}

export const SIDES: readonly Side[] = ["LEFT", "CENTRE", "RIGHT", "NONE"];
export const BASES: readonly Basis[] = ["EXPLICIT", "ATTRIBUTED", "INFERRED"];

/**
 * Writes a filter for an address: `certain,side:LEFT,faction:new-opposition,basis:EXPLICIT,source:deutscher,
 * actor:Party:is:Labour,tie:weight:from:3`; null without a filter.
 */
export function writeFilter(filter: StoryFilter): string | null {
  if (!isFiltering(filter)) return null;
  return [
    ...(filter.certainOnly ? ["certain"] : []),
    ...filter.sides.map((side) => `side:${side}`),
    ...filter.factions.map((faction) => `faction:${faction}`),
    ...filter.bases.map((basis) => `basis:${basis}`),
    ...filter.sources.map((source) => `source:${source}`),
    ...filter.attributes.map(writeAttributeTest),
  ].join(",");
}

export interface ReadFilter {
  readonly filter: StoryFilter;
  /** Parts of the text that the story does not know; they are left out of the filter. */
  readonly unknown: readonly string[];
}

export function readFilter(text: string, index: StoryIndex): ReadFilter {
  const parts = text.split(",").map((part) => part.trim());
  const known = parts.filter((part) => isKnown(part, index));
  const valuesOf = (kind: string): string[] =>
    known.filter((part) => part.startsWith(`${kind}:`)).map((part) => part.slice(kind.length + 1));
  const filter: StoryFilter = {
    certainOnly: known.includes("certain"),
    sides: SIDES.filter((side) => valuesOf("side").includes(side)),
    factions: valuesOf("faction"),
    bases: BASES.filter((basis) => valuesOf("basis").includes(basis)),
    sources: valuesOf("source"),
    attributes: known.flatMap((part) => readAttributeTest(part, index.dataset) ?? []),
  };
  return { filter, unknown: parts.filter((part) => !known.includes(part)) };
}

function isKnown(part: string, { factions, sources, dataset }: StoryIndex): boolean {
  if (part === "certain") return true;
  const colon = part.indexOf(":");
  const [kind, value] = [part.slice(0, colon), part.slice(colon + 1)];
  switch (kind) {
    case "side":
      return SIDES.some((side) => side === value);
    case "basis":
      return BASES.some((basis) => basis === value);
    case "faction":
      return factions.has(value);
    case "source":
      return sources.has(value);
    case "actor":
    case "tie":
      return readAttributeTest(part, dataset) !== null;
    default:
      return false;
  }
}
