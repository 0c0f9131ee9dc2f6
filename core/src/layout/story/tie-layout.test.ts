import { describe, expect, it } from "vitest";
import { networkAsOf } from "../../story/network-as-of.ts";
import { indexStory } from "../../story/story-index.ts";
import { USUAL_ARRANGEMENT } from "./arrangement.ts";
import type { StoryLayout } from "./packed-layout.ts";
import { createLayoutCache, type LayoutChoice, layoutStory } from "./story-layout.ts";
import { GROUPS, plantedTies, randomTies, tieStory } from "./tie-layout.testing.ts";

const USUAL: LayoutChoice = { ...USUAL_ARRANGEMENT, form: "wide" };
const stories = [1, 2].map((seed) => indexStory(tieStory(14, randomTies(seed, 14, 40))));
const caches = stories.map(() => createLayoutCache());
const layouts = stories.map((index, number) => layoutStory(index, USUAL, caches[number]));

function wayBetween(layout: StoryLayout, actor: string, key: number): number {
  const [from, to] = [key - 1, key].map((one) => layout.at(layout.keyDates[one]!).get(actor)!);
  return Math.hypot(to!.x - from!.x, to!.y - from!.y);
}

/** Counts the pairs of discs under each other, at rest and at eight moments of each way. */
function overlapsOf(layout: StoryLayout): number {
  let count = 0;
  const actors = [...layout.radii.keys()];
  for (let key = 0; key < layout.keyDates.length; key++) {
    const [from, to] = [Math.max(0, key - 1), key].map((one) => layout.at(layout.keyDates[one]!));
    for (let share = 0; share <= 1; share += 1 / 8) {
      const places = actors.map((actor) => {
        const [a, b] = [from!.get(actor)!, to!.get(actor)!];
        return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y), r: layout.radii.get(actor)! };
      });
      for (const [position, one] of places.entries())
        for (const other of places.slice(0, position))
          if (Math.hypot(one.x - other.x, one.y - other.y) < one.r + other.r - 0.02) count += 1;
    }
  }
  return count;
}

describe("the layout of a story without factions", () => {
  it("moves only whom something has happened to, and somebody", () => {
    let moves = 0;
    for (const layout of layouts) {
      for (let key = 1; key < layout.keyDates.length; key++) {
        const touched = layout.touchedAt(layout.keyDates[key]!);
        for (const actor of layout.radii.keys()) {
          const way = wayBetween(layout, actor, key);
          if (way > 1) moves += 1;
          if (!touched.has(actor)) expect(way).toBe(0);
        }
      }
    }
    expect(moves).toBeGreaterThan(0);
  });

  it("has no disc under another, at rest or on the way", () => {
    for (const layout of layouts) expect(overlapsOf(layout)).toBe(0);
  });

  it("stays in its frame, and is as wide or as high as that", () => {
    for (const layout of layouts) {
      const places = layout.keyDates.flatMap((date) => [...layout.at(date)]);
      const edges = places.map(([actor, { x, y }]) => {
        const radius = layout.radii.get(actor)!;
        return Math.min(x, y, layout.frame.width - x, layout.frame.height - y) - radius;
      });
      expect(Math.min(...edges)).toBeGreaterThanOrEqual(0);
      expect(Math.min(...edges)).toBeLessThan(25);
    }
  });

  it("is the same for the same story and choice, and another for another seed", () => {
    const [index, layout] = [stories[0]!, layouts[0]!];
    const date = layout.keyDates.at(-1)!;
    expect([...layoutStory(index, USUAL).at(date)]).toEqual([...layout.at(date)]);
    expect([...layoutStory(index, { ...USUAL, seed: 1 }).at(date)]).not.toEqual([...layout.at(date)]);
  });

  it("lets an actor who has no ties for a while keep the place and come back to it", () => {
    const always = [0, 1, 2, 3].map((a) => ({ a, b: (a + 1) % 4, from: 1922, to: 1930 }));
    const away = [1922, 1927].map((from) => ({ a: 0, b: 4, from, to: from + 3 }));
    const layout = layoutStory(indexStory(tieStory(5, [...always, ...away])), USUAL);
    expect(layout.keyDates).toHaveLength(3);
    for (const key of [1, 2]) expect(wayBetween(layout, "a0004", key)).toBe(0);
  });

  it("moves nobody while it is still, nor where moving would gain next to nothing", () => {
    const talks = Array.from({ length: 60 }, (_, turn) => ({
      a: turn % 12,
      b: (turn * 5 + 1 + (turn % 3)) % 12,
      from: 1922 + (turn % 7),
      to: 1923 + (turn % 7),
    })).filter(({ a, b }) => a !== b);
    const steady = Array.from({ length: 12 }, (_, a) =>
      [1, 2, 3, 4, 5].map((by) => ({ a, b: (a + by) % 12 })),
    )
      .flat()
      .map((pair) => ({ ...pair, from: 1922, to: 1930 }));
    for (const layout of [
      layoutStory(stories[0]!, { ...USUAL, mode: "still" }),
      layoutStory(indexStory(tieStory(12, [...steady, ...talks])), USUAL),
    ]) {
      expect(layout.keyDates.length).toBeGreaterThan(3);
      for (let key = 1; key < layout.keyDates.length; key++)
        for (const actor of layout.radii.keys()) expect(wayBetween(layout, actor, key)).toBe(0);
    }
  });

  it("puts a pinned actor at the pin, and moves only those in the way", () => {
    const [index, layout] = [stories[1]!, layouts[1]!];
    const date = layout.keyDates.at(-1)!;
    const present = networkAsOf(index, date, "POSSIBLE").actors.map(({ actor }) => actor.id);
    const [pinned = "", other = ""] = present;
    const { x, y } = layout.at(date).get(other)!;
    const pins = [{ actor: pinned, x: (x + 3) / layout.frame.width, y: y / layout.frame.height }];
    const after = layoutStory(index, { ...USUAL, pins }, caches[1]);
    for (const key of after.keyDates) expect(after.at(key).get(pinned)?.x).toBeCloseTo(x + 3, 1);
    const moved = present.filter((actor) => {
      const [from, to] = [layout.at(date).get(actor)!, after.at(date).get(actor)!];
      return Math.hypot(to.x - from.x, to.y - from.y) > 0.5;
    });
    expect(moved).toContain(other);
    expect(moved.length).toBeLessThan(present.length / 2);
  });
});

