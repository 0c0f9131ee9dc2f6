import { describe, expect, it } from "vitest";
import { bendOutline } from "../../geometry/bent-outline.ts";
import { outlineAround, pointsWithin } from "../../geometry/convex-outline.ts";
import { type Box, overlap, type Size } from "../../geometry/coordinates.ts";
import { isBoxWithinRings } from "../../geometry/rings.ts";
import { NO_TIES, rasterTies, type TieRaster } from "./tie-raster.ts";
import { placeTitles, type Titled, type TitlePlace } from "./title-place.ts";
import type { TitleShape } from "./title-shape.ts";

const FRAME = { width: 800, height: 400 };
const ONE_LINE: TitleShape = { lines: ["A camp"], size: 18, width: 150, height: 24 };

function hull(id: string, x: number, y: number, frame = FRAME, shapes = [ONE_LINE]): Titled {
  const outline = outlineAround([{ x, y, extent: { left: 60, right: 60, up: 40, down: 40 } }], 20);
  if (outline === null) throw new Error("nothing to outline");
  const points = pointsWithin(outline, frame);
  return { id, points, rings: [points], shapes };
}

interface Around {
  readonly names?: readonly Box[];
  readonly yielding?: readonly Box[];
  readonly discs?: readonly Box[];
  readonly reserved?: readonly Box[];
  readonly frame?: Size;
  readonly ties?: TieRaster;
}

function placesOf(
  hulls: readonly Titled[],
  { names = [], yielding = [], discs = [], reserved = [], frame = FRAME, ties = NO_TIES }: Around = {},
): ReadonlyMap<string, TitlePlace> {
  return placeTitles(hulls, { frame, reserved, discs, names, yielding, ties });
}

describe("the title of a hull", () => {
  it("stands above it where nothing is in the way", () => {
    const place = placesOf([hull("left", 400, 200)]).get("left");
    expect(place?.visible).toBe(true);
    expect(place?.box.bottom).toBeLessThan(200 - 40);
  });

  it("keeps off names, the other hull and the other title", () => {
    const hulls = [hull("left", 250, 200), hull("right", 480, 200)];
    const name = { left: 180, right: 320, top: 95, bottom: 140 };
    const places = [...placesOf(hulls, { names: [name] }).values()];
    const [left, right] = places;
    if (left === undefined || right === undefined) throw new Error("a title is missing");
    expect(places.every(({ visible }) => visible)).toBe(true);
    expect(overlap(left.box, name)).toBe(0);
    expect(overlap(left.box, right.box)).toBe(0);
  });

  it("stands rather on the far side than where the ties to another hull run", () => {
    // Neither above nor below is there room.
    const above = { left: 300, right: 500, top: 0, bottom: 146 };
    const below = { left: 300, right: 500, top: 254, bottom: 400 };
    const one = hull("one", 400, 200, FRAME, [{ ...ONE_LINE, width: 110 }]);
    const sideWith = (x: number): number => {
      const place = placesOf([one, hull("other", x, 200)], { names: [above, below] }).get("one");
      if (place === undefined) throw new Error("the title is missing");
      return Math.sign((place.box.left + place.box.right) / 2 - 400);
    };
    expect(sideWith(100)).toBe(1);
    expect(sideWith(700)).toBe(-1);
  });

  it("never stands beneath what lies over the stage", () => {
    const header = { left: 0, right: 800, top: 0, bottom: 150 };
    const names = [
      { left: 0, right: 330, top: 150, bottom: 400 },
      { left: 470, right: 800, top: 150, bottom: 400 },
      { left: 330, right: 470, top: 262, bottom: 300 },
    ];
    const place = placesOf([hull("one", 400, 205)], { names, reserved: [header] }).get("one");
    if (place === undefined) throw new Error("the title is missing");
    expect(overlap(place.box, header)).toBe(0);
  });

  it("keeps off the ties that leave its hull above", () => {
    const fan = [340, 370, 400, 430, 460].map((x) => ({
      from: { x: 400, y: 190 },
      bend: { x, y: 100 },
      to: { x, y: 0 },
    }));
    const ties = rasterTies(fan, FRAME);
    const place = placesOf([hull("one", 400, 200)], { ties }).get("one");
    if (place === undefined) throw new Error("the title is missing");
    expect(place.visible).toBe(true);
    // Above it would stand on five of them, each as long within it as it is high.
    expect(ties.lengthWithin(place.box)).toBeLessThan(place.height / 2);
  });

  it("is hidden where every place for it runs into another title", () => {
    const narrow = { width: 160, height: 200 };
    const hulls = ["one", "two", "three"].map((id) => hull(id, 80, 100, narrow));
    const places = placesOf(hulls, { frame: narrow });
    const shown = [...places.values()].filter(({ visible }) => visible);
    expect(places.size).toBe(3);
    expect(shown.length).toBeLessThan(3);
    for (const [number, one] of shown.entries())
      for (const other of shown.slice(number + 1)) expect(overlap(one.box, other.box)).toBe(0);
  });

  it("never stands on another hull, be it smaller, in two lines, or left out", () => {
    const two: TitleShape = { lines: ["A", "camp"], size: 18, width: 70, height: 48 };
    const small: TitleShape = { lines: ["A camp"], size: 13, width: 100, height: 17 };
    const frame = { width: 340, height: 222 };
    const [one, other] = [
      hull("one", 90, 150, frame, [ONE_LINE, two, small]),
      hull("other", 250, 140, frame),
    ];
    const seen = new Set<string>();
    const disc = { left: 40, right: 140, top: 120, bottom: 230 };
    // Something that grows from the left leaves ever less room above.
    for (let right = 0; right < 200; right += 10) {
      const header = { left: 0, right, top: 0, bottom: 100 };
      const place = placesOf([one, other], { frame, reserved: [header], discs: [disc] }).get("one");
      if (place === undefined) throw new Error("a title is missing");
      seen.add(place.visible ? `${place.lines.length} of ${place.size}` : "left out");
      if (place.visible) expect(isBoxWithinRings(other.rings, place.box)).toBe(false);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it("stands in a bay of another hull, which is no part of it", () => {
    const points = hull("wide", 400, 200, FRAME).points.map(({ x, y }) => ({
      x: 400 + 4 * (x - 400),
      y: 200 + 2.2 * (y - 200),
    }));
    const stranger = { x: 400, y: 60, radius: 120, weight: 1 };
    const room = { padding: 20, step: 5, frame: FRAME };
    const wide = { ...hull("wide", 400, 200), points, rings: bendOutline(points, [], [stranger], room) };
    const place = placesOf([hull("within", 400, 60), wide]).get("within");
    expect(isBoxWithinRings(wide.rings, place?.box ?? { left: 0, right: 0, top: 0, bottom: 0 })).toBe(false);
    expect(place?.visible).toBe(true);
  });

  it("covers a name only where it has no place but there", () => {
    const room = { left: 300, right: 500, top: 90, bottom: 140 };
    const all = { left: 0, right: 800, top: 0, bottom: 400 };
    const free = placesOf([hull("one", 400, 200)], { yielding: [room] }).get("one");
    expect(overlap(free?.box ?? all, room)).toBe(0);
    expect(placesOf([hull("one", 400, 200)], { yielding: [all] }).get("one")?.visible).toBe(true);
    expect(placesOf([hull("one", 400, 200)], { names: [all] }).get("one")?.visible).toBe(false);
  });
});
