import type { BroughtOut, Emphasis, Picture, Point, Size, StoryPictures } from "@entente/core";
import type { Camera } from "../scene/camera.ts";

/** Actors in sight up to which their ties are shown one by one, and the most of those. */
const MOST_NEAR = 120;
const MOST_NEAR_TIES = 400;
/** Parts of the stage's sides by which the sight must move before ties are sought anew. */
const PARTS = 4;

/**
 * Creates a function that brings out of a picture of blocs what is chosen, pointed at or near: its actors and their
 * ties one by one. It returns the same nodes and ties until something of it changes.
 */
export function memoizeDrawn(): (
  pictures: StoryPictures,
  picture: Picture,
  emphasis: Emphasis,
  camera: Camera,
  stage: Size,
) => Picture {
  let kept: {
    readonly of: Picture;
    readonly emphasis: Emphasis;
    readonly sight: string;
    readonly drawn: Picture;
  } | null = null;
  return (pictures, picture, emphasis, camera, stage) => {
    if (picture.blocs === null) return picture;
    const sight = sightOf(pictures, camera, stage);
    const key = sight === null ? "" : Object.values(sight).join(" ");
    if (
      kept === null ||
      kept.of.blocs !== picture.blocs ||
      kept.emphasis !== emphasis ||
      kept.sight !== key
    ) {
      const near = sight === null ? NONE : tiesNear(picture, sight);
      const more: BroughtOut = {
        nodes: emphasis.nodes,
        ties: near.size === 0 ? emphasis.ties : new Set([...emphasis.ties, ...near]),
      };
      const drawn = pictures.bringOut(picture, more);
      kept = { of: picture, emphasis, sight: key, drawn: sight === null ? drawn : inSight(drawn, sight) };
    }
    const { drawn } = kept;
    return drawn.network === picture.network ? drawn : { ...drawn, network: picture.network };
  };
}

const NONE: ReadonlySet<string> = new Set();

interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Leaves out those who are out of sight, before and after their moves, and are no ends of ties that are shown. */
function inSight(picture: Picture, sight: Sight): Picture {
  const ends = new Set(picture.ties.flatMap(({ a, b }) => [a, b]));
  const isSeen = (place: Point | undefined): boolean => place !== undefined && isWithin(place, sight);
  const nodes = picture.nodes.filter(
    ({ id }) => ends.has(id) || isSeen(picture.rest.get(id)) || isSeen(picture.before.get(id)),
  );
  return { ...picture, nodes };
}

/** What of the picture is in sight and a little more, in steps; null where that is the whole, or blocs are closed. */
function sightOf({ zoom, blocs }: StoryPictures, camera: Camera, { width, height }: Size): Sight | null {
  if (zoom <= 1 || blocs?.areClosed !== false) return null;
  const [across, down] = [width / PARTS, height / PARTS];
  const [left, top] = [-camera.x / camera.zoom, -camera.y / camera.zoom];
  const start = { x: Math.floor(left / across) * across, y: Math.floor(top / down) * down };
  return {
    left: start.x,
    top: start.y,
    right: start.x + (PARTS + 1) * across,
    bottom: start.y + (PARTS + 1) * down,
  };
}

/** Lists the ties whose two ends are in sight; none where there are too many to be told apart. */
function tiesNear({ network, rest }: Picture, sight: Sight): ReadonlySet<string> {
  const near = new Set<string>();
  for (const [actor, place] of rest) {
    if (!isWithin(place, sight)) continue;
    near.add(actor);
    if (near.size > MOST_NEAR) return NONE;
  }
  const ties = network.ties.filter(({ fact: { a, b } }) => near.has(a) && near.has(b));
  return ties.length > MOST_NEAR_TIES ? NONE : new Set(ties.map(({ fact }) => fact.id));
}

function isWithin({ x, y }: Point, { left, top, right, bottom }: Sight): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
