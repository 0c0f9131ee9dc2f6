import { createBoxGrid } from "../../geometry/box-grid.ts";
import {
  type Box,
  type Coordinates,
  extentOf,
  type NodeBox,
  type Point,
  type Size,
} from "../../geometry/coordinates.ts";

/** The place of an actor's name: its middle, `offset` away from the node. */
export interface LabelPlace {
  readonly offset: Point;
  /** False where it would run into a weightier name or cover another's disc. */
  readonly visible: boolean;
}

/** A label's place before anything is in its way. */
export function labelBelow(box: NodeBox): Point {
  return { x: 0, y: extentOf(box).down - box.labelHeight / 2 };
}

/** Pixels between a name and another's disc. */
const AIR = 1;

/**
 * Names below their nodes, the greatest nodes first; where a name would cover a disc, run into a name before it or
 * leave the frame, it stands above or beside its node; where that is no better it is left out.
 */
export function placeLabels(
  coordinates: Coordinates,
  boxes: ReadonlyMap<string, NodeBox>,
  { frame, reserved }: { readonly frame: Size; readonly reserved: readonly Box[] },
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
  const isFree = (number: number, label: Box, first: boolean): boolean =>
    (first || isWithin(label, frame, reserved)) && !discs.isTouched(label, number) && !shown.isTouched(label);
  return new Map(
    inOrder.map(({ id, at, box }, number): [string, LabelPlace] => {
      for (const [turn, offset] of labelOffsets(box).entries()) {
        const label = labelBox(at, offset, box);
        if (!isFree(number, label, turn === 0)) continue;
        shown.add(label);
        return [id, { offset, visible: true }];
      }
      return [id, { offset: labelBelow(box), visible: false }];
    }),
  );
}

export function labelBox(at: Point, { x, y }: Point, { labelWidth, labelHeight }: NodeBox): Box {
  return around({ x: at.x + x, y: at.y + y }, labelWidth, labelHeight);
}

/** Below, above, to the right and to the left. */
export function labelOffsets(box: NodeBox): Point[] {
  const { x, y } = labelBelow(box);
  const aside = y - box.labelHeight / 2 + box.labelWidth / 2;
  return [
    { x, y },
    { x, y: -y },
    { x: aside, y: 0 },
    { x: -aside, y: 0 },
  ];
}

function around({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function isWithin(
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
