import { describe, expect, it } from "vitest";
import { encloseMembers, type HullPlan, type Standing } from "./hull-members.ts";

const box = { radius: 10, labelWidth: 80, labelHeight: 18 };
const below = { offset: { x: 0, y: 22 }, visible: true };

function standing(places: Record<string, readonly [number, number]>): Standing {
  const ids = Object.keys(places);
  return {
    rest: new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
    boxes: new Map(ids.map((id) => [id, box])),
    labels: new Map(ids.map((id) => [id, below])),
  };
}

const plan = (id: string, ...members: string[]): HullPlan => ({ id, members, padding: 16 });
const isNamed = (
  hulls: readonly HullPlan[],
  places: Record<string, readonly [number, number]>,
  id: string,
): boolean[] =>
  (encloseMembers(hulls, standing(places)).get(id)?.members ?? []).map(({ extent }) => extent.left === 40);

describe("what a hull encloses", () => {
  it("is its members with their names where nobody is near", () => {
    expect(isNamed([plan("one", "a", "b")], { a: [100, 100], b: [200, 100], c: [600, 400] }, "one")).toEqual([
      true,
      true,
    ]);
  });

  it("is the disc alone where the name would bring it to a stranger", () => {
    const places = { a: [100, 100], b: [300, 100], c: [358, 100] } as const;
    expect(isNamed([plan("one", "a", "b")], places, "one")).toEqual([true, false]);
  });

  it("is the disc alone where the name would bring it to another hull, unless the two share a member", () => {
    const places = { a: [100, 100], b: [300, 100], c: [380, 100] } as const;
    expect(isNamed([plan("one", "a", "b"), plan("other", "c")], places, "one")).toEqual([true, false]);
    const sharing = [plan("one", "a", "b"), plan("other", "b")];
    expect(isNamed(sharing, { a: [100, 100], b: [300, 100] }, "one")).toEqual([true, true]);
  });
});
