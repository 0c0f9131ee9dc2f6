import { describe, expect, it } from "vitest";
import { clearanceOf, outlineAround } from "../../geometry/convex-outline.ts";
import { type Extent, extentOf, type Point } from "../../geometry/coordinates.ts";
import { smallStory } from "../../model/small-story.testing.ts";
import { networkAsOf } from "../../story/network-as-of.ts";
import { indexStory } from "../../story/story-index.ts";
import { addDays, type CalendarDate, parseCalendarDate } from "../../time/calendar-date.ts";
import { type Pin, USUAL_ARRANGEMENT } from "./arrangement.ts";
import { LAYOUT_FRAMES } from "./layout-frame.ts";
import { layoutSizesOf } from "./layout-sizes.ts";
import { unpackLayout } from "./packed-layout.ts";
import { createLayoutCache, type LayoutChoice, layoutStory, layoutStorySteps } from "./story-layout.ts";
import { twoFactions } from "./two-factions.testing.ts";

const index = indexStory(twoFactions());
const options: LayoutChoice = { ...USUAL_ARRANGEMENT, form: "wide" };
const { width, height } = LAYOUT_FRAMES.wide;
const { boxes, hullPadding } = layoutSizesOf(index, LAYOUT_FRAMES.wide);
const extentAt = (id: string): Extent =>
  extentOf(boxes.get(id) ?? { radius: 0, labelWidth: 0, labelHeight: 0 });
const cache = createLayoutCache();
const layout = layoutStory(index, options, cache);
const day = parseCalendarDate;
const presentAt = (date: CalendarDate): string[] =>
  networkAsOf(index, date, "POSSIBLE").actors.map(({ actor }) => actor.id);
const pinAt = (actor: string, { x, y }: Point): Pin => ({ actor, x: x / width, y: y / height });

