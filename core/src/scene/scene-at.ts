import { outlineAround, pointsOf } from "../layout/convex-outline.ts";
import { type Coordinates, extentOf, type NodeBox, type Point } from "../layout/coordinates.ts";
import type { Album, Picture } from "./picture.ts";
import type { Scene, SceneHull, SceneNode, SceneTie, SceneTitle } from "./scene.ts";
import { bendOf } from "./tie-bow.ts";
import type { TitlePlace } from "./title-place.ts";

/**
 * The scene of a picture with its nodes at `coordinates`, what has just arrived shown at `presence` (0 to 1).
 * Memberships, ties and hulls are always those of the picture's date.
 */
export function sceneAt(album: Album, picture: Picture, coordinates: Coordinates, presence: number): Scene {
  const presenceOf = (id: string): number => (picture.arrivals.has(id) ? presence : 1);
  const where = (actor: string): Point =>
    coordinates.get(actor) ??
    picture.rest.get(actor) ?? { x: album.frame.width / 2, y: album.frame.height / 2 };
  return {
    frame: album.frame,
    date: picture.network.asOf,
    hulls: hullsOf(album, picture, where, presenceOf),
    ties: tiesOf(picture, where, presenceOf),
    nodes: nodesOf(album, picture, where, presenceOf),
  };
}

/** Everyone on the way from one resting place to the next; newcomers stand where they will stay. */
export function between(before: Coordinates, after: Coordinates, share: number): Coordinates {
  if (share >= 1) return after;
  return new Map(
    [...after].map(([actor, to]) => {
      const from = before.get(actor) ?? to;
      return [actor, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }];
    }),
  );
}

/** Slow at both ends. The same read backwards, so that playing backwards is the exact reverse. */
export function eased(share: number): number {
  return share * share * (3 - 2 * share);
}

function hullsOf(
  { colours, boxes, style }: Album,
  { network, titles, paddings }: Picture,
  where: (actor: string) => Point,
  presenceOf: (id: string) => number,
): SceneHull[] {
  return network.factions
    .toSorted((a, b) => b.members.length - a.members.length)
    .flatMap(({ faction, certainty, members }) => {
      const outline = outlineAround(
        members.map(({ actor }) => ({ ...where(actor.id), extent: extentOf(boxOf(boxes, actor.id)) })),
        paddings.get(faction.id) ?? style.hullPadding,
      );
      const place = titles.get(faction.id);
      if (outline === null || place === undefined) return [];
      const points = pointsOf(outline);
      return [
        {
          id: faction.id,
          name: faction.name,
          side: faction.side,
          colour: colours.get(faction.id) ?? "grey",
          certainty,
          points,
          title: titleAt(faction.name, place, points),
          presence: presenceOf(faction.id),
        },
      ];
    });
}

function titleAt(
  text: string,
  { anchor, offset, width, height }: TitlePlace,
  points: readonly Point[],
): SceneTitle {
  const at = points[anchor] ?? { x: 0, y: 0 };
  return { text, centre: { x: at.x + offset.x, y: at.y + offset.y }, width, height };
}

function tiesOf(
  { network, bows }: Picture,
  where: (actor: string) => Point,
  presenceOf: (id: string) => number,
): SceneTie[] {
  return network.ties.map(({ tie, certainty }) => {
    const [from, to] = [where(tie.a), where(tie.b)];
    const bow = bows.get(tie.id) ?? 0;
    return {
      id: tie.id,
      kind: tie.kind,
      certainty,
      a: tie.a,
      b: tie.b,
      from,
      to,
      bend: bendOf(from, to, bow),
      bow,
      presence: presenceOf(tie.id),
    };
  });
}

function nodesOf(
  { colours, boxes, nodeStyles, style }: Album,
  { network, hiddenLabels }: Picture,
  where: (actor: string) => Point,
  presenceOf: (id: string) => number,
): SceneNode[] {
  const start = (from: number | null): number => from ?? Number.NEGATIVE_INFINITY;
  return network.actors.map(({ actor }) => {
    const at = where(actor.id);
    const box = boxOf(boxes, actor.id);
    const nodeStyle = nodeStyles.get(actor.id) ?? style.nodeStyle(0);
    const camps = network.factions
      .flatMap(({ faction, members }) => {
        const member = members.find((one) => one.actor.id === actor.id);
        return member === undefined ? [] : [{ faction, certainty: member.certainty }];
      })
      .toSorted((a, b) => start(b.faction.validFromEarliest) - start(a.faction.validFromEarliest));
    return {
      id: actor.id,
      name: actor.name,
      at,
      radius: box.radius,
      camps: camps.map(({ faction, certainty }) => ({
        colour: colours.get(faction.id) ?? "grey",
        certainty,
      })),
      label: {
        text: actor.shortName,
        size: nodeStyle.labelSize,
        strong: nodeStyle.strong,
        centre: { x: at.x, y: at.y + extentOf(box).down - box.labelHeight / 2 },
        width: box.labelWidth,
        height: box.labelHeight,
        visible: !hiddenLabels.has(actor.id),
      },
      presence: presenceOf(actor.id),
    };
  });
}

function boxOf(boxes: ReadonlyMap<string, NodeBox>, actor: string): NodeBox {
  return boxes.get(actor) ?? { radius: 0, labelWidth: 0, labelHeight: 0 };
}
