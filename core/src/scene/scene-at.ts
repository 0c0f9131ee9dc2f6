import { bendOutline } from "../geometry/bent-outline.ts";
import { type ConvexOutline, DIRECTIONS, outlineAround, pointsWithin } from "../geometry/convex-outline.ts";
import type { Coordinates, Point } from "../geometry/coordinates.ts";
import { blocsAt } from "./bands.ts";
import { sortDiscs } from "./hull-discs.ts";
import { fadeTitles, fadeWherePassing } from "./passing-labels.ts";
import type { StoryPictures } from "./picture.ts";
import type { HullMembers } from "./placement/hull-members.ts";
import { controlPoint, type TieBend } from "./placement/tie-route.ts";
import type { TitlePlace } from "./placement/title-place.ts";
import type { Scene, SceneGhost, SceneHull, SceneNode, SceneTie, SceneTitle } from "./scene.ts";
import {
  enclosedBy,
  type Picture,
  type PlannedGhost,
  type PlannedHull,
  type PlannedNode,
  type PlannedTie,
  type Where,
} from "./transition.ts";

/**
 * The scene of a picture with its nodes at `coordinates`. At `progress` 0 it looks as the picture before it did, at
 * 1 it has come to rest: what is new comes, what has ended goes, hulls reach from their old members to their new
 * ones. Memberships, ties and hulls are those of the picture's date throughout. `spread` moves all places apart by a
 * factor, while discs and texts keep their sizes: so a picture is zoomed before one is composed for the new zoom.
 */
export function sceneAt(
  pictures: Pick<StoryPictures, "frame">,
  picture: Picture,
  coordinates: Coordinates,
  progress: number,
  spread = 1,
): Scene {
  const frame = { width: spread * pictures.frame.width, height: spread * pictures.frame.height };
  const nowhere = { x: pictures.frame.width / 2, y: pictures.frame.height / 2 };
  const placeOf: Where = (actor) =>
    coordinates.get(actor) ?? picture.rest.get(actor) ?? picture.before.get(actor) ?? nowhere;
  const where: Where =
    spread === 1
      ? placeOf
      : (actor) => {
          const { x, y } = placeOf(actor);
          return { x: spread * x, y: spread * y };
        };
  const going = progress < 1;
  const unfaded = picture.nodes.map((node) => nodeAt(node, where, progress, node.arrives ? progress : 1));
  const isMeeting = going || spread < 1;
  const nodes = isMeeting ? fadeWherePassing(unfaded) : unfaded;
  const shown = { ...picture, room: { ...picture.room, frame } };
  const hulls = picture.hulls.flatMap((hull) => hullAt(hull, where, progress, shown) ?? []);
  return {
    frame,
    date: picture.network.asOf,
    isOfAgreement: picture.isOfAgreement,
    pen: picture.pen,
    blocs:
      picture.blocs === null
        ? null
        : {
            areClosed: picture.blocs.areClosed,
            ...blocsAt(picture.blocs, progress, spread, picture.pen),
          },
    hulls: isMeeting ? fadeTitles(hulls, nodes) : hulls,
    ties: picture.ties.map((tie) => tieAt(tie, where, progress, tie.arrives ? progress : 1)),
    nodes,
    leaving: {
      hulls: going
        ? picture.leavingHulls.flatMap((ghost) => ghostAt(ghost, where, progress, shown) ?? [])
        : [],
      ties: going ? picture.leavingTies.map((tie) => tieAt(tie, where, progress, 1 - progress)) : [],
      nodes: going ? picture.leavingNodes.map((node) => nodeAt(node, where, 1, 1 - progress)) : [],
    },
  };
}

/** Everyone on the way from one resting place to the next; newcomers stand where they will stay. */
export function between(before: Coordinates, after: Coordinates, progress: number): Coordinates {
  if (progress >= 1) return after;
  const places = new Map<string, Point>();
  for (const [actor, to] of after) {
    const from = before.get(actor);
    places.set(actor, from === undefined ? to : towards(from, to, progress));
  }
  return places;
}

/** Slow at both ends. The same read backwards, so that playing backwards is the exact reverse. */
export function ease(progress: number): number {
  return progress * progress * (3 - 2 * progress);
}

function towards(from: Point, to: Point, progress: number): Point {
  return { x: from.x + (to.x - from.x) * progress, y: from.y + (to.y - from.y) * progress };
}

