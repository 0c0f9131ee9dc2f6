import type { Places } from "./aim.ts";
import type { Extent } from "./coordinates.ts";
import type { Keyframe } from "./keyframe.ts";
import { nestedPadding } from "./nested-padding.ts";
import type { Stage } from "./stage.ts";
import type { Stands } from "./stand.ts";

/** Directions in which hulls are measured here: enough to see what is in the way. */
const DIRECTIONS = 24;
const HALF = DIRECTIONS / 2;
const COSINES = Float64Array.from({ length: DIRECTIONS }, (_, d) => Math.cos((2 * Math.PI * d) / DIRECTIONS));
const SINES = Float64Array.from({ length: DIRECTIONS }, (_, d) => Math.sin((2 * Math.PI * d) / DIRECTIONS));
const GAPS = { boxes: 7, stranger: 9, hulls: 18, disc: 3, frame: 6, hullInFrame: 5 };
/** How much of itself and of its neighbours on either side a rounded outline has in each direction. */
const BELL = [0.479, 0.233, 0.0275];
const RAW = new Float64Array(DIRECTIONS);
/** So many pixels of crowding count as much again as its being there. */
const PIXELS = 14;
/** What it costs a camp to be wider than its members need, by the share of its girth that is too much. */
const LOOSE = 5;
/** A stranger's disc in a hull would say what is not so. */
const INSIDE = 2;
/** A camp has about this many times the room that its members' boxes take. */
const AIRY = 2.5;

/** What crowds what, keyframe by keyframe: for each camp how far it reaches in each direction. */
export interface CrowdingWork {
  readonly stage: Stage;
  readonly stands: Stands;
  readonly places: Places;
  readonly boxReach: readonly Float64Array[];
  readonly reserved: readonly { readonly x: number; readonly y: number; readonly reach: Float64Array }[];
  readonly scenes: readonly CrowdedScene[];
}

interface CrowdedScene {
  readonly present: Int32Array;
  readonly row: Int32Array;
  readonly camps: readonly CrowdedCamp[];
}

interface CrowdedCamp {
  readonly members: Int32Array;
  readonly holds: Uint8Array;
  readonly padding: number;
  /** The girth that its members need. */
  readonly girth: number;
  readonly reach: Float64Array;
  /** Numbers of the camps that it shares nobody with. */
  readonly apart: readonly number[];
}

export function openCrowding(
  keyframes: readonly Keyframe[],
  stage: Stage,
  { stands, places }: { readonly stands: Stands; readonly places: Places },
): CrowdingWork {
  const actors = stage.extents.length;
  const scenes = keyframes.map(({ present, camps }, position): CrowdedScene => {
    return {
      present: Int32Array.from(present),
      row: stands.at[position] ?? new Int32Array(actors).fill(-1),
      camps: camps.map((members, camp) => {
        const holds = new Uint8Array(actors);
        for (const member of members) holds[member] = 1;
        const area = members.reduce((sum, member) => sum + areaOf(stage.extents[member]), 0);
        const padding = nestedPadding(camps, camp, stage.hullPadding);
        return {
          members: Int32Array.from(members),
          holds,
          padding,
          girth: 4.4 * Math.sqrt(AIRY * area) + 2 * Math.PI * padding,
          reach: new Float64Array(DIRECTIONS),
          apart: camps.flatMap((other, number) =>
            number !== camp && !other.some((member) => holds[member] === 1) ? [number] : [],
          ),
        };
      }),
    };
  });
  const work: CrowdingWork = {
    stage,
    stands,
    places,
    scenes,
    boxReach: stage.extents.map(reachOf),
    reserved: stage.reserved.map(({ left, right, top, bottom }) => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return { x, y, reach: reachOf({ left: x - left, right: right - x, up: y - top, down: bottom - y }) };
    }),
  };
  for (const [number, scene] of scenes.entries()) {
    for (const camp of scene.camps) measure(work, number, camp);
  }
  return work;
}

/** Measures again the camps that an actor stands in. */
export function refreshHulls(work: CrowdingWork, keyframe: number, actor: number): void {
  for (const camp of work.scenes[keyframe]?.camps ?? []) {
    if (camp.holds[actor] === 1) measure(work, keyframe, camp);
  }
}

