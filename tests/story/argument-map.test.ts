import { fileURLToPath } from "node:url";
import { isPreferred } from "@entente/core";
import { beforeAll, describe, expect, it } from "vitest";
import { type Fitted, fitWhole, neighbourhood } from "../../client/src/argument-map/fit.ts";
import { type MapBox, TEXT } from "../../client/src/argument-map/layout.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";

type Story = Awaited<ReturnType<typeof readPackage>>["dataset"];
let story: Story;

beforeAll(async () => {
  const folder = new URL("../../fixtures/bolshevik-party-1922-1929", import.meta.url);
  story = (await readPackage(fileURLToPath(folder))).dataset;
});

const LEAST = 12;
const SMALL = { width: 1198, height: 245 };
const mapIn = (room: { width: number; height: number }, chosen: string | null = null): Fitted => {
  const links = story.argumentLinks.filter(isPreferred);
  const near = neighbourhood(chosen, links);
  return fitWhole(story.arguments, links, { room, leastText: LEAST, hit: "pointer", near });
};
const boxes = ({ layout }: Fitted): readonly MapBox[] => [...layout.places.values()];
const titled = (fitted: Fitted): string[] =>
  [...fitted.layout.places].filter(([, { detail }]) => detail !== "mark").map(([id]) => id);

describe("the whole map of 1922–1929", () => {
  it.each([
    [SMALL],
    [{ width: 876, height: 300 }],
    [{ width: 1840, height: 440 }],
    [{ width: 3680, height: 900 }],
  ])("is there at once in %o, with titles that can be read and nothing too small to press", (room) => {
    const fitted = mapIn(room);
    const { layout, scale } = fitted;
    expect(layout.places.size).toBe(story.arguments.length);
    expect(layout.width * scale).toBeLessThanOrEqual(room.width + 1);
    expect(layout.height * scale).toBeLessThanOrEqual(room.height + 1);
    expect(scale * TEXT).toBeGreaterThanOrEqual(LEAST);
    expect(
      Math.min(...boxes(fitted).flatMap(({ width, height }) => [width * scale, height * scale])),
    ).toBeGreaterThan(24);
    expect(titled(fitted).length).toBeGreaterThan(3);
  });

  it("says more from nearer, and all where there is room", () => {
    const near = mapIn({ width: 2 * SMALL.width, height: 2 * SMALL.height });
    expect(titled(near).length).toBeGreaterThan(titled(mapIn(SMALL)).length);
    const all = mapIn({ width: 6000, height: 2400 });
    expect(boxes(all).every(({ detail }) => detail === "full")).toBe(true);
  });

  it("has the titles of what is chosen and of what bears on it", () => {
    for (const { id } of story.arguments.filter((_, place) => place % 6 === 0)) {
      const near = neighbourhood(id, story.argumentLinks.filter(isPreferred));
      expect(titled(mapIn(SMALL, id))).toEqual(expect.arrayContaining([...near]));
    }
  });
});
