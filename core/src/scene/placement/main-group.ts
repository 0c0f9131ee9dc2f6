import type { Coordinates, Size } from "../../geometry/coordinates.ts";

/** Two in one group stand no farther from each other than this share of the frame, or have others between. */
const REACH = 0.27;
/** The least share, and number, of members of whom an outline is drawn without the others. */
const LEAST_SHARE = 0.6;
const LEAST_MEMBERS = 3;

/**
 * Chooses the members of a computed faction whom its outline encloses. Where most of them stand together, those far
 * off have the colour alone: they did not move when their ties changed, and an outline round them would cover others.
 */
export function mainGroupOf(
  members: readonly string[],
  rest: Coordinates,
  { width, height }: Size,
): readonly string[] {
  const reach = REACH * Math.sqrt(width * height);
  const left = new Set(members);
  let main: readonly string[] = [];
  for (const first of members) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const one of group) {
      const at = rest.get(one);
      for (const other of left) {
        const there = rest.get(other);
        if (at === undefined || there === undefined) continue;
        if (Math.hypot(at.x - there.x, at.y - there.y) > reach) continue;
        left.delete(other);
        group.push(other);
      }
    }
    if (group.length > main.length) main = group;
  }
  const isMost = main.length >= LEAST_MEMBERS && main.length >= LEAST_SHARE * members.length;
  return isMost && main.length < members.length ? members.filter((one) => main.includes(one)) : members;
}
