import { standsOf } from "../placement/placement.ts";
import { copyPlace, type Effort, type Laid, openWork, type Study } from "../placement/placement-solver.ts";
import { type Aim, aimAt, moveTo, type Places } from "../placement/pull.ts";
import { aimAtWishes } from "../placement/stress.ts";
import { alike, cleared, separateStands } from "./placement-separation.ts";

/** What it costs to move by a tie length from one keyframe to the next, against a stress of about one a tie. */
const STAYING = 0.25;

/** Keyframe by keyframe, each from the one before. */
export function layChained(study: Study, start: Places, effort: Effort): Laid {
  let before = start;
  const places = study.keyframes.map((keyframe, position) => {
    const work = openWork(
      { ...study, keyframes: [keyframe] },
      standsOf([keyframe], study.actors, "NEVER"),
      before,
    );
    const rounds = position === 0 ? effort.rounds : effort.rounds / 3;
    for (let round = 0; round < rounds; round++) {
      for (const [number, { actor, lean }] of work.stands.list.entries()) {
        if (study.stage.pinned.has(actor)) continue;
        const aim: Aim = { x: 0, y: 0, weightX: 0, weightY: 0 };
        aimAtWishes(number, work.wishes, work.places, study.scale.widening, aim);
        study.stage.aimAtSide(aim, lean, 1);
        if (position > 0) aimAt(aim, before.x[actor]!, before.y[actor]!, STAYING);
        moveTo(work.places, number, aim, 1);
      }
      separateStands({ ...study, keyframes: [keyframe] }, work, 0.6);
    }
    const here = { x: before.x.slice(), y: before.y.slice() };
    for (const [number, { actor }] of work.stands.list.entries()) copyPlace(work.places, number, here, actor);
    before = cleared(study, keyframe, here, alike(study), effort.repair);
    return before;
  });
  return { places, left: 0 };
}
