import {
  addDays,
  calendarDate,
  type Dataset,
  type Faction,
  type Membership,
  seededRandom,
  type Tie,
} from "@entente/core";

const FROM = calendarDate(1922, 1, 1);
const DAYS = 8 * 365;
const MEAN_DAYS = 600;
const TIES_EACH = 4;
/** Of ties, so many are within a circle, and circles are so many. */
const WITHIN = 0.85;
const CIRCLES = 20;
const CAMPS = 12;
const SIDES = ["LEFT", "CENTRE", "RIGHT", "NONE"] as const;

const actorId = (number: number): string => `a${String(number).padStart(5, "0")}`;

/** A story of `count` actors in circles, about four ties each at any time, and camps that come and go: always the same. */
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
    ties.push({ id: `t${ties.length}`, kind, a: first, b: second, ...fact(from, from + length) } as Tie);
  }
  const factions: Faction[] = [];
  const memberships: Membership[] = [];
  for (let camp = 0; camp < CAMPS; camp++) {
    const from = random.below(DAYS - 400);
    const to = from + 200 + random.below(DAYS - 200 - from);
    const side = SIDES[camp % SIDES.length];
    const id = `f${camp}`;
    const name = `Camp number ${camp + 1}`;
    factions.push({ id, name, shortName: name, side, ...fact(from, to) } as unknown as Faction);
    const members = Array.from({ length: circle }, () => within(camp * circle));
    for (const member of new Set(members)) {
      const actor = actorId(member);
      memberships.push({ id: `m${memberships.length}`, actor, faction: id, ...fact(from, to) } as Membership);
    }
  }
  const actors = Array.from({ length: count }, (_, number) => {
    const name = `Actor ${number}`;
    return { id: actorId(number), name, shortName: name, kind: "PERSON" };
  });
  const sources = [{ id: "generator", title: "The generator", url: null }];
  const passages = [{ id: "p1", source: "generator", locator: "seed", openingWords: null, url: null }];
  return {
    id: `large-${count}`,
    revision: `large-${count}`,
    title: `Large story of ${count}`,
    description: "",
    licence: "CC0-1.0",
    period: { from: FROM, to: addDays(FROM, DAYS) },
    actors,
    factions,
    memberships,
    ties,
    sources,
    passages,
    arguments: [],
    argumentLinks: [],
    positions: [],
    events: [],
    participants: [],
    offices: [],
    officeHoldings: [],
    tours: [],
    tourStops: [],
  } as unknown as Dataset;
}

function fact(from: number, to: number): object {
  const [validFrom, validTo] = [addDays(FROM, from), addDays(FROM, Math.min(DAYS, to))];
  const possible = { validFromEarliest: validFrom, validToLatest: validTo };
  const evidence = { basis: "EXPLICIT", begunBy: null, endedBy: null, citations: ["p1"], rivalOf: null };
  return { validFrom, validTo, ...possible, ...evidence };
}
