import {
  compareIds,
  intervalAt,
  isEmpty,
  isPreferred,
  overlaps,
  type Tie,
  type Validity,
} from "@entente/core";
import type { PackageRows } from "./package-rows.ts";

/** Checks that memberships lie within their factions and that no tie contradicts another. */
export function checkTimes(rows: PackageRows): void {
  checkMembershipsLieInFactions(rows);
  checkTiesDoNotContradict(rows);
}

function checkMembershipsLieInFactions({ factions, memberships }: PackageRows): void {
  const lives = new Map(factions.models.map((faction) => [faction.id, faction]));
  for (const [position, membership] of memberships.models.entries()) {
    const faction = lives.get(membership.faction);
    if (faction === undefined || !isPreferred(membership)) continue;
    if (!liesWithin(membership, faction)) {
      const life = `${faction.validFromEdtf ?? "open"} to ${faction.validToEdtf ?? "open"}`;
      memberships.fault(
        position,
        "validFrom",
        `${membership.validFromEdtf ?? "open"} to ${membership.validToEdtf ?? "open"}`,
        `a time within the life of ${faction.id}, ${life}`,
      );
    }
  }
}

/** True where certain days lie within certain days and possible within possible: no hull outlives its faction. */
function liesWithin(inner: Validity, outer: Validity): boolean {
  return (["CERTAIN", "POSSIBLE"] as const).every((certainty) => {
    const [part, whole] = [intervalAt(inner, certainty), intervalAt(outer, certainty)];
    if (isEmpty(part)) return true;
    const startsInside = whole.from === null || (part.from !== null && part.from >= whole.from);
    const endsInside = whole.to === null || (part.to !== null && part.to <= whole.to);
    return startsInside && endsInside;
  });
}

/** Reports a pair that is certainly allied and certainly opposed on one day. */
function checkTiesDoNotContradict({ ties }: PackageRows): void {
  const tieAt = (position: number): Tie => ties.models[position] as Tie;
  const byPair = Int32Array.from(ties.models.keys()).sort(
    (x, y) => compareIds(tieAt(x).a, tieAt(y).a) || compareIds(tieAt(x).b, tieAt(y).b) || x - y,
  );
  let start = 0;
  for (let place = 0; place < byPair.length; place += 1) {
    const [position, first] = [byPair[place] ?? 0, byPair[start] ?? 0];
    const [tie, other] = [tieAt(position), tieAt(first)];
    if (tie.a !== other.a || tie.b !== other.b) start = place;
    const clash = byPair.subarray(start, place).find((earlier) => contradict(tieAt(earlier), tie));
    if (clash === undefined) continue;
    ties.fault(
      position,
      "validFrom",
      `${tie.validFromEdtf ?? "open"} to ${tie.validToEdtf ?? "open"}`,
      `no day on which ${tie.a} and ${tie.b} are certainly both allied and opposed; row ${ties.lineOf(clash)} (${tieAt(clash).id}) overlaps`,
    );
  }
}

function contradict(a: Tie, b: Tie): boolean {
  return a.kind !== b.kind && isPreferred(a) && isPreferred(b) && bothCertain(a, b);
}

function bothCertain(a: Tie, b: Tie): boolean {
  const [first, second] = [intervalAt(a, "CERTAIN"), intervalAt(b, "CERTAIN")];
  return !isEmpty(first) && !isEmpty(second) && overlaps(first, second);
}