function hullAt(hull: PlannedHull, where: Where, progress: number, picture: Picture): SceneHull | null {
  const outline = outlineAt(hull.enclosing, where);
  const was = progress < 1 && hull.wasEnclosing !== null ? outlineAt(hull.wasEnclosing, where) : null;
  const shown = outline === null || was === null ? (outline ?? was) : blend(was, outline, progress);
  if (shown === null) return null;
  const points = pointsWithin(shown, picture.room.frame);
  const { members, strangers } = sortDiscs(hull, picture, where, progress);
  return {
    id: hull.id,
    name: hull.name,
    side: hull.side,
    colour: hull.colour,
    certainty: hull.certainty,
    rings: bendOutline(points, members, strangers, picture.room),
    title: titleAt(hull, points, progress),
    opacity: hull.arrives ? progress : 1,
  };
}

function ghostAt(ghost: PlannedGhost, where: Where, progress: number, picture: Picture): SceneGhost | null {
  const { id, colour, enclosing, memberIds } = ghost;
  const outline = outlineAt(enclosing, where);
  if (outline === null) return null;
  const sorted = sortDiscs({ memberIds, wereMemberIds: memberIds }, picture, where, progress);
  const points = pointsWithin(outline, picture.room.frame);
  return {
    id,
    colour,
    rings: bendOutline(points, sorted.members, sorted.strangers, picture.room),
    opacity: 1 - progress,
  };
}

function outlineAt(enclosing: HullMembers, where: Where): ConvexOutline | null {
  return outlineAround(enclosedBy(enclosing, where), enclosing.padding);
}

function blend(was: ConvexOutline, now: ConvexOutline, progress: number): ConvexOutline {
  const support = new Float64Array(DIRECTIONS);
  for (let k = 0; k < DIRECTIONS; k++) {
    support[k] = (was.support[k] ?? 0) * (1 - progress) + (now.support[k] ?? 0) * progress;
  }
  return { support };
}

/** A title glides no farther than this, in its own heights. */
const GLIDE_HEIGHTS = 1.5;
const UNSEEN = 0.001;

function titleAt({ title, wasTitle }: PlannedHull, points: readonly Point[], progress: number): SceneTitle {
  const { lines, size, width, height, visible } = title;
  const now = centreOf(title, points);
  const rest = { lines, size, width, height, visible, centre: now, opacity: 1 };
  if (progress >= 1 || wasTitle === null) return rest;
  const was = centreOf(wasTitle, points);
  if (Math.hypot(now.x - was.x, now.y - was.y) <= GLIDE_HEIGHTS * height)
    return { ...rest, centre: towards(was, now, progress) };
  // Across its hull it would run over everybody: it goes, and comes at the other place.
  const opacity = Math.abs(2 * progress - 1);
  // An unseen label lies between the two places, so that playing backwards is the exact reverse.
  const centre = opacity < UNSEEN ? towards(was, now, progress) : progress < 0.5 ? was : now;
  return { ...rest, centre, opacity };
}

function centreOf({ anchor, offset }: TitlePlace, points: readonly Point[]): Point {
  const at = points[anchor] ?? { x: 0, y: 0 };
  return { x: at.x + offset.x, y: at.y + offset.y };
}

function tieAt(tie: PlannedTie, where: Where, progress: number, opacity: number): SceneTie {
  const [from, to] = [where(tie.a), where(tie.b)];
  const shape = progress < 1 ? shapeBetween(tie.wasBend, tie.bend, progress) : tie.bend;
  return {
    id: tie.id,
    kind: tie.kind,
    certainty: tie.certainty,
    a: tie.a,
    b: tie.b,
    from,
    to,
    bend: controlPoint(from, to, shape),
    shape,
    weight: tie.weight,
    colour: tie.colour,
    width: tie.width,
    opacity,
  };
}

function shapeBetween(was: TieBend, now: TieBend, progress: number): TieBend {
  if (was === now) return now;
  return {
    along: was.along + (now.along - was.along) * progress,
    bow: was.bow + (now.bow - was.bow) * progress,
  };
}

function nodeAt(node: PlannedNode, where: Where, progress: number, opacity: number): SceneNode {
  const at = where(node.id);
  const aside = progress < 1 ? towards(node.wasOffset, node.offset, progress) : node.offset;
  const { box, style } = node;
  return {
    id: node.id,
    name: node.name,
    at,
    radius: node.radius,
    shares: node.shares,
    isUnmeasured: node.isUnmeasured,
    label: {
      text: node.text,
      size: style.labelSize,
      strong: style.strong,
      centre: { x: at.x + aside.x, y: at.y + aside.y },
      width: box.labelWidth,
      height: box.labelHeight,
      visible: node.visible,
      opacity: 1,
    },
    opacity,
  };
}
