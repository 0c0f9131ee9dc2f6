import type { Argument, ArgumentLink } from "@entente/core";
import { describe, expect, it } from "vitest";
import { fitWhole, isReadable, neighbourhood, pageOf } from "./fit.ts";
import { FULL, TEXT } from "./layout.ts";

const claims = Array.from({ length: 12 }, (_, k): Argument => {
  const id = `claim-${k}`;
  return { id, title: `The claim of number ${k}`, text: id, names: {}, citations: [] };
});
const links = claims
  .slice(1)
  .map(
    ({ id }, k): ArgumentLink =>
      ({ id: `link-${k}`, kind: "ATTACKS", from: id, to: `claim-${k >> 1}` }) as ArgumentLink,
  );
const NONE: ReadonlySet<string> = new Set();
const fit = (width: number, height: number, near = NONE) =>
  fitWhole(claims, links, { room: { width, height }, leastText: 12, hit: "pointer", near });

describe("a map fitted into its room", () => {
  it("says everything where there is room for it", () => {
    const { layout, scale } = fit(2400, 1400);
    expect([...layout.places.values()].every(({ detail }) => detail === "full")).toBe(true);
    expect(scale * TEXT).toBeGreaterThanOrEqual(12);
  });

  it("leaves titles out where there is less, but never those that are near", () => {
    const near = new Set(["claim-9", "claim-10"]);
    const { layout } = fit(700, 420, near);
    const details = [...layout.places.values()].map(({ detail }) => detail);
    expect(details).not.toContain("full");
    for (const id of near) expect(layout.places.get(id)?.detail).toBe("title");
  });

  it("has no fewer titles in a larger room", () => {
    const titlesIn = (width: number, height: number): number =>
      [...fit(width, height).layout.places.values()].filter(({ detail }) => detail !== "mark").length;
    expect(titlesIn(500, 320)).toBeLessThanOrEqual(titlesIn(1000, 640));
    expect(titlesIn(1000, 640)).toBeLessThanOrEqual(titlesIn(2400, 1400));
  });

  it("is readable whole in a large room and not in one too small for its boxes", () => {
    expect(isReadable(fit(2400, 1400), { width: 2400, height: 1400 })).toBe(true);
    expect(isReadable(fit(120, 90), { width: 120, height: 90 })).toBe(false);
  });
});

describe("the pages of a map", () => {
  it("have every argument once, in order of the pages, and end", () => {
    const frame = { width: 420, height: 260 };
    const seen: string[] = [];
    for (let page = 0; page < claims.length; page += 1) {
      const { layout, before, shown, all } = pageOf(claims, links, frame, page, FULL);
      if (shown === 0) break;
      expect(before).toBe(seen.length);
      expect(all).toBe(claims.length);
      expect(layout.width).toBeLessThanOrEqual(frame.width);
      expect(layout.height).toBeLessThanOrEqual(frame.height);
      seen.push(...layout.places.keys());
    }
    expect(seen.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
  });
});

describe("the neighbourhood of an argument", () => {
  it("is the argument and all that it is linked with, in either direction", () => {
    expect(neighbourhood("claim-1", links)).toEqual(new Set(["claim-1", "claim-0", "claim-3", "claim-4"]));
    expect(neighbourhood(null, links).size).toBe(0);
  });
});
