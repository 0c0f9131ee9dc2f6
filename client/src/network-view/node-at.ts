import type { Coordinates, Picture, Point } from "@entente/core";

/** An actor's node, in pixels of its picture. */
export interface NodeInPicture extends Point {
  readonly actor: string;
  readonly name: string;
  readonly radius: number;
}

/** Pixels around a disc in which a press still hits it. */
const SLACK = 4;
const LEAST_REACH = 12;

/** Returns the actor whose disc lies under a place of the picture, with all actors at these coordinates. */
export function nodeOn({ nodes }: Picture, coordinates: Coordinates, place: Point): string | null {
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, box } of nodes) {
    const at = coordinates.get(id);
    if (at === undefined) continue;
    const way = Math.hypot(at.x - place.x, at.y - place.y);
    if (way > Math.max(LEAST_REACH, box.radius + SLACK) || way >= least) continue;
    nearest = id;
    least = way;
  }
  return nearest;
}

/** Returns the node whose disc lies under a place of the picture at rest. */
export function nodeAt(picture: Picture, place: Point): NodeInPicture | null {
  const actor = nodeOn(picture, picture.rest, place);
  return actor === null ? null : nodeOf(picture, actor);
}

export function nodeOf(picture: Picture, actor: string): NodeInPicture | null {
  const node = picture.nodes.find(({ id }) => id === actor);
  const at = picture.rest.get(actor);
  if (node === undefined || at === undefined) return null;
  return { actor, name: node.text, radius: node.box.radius, x: at.x, y: at.y };
}
