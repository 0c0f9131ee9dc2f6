import { type Box, type Coordinates, extentOf, type NodeBox } from "../../geometry/coordinates.ts";
import { type LabelPlace, labelBox } from "./label-place.ts";

/** A part of the stage that a node, its name or both stand on. */
export interface Occupied {
  readonly id: string;
  readonly box: Box;
}

/** Boxes of all nodes: disc and name in one where the name is below the disc. */
export function occupiedBoxes(
  coordinates: Coordinates,
  boxes: ReadonlyMap<string, NodeBox>,
  labels: ReadonlyMap<string, LabelPlace>,
): Occupied[] {
  return [...coordinates].flatMap(([id, at]): Occupied[] => {
    const [box, label] = [boxes.get(id), labels.get(id)];
    if (box === undefined || label === undefined) return [];
    const { radius } = box;
    const disc = { left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius };
    if (!label.visible) return [{ id, box: disc }];
    if (label.offset.x === 0 && label.offset.y > 0) {
      const { left, right, up, down } = extentOf(box);
      return [{ id, box: { left: at.x - left, right: at.x + right, top: at.y - up, bottom: at.y + down } }];
    }
    return [
      { id, box: disc },
      { id, box: labelBox(at, label.offset, box) },
    ];
  });
}
