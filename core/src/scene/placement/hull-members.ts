import {
  type ConvexOutline,
  clearanceBetween,
  clearanceOf,
  type Enclosed,
  outlineAround,
} from "../../geometry/convex-outline.ts";
import type { Coordinates, Extent, NodeBox } from "../../geometry/coordinates.ts";
import type { LabelPlace } from "./label-place.ts";

/** Members to enclose, and how wide. */
export interface HullMembers {
  readonly members: readonly { readonly id: string; readonly extent: Extent }[];
  readonly padding: number;
}

/** The members of one faction, as a hull is to enclose them. */
export interface HullPlan {
  readonly id: string;
  readonly members: readonly string[];
  readonly padding: number;
}

/** Where everybody stands and is named. */
export interface Standing {
  readonly rest: Coordinates;
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly labels: ReadonlyMap<string, LabelPlace>;
}

/** Above this number of actors no hull asks where it could enclose names. */
const MOST = 300;
/** Pixels that a hull keeps from a stranger, and from another hull, where it encloses a name. */
const CLEAR = 3;

/**
 * Hulls enclose the discs of their members, and the names of as many as they can without coming nearer to a stranger,
 * a stranger's name, or a hull that shares no member with them.
 */
export function encloseMembers(
  hulls: readonly HullPlan[],
  standing: Standing,
): ReadonlyMap<string, HullMembers> {
  const { rest, boxes } = standing;
  const bare = new Map(
    hulls.map((hull) => [hull.id, hull.members.map((id) => ({ id, extent: discOf(boxes.get(id)) }))]),
  );
  const outlines = new Map(
    hulls.map(({ id, padding }) => [id, outlineOf(bare.get(id) ?? [], padding, rest)]),
  );
  return new Map(
    hulls.map(({ id, members, padding }): [string, HullMembers] => {
      const discs = bare.get(id) ?? [];
      if (rest.size > MOST) return [id, { members: discs, padding }];
      const own = new Set(members);
      const strangers = strangersTo(own, standing);
      const others = hulls.flatMap((other) => {
        const outline = outlines.get(other.id) ?? null;
        return other.id === id || outline === null || other.members.some((one) => own.has(one))
          ? []
          : [outline];
      });
      const isFree = isFreeFor(outlines.get(id) ?? null, strangers, others);
      const keep = (enclosed: HullMembers["members"]): [string, HullMembers] => {
        // The hulls after this one keep clear of it as it has become.
        outlines.set(id, outlineOf(enclosed, padding, rest));
        return [id, { members: enclosed, padding }];
      };
      const named = discs.map(({ id: member }) => ({ id: member, extent: extentWithName(member, standing) }));
      if (isFree(outlineOf(named, padding, rest))) return keep(named);
      const enclosed = [...discs];
      for (const [k, one] of named.entries()) {
        const disc = enclosed[k];
        enclosed[k] = one;
        if (disc !== undefined && !isFree(outlineOf(enclosed, padding, rest))) enclosed[k] = disc;
      }
      return keep(enclosed);
    }),
  );
}

/** Tells whether an outline comes no nearer to others than the one round the discs alone, or stays clear of them. */
function isFreeFor(
  bare: ConvexOutline | null,
  strangers: readonly Enclosed[],
  others: readonly ConvexOutline[],
): (outline: ConvexOutline | null) => boolean {
  if (bare === null) return () => false;
  const least = strangers.map((stranger) => Math.min(CLEAR, clearanceOf(bare, stranger).gap));
  const leastBetween = others.map((other) => Math.min(CLEAR, clearanceBetween(bare, other).gap));
  return (outline) =>
    outline !== null &&
    strangers.every((stranger, k) => clearanceOf(outline, stranger).gap >= (least[k] ?? CLEAR) - ROUNDING) &&
    others.every((other, k) => clearanceBetween(outline, other).gap >= (leastBetween[k] ?? CLEAR) - ROUNDING);
}

const ROUNDING = 0.01;

/** The discs and names of all but a faction's members, each for itself. */
function strangersTo(own: ReadonlySet<string>, { rest, boxes, labels }: Standing): Enclosed[] {
  return [...rest].flatMap(([id, at]): Enclosed[] => {
    const [box, label] = [boxes.get(id), labels.get(id)];
    if (own.has(id) || box === undefined) return [];
    const disc = { ...at, extent: discOf(box) };
    if (label?.visible !== true) return [disc];
    const [across, down] = [box.labelWidth / 2, box.labelHeight / 2];
    const { x, y } = label.offset;
    const extent = { left: across, right: across, up: down, down };
    return [disc, { x: at.x + x, y: at.y + y, extent }];
  });
}

function outlineOf(
  members: HullMembers["members"],
  padding: number,
  rest: Coordinates,
): ConvexOutline | null {
  return outlineAround(
    members.flatMap(({ id, extent }) => {
      const at = rest.get(id);
      return at === undefined ? [] : [{ ...at, extent }];
    }),
    padding,
  );
}

function discOf(box: NodeBox | undefined): Extent {
  const radius = box?.radius ?? 0;
  return { left: radius, right: radius, up: radius, down: radius };
}

function extentWithName(id: string, { boxes, labels }: Standing): Extent {
  const [box, label] = [boxes.get(id), labels.get(id)];
  const disc = discOf(box);
  if (box === undefined || label?.visible !== true) return disc;
  const [across, down] = [box.labelWidth / 2, box.labelHeight / 2];
  const { x, y } = label.offset;
  return {
    left: Math.max(disc.left, across - x),
    right: Math.max(disc.right, across + x),
    up: Math.max(disc.up, down - y),
    down: Math.max(disc.down, down + y),
  };
}

/** Whether hulls around both are the same. */
export function isSameMembers(a: HullMembers, b: HullMembers): boolean {
  return (
    a.members.length > 0 &&
    a.padding === b.padding &&
    a.members.length === b.members.length &&
    a.members.every((one, position) => isSameMember(one, b.members[position]))
  );
}

function isSameMember(
  a: HullMembers["members"][number],
  b: HullMembers["members"][number] | undefined,
): boolean {
  const { left, right, up, down } = a.extent;
  return (
    a.id === b?.id &&
    left === b.extent.left &&
    right === b.extent.right &&
    up === b.extent.up &&
    down === b.extent.down
  );
}
