import { describe, expect, it } from "vitest";
import { USUAL_ARRANGEMENT } from "../layout/story/arrangement.ts";
import { layoutStory } from "../layout/story/story-layout.ts";
import { twoFactions } from "../layout/story/two-factions.testing.ts";
import { networkAsOf } from "../story/network-as-of.ts";
import { indexStory } from "../story/story-index.ts";
import { addDays, parseCalendarDate } from "../time/calendar-date.ts";
import { createPictures } from "./picture.ts";
import { estimateTextWidth, pictureStyle } from "./picture-style.ts";
import { between, ease, sceneAt } from "./scene-at.ts";

const index = indexStory(twoFactions());
const frame = { width: 1200, height: 420 };
const style = pictureStyle(frame, 12, estimateTextWidth, (text, size) => text.length * size * 0.5);
const pictures = createPictures(index, layoutStory(index, { ...USUAL_ARRANGEMENT, form: "wide" }), {
  frame,
  style,
});
const sceneOn = (text: string, progress = 1) => {
  const picture = pictures.pictureAt(parseCalendarDate(text));
  return sceneAt(pictures, picture, between(picture.before, picture.rest, ease(progress)), progress);
};

describe("the scene of a date", () => {
  it("holds just the ties, members and factions of that date, also while the nodes move", () => {
    const { from, to } = index.dataset.period;
    for (let date = from; date < to; date = addDays(date, 11)) {
      const network = networkAsOf(index, date, "POSSIBLE");
      const picture = pictures.pictureAt(date);
      for (const progress of [0, 0.4, 1]) {
        const scene = sceneAt(pictures, picture, between(picture.before, picture.rest, progress), progress);
        expect(scene.date).toBe(date);
        expect(scene.ties.map(({ id, certainty }) => [id, certainty])).toEqual(
          network.ties.map(({ fact: tie, certainty }) => [tie.id, certainty]),
        );
        expect(scene.hulls.map(({ id }) => id).sort()).toEqual(
          network.factions.map(({ faction }) => faction.id).sort(),
        );
        expect(scene.nodes.map(({ id }) => id)).toEqual(network.actors.map(({ actor }) => actor.id));
      }
    }
  });

  it("begins where the day before ended", () => {
    const eve = sceneOn("1926-04-05");
    const morning = sceneOn("1926-04-06", 0);
    for (const node of morning.nodes) {
      const earlier = eve.nodes.find(({ id }) => id === node.id);
      if (earlier !== undefined) expect(node.at).toEqual(earlier.at);
    }
  });

  it("shows what arrives only as it arrives", () => {
    const union = (progress: number) =>
      sceneOn("1927-01-01", progress).hulls.find(({ id }) => id === "union");
    expect(sceneOn("1926-12-31").hulls.map(({ id }) => id)).not.toContain("union");
    expect(union(0)?.opacity).toBe(0);
    expect(union(0.5)?.opacity).toBe(0.5);
    expect(union(1)?.opacity).toBe(1);
  });

  it("lets a title glide to a place nearby, and otherwise go and come again", () => {
    const picture = pictures.pictureAt(parseCalendarDate("1927-06-01"));
    const [hull] = picture.hulls;
    if (hull === undefined) throw new Error("nobody stands together");
    const titleFrom = (x: number, progress: number) => {
      const wasTitle = { ...hull.title, offset: { x: hull.title.offset.x + x, y: hull.title.offset.y } };
      const moved = { ...picture, hulls: [{ ...hull, wasTitle }] };
      return sceneAt(pictures, moved, picture.rest, progress).hulls[0]?.title;
    };
    const rest = titleFrom(0, 1)?.centre.x ?? 0;
    expect(titleFrom(10, 0.5)).toMatchObject({ opacity: 1, centre: { x: rest + 5 } });
    expect(titleFrom(400, 0.25)).toMatchObject({ opacity: 0.5, centre: { x: rest + 400 } });
    expect(titleFrom(400, 0.5)?.opacity).toBe(0);
    expect(titleFrom(400, 0.75)).toMatchObject({ opacity: 0.5, centre: { x: rest } });
  });

  it("tells the possible from the certain", () => {
    const certainty = (text: string) => sceneOn(text).hulls.find(({ id }) => id === "union")?.certainty;
    expect(certainty("1927-12-01")).toBe("CERTAIN");
    expect(certainty("1927-12-10")).toBe("POSSIBLE");
    expect(certainty("1927-12-19")).toBeUndefined();
  });

  it("keeps titles within the frame and clear of nodes at rest", () => {
    for (const date of pictures.layout.keyDates) {
      const picture = pictures.pictureAt(date);
      const scene = sceneAt(pictures, picture, picture.rest, 1);
      for (const { title } of scene.hulls) {
        expect(title.centre.x - title.width / 2).toBeGreaterThan(-2);
        expect(title.centre.x + title.width / 2).toBeLessThan(frame.width + 2);
        for (const { at, radius } of scene.nodes) {
          const apartX = Math.abs(at.x - title.centre.x) - radius - title.width / 2;
          const apartY = Math.abs(at.y - title.centre.y) - radius - title.height / 2;
          expect(Math.max(apartX, apartY)).toBeGreaterThan(-2);
        }
      }
    }
  });
});
