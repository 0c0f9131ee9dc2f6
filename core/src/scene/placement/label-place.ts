import { createBoxGrid } from "../../geometry/box-grid.ts";
import {
  type Box,
  type Coordinates,
  extentOf,
  type NodeBox,
  overlap,
  type Point,
  type Size,
} from "../../geometry/coordinates.ts";

/** The place of an actor's name: its middle, `offset` away from the node. */
export interface LabelPlace {
  readonly offset: Point;
  /** False where every place for it runs into a weightier name, covers another's disc or leaves the frame. */
  readonly visible: boolean;
}

/** What names keep off. */
export interface LabelGround {
  readonly frame: Size;
  readonly reserved: readonly Box[];
}

/** A label's place before anything is in its way. */
export function labelBelow(box: NodeBox): Point {
  return { x: 0, y: extentOf(box).down - box.labelHeight / 2 };
}

/** Nodes above which a name left out has its first place within the frame: finding where it covers least would take longest of all. */
const MOST_WEIGHED = 300;
/** Pixels between a name and another's disc. */
const AIR = 1;

/**
 * Names below their nodes, the greatest nodes first; where a name would cover a disc, run into a name before it or
 * leave the frame, it takes the first free place around its node. Where there is none it is left out, and has the
 * place where it covers least, for when its node is chosen.
 */
export function placeLabels(
  coordinates: Coordinates,
  boxes: ReadonlyMap<string, NodeBox>,
  { frame, reserved }: LabelGround,
  kept: { readonly labels: ReadonlyMap<string, LabelPlace>; readonly off: readonly Box[] } = NOTHING_KEPT,
): ReadonlyMap<string, LabelPlace> {
  const inOrder = [...coordinates]
    .flatMap(([id, at]) => {
      const box = boxes.get(id);
      return box === undefined ? [] : [{ id, at, box }];
    })
    .toSorted((a, b) => b.box.radius - a.box.radius || (a.id < b.id ? -1 : 1));
  const side = 2 * (inOrder[0]?.box.radius ?? 20) + 12;
  const [discs, shown] = [createBoxGrid(side), createBoxGrid(side)];
  for (const { at, box } of inOrder) discs.add(around(at, 2 * (box.radius + AIR), 2 * (box.radius + AIR)));
  for (const box of kept.off) shown.add(box);
  for (const { id, at, box } of inOrder) {
    const label = kept.labels.get(id);
    if (label?.visible === true) shown.add(labelBox(at, label.offset, box));
  }
  const isFree = (number: number, label: Box): boolean =>
    isWithin(label, frame, reserved) && !discs.isTouched(label, number) && !shown.isTouched(label);
  const covered = (number: number, label: Box): number =>
    outside(label, frame) +
    discs
      .touching(label)
      .reduce((sum, one) => (one === number ? sum : sum + overlap(discs.boxAt(one), label)), 0);
  return new Map(
    inOrder.map(({ id, at, box }, number): [string, LabelPlace] => {
      const before = kept.labels.get(id);
      if (before?.visible === true) return [id, before];
      const offsets = labelOffsets(box);
      const free = offsets.find((offset) => isFree(number, labelBox(at, offset, box)));
      if (free !== undefined) {
        shown.add(labelBox(at, free, box));
        return [id, { offset: free, visible: true }];
      }
      let [offset, least]: [Point, number] = [labelBelow(box), Number.POSITIVE_INFINITY];
      if (inOrder.length > MOST_WEIGHED) {
        const inFrame = offsets.find((one) => isWithin(labelBox(at, one, box), frame, reserved));
        return [id, { offset: inFrame ?? offset, visible: false }];
      }
      for (const one of offsets) {
        const cost = covered(number, labelBox(at, one, box));
        if (cost < least) [offset, least] = [one, cost];
      }
      return [id, { offset, visible: false }];
    }),
  );
}

const NOTHING_KEPT = { labels: new Map<string, LabelPlace>(), off: [] };

export function labelBox(at: Point, { x, y }: Point, { labelWidth, labelHeight }: NodeBox): Box {
  return around({ x: at.x + x, y: at.y + y }, labelWidth, labelHeight);
}

/** In radii, along each axis: where the corner of a name touches its disc from a slant. */
const SLANT = 0.78;
/** In widths of a name: how far it is shifted above or below its disc, so that it still touches it. */
const SHIFT = 0.3;

/** The places around a node, the clearest first: below, above, beside, at the corners, below and above but shifted. */
export function labelOffsets(box: NodeBox): Point[] {
  const { x, y } = labelBelow(box);
  const aside = y - box.labelHeight / 2 + box.labelWidth / 2;
  const across = SLANT * box.radius + box.labelWidth / 2;
  const down = SLANT * box.radius + box.labelHeight / 2;
  const shift = SHIFT * box.labelWidth;
  return [
    { x, y },
    { x, y: -y },
    { x: aside, y: 0 },
    { x: -aside, y: 0 },
    { x: across, y: down },
    { x: -across, y: down },
    { x: across, y: -down },
    { x: -across, y: -down },
    { x: shift, y },
    { x: -shift, y },
    { x: shift, y: -y },
    { x: -shift, y: -y },
  ];
}

function around({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Tells whether a box lies within the frame and under no reserved part of it. */
export function isWithin(
  { left, right, top, bottom }: Box,
  { width, height }: Size,
  reserved: readonly Box[],
): boolean {
  return (
    left >= 0 &&
    top >= 0 &&
    right <= width &&
    bottom <= height &&
    reserved.every((box) => left >= box.right || right <= box.left || top >= box.bottom || bottom <= box.top)
  );
}

/** The area of a box outside the frame. */
export function outside(box: Box, { width, height }: Size): number {
  const area = (box.right - box.left) * (box.bottom - box.top);
  return area - overlap(box, { left: 0, top: 0, right: width, bottom: height });
}
