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
const DAYS = 8 * 365;
const MEAN_DAYS = 600;
const TIES_EACH = 4;
/** Share of ties within a circle of actors, and number of circles. */
const WITHIN = 0.85;
const CIRCLES = 20;
const FACTIONS = 12;
const SIDES = ["LEFT", "CENTRE", "RIGHT", "NONE"] as const;

const numbered = (letter: string, number: number): string => `${letter}${String(number).padStart(5, "0")}`;
const actorId = (number: number): string => numbered("a", number);

/** A story of `count` actors in circles, about four ties each at any time, and factions that come and go: always the same. */
export function largeStory(count: number): Dataset {
  const random = seededRandom(count);
  const circle = Math.ceil(count / CIRCLES);
  const within = (of: number): number => {
    const first = Math.floor(of / circle) * circle;
    return first + random.below(Math.min(circle, count - first));
  };
  const ties: Tie[] = [];
  const wanted = Math.round((TIES_EACH / 2) * count * (DAYS / MEAN_DAYS));
  while (ties.length < wanted) {
    const a = random.below(count);
    const b = random.next() < WITHIN ? within(a) : random.below(count);
    if (a === b) continue;
    const from = random.below(DAYS);
    const length = Math.max(1, Math.round(-Math.log(1 - random.next()) * MEAN_DAYS));
    const [first, second] = [actorId(Math.min(a, b)), actorId(Math.max(a, b))];
    const kind = (a + b) % 3 === 0 ? "OPPOSED" : "ALLIED";
    ties.push({ id: numbered("t", ties.length), kind, a: first, b: second, ...fact(from, from + length) });
  }
  const factions: Faction[] = [];
  const memberships: Membership[] = [];
  for (let faction = 0; faction < FACTIONS; faction++) {
    const from = random.below(DAYS - 400);
    const to = from + 200 + random.below(DAYS - 200 - from);
    const side = SIDES[faction % SIDES.length] ?? "NONE";
    const id = numbered("f", faction);
    factions.push({ id, name: `Camp number ${faction + 1}`, names: {}, side, ...fact(from, to) });
    const members = Array.from({ length: circle }, () => within(faction * circle));
    for (const member of new Set(members)) {
      const actor = actorId(member);
      memberships.push({ id: numbered("m", memberships.length), actor, faction: id, ...fact(from, to) });
    }
  }
  const unknown = { born: null, died: null, note: null, citations: [] };
  const actors = Array.from({ length: count }, (_, number): Actor => {
    const name = `Actor ${number}`;
    return { id: actorId(number), name, shortName: name, names: {}, kind: "PERSON", ...unknown };
  });
  const unsaid = {
    author: null,
    language: null,
    year: null,
    url: null,
    grade: null,
    quotedIn: null,
    note: null,
  };
  const sources = [{ id: "generator", title: "The generator", ...unsaid }];
  const passages = [{ id: "p1", source: "generator", locator: "seed", openingWords: null, url: null }];
  return {
    id: `large-${count}`,
    revision: `large-${count}`,
    title: `Large story of ${count}`,
    description: "",
    licence: "CC0-1.0",
    period: { from: FROM, to: addDays(FROM, DAYS) },
    ...NO_ROWS,
    actors,
    factions,
    memberships,
    ties,
    sources,
    passages,
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
