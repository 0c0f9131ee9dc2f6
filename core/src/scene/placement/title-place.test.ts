import { describe, expect, it } from "vitest";
import { outlineAround, pointsWithin } from "../../geometry/convex-outline.ts";
import { overlap } from "./node-boxes.ts";
import { rasterTies } from "./tie-raster.ts";
import { placeTitles, type Titled } from "./title-place.ts";

const FRAME = { width: 800, height: 400 };
const BARE = { frame: FRAME, reserved: [] };

function hull(id: string, x: number, y: number, frame = FRAME): Titled {
  const outline = outlineAround([{ x, y, extent: { left: 60, right: 60, up: 40, down: 40 } }], 20);
  if (outline === null) throw new Error("nothing to outline");
  return { id, outline, points: pointsWithin(outline, frame), width: 150, height: 24 };
}

describe("the title of a hull", () => {
  it("stands above it where nothing is in the way", () => {
    const place = placeTitles([hull("left", 400, 200)], [], BARE).get("left");
    expect(place?.visible).toBe(true);
    expect(place?.box.bottom).toBeLessThan(200 - 40);
  });

  it("keeps off names, the other hull and the other title", () => {
    const hulls = [hull("left", 250, 200), hull("right", 480, 200)];
    const name = { left: 180, right: 320, top: 95, bottom: 140 };
    const places = [...placeTitles(hulls, [name], BARE).values()];
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
    const alone = { width: 110, height: 24 };
    const one = { ...hull("one", 400, 200), ...alone };
    const sideWith = (x: number): number => {
      const place = placeTitles([one, hull("other", x, 200)], [above, below], BARE).get("one");
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
    const place = placeTitles([hull("one", 400, 205)], names, { frame: FRAME, reserved: [header] }).get(
      "one",
    );
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
    const place = placeTitles([hull("one", 400, 200)], [], BARE, ties).get("one");
    if (place === undefined) throw new Error("the title is missing");
    expect(place.visible).toBe(true);
    // Above it would stand on five of them, each as long within it as it is high.
    expect(ties.lengthWithin(place.box)).toBeLessThan(place.height / 2);
  });

  it("is hidden where every place for it runs into another title", () => {
    const narrow = { width: 160, height: 200 };
    const places = placeTitles(
      [hull("one", 80, 100, narrow), hull("two", 80, 100, narrow), hull("three", 80, 100, narrow)],
      [],
      { frame: narrow, reserved: [] },
    );
    const shown = [...places.values()].filter(({ visible }) => visible);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(3);
    for (const [number, one] of shown.entries())
      for (const other of shown.slice(number + 1)) expect(overlap(one.box, other.box)).toBe(0);
  });
});
