/** A place on the stage: pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The stage, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** An upright box on the stage. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a node takes up around its coordinates: a disc, and a label centred below it. */
export interface NodeBox {
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

/** Where each actor stands, by actor id. */
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
