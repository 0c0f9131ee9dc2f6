import { describe, expect, it } from "vitest";
import { sortDiscs } from "./hull-discs.ts";
import type { PlannedNode } from "./transition.ts";

const node = (id: string, arrives = false): PlannedNode => ({
  id,
  name: id,
  text: id,
  box: { radius: 8, labelWidth: 50, labelHeight: 16 },
  offset: { x: 0, y: 20 },
  wasOffset: { x: 0, y: 20 },
  style: { labelSize: 14, strong: false },
  radius: 8,
  isUnmeasured: false,
  shares: [],
  visible: true,
  arrives,
});
const nodes = [node("stays"), node("joins"), node("leaves"), node("stranger"), node("arrives", true)];
const ids = ["stays", "joins", "leaves", "stranger", "arrives", "gone"];
const where = (id: string) => ({ x: ids.indexOf(id), y: 0 });
const hull = { memberIds: new Set(["stays", "joins"]), wereMemberIds: new Set(["stays", "leaves", "gone"]) };
const sortedAt = (progress: number, of: Parameters<typeof sortDiscs>[0] = hull) => {
  const { members, strangers } = sortDiscs(of, { nodes, leavingNodes: [node("gone")] }, where, progress);
  const weights = (discs: typeof members) =>
    Object.fromEntries(discs.map(({ x, weight }) => [ids[x], weight]));
  return { members: weights(members), strangers: weights(strangers) };
};

describe("the discs that a hull holds and keeps out", () => {
  it("begin as they were before", () => {
    expect(sortedAt(0)).toEqual({
      members: { stays: 1, leaves: 1, gone: 1 },
      strangers: { joins: 1, stranger: 1 },
    });
  });

  it("are those of the date soon after, and at rest", () => {
    const now = { members: { stays: 1, joins: 1 }, strangers: { leaves: 1, stranger: 1, arrives: 1 } };
    for (const progress of [0.04, 0.5, 1]) expect(sortedAt(progress)).toEqual(now);
  });

  it("are both in between, ever more the one and less the other", () => {
    const { members, strangers } = sortedAt(0.015);
    const half = { joins: expect.closeTo(0.5), leaves: expect.closeTo(0.5) };
    expect(members).toMatchObject(half);
    expect(strangers).toMatchObject(half);
  });

  it("hold all members of a faction that was not there from the first", () => {
    const { members, strangers } = sortedAt(0, { ...hull, wereMemberIds: null });
    expect(members).toEqual({ stays: 1, joins: 1 });
    expect(Object.keys(strangers)).not.toContain("joins");
  });
});
