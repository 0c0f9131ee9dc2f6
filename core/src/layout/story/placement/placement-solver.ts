import type { CalendarDate } from "../../../time/calendar-date.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { LayoutSpace, Scale } from "./layout-space.ts";
import type { Placements } from "./placement.ts";
import { type Places, type Pull, stepTowards } from "./pull.ts";
import { addTargetPulls, type PlacementTargets, targetsOfPlacements } from "./stress.ts";

/** The input of a layout. */
export interface LayoutProblem {
  readonly space: LayoutSpace;
  readonly keyframes: readonly Keyframe[];
  /** The day after the last keyframe's last. */
  readonly end: CalendarDate;
  readonly scale: Scale;
  readonly actors: number;
}

/** Placements with their targets and places, and room to separate one keyframe. */
export interface Work {
  readonly placements: Placements;
  readonly targets: PlacementTargets;
  readonly places: Places;
  readonly scratch: Places;
}

export function createWork(problem: LayoutProblem, placements: Placements, start: Places): Work {
  const places = {
    x: Float64Array.from(placements.list, ({ actor }) => start.x[actor]!),
    y: Float64Array.from(placements.list, ({ actor }) => start.y[actor]!),
  };
  const targets = targetsOfPlacements(problem.keyframes, placements, problem.scale);
  return { placements, targets, places, scratch: emptyPlaces(problem.actors) };
}

/**
 * Moves every placement once towards the minimum of its stress, while all others stay: a localised majorisation step
 * (stress majorisation: Gansner, Koren and North 2004, doi 10.1007/978-3-540-31843-9_25).
 */
export function settlePlacements(
  { space, scale }: LayoutProblem,
  { placements, targets, places }: Work,
  pace: number,
): void {
  for (const [number, { actor, lasts, lean }] of placements.list.entries()) {
    if (space.pinned.has(actor)) continue;
    const pull: Pull = { x: 0, y: 0, weightX: 0, weightY: 0 };
    addTargetPulls(number, targets, places, scale.widening, pull);
    space.addSidePull(pull, lean, lasts);
    stepTowards(places, number, pull, pace);
  }
}

export function copyPlace(from: Places, at: number, to: Places, target: number): void {
  to.x[target] = from.x[at]!;
  to.y[target] = from.y[at]!;
}

export function emptyPlaces(actors: number): Places {
  return { x: new Float64Array(actors), y: new Float64Array(actors) };
}