/** What crowds an actor or its camps on a keyframe, at `price` each, and how loose its camps are. */
export function crowding(work: CrowdingWork, keyframe: number, actor: number, price: number): number {
  const scene = work.scenes[keyframe];
  if (scene === undefined) return 0;
  let crowded = boxCrowding(work, scene, actor);
  let loose = 0;
  for (const camp of scene.camps) {
    if (camp.holds[actor] === 1) {
      crowded += campCrowding(work, scene, camp);
      loose += LOOSE * Math.max(0, girthOf(camp) / camp.girth - 1);
    } else crowded += strangerCrowding(work, scene, camp, actor);
  }
  return price * crowded + loose;
}

/** Less than this on a keyframe are gaps a little under what is wished, and nothing that overlaps. */
const OVERLAPS = 0.85;

/** Numbers of the keyframes on which something overlaps, and how badly in all. */
export interface Crowded {
  readonly keyframes: readonly number[];
  readonly cost: number;
}

export function stillCrowded(work: CrowdingWork): Crowded {
  const costs = work.scenes.map((scene) => {
    let cost = 0;
    for (const actor of scene.present) cost += boxCrowding(work, scene, actor);
    for (const camp of scene.camps) cost += campCrowding(work, scene, camp);
    return cost;
  });
  return {
    keyframes: costs.flatMap((cost, keyframe) => (cost < OVERLAPS ? [] : [keyframe])),
    cost: costs.reduce((sum, cost) => sum + (cost < OVERLAPS ? 0 : cost), 0),
  };
}

function boxCrowding({ stage, places }: CrowdingWork, { present, row }: CrowdedScene, actor: number): number {
  const { extents, frame, reserved } = stage;
  const own = extents[actor] as Extent;
  const stand = row[actor] as number;
  const [x, y] = [places.x[stand] as number, places.y[stand] as number];
  let cost =
    beyond(own.left + GAPS.frame - x) +
    beyond(x + own.right + GAPS.frame - frame.width) +
    beyond(own.up + GAPS.frame - y) +
    beyond(y + own.down + GAPS.frame - frame.height);
  for (const other of present) {
    if (other === actor) continue;
    const there = row[other] as number;
    const second = extents[other] as Extent;
    const dx = (places.x[there] as number) - x;
    const overX = (dx >= 0 ? own.right + second.left : own.left + second.right) + GAPS.boxes - Math.abs(dx);
    if (overX <= 0) continue;
    const dy = (places.y[there] as number) - y;
    const overY = (dy >= 0 ? own.down + second.up : own.up + second.down) + GAPS.boxes - Math.abs(dy);
    if (overY > 0) cost += beyond(Math.min(overX, overY));
  }
  for (const { left, right, top, bottom } of reserved) {
    const overX = Math.min(right, x + own.right) - Math.max(left, x - own.left);
    const overY = Math.min(bottom, y + own.down) - Math.max(top, y - own.up);
    if (overX > 0 && overY > 0) cost += beyond(Math.min(overX, overY));
  }
  return cost;
}

function campCrowding(work: CrowdingWork, scene: CrowdedScene, camp: CrowdedCamp): number {
  const { frame, titleRoom } = work.stage;
  const { reach, holds } = camp;
  const quarter = DIRECTIONS / 4;
  let cost =
    beyond((reach[0] as number) + GAPS.hullInFrame - frame.width) +
    beyond((reach[quarter] as number) + GAPS.hullInFrame - frame.height) +
    beyond((reach[2 * quarter] as number) + GAPS.hullInFrame) +
    beyond((reach[3 * quarter] as number) + titleRoom + GAPS.hullInFrame);
  for (const other of scene.present) {
    if (holds[other] === 0) cost += strangerCrowding(work, scene, camp, other);
  }
  for (const number of camp.apart) {
    const other = scene.camps[number];
    if (other !== undefined) cost += 1.5 * beyond(GAPS.hulls - gapBetween(reach, other.reach));
  }
  for (const { x, y, reach: box } of work.reserved)
    cost += beyond(GAPS.hullInFrame - gapTo(reach, x, y, box));
  return cost;
}

