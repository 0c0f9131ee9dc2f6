import { type SeededRandom, seededRandom } from "../network/seeded-random.ts";
import type { Places } from "./aim.ts";
import { layChained } from "./chained-layout.ts";
import type { Keyframe } from "./keyframe.ts";
import type { LayoutMode } from "./layout-mode.ts";
import { pushStandsApart } from "./pushed-layout.ts";
import { type Stage, scaleFor } from "./stage.ts";
import { standsOf } from "./stand.ts";
import {
  copyPlace,
  type Effort,
  emptyPlaces,
  type Laid,
  openWork,
  type Study,
  settleStands,
  type Work,
} from "./stands-work.ts";
import { startingPlaces } from "./starting-places.ts";
import { annealStands, MELTING, MENDING } from "./story-annealing.ts";

/** A start that ends with strangers in hulls is given up for another so often. */
const MOST_STARTS = 2;
const MENDINGS = 4;
const QUICK: Effort = { rounds: 12, joint: 24, repair: 16, trials: 4_000 };
const THOROUGH: Effort = { rounds: 60, joint: 200, repair: 120, trials: 60_000 };
/** With more actors on keyframes than this less is spent on each, and stands are pushed apart instead of annealed. */
const LARGE = 6_000;
const LEAST_EFFORT = 0.05;

function scaled({ rounds, joint, repair, trials }: Effort, share: number): Effort {
  const of = (count: number): number => Math.max(3, Math.round(count * share));
  return { rounds: of(rounds), joint: of(joint), repair: of(repair), trials };
}

/** Places by keyframe. */
export interface Step {
  readonly places: readonly Places[];
  readonly final: boolean;
}

/** Places by keyframe: first a usable picture, then a better one. The same for the same input and seed. */
export function* layTrajectories(
  keyframes: readonly Keyframe[],
  stage: Stage,
  mode: LayoutMode,
  seed: number,
): Generator<Step, void, undefined> {
  const crowd = Math.max(1, ...keyframes.map((keyframe) => keyframe.present.length));
  const study: Study = { stage, keyframes, scale: scaleFor(stage, crowd), actors: stage.extents.length };
  const random = seededRandom(seed);
  const size = keyframes.reduce((sum, { present }) => sum + present.length, 0);
  const isLarge = size > LARGE;
  const share = Math.min(1, Math.max(LEAST_EFFORT, (LARGE / Math.max(1, size)) ** 2));
  let start = startingPlaces(keyframes, stage, study.scale, random);
  const turns = mode === "chained" || keyframes.length < 2 || isLarge ? 1 : MOST_STARTS;
  const go = (effort: Effort): Laid =>
    lay(study, start, mode, scaled(effort, share), isLarge ? null : random);
  yield { places: go(QUICK).places, final: false };
  let best: Laid | null = null;
  for (let turn = 0; turn < turns; turn++) {
    const laid = go(THOROUGH);
    if (best === null || laid.left < best.left) best = laid;
    if (best.left === 0) break;
    start = startingPlaces(keyframes, stage, study.scale, random);
  }
  if (best !== null) yield { places: best.places, final: true };
}

function lay(
  study: Study,
  start: Places,
  mode: LayoutMode,
  effort: Effort,
  random: SeededRandom | null,
): Laid {
  if (mode === "chained") return layChained(study, start, effort);
  const mayMove = mode === "still" ? "NEVER" : "WHEN_TOUCHED";
  return random === null
    ? pushStandsApart(study, start, mayMove, effort)
    : annealed(study, start, mayMove, effort, random);
}

/** All stands at once, tried here and there until they have room. */
function annealed(
  study: Study,
  start: Places,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  effort: Effort,
  random: SeededRandom,
): Laid {
  let work = openWork(study, standsOf(study.keyframes, study.actors, mayMove), start);
  for (let round = 0; round < effort.rounds; round++) {
    settleStands(study, work, Math.min(1, (2 * round) / effort.rounds), 1);
  }
  const { keyframes, stage, scale, actors } = study;
  let crowded = annealStands(keyframes, stage, scale, work, random, effort.trials, MELTING);
  const parted = new Set<number>();
  for (let turn = 0; turn < MENDINGS && crowded.cost > 0; turn++) {
    // Where there is no room for everyone to stay, others give way on that day, at the same price.
    for (const keyframe of crowded.keyframes) parted.add(keyframe).add(keyframe + 1);
    const finer = standsOf(keyframes, actors, mayMove, () => false, parted);
    const mended = openWork(study, finer, emptyPlaces(actors));
    for (const [number, { actor, from }] of finer.list.entries()) {
      copyPlace(work.places, work.stands.at[from]?.[actor] ?? 0, mended.places, number);
    }
    work = mended;
    crowded = annealStands(
      keyframes,
      stage,
      scale,
      work,
      random,
      effort.trials / 4,
      MENDING,
      crowded.keyframes,
    );
  }
  return { places: placesOf(study, work), left: crowded.cost };
}

function placesOf({ keyframes, actors }: Study, { stands, places }: Work): Places[] {
  return keyframes.map(({ present }, position) => {
    const here = emptyPlaces(actors);
    for (const actor of present) copyPlace(places, stands.at[position]?.[actor] ?? 0, here, actor);
    return here;
  });
}
