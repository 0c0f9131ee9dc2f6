import { type Dataset, type Faction, type Membership, seededRandom, type Tie } from "@entente/core";
import { emptyStory, factsWithin, numbered } from "./generated-parts.ts";

const DAYS = 4 * 365;
const fact = factsWithin(DAYS);
/** Share of ties within a bloc: three of four. */
const WITHIN = 0.75;
/** Share of ties between blocs that are of opponents. */
const OPPOSED = 0.6;
/** Share of ties that hold for a part of the story only. */
const PASSING = 0.3;
const NAMES = ["Ostrava", "Lisbon", "Tampere", "Girona", "Malmö", "Trieste", "Bergen", "Porto", "Riga"];

/** The size of a story of planted blocs. */
export interface PlantedSize {
  readonly actors: number;
  readonly ties: number;
  readonly blocs: number;
  /** Whether each bloc is a faction of the story; without one the ties alone tell the blocs. */
  readonly factions: boolean;
}

/** Returns the bloc of an actor, by its number. */
export const blocOf = (actor: number, { blocs }: Pick<PlantedSize, "blocs">): number => actor % blocs;

/** A story whose actors stand in blocs, three ties within them to one between: always the same. */
export function plantedStory(size: PlantedSize): Dataset {
  const { actors: count, blocs } = size;
  const random = seededRandom(count);
  const perBloc = Math.floor(count / blocs);
  const ties: Tie[] = [];
  while (ties.length < size.ties) {
    const a = random.below(count);
    const isWithin = random.next() < WITHIN;
    const b = isWithin ? (a % blocs) + blocs * random.below(perBloc) : random.below(count);
    if (a === b || isWithin !== (blocOf(a, size) === blocOf(b, size))) continue;
    const isPassing = random.next() < PASSING;
    const from = isPassing ? random.below(DAYS - 30) : 0;
    const to = isPassing ? from + 30 + random.below(DAYS - from - 30) : DAYS;
    const kind = !isWithin && random.next() < OPPOSED ? "OPPOSED" : "ALLIED";
    const ends = { a: numbered("a", Math.min(a, b)), b: numbered("a", Math.max(a, b)) };
    ties.push({ id: numbered("t", ties.length), kind, ...ends, ...fact(from, to) });
  }
  const factions: Faction[] = [];
  const memberships: Membership[] = [];
  for (let bloc = 0; size.factions && bloc < blocs; bloc++) {
    const id = numbered("f", bloc);
    factions.push({ id, name: `${NAMES[bloc] ?? bloc} League`, names: {}, side: "NONE", ...fact(0, DAYS) });
    for (let actor = bloc; actor < count; actor += blocs) {
      const member = numbered("a", actor);
      memberships.push({ id: numbered("m", actor), actor: member, faction: id, ...fact(0, DAYS) });
    }
  }
  const id = `planted-${count}${size.factions ? "" : "-by-ties"}`;
  const story = emptyStory(id, `${count} actors in ${blocs} blocs`, count, DAYS);
  return { ...story, factions, memberships, ties };
}
