import { describe, expect, it } from "vitest";
import { indexStory } from "../../story/story-index.ts";
import { USUAL_ARRANGEMENT } from "./arrangement.ts";
import { unpackLayout } from "./packed-layout.ts";
import { isStoredLayout } from "./stored-layout.ts";
import { finishLayout, pinAtOnce } from "./story-layout.ts";
import { twoFactions } from "./two-factions.testing.ts";

const dataset = twoFactions();
const layout = finishLayout(indexStory(dataset), { ...USUAL_ARRANGEMENT, form: "wide" });

describe("a stored layout", () => {
  it("is known by its shape after it was written and read", () => {
    const read: unknown = JSON.parse(JSON.stringify(layout));
    expect(isStoredLayout(read)).toBe(true);
    expect(read).toEqual(layout);
  });

  it.each([
    ["nothing", null],
    ["another thing", { final: true }],
    ["a first step", { ...layout, final: false }],
    ["an unknown form", { ...layout, form: "square" }],
    ["a missing place", { ...layout, stays: layout.stays.slice(1) }],
    ["a place that is no number", { ...layout, stays: layout.stays.map(() => [0, null, 1]) }],
    ["no bounds", { ...layout, bounds: undefined }],
  ])("is not %s", (_, value) => {
    expect(isStoredLayout(value)).toBe(false);
  });
});

describe("pinning at once", () => {
  it("moves the pinned actor to its pin on every day, and nobody else, until a better layout comes", () => {
    const pin = { actor: "a", x: 0.5, y: 0.25 };
    const pinned = pinAtOnce(indexStory(dataset), { pins: [pin] }, layout);
    expect(pinned.final).toBe(false);
    const [before, after] = [unpackLayout(layout), unpackLayout(pinned)];
    for (const date of before.keyDates) {
      expect(after.at(date).get("a")).toEqual({ x: 600, y: 125 });
      for (const [actor, place] of before.at(date))
        if (actor !== "a") expect(after.at(date).get(actor)).toEqual(place);
    }
    const final = finishLayout(indexStory(dataset), { ...USUAL_ARRANGEMENT, pins: [pin], form: "wide" });
    expect(unpackLayout(final).at(dataset.period.from).get("a")).toEqual({ x: 600, y: 125 });
    expect(pinned.bounds).toEqual(final.bounds);
    for (const one of [pinned, final])
      expect(unpackLayout(one).freePlaces).toEqual(unpackLayout(layout).freePlaces);
  });
});
