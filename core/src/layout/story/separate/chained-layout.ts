import { placementsOf } from "../placement/placement.ts";
import { copyPlace, createWork, type LayoutProblem } from "../placement/placement-solver.ts";
import { addPull, type Places, type Pull, stepTowards } from "../placement/pull.ts";
import { addTargetPulls } from "../placement/stress.ts";
import { equalYielding, separateKeyframe, separatePlacements } from "./placement-separation.ts";

/** The price of a move by a tie length between keyframes, against a stress of about one for each tie. */
const STAYING = 0.25;

/** Rounds of settling on the first keyframe, those on each later one, and rounds of pushing apart. */
const ROUNDS = { first: 60, later: 20, repair: 120 };
const LEAST_ROUNDS = 3;

/** Lays keyframes out one by one, each from the one before, with a share of the usual rounds. */
export function layOutChained(problem: LayoutProblem, start: Places, share: number): Places[] {
  const roundsOf = (usual: number): number => Math.max(LEAST_ROUNDS, Math.round(share * usual));
  let before = start;
  return problem.keyframes.map((keyframe, position) => {
    const work = createWork(
      { ...problem, keyframes: [keyframe] },
      placementsOf([keyframe], problem.actors, "NEVER"),
      before,
    );
    const rounds = roundsOf(position === 0 ? ROUNDS.first : ROUNDS.later);
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
    before = separateKeyframe(problem, keyframe, here, equalYielding(problem), roundsOf(ROUNDS.repair));
    return before;
  });
}