describe("the layout of a story", () => {
  it("is the same every time", () => {
    const again = layoutStory(index, options);
    for (const date of layout.keyDates) expect([...again.at(date)]).toEqual([...layout.at(date)]);
  });

  it("places every actor on every day, also one of a rival reading alone", () => {
    for (const date of layout.keyDates) expect(layout.at(date).size).toBe(index.dataset.actors.length);
  });

  it("lets an actor who is away for a while come back to its place", () => {
    const away = twoFactions();
    const ties = away.ties.map((tie) =>
      tie.b === "s"
        ? {
            ...tie,
            validFrom: day("1922-01-01"),
            validTo: day("1924-01-01"),
            validFromEarliest: day("1922-01-01"),
            validToLatest: day("1924-01-01"),
          }
        : tie,
    );
    const later = {
      ...ties[0]!,
      id: "later",
      a: "o",
      b: "s",
      kind: "ALLIED" as const,
      validFrom: day("1926-01-01"),
      validTo: null,
      validFromEarliest: day("1926-01-01"),
      validToLatest: null,
    };
    const returning = layoutStory(indexStory({ ...away, ties: [...ties, later] }), options);
    expect(returning.at(day("1925-01-01")).get("s")).toEqual(returning.at(day("1923-06-01")).get("s"));
  });

  it("holds from one key date to the next", () => {
    const date = day("1926-04-06");
    expect(layout.keyDateAt(addDays(date, 100))).toBe(date);
    expect(layout.at(addDays(date, 100))).toBe(layout.at(date));
    expect(layout.at(addDays(date, -1))).not.toBe(layout.at(date));
  });

  it("moves no one by more than a hair whom nothing touched", () => {
    const before = layout.at(day("1926-04-05"));
    const after = layout.at(day("1926-04-06"));
    const moved = (id: string): number => {
      const [from, to] = [before.get(id), after.get(id)];
      return from === undefined || to === undefined ? 0 : Math.hypot(to.x - from.x, to.y - from.y);
    };
    const untouched = ["a", "b", "c", "d", "e", "n", "o", "p", "q", "s"].map(moved);
    expect(moved("f")).toBeGreaterThan(200);
    expect(untouched.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.35 * moved("f"));
  });

  it("lets no node or label overlap another, at any key date", () => {
    for (const date of layout.keyDates) {
      const places = presentAt(date).map((id) => ({ ...layout.at(date).get(id)!, ...extentAt(id) }));
      places.forEach((one, position) => {
        for (const other of places.slice(position + 1)) {
          const [left, right] = one.x < other.x ? [one, other] : [other, one];
          const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
          const apart =
            right.x - left.x > left.right + right.left - 1 || lower.y - upper.y > upper.down + lower.up - 1;
          expect(apart).toBe(true);
        }
      });
    }
  });

  it("keeps strangers out of every hull", () => {
    for (const date of layout.keyDates) {
      const coordinates = layout.at(date);
      const enclosed = (id: string) => ({
        ...(coordinates.get(id) ?? { x: 0, y: 0 }),
        extent: extentAt(id),
      });
      for (const { members } of networkAsOf(index, date, "POSSIBLE").factions) {
        const ids = members.map(({ actor }) => actor.id);
        const outline = outlineAround(ids.map(enclosed), hullPadding);
        if (outline === null) continue;
        for (const id of presentAt(date)) {
          if (!ids.includes(id)) expect(clearanceOf(outline, enclosed(id)).gap).toBeGreaterThan(-1);
        }
      }
    }
  });

  it("puts the left faction to the left of the centre", () => {
    const coordinates = layout.at(day("1923-01-01"));
    const across = (ids: readonly string[]): number =>
      ids.reduce((sum, id) => sum + (coordinates.get(id)?.x ?? 0), 0) / ids.length;
    expect(across(["a", "b", "c"])).toBeLessThan(across(["m", "n", "o"]) - 300);
  });

  it("has one empty key date for a story with nobody in it", () => {
    const empty = layoutStory(indexStory(smallStory({ actors: [] })), options);
    expect(empty.keyDates).toHaveLength(1);
    expect(empty.at(day("1925-01-01")).size).toBe(0);
  });

  it("gives a usable layout first, and in the end the whole one", () => {
    const steps = [...layoutStorySteps(indexStory(twoFactions()), options)].map(unpackLayout);
    expect(steps.length).toBeGreaterThan(1);
    const date = day("1926-04-06");
    expect([...(steps[0]?.at(date).keys() ?? [])]).toEqual([...layout.at(date).keys()]);
    expect([...(steps.at(-1)?.at(date) ?? [])]).toEqual([...layout.at(date)]);
  });

  it("keeps a pinned actor where it was put, on every day", () => {
    const at = { x: 640, y: 210 };
    const pinned = layoutStory(index, { ...options, pins: [pinAt("f", at)] }, cache);
    for (const date of pinned.keyDates) {
      if (pinned.at(date).has("f")) expect(pinned.at(date).get("f")).toEqual(at);
    }
  });

  it("leaves most where they were when one is pinned elsewhere", () => {
    const date = day("1923-01-01");
    const at = { x: 420, y: 330 };
    const pinned = layoutStory(index, { ...options, pins: [pinAt("m", at)] }, cache).at(date);
    const moved = [...layout.at(date)].map(([id, { x, y }]) => {
      const there = pinned.get(id) ?? { x, y };
      return Math.hypot(there.x - x, there.y - y);
    });
    expect(pinned.get("m")).toEqual(at);
    expect(moved.filter((way) => way < 1).length).toBeGreaterThan(moved.length / 3);
  });

  it("does not depend on what was laid out before", () => {
    const choice = { ...options, pins: [pinAt("m", { x: 420, y: 330 })] };
    const date = day("1926-04-06");
    const afresh = layoutStory(indexStory(twoFactions()), choice).at(date);
    expect([...layoutStory(index, choice, cache).at(date)]).toEqual([...afresh]);
  });

  it("keeps the label of whom somebody pins to the edge within the frame", () => {
    const pinned = layoutStory(index, { ...options, pins: [{ actor: "f", x: 1, y: 0 }] }, cache);
    const { x, y } = pinned.at(day("1926-04-06")).get("f") ?? { x: 0, y: 0 };
    const { right, up } = extentAt("f");
    expect(x + right).toBeLessThan(width);
    expect(y - up).toBeGreaterThan(0);
  });

  it("moves nobody while it is still", () => {
    const still = layoutStory(index, { ...options, mode: "still" });
    const moved = (from: string, to: string): number =>
      Math.max(
        ...[...still.at(day(from))].map(([id, { x, y }]) => {
          const there = still.at(day(to)).get(id);
          return there === undefined ? 0 : Math.hypot(there.x - x, there.y - y);
        }),
      );
    expect(moved("1923-01-01", "1928-01-01")).toBeLessThan(2);
  });

  it("can follow keyframe on keyframe, or begin from another seed", () => {
    const date = day("1926-04-06");
    for (const choice of [{ mode: "chained" as const }, { seed: 3 }]) {
      const other = layoutStory(index, { ...options, ...choice });
      expect([...other.at(date).keys()]).toEqual([...layout.at(date).keys()]);
      expect([...other.at(date)]).not.toEqual([...layout.at(date)]);
    }
  });
});
