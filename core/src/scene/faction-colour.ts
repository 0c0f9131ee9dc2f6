import { BLOC_COLOURS, type FactionColour, FURTHER_COLOURS, MAIN_COLOURS } from "../appearance/palette.ts";
import { isPreferred } from "../model/evidence.ts";
import type { Faction, Membership, Side } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { Period } from "../time/interval.ts";

const PREFERRED: Readonly<Record<Side, readonly FactionColour[]>> = {
  LEFT: ["vermillion", "purple", "orange"],
  CENTRE: ["green", "blue"],
  RIGHT: ["yellow", "orange"],
  NONE: ["blue", "green", "vermillion", "purple", "orange"],
};
/** Two factions of one colour may both be possible for so many days. */
const SHARED_DAYS = 31;
/** A faction that begins within so many days of another's end follows it: its colour must tell the two apart. */
const FOLLOWING_DAYS = 730;

/**
 * One colour a faction for the whole story: the weightiest choose first, each among the colours of its side. When
 * those are taken it shares one with a faction of its side that it neither meets nor follows, and only then takes
 * another's; then it shares with those farthest from it in time. Where all colours are held by factions that it meets,
 * it gets one of the further colours, and at last grey.
 */
export function factionColours(
  factions: readonly Faction[],
  memberships: readonly Membership[],
  period: Period,
): ReadonlyMap<string, FactionColour> {
  const colours = new Map<string, FactionColour>();
  const preferred = factions.filter(isPreferred);
  const weights = weightsOf(memberships, period);
  const weight = (faction: Faction): number => weights.get(faction.id) ?? 0;
  for (const faction of preferred.toSorted((a, b) => weight(b) - weight(a) || compareIds(a.id, b.id))) {
    const holders = (colour: FactionColour): Faction[] =>
      preferred.filter(({ id }) => colours.get(id) === colour);
    /** Days between the faction and the nearest holder of a colour; below 0, those on which both may hold. */
    const distance = (colour: FactionColour): number =>
      Math.min(...holders(colour).map((other) => daysBetween(faction, other, period)));
    const own = PREFERRED[faction.side];
    const farthest = MAIN_COLOURS.toSorted((one, other) => distance(other) - distance(one))[0] ?? "grey";
    const colour =
      own.find((one) => holders(one).length === 0) ??
      own.find((one) => distance(one) > FOLLOWING_DAYS) ??
      MAIN_COLOURS.find((one) => holders(one).length === 0) ??
      (distance(farthest) >= -SHARED_DAYS
        ? farthest
        : FURTHER_COLOURS.find((one) => holders(one).length === 0 || distance(one) >= -SHARED_DAYS)) ??
      "grey";
    colours.set(faction.id, colour);
  }
  return colours;
}

export function coloursOf({ dataset }: StoryIndex): ReadonlyMap<string, FactionColour> {
  const { factions, memberships, period, areFactionsComputed = false } = dataset;
  return (areFactionsComputed ? computedColours : factionColours)(factions, memberships, period);
}

/**
 * One colour a computed faction for the whole story, of all colours there are, the weightiest first: one that nobody
 * has; else the one that the fewest have whom it meets, and of those the one whose last holder is farthest in time.
 */
function computedColours(
  factions: readonly Faction[],
  memberships: readonly Membership[],
  period: Period,
): ReadonlyMap<string, FactionColour> {
  const weights = weightsOf(memberships, period);
  const weight = ({ id }: Faction): number => weights.get(id) ?? 0;
  const holders = new Map(BLOC_COLOURS.map((colour): [FactionColour, Faction[]] => [colour, []]));
  const colours = new Map<string, FactionColour>();
  for (const faction of factions.toSorted((a, b) => weight(b) - weight(a) || compareIds(a.id, b.id))) {
    const ranked = [...holders].map(([colour, held]) => {
      const apart = held.map((other) => daysBetween(faction, other, period));
      return { colour, met: apart.filter((days) => days < 0).length, nearest: Math.min(...apart) };
    });
    ranked.sort((a, b) => a.met - b.met || compareDistances(b.nearest, a.nearest));
    const colour = ranked[0]?.colour ?? "grey";
    holders.get(colour)?.push(faction);
    colours.set(faction.id, colour);
  }
  return colours;
}

/** Compares distances of which some are infinite. */
function compareDistances(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** Days of certain membership, by faction, within the period or not: a span of a story has the colours of the whole. */
function weightsOf(memberships: readonly Membership[], period: Period): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { faction, validFrom, validTo } of memberships.filter(isPreferred)) {
    const days = (validTo ?? period.to) - (validFrom ?? period.from);
    weights.set(faction, (weights.get(faction) ?? 0) + Math.max(0, days));
  }
  return weights;
}

function daysBetween(a: Faction, b: Faction, period: Period): number {
  const start = Math.max(a.validFromEarliest ?? period.from, b.validFromEarliest ?? period.from);
  const end = Math.min(a.validToLatest ?? period.to, b.validToLatest ?? period.to);
  return start - end;
}
