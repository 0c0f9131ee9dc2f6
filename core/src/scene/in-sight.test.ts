import { describe, expect, it } from "vitest";
import { overlap } from "../geometry/coordinates.ts";
import { layoutStory } from "../layout/story/story-layout.ts";
import { twoFactions } from "../layout/story/two-factions.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { sceneInSight } from "./in-sight.ts";
import { boxOfLabel } from "./passing-labels.ts";
import { createPictures } from "./picture.ts";
import { estimateTextWidth, pictureStyle } from "./picture-style.ts";
import { sceneAt } from "./scene-at.ts";

const index = indexStory(twoFactions());
const frame = { width: 130, height: 60 };
const style = pictureStyle(frame, 12, estimateTextWidth, (text, size) => text.length * size * 0.5);
const layout = layoutStory(index, { mode: "still", seed: 0, pins: [], scope: "story", form: "wide" });
const picturesAt = (zoom: number) => createPictures(index, layout, { frame, style, zoom });
const date = parseCalendarDate("1926-05-01");
const sceneOf = (zoom: number, spread = 1) => {
  const pictures = picturesAt(zoom);
  const picture = pictures.pictureAt(date);
  return sceneAt(pictures, picture, picture.rest, 1, spread);
};
const namesIn = ({ nodes }: ReturnType<typeof sceneOf>) => nodes.filter(({ label }) => label.visible).length;

describe("a zoomed picture", () => {
  it("spreads places, leaves texts their sizes and lets discs grow a little", () => {
    const [whole, near] = [sceneOf(1), sceneOf(4)];
    expect(near.frame).toEqual({ width: 4 * frame.width, height: 4 * frame.height });
    for (const [position, { at, label, radius }] of whole.nodes.entries()) {
      const other = near.nodes[position];
      expect(other?.at.x).toBeCloseTo(4 * at.x);
      expect(other?.at.y).toBeCloseTo(4 * at.y);
      expect(other?.label.size).toBe(label.size);
      expect(other?.radius).toBeGreaterThan(radius);
      expect(other?.radius).toBeLessThan(2 * radius);
    }
  });

  it("writes names that had no room in the whole", () => {
    expect(namesIn(sceneOf(1))).toBeLessThan(whole().length);
    expect(namesIn(sceneOf(4))).toBe(whole().length);
  });

  it("is where the whole picture is that is spread as far", () => {
    const [near, spread] = [sceneOf(3), sceneOf(1, 3)];
    for (const [position, { at }] of near.nodes.entries()) {
      expect(spread.nodes[position]?.at.x).toBeCloseTo(at.x);
      expect(spread.nodes[position]?.at.y).toBeCloseTo(at.y);
    }
  });
});

const whole = () => sceneOf(1).nodes;

describe("what is in sight", () => {
  it("has the nodes and ties that a box shows, and the title of a hull that fills it", () => {
    const near = sceneOf(6);
    const [hull] = near.hulls;
    if (hull === undefined) throw new Error("the story has factions on that day");
    const members = near.nodes.filter(({ shares }) => shares[0]?.colour === hull.colour);
    const mean = (of: (node: (typeof members)[number]) => number): number =>
      members.reduce((sum, node) => sum + of(node), 0) / members.length;
    const middle = { x: mean(({ at }) => at.x), y: mean(({ at }) => at.y) };
    const fromMiddle = ({ at }: (typeof members)[number]): number =>
      Math.hypot(at.x - middle.x, at.y - middle.y);
    // Where the innermost of them stands, the hull fills what a box shows.
    const one = members
      .toSorted((a, b) => fromMiddle(a) - fromMiddle(b))
      .find(({ id }) => near.ties.some(({ a, b }) => a === id || b === id));
    if (one === undefined) throw new Error("a member of the faction has ties on that day");
    const { x, y } = one.at;
    const sight = { left: x - 130, top: y - 65, right: x + 130, bottom: y + 65 };
    const seen = sceneInSight(near, sight);
    expect(seen.nodes.map(({ id }) => id)).toContain(one.id);
    expect(seen.nodes.length).toBeLessThan(near.nodes.length);
    const ends = new Set(near.ties.filter(({ a, b }) => a === one.id || b === one.id).map(({ id }) => id));
    expect(ends.size).toBeGreaterThan(0);
    expect(seen.ties.filter(({ id }) => ends.has(id))).toHaveLength(ends.size);
    const title = seen.hulls[0]?.title;
    if (title === undefined) throw new Error("the hull stays");
    const box = boxOfLabel(title);
    expect(box.left).toBeGreaterThanOrEqual(sight.left);
    expect(box.right).toBeLessThanOrEqual(sight.right);
    expect(box.top).toBeGreaterThanOrEqual(sight.top);
    expect(box.bottom).toBeLessThanOrEqual(sight.bottom);
    for (const { label } of seen.nodes) if (label.visible) expect(overlap(boxOfLabel(label), box)).toBe(0);
  });
});
