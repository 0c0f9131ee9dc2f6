import { type Box, type Coordinates, extentOf, type NodeBox } from "../layout/coordinates.ts";

/** The boxes of whole nodes, disc and label, by actor. */
export function nodeBoxes(
  coordinates: Coordinates,
  boxes: ReadonlyMap<string, NodeBox>,
): ReadonlyMap<string, Box> {
  return new Map(
    [...coordinates].flatMap(([id, { x, y }]) => {
      const box = boxes.get(id);
      if (box === undefined) return [];
      const { left, right, up, down } = extentOf(box);
      return [[id, { left: x - left, right: x + right, top: y - up, bottom: y + down }] as const];
    }),
  );
}

/** The boxes of the labels alone, the greatest nodes first. */
export function labelBoxes(
  coordinates: Coordinates,
  boxes: ReadonlyMap<string, NodeBox>,
): ReadonlyMap<string, Box> {
  const inOrder = [...coordinates].toSorted(
    ([a], [b]) => (boxes.get(b)?.radius ?? 0) - (boxes.get(a)?.radius ?? 0) || (a < b ? -1 : 1),
  );
  return new Map(
    inOrder.flatMap(([id, { x, y }]) => {
      const box = boxes.get(id);
      if (box === undefined) return [];
      const { down } = extentOf(box);
      const half = box.labelWidth / 2;
      return [
        [id, { left: x - half, right: x + half, top: y + down - box.labelHeight, bottom: y + down }] as const,
      ];
    }),
  );
}

/** Labels that would run into one before them. */
export function hiddenLabels(labels: ReadonlyMap<string, Box>): ReadonlySet<string> {
  const shown: Box[] = [];
  const hidden = new Set<string>();
  for (const [id, box] of labels) {
    if (shown.some((other) => overlap(box, other) > 0)) hidden.add(id);
    else shown.push(box);
  }
  return hidden;
}

/** The area that two boxes share, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
