import { intervalAt, isEmpty, isPreferred, overlaps, type Tie, type Validity } from "@entente/core";
import type { PackageRows } from "./package-rows.ts";

/** Checks what must hold between facts in time. */
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

/** Certain days within the certain life, possible days within the possible life: the hull never outlives its camp. */
function liesWithin(inner: Validity, outer: Validity): boolean {
  return (["CERTAIN", "POSSIBLE"] as const).every((certainty) => {
    const [part, whole] = [intervalAt(inner, certainty), intervalAt(outer, certainty)];
    if (isEmpty(part)) return true;
    const startsInside = whole.from === null || (part.from !== null && part.from >= whole.from);
    const endsInside = whole.to === null || (part.to !== null && part.to <= whole.to);
    return startsInside && endsInside;
  });
}

/** A pair may not be certainly allied and certainly opposed on one day. */
function checkTiesDoNotContradict({ ties }: PackageRows): void {
  const pairs = new Map<string, { readonly tie: Tie; readonly position: number }[]>();
  for (const [position, tie] of ties.models.entries()) {
    if (!isPreferred(tie)) continue;
    const key = `${tie.a}/${tie.b}`;
    const earlier = pairs.get(key) ?? [];
    pairs.set(key, earlier);
    const clash = earlier.find(({ tie: other }) => other.kind !== tie.kind && bothCertain(other, tie));
    if (clash !== undefined) {
      ties.fault(
        position,
        "validFrom",
        `${tie.validFromEdtf ?? "open"} to ${tie.validToEdtf ?? "open"}`,
        `no day on which ${tie.a} and ${tie.b} are certainly both allied and opposed; row ${ties.lineOf(clash.position)} (${clash.tie.id}) overlaps`,
      );
    }
    earlier.push({ tie, position });
  }
}

function bothCertain(a: Tie, b: Tie): boolean {
  const [first, second] = [intervalAt(a, "CERTAIN"), intervalAt(b, "CERTAIN")];
  return !isEmpty(first) && !isEmpty(second) && overlaps(first, second);
}
