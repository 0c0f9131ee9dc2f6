import type { OutlineDisc } from "../geometry/bent-outline.ts";
import type { Picture, PlannedHull, PlannedNode, Where } from "./transition.ts";

/** The discs that a hull must hold, and those that it must keep out. */
export interface SortedDiscs {
  readonly members: readonly OutlineDisc[];
  readonly strangers: readonly OutlineDisc[];
}

/** How far a picture has settled when its hulls hold its new members and nobody else: not at once, but soon. */
const SORTED_AT = 0.03;

/**
 * Sorts all discs of a moment into members and strangers of a hull. Who joins or leaves is both for a moment at the
 * start of the transition, ever more the one and less the other.
 */
export function sortDiscs(
  { memberIds, wereMemberIds }: Pick<PlannedHull, "memberIds" | "wereMemberIds">,
  { nodes, leavingNodes }: Pick<Picture, "nodes" | "leavingNodes">,
  where: Where,
  progress: number,
): SortedDiscs {
  const share = Math.min(1, progress / SORTED_AT);
  const now = share * share * (3 - 2 * share);
  const members: OutlineDisc[] = [];
  const strangers: OutlineDisc[] = [];
  const sort = ({ id, box }: PlannedNode, was: boolean, is: boolean): void => {
    const { x, y } = where(id);
    const weigh = (before: boolean, after: boolean): number =>
      before === after ? Number(after) : after ? now : 1 - now;
    const wasMember = wereMemberIds === null ? is && memberIds.has(id) : was && wereMemberIds.has(id);
    const isMember = is && memberIds.has(id);
    const member = weigh(wasMember, isMember);
    const stranger = weigh(was && !wasMember, is && !isMember);
    if (member > 0) members.push({ x, y, radius: box.radius, weight: member });
    if (stranger > 0) strangers.push({ x, y, radius: box.radius, weight: stranger });
  };
  for (const node of nodes) sort(node, !node.arrives, true);
  if (progress < 1) for (const node of leavingNodes) sort(node, true, false);
  return { members, strangers };
}
