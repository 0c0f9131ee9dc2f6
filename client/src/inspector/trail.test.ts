import { describe, expect, it } from "vitest";
import type { Selection } from "../story/selection.ts";
import { type Trail, visitSelection } from "./trail.ts";

const actor = (id: string): Selection => ({ kind: "actor", id });
const visiting = (trail: Trail, ...ids: readonly string[]): Trail =>
  ids.map(actor).reduce(visitSelection, trail);
const start: Trail = { visited: [actor("a")], place: 0 };

describe("the trail of selections", () => {
  it("grows by each selection, and not by the current one again", () => {
    expect(visiting(start, "b", "c")).toEqual({ visited: [actor("a"), actor("b"), actor("c")], place: 2 });
    expect(visiting(start, "a")).toBe(start);
  });

  it("goes on from where the reader stepped back to", () => {
    const back = { ...visiting(start, "b", "c"), place: 1 };
    expect(visiting(back, "d")).toEqual({ visited: [actor("a"), actor("b"), actor("d")], place: 2 });
  });

  it("forgets the oldest of more than fifty", () => {
    const ids = Array.from({ length: 60 }, (_, number) => `n${number}`);
    const { visited, place } = visiting(start, ...ids);
    expect([visited.length, place, visited[0]?.id, visited.at(-1)?.id]).toEqual([50, 49, "n10", "n59"]);
  });
});
