import type { Argument, ArgumentLink } from "@entente/core";
import { describe, expect, it } from "vitest";
import { findNeighbour } from "./box-keys.ts";
import { FULL, layOutFitting, layOutMap } from "./layout.ts";

const claims = ["a", "b", "c", "d", "e"].map(
  (id): Argument => ({ id, title: id, text: id, names: {}, citations: [] }),
);
const link = (from: string, to: string): ArgumentLink =>
  ({ id: `${from}-${to}`, kind: "ATTACKS", from, to }) as ArgumentLink;
const links = [link("b", "a"), link("c", "a"), link("c", "b"), link("b", "c")];
const FRAME = { width: 1200, height: 500 };
const map = layOutMap(claims, links, FRAME);

describe("the layout of an argument map", () => {
  it("puts a claim above what bears on it", () => {
    const height = (id: string): number => map.places.get(id)?.y ?? Number.NaN;
    expect(height("a")).toBeLessThan(height("b"));
    expect(height("a")).toBeLessThan(height("c"));
  });

  it("lets no two boxes touch and none leave the map, circles and loose arguments included", () => {
    const boxes = [...map.places.values()];
    expect(boxes).toHaveLength(claims.length);
    boxes.forEach((one, place) => {
      expect(one.x - one.width / 2).toBeGreaterThanOrEqual(-1e-6);
      expect(one.x + one.width / 2).toBeLessThanOrEqual(map.width + 1e-6);
      expect(one.y + one.height / 2).toBeLessThanOrEqual(map.height + 1e-6);
      for (const other of boxes.slice(place + 1)) {
        const apart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
        expect(apart).toBe(true);
      }
    });
  });

  it("routes every link, those of a circle too", () => {
    expect([...map.routes.keys()].sort()).toEqual(["b-a", "b-c", "c-a", "c-b"]);
    for (const route of map.routes.values()) expect(route.length).toBeGreaterThan(1);
  });

  it("is higher where a title needs more lines", () => {
    const long = {
      ...claims[0],
      id: "long",
      title: "Socialism in Russia depends on a revolution in the West",
    };
    const { places } = layOutMap([...claims, long as Argument], links, FRAME);
    expect(places.get("long")?.height).toBeGreaterThan(places.get("e")?.height ?? Number.NaN);
  });

  it("before a class leaves out what its frame has no room for, the last named first", () => {
    const frame = { width: 400, height: 120 };
    const fitting = layOutFitting(claims, links, frame, FULL);
    expect(fitting.places.has("a")).toBe(true);
    expect(fitting.places.size).toBeGreaterThan(1);
    expect(fitting.places.size).toBeLessThan(claims.length);
    expect(fitting.width).toBeLessThanOrEqual(frame.width);
    expect(fitting.height).toBeLessThanOrEqual(frame.height);
  });

  it("is the same each time", () => {
    expect(layOutMap(claims, links, FRAME)).toEqual(map);
  });
});

describe("the arrow keys of an argument map", () => {
  const places = new Map([
    ["top", { x: 0, y: 0 }],
    ["left", { x: -50, y: 100 }],
    ["right", { x: 60, y: 100 }],
  ]);
  const all = new Set(places.keys());

  it("go to the nearest in their direction, and nowhere beyond the last", () => {
    expect(findNeighbour(places, "top", [0, 1], all)).toBe("left");
    expect(findNeighbour(places, "left", [1, 0], all)).toBe("right");
    expect(findNeighbour(places, "right", [1, 0], all)).toBeNull();
    expect(findNeighbour(places, "top", [0, 1], new Set(["right"]))).toBe("right");
  });
});
