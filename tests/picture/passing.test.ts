import { basename } from "node:path";
import {
  between,
  createPictures,
  ease,
  estimateTextWidth,
  formatCalendarDate,
  LAYOUT_FORMS,
  type LayoutForm,
  type LayoutMode,
  layoutStory,
  mostActorsAtOnce,
  networkChangeDates,
  pictureStyle,
  type Scene,
  type Size,
  type StoryIndex,
  type StoryPictures,
  sceneAt,
  USUAL_ARRANGEMENT,
} from "@entente/core";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { readStory } from "./story-sheets.ts";

const STAGES: Readonly<Record<LayoutForm, Size>> = {
  wide: { width: 1240, height: 400 },
  tall: { width: 600, height: 720 },
};
const MODES: readonly LayoutMode[] = ["moving", "chained"];
/** Ten who differ and one who changes sides: there they have room to stay where they are, unless days are laid out one by one. */
const STILL = ["great-debate-1914-1925: moving"];
/** The moments of a transition that are looked at: its ends, and eight between them. */
const MOMENTS = Array.from({ length: 10 }, (_, ninth) => ninth / 9);

function picturesOf(index: StoryIndex, form: LayoutForm, mode: LayoutMode): StoryPictures {
  const frame = STAGES[form];
  const style = pictureStyle(frame, mostActorsAtOnce(index), estimateTextWidth, (text, size) =>
    estimateTextWidth(text, size, true),
  );
  return createPictures(index, layoutStory(index, { ...USUAL_ARRANGEMENT, form, mode }), { frame, style });
}

/** The scenes of a transition as they are painted, without hulls, which take long. */
function scenesOn(pictures: StoryPictures, date: StoryIndex["dataset"]["period"]["from"]): Scene[] {
  const picture = { ...pictures.pictureAt(date), hulls: [], leavingHulls: [] };
  return MOMENTS.map((moment) => {
    const share = ease(moment);
    return sceneAt(pictures, picture, between(picture.before, picture.rest, share), share);
  });
}

/** The pairs of discs that are seen one under the other. */
function coveredIn({ nodes, leaving }: Scene): string[] {
  const discs = [...nodes, ...leaving.nodes].filter(({ opacity }) => opacity > 0);
  return discs.flatMap((one, number) =>
    discs
      .slice(number + 1)
      .filter(({ at, radius }) => Math.hypot(at.x - one.at.x, at.y - one.at.y) < radius + one.radius)
      .map(({ id }) => `${one.id} and ${id}`),
  );
}

describe.each(FIXTURE_FOLDERS.map((folder) => [basename(folder), folder] as const))(
  "the discs of %s",
  (name, folder) => {
    it.each(MODES)("never pass under one another, on wide and on tall devices: %s", async (mode) => {
      const index = await readStory(folder);
      const { from, to } = index.dataset.period;
      const dates = [from, ...networkChangeDates(index).filter((date) => date > from && date < to)];
      const wrong = new Set<string>();
      let moved = 0;
      for (const form of LAYOUT_FORMS) {
        const pictures = picturesOf(index, form, mode);
        for (const date of dates) {
          const scenes = scenesOn(pictures, date);
          for (const scene of scenes)
            for (const pair of coveredIn(scene)) wrong.add(`${pair}: ${formatCalendarDate(date)}, ${form}`);
          const places = new Map(scenes[0]?.nodes.map(({ id, at }) => [id, at]));
          for (const { id, at } of scenes.at(-1)?.nodes ?? []) {
            const was = places.get(id);
            if (was !== undefined && Math.hypot(at.x - was.x, at.y - was.y) > 1) moved += 1;
          }
        }
      }
      expect([...wrong]).toEqual([]);
      expect(moved > 0).toBe(!STILL.includes(`${name}: ${mode}`));
    });
  },
);
