/** A point of the picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The size of the picture, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box with sides parallel to the picture's, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The size of a node, in pixels: a disc round its coordinates, and a label centred below it. */
export interface NodeBox {
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

/** The coordinates of actors, by actor id. */
export type Coordinates = ReadonlyMap<string, Point>;

/** Distances from a node's coordinates to the edges of its disc and label together. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

const LABEL_GAP = 3;

export function extentOf(box: NodeBox): Extent {
  const half = Math.max(box.radius, box.labelWidth / 2);
  return { left: half, right: half, up: box.radius, down: box.radius + LABEL_GAP + box.labelHeight };
}

/** The area that two boxes share, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
