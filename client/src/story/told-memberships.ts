import type { Dataset, Membership } from "@entente/core";

/** Lists the memberships that a story tells of: none where they are computed. */
export function toldMemberships({
  memberships,
  areFactionsComputed = false,
}: Dataset): readonly Membership[] {
  return areFactionsComputed ? [] : memberships;
}