/** Within a hull's padding, and worse, with its disc in the hull. */
function strangerCrowding(
  { stage, places, boxReach }: CrowdingWork,
  { row }: CrowdedScene,
  { reach }: CrowdedCamp,
  actor: number,
): number {
  const stand = row[actor] as number;
  const [x, y] = [places.x[stand] as number, places.y[stand] as number];
  const { left, right, up, down } = stage.extents[actor] as Extent;
  const quarter = DIRECTIONS / 4;
  if (
    x - left - (reach[0] as number) >= GAPS.stranger ||
    y - up - (reach[quarter] as number) >= GAPS.stranger ||
    -(reach[2 * quarter] as number) - x - right >= GAPS.stranger ||
    -(reach[3 * quarter] as number) - y - down >= GAPS.stranger
  )
    return 0;
  const crowded = 1.5 * beyond(GAPS.stranger - gapTo(reach, x, y, boxReach[actor] as Float64Array));
  if (crowded === 0) return 0;
  return gapTo(reach, x, y, null) < up + GAPS.disc ? crowded + INSIDE : crowded;
}

function beyond(pixels: number): number {
  return pixels > 0.5 ? 0.5 + pixels / PIXELS : 0;
}

/** Pixels from a hull to a box around a place; without a box, to the place. */
function gapTo(hull: Float64Array, x: number, y: number, box: Float64Array | null): number {
  let gap = Number.NEGATIVE_INFINITY;
  for (let d = 0; d < DIRECTIONS; d++) {
    const here =
      (COSINES[d] as number) * x +
      (SINES[d] as number) * y -
      (box === null ? 0 : (box[d < HALF ? d + HALF : d - HALF] as number)) -
      (hull[d] as number);
    if (here > gap) gap = here;
  }
  return gap;
}

function gapBetween(one: Float64Array, other: Float64Array): number {
  let gap = Number.NEGATIVE_INFINITY;
  for (let d = 0; d < DIRECTIONS; d++) {
    const here = -(other[d < HALF ? d + HALF : d - HALF] as number) - (one[d] as number);
    if (here > gap) gap = here;
  }
  return gap;
}

/** The girth of a convex shape is the mean of its widths, times π. */
function girthOf({ reach }: CrowdedCamp): number {
  let sum = 0;
  for (let d = 0; d < DIRECTIONS; d++) sum += reach[d] as number;
  return (2 * Math.PI * sum) / DIRECTIONS;
}

/** The reach of the rounded outline (see convex-outline.ts), in fewer directions. */
function measure({ scenes, places, boxReach }: CrowdingWork, keyframe: number, camp: CrowdedCamp): void {
  const row = (scenes[keyframe] as CrowdedScene).row;
  const { reach, members, padding } = camp;
  let [centreX, centreY] = [0, 0];
  for (const member of members) {
    const stand = row[member] as number;
    centreX += (places.x[stand] as number) / members.length;
    centreY += (places.y[stand] as number) / members.length;
  }
  RAW.fill(Number.NEGATIVE_INFINITY);
  for (const member of members) {
    const stand = row[member] as number;
    const [x, y] = [(places.x[stand] as number) - centreX, (places.y[stand] as number) - centreY];
    const box = boxReach[member] as Float64Array;
    for (let d = 0; d < DIRECTIONS; d++) {
      const far = (COSINES[d] as number) * x + (SINES[d] as number) * y + (box[d] as number);
      if (far > (RAW[d] as number)) RAW[d] = far;
    }
  }
  let shortfall = 0;
  for (let d = 0; d < DIRECTIONS; d++) {
    let smooth = (BELL[0] as number) * (RAW[d] as number);
    for (let step = 1; step < BELL.length; step++) {
      const [before, after] = [d - step, d + step];
      smooth +=
        (BELL[step] as number) *
        ((RAW[before < 0 ? before + DIRECTIONS : before] as number) +
          (RAW[after >= DIRECTIONS ? after - DIRECTIONS : after] as number));
    }
    reach[d] = smooth;
    shortfall = Math.max(shortfall, (RAW[d] as number) - smooth);
  }
  const added = padding + Math.max(0, shortfall - padding / 2);
  for (let d = 0; d < DIRECTIONS; d++) {
    reach[d] =
      (reach[d] as number) + added + (COSINES[d] as number) * centreX + (SINES[d] as number) * centreY;
  }
}

function reachOf({ left, right, up, down }: Extent): Float64Array {
  return Float64Array.from({ length: DIRECTIONS }, (_, d) => {
    const [cos, sin] = [COSINES[d] as number, SINES[d] as number];
    return cos * (cos > 0 ? right : -left) + sin * (sin > 0 ? down : -up);
  });
}

function areaOf(extent: Extent | undefined): number {
  return extent === undefined ? 0 : (extent.left + extent.right) * (extent.up + extent.down);
}