describe("the layout of a large story without factions", () => {
  const ties = [...plantedTies(1, 150, 600, 1922, 1926), ...plantedTies(2, 150, 600, 1926, 1930)];
  const layout = layoutStory(indexStory(tieStory(150, ties)), USUAL);
  const [first, second] = layout.keyDates.map((date) => [...layout.at(date)]);

  it("puts the members of a group beside each other", () => {
    const group = (id: string): number => Number(id.slice(1)) % GROUPS;
    const isAmongOwn = ([id, { x, y }]: (typeof first & {})[number]): boolean =>
      first!
        .filter(([other]) => other !== id)
        .sort(([, a], [, b]) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))
        .slice(0, 5)
        .every(([other]) => group(other) === group(id));
    expect(first!.filter(isAmongOwn).length / first!.length).toBeGreaterThanOrEqual(0.9);
  });

  it("fills the frame with discs none of which lies under another", () => {
    expect(overlapsOf(layout)).toBe(0);
    const { width, height } = layout.frame;
    const cells = new Set(
      first!.map(([, { x, y }]) => `${Math.floor((8 * x) / width)} ${Math.floor((4 * y) / height)}`),
    );
    expect(cells.size).toBeGreaterThan(0.6 * 8 * 4);
  });

  it("leaves those who stay in their group where they are, while their ties change", () => {
    expect(layout.keyDates).toHaveLength(2);
    expect(
      second!.filter(([id], number) => second![number]![1].x !== layout.at(layout.keyDates[0]!).get(id)!.x),
    ).toEqual([]);
  });

  it("moves one who changes the group, and nobody else", () => {
    const isOf = (actor: number, group: number): boolean => actor % GROUPS === group;
    const others = Array.from({ length: 90 }, (_, actor) => actor);
    const turncoat = others.flatMap((b) => [
      ...(isOf(b, 0) ? [{ a: 90, b, from: 1922, to: 1926 }] : []),
      ...(isOf(b, 1) ? [{ a: 90, b, from: 1926, to: 1930 }] : []),
    ]);
    const story = tieStory(91, [...plantedTies(3, 90, 500, 1922, 1930), ...turncoat]);
    const moving = layoutStory(indexStory(story), USUAL);
    const moved = [...moving.radii.keys()].filter((actor) => wayBetween(moving, actor, 1) > 1);
    expect(moved).toEqual(["a0090"]);
  });
});
