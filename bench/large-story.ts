import { type Dataset, type Faction, type Membership, seededRandom, type Tie } from "@entente/core";
import { emptyStory, factsWithin, numbered } from "./generated-parts.ts";

const DAYS = 8 * 365;
const fact = factsWithin(DAYS);
const MEAN_DAYS = 600;
const TIES_EACH = 4;
/** Share of ties within a circle of actors, and number of circles. */
const WITHIN = 0.85;
const CIRCLES = 20;
const FACTIONS = 12;
const SIDES = ["LEFT", "CENTRE", "RIGHT", "NONE"] as const;

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
  const story = emptyStory(`large-${count}`, `Large story of ${count}`, count, DAYS);
  return { ...story, factions, memberships, ties };
}
