import {
  type Actor,
  addDays,
  calendarDate,
  type Dataset,
  type Evidence,
  type Faction,
  formatCalendarDate,
  type Membership,
  NO_ROWS,
  seededRandom,
  type Tie,
  type Validity,
} from "@entente/core";

const FROM = calendarDate(1922, 1, 1);
const DAYS = 4 * 365;
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

const numbered = (letter: string, number: number): string => `${letter}${String(number).padStart(5, "0")}`;

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
  const unknown = { born: null, died: null, note: null, citations: [] };
  const actors = Array.from({ length: count }, (_, number): Actor => {
    const name = `Actor ${number}`;
    return { id: numbered("a", number), name, shortName: name, names: {}, kind: "PERSON", ...unknown };
  });
  const unsaid = { author: null, language: null, year: null, url: null, grade: null, quotedIn: null };
  const id = `planted-${count}${size.factions ? "" : "-by-ties"}`;
  return {
    id,
    revision: id,
    title: `${count} actors in ${blocs} blocs`,
    description: "",
    licence: "CC0-1.0",
    period: { from: FROM, to: addDays(FROM, DAYS) },
    ...NO_ROWS,
    actors,
    factions,
    memberships,
    ties,
    sources: [{ id: "generator", title: "The generator", note: null, ...unsaid }],
    passages: [{ id: "p1", source: "generator", locator: "seed", openingWords: null, url: null }],
  };
}

function fact(from: number, to: number): Validity & Evidence {
  const [validFrom, validTo] = [addDays(FROM, from), addDays(FROM, Math.min(DAYS, to))];
  return {
    validFrom,
    validTo,
    validFromEarliest: validFrom,
    validToLatest: validTo,
    validFromEdtf: formatCalendarDate(validFrom),
    validToEdtf: formatCalendarDate(validTo),
    basis: "EXPLICIT",
    citations: ["p1"],
    begunBy: null,
    endedBy: null,
    reading: null,
    rivalOf: null,
    note: null,
  };
}
