import { describe, expect, it } from "vitest";
import { USUAL_APPEARANCE } from "../appearance/appearance.ts";
import { marksOf } from "../appearance/marks.ts";
import { USUAL_ARRANGEMENT } from "../layout/story/arrangement.ts";
import { layoutStory } from "../layout/story/story-layout.ts";
import { twoFactions } from "../layout/story/two-factions.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { createPictures, picturesMarkedBy } from "./picture.ts";
import { estimateTextWidth, pictureStyle } from "./picture-style.ts";
import { between, sceneAt } from "./scene-at.ts";

const story = twoFactions();
const index = indexStory({
  ...story,
  attributeColumns: [
    { table: "actors", name: "weight", type: "NUMBER" },
    { table: "actors", name: "town", type: "TEXT" },
  ],
  actors: story.actors.map((actor, place) => ({
    ...actor,
    ...(place === 0
      ? {}
      : { attributes: { weight: place % 2 === 0 ? "4" : "1", town: `town ${place % 3}` } }),
  })),
});
const frame = { width: 1200, height: 420 };
const style = pictureStyle(frame, 12, estimateTextWidth, (text, size) => text.length * size * 0.5);
const usual = createPictures(index, layoutStory(index, { ...USUAL_ARRANGEMENT, form: "wide" }), {
  frame,
  style,
});
const marked = picturesMarkedBy(
  usual,
  marksOf(index, { ...USUAL_APPEARANCE, colour: "town", size: "weight" }),
);
const sceneOn = (pictures: typeof usual, date: (typeof usual.layout.keyDates)[number], progress: number) => {
  const picture = pictures.pictureAt(date);
  return sceneAt(pictures, picture, between(picture.before, picture.rest, progress), progress);
};

describe("discs sized by a value", () => {
  it("never cover each other, at rest or on the way", () => {
    for (const date of usual.layout.keyDates)
      for (const progress of [0.2, 0.5, 0.8, 1]) {
        const { nodes } = sceneOn(marked, date, progress);
        for (const [place, one] of nodes.entries())
          for (const other of nodes.slice(place + 1))
            expect(Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y)).toBeGreaterThan(
              one.radius + other.radius,
            );
      }
  });

  it("have areas as their values, no larger than the layout's, and no disc without a value", () => {
    const { nodes } = sceneOn(marked, index.dataset.period.from, 1);
    const radiusOf = (weight: string): number =>
      nodes.find(({ id }) => index.actors.get(id)?.attributes?.weight === weight)?.radius ?? 0;
    expect(radiusOf("4") / radiusOf("1")).toBeCloseTo(2);
    expect(radiusOf("4")).toBeLessThanOrEqual(Math.max(...usual.layout.radii.values()));
    expect(nodes.filter(({ isUnmeasured }) => isUnmeasured).map(({ id }) => id)).toEqual([
      story.actors[0]?.id,
    ]);
  });

  it("stand where they stood, with their names where these were", () => {
    for (const date of usual.layout.keyDates) {
      const [before, after] = [sceneOn(usual, date, 1), sceneOn(marked, date, 1)];
      const places = ({ nodes, hulls }: typeof before) => ({
        nodes: nodes.map(({ id, at, label }) => [id, at, label]),
        hulls: hulls.map(({ id, rings, title }) => [id, rings, title]),
      });
      expect(places(after)).toEqual(places(before));
      expect(new Set(after.hulls.map(({ colour }) => colour))).toEqual(
        new Set(before.hulls.length === 0 ? [] : ["grey"]),
      );
    }
  });
});
