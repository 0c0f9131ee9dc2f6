import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../chance/seeded-random.ts";
import type { Keyframe, KeyframeTie } from "../keyframes/keyframe.ts";
import { placementsOf } from "../placement/placement.ts";
import { keyframe } from "../story-problem.testing.ts";
import { residencesOf } from "./residences.ts";

const ACTORS = 9;
const everybody = Array.from({ length: ACTORS }, (_, actor) => actor);
const [left, right] = [
  [0, 1, 2, 3],
  [4, 5, 6, 7],
];

/** Allies across the camps alone: each of the left with each of the right. */
const across: readonly KeyframeTie[] = left.flatMap((a) => right.map((b) => ({ a, b, kind: "ALLIED" })));

/** The communities through which each actor goes, in order. */
function coursesOf(keyframes: readonly Keyframe[], days = keyframes.map(() => 100)): number[][] {
  const placements = placementsOf(keyframes, ACTORS, "WHEN_TOUCHED");
  const { list, of } = residencesOf(keyframes, placements, days, seededRandom(1));
  return everybody.map((actor) =>
    placements.list.flatMap((placement, number) =>
      placement.actor === actor ? [list[of[number]!]!.community] : [],
    ),
  );
}

describe("camps", () => {
  it("are communities of their own, even where all ties are between them", () => {
    const courses = coursesOf([keyframe(everybody, { ties: across, factions: [left, right] })]);
    const [one, other] = [courses[0]![0], courses[4]![0]];
    expect(one).not.toBe(other);
    for (const actor of left) expect(courses[actor]).toEqual([one]);
    for (const actor of right) expect(courses[actor]).toEqual([other]);
  });

  it("are no communities without factions", () => {
    const courses = coursesOf([keyframe(everybody, { ties: across })]);
    const ofRight = new Set(right.map((actor) => courses[actor]![0]));
    expect(left.some((actor) => ofRight.has(courses[actor]![0]))).toBe(true);
  });

  it("lose a member that goes over to another for good, and keep one that does so for a moment", () => {
    const before = keyframe(everybody, { ties: across, factions: [left, right] });
    const after = keyframe(everybody, {
      ties: across,
      factions: [left.slice(0, 3), [3, ...right]],
      touched: new Set([3]),
    });
    const back = keyframe(everybody, { ties: across, factions: [left, right], touched: new Set([3]) });
    const [one, other] = [coursesOf([before, after])[0]![0], coursesOf([before, after])[4]![0]];
    expect(coursesOf([before, after])[3]).toEqual([one, other]);
    const [stays] = coursesOf([before, after, back], [100, 1, 100])[0]!;
    expect(coursesOf([before, after, back], [100, 1, 100])[3]).toEqual([stays, stays, stays]);
  });

  it("with a common member may be one community", () => {
    const factions = [
      [0, 1, 2, 3, 4],
      [1, 2, 3],
    ];
    const courses = coursesOf([keyframe(everybody, { ties: across, factions })]);
    expect(new Set([0, 1, 2, 3, 4].map((actor) => courses[actor]![0])).size).toBe(1);
  });
});
