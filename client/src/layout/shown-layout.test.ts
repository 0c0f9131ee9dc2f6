import { calendarDate, type PackedLayout } from "@entente/core";
import { describe, expect, it } from "vitest";
import { showLayout, stateOf, takeOffer } from "./shown-layout.ts";

const first: PackedLayout = {
  final: false,
  form: "wide",
  bounds: { left: 0, top: 0, right: 1, bottom: 1 },
  hullPadding: 20,
  keyDates: [calendarDate(1922, 1, 1)],
  touched: [[]],
  actors: ["a"],
  radii: [10],
  stays: [[0, 100, 100]],
};
const last: PackedLayout = { ...first, final: true, stays: [[0, 300, 200]] };

describe("the layout that a page shows", () => {
  it("is exchanged for a better one while the reader has done nothing", () => {
    const shown = showLayout(null, "usual", first, false);
    expect(stateOf(shown)).toBe("first");
    const next = showLayout(shown, "usual", last, false);
    expect([stateOf(next), next.packed]).toEqual(["final", last]);
  });

  it("stays once the reader has done something: the better one is offered, and taken when asked for", () => {
    const shown = showLayout(null, "usual", first, true);
    const next = showLayout(shown, "usual", last, true);
    expect([stateOf(next), next.packed, next.layout]).toEqual(["offered", first, shown.layout]);
    const taken = takeOffer(next);
    expect([stateOf(taken), taken.packed]).toEqual(["final", last]);
  });

  it("is exchanged where the reader has changed the arrangement, at each step", () => {
    const shown = showLayout(null, "usual", last, true);
    const pinned = showLayout(shown, "pinned", first, true);
    expect([stateOf(pinned), pinned.packed]).toEqual(["first", first]);
    const settled = showLayout(pinned, "pinned", { ...last }, true);
    expect(stateOf(settled)).toBe("final");
    // The way back has its layout at once, and no offer is left.
    expect(stateOf(showLayout(settled, "usual", last, true))).toBe("final");
  });
});
