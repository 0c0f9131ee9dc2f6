import { placementsOf } from "../placement/placement.ts";
import {
  copyPlace,
  createWork,
  type LayoutEffort,
  type LayoutProblem,
} from "../placement/placement-solver.ts";
import { addPull, type Places, type Pull, stepTowards } from "../placement/pull.ts";
import { addTargetPulls } from "../placement/stress.ts";
import { equalYielding, separateKeyframe, separatePlacements } from "./placement-separation.ts";

/** The price of a move by a tie length between keyframes, against a stress of about one for each tie. */
const STAYING = 0.25;

/** Lays keyframes out one by one, each from the one before. */
export function layOutChained(problem: LayoutProblem, start: Places, effort: LayoutEffort): Places[] {
  let before = start;
  return problem.keyframes.map((keyframe, position) => {
    const work = createWork(
      { ...problem, keyframes: [keyframe] },
      placementsOf([keyframe], problem.actors, "NEVER"),
      before,
    );
    const rounds = position === 0 ? effort.rounds : effort.rounds / 3;
    for (let round = 0; round < rounds; round++) {
      for (const [number, { actor, lean }] of work.placements.list.entries()) {
        if (problem.space.pinned.has(actor)) continue;
        const pull: Pull = { x: 0, y: 0, weightX: 0, weightY: 0 };
        addTargetPulls(number, work.targets, work.places, problem.scale.widening, pull);
        problem.space.addSidePull(pull, lean, 1);
        if (position > 0) addPull(pull, before.x[actor]!, before.y[actor]!, STAYING);
        stepTowards(work.places, number, pull, 1);
      }
      separatePlacements({ ...problem, keyframes: [keyframe] }, work, 0.6);
    }
    const here = { x: before.x.slice(), y: before.y.slice() };
    for (const [number, { actor }] of work.placements.list.entries())
      copyPlace(work.places, number, here, actor);
    before = separateKeyframe(problem, keyframe, here, equalYielding(problem), effort.repair);
    return before;
  });
}
