import {
  type Box,
  type CalendarDate,
  formatCalendarDate,
  isWithinRings,
  networkChangeDates,
  type Point,
  type Scene,
  type Sheets,
  type Size,
  type StoryIndex,
} from "@entente/core";
import { beforeAll, describe, expect, it } from "vitest";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";
import { readStory, SIZES, sheetsOf } from "./story-sheets.ts";

/** The width of an outline. */
const LINE = 2;

describe.each(SIZES)("at rest, 1922–1929 on $width × $height", (size: Size) => {
  let index: StoryIndex;
  let sheets: Sheets;
  let dates: CalendarDate[];
  beforeAll(async () => {
    index = await readStory(BOLSHEVIK_PARTY);
    sheets = sheetsOf(index, size);
    const { from, to } = index.dataset.period;
    dates = [from, ...networkChangeDates(index).filter((date) => date > from && date < to)];
  });
  const everyScene = (check: (scene: Scene, when: string) => void): void => {
    for (const date of dates) check(sheets.at({ day: date, progress: 1 }).scene, formatCalendarDate(date));
  };

  it("hulls hold every member", () => {
    everyScene((scene, when) => {
      for (const { faction, members } of sheets.pictures.pictureAt(scene.date).network.factions) {
        const hull = scene.hulls.find(({ id }) => id === faction.id);
        if (hull === undefined) continue;
        for (const { actor } of members) {
          const node = scene.nodes.find(({ id }) => id === actor.id);
          const within = node !== undefined && isWithinRings(hull.rings, node.at);
          expect(within, `${actor.id} in ${faction.id} on ${when}`).toBe(true);
        }
      }
    });
  });

  it("no stranger's node stands in a hull, and no hull leaves the frame", () => {
    const wrong: string[] = [];
    everyScene((scene, when) => {
      for (const { faction, members } of sheets.pictures.pictureAt(scene.date).network.factions) {
        const hull = scene.hulls.find(({ id }) => id === faction.id);
        if (hull === undefined) continue;
        const ids = new Set(members.map(({ actor }) => actor.id));
        for (const { id, at, radius } of scene.nodes) {
          if (!ids.has(id) && rimOf(at, radius).some((point) => isWithinRings(hull.rings, point)))
            wrong.push(`${id} in ${faction.id} on ${when}`);
        }
        const { width, height } = sheets.pictures.frame;
        const isOut = hull.rings
          .flat()
          .some(({ x, y }) => x < -LINE || y < -LINE || x > width + LINE || y > height + LINE);
        if (isOut) wrong.push(`${faction.id} leaves the frame on ${when}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  it("no label runs into another, and no title into a label", () => {
    const clashes: string[] = [];
    everyScene((scene, when) => {
      const labels = scene.nodes.filter(({ label }) => label.visible);
      const boxes = [
        ...labels.map(({ id, label }) => ({ id, box: boxOf(label) })),
        ...scene.hulls.map(({ id, title }) => ({ id: `title of ${id}`, box: boxOf(title) })),
      ];
      boxes.forEach(({ id, box }, position) => {
        for (const other of boxes.slice(position + 1)) {
          if (overlap(box, other.box)) clashes.push(`${id} and ${other.id} on ${when}`);
        }
      });
    });
    expect(clashes).toEqual([]);
  });

  it("no name covers another's disc", () => {
    const covered: string[] = [];
    everyScene((scene, when) => {
      const named = scene.nodes.filter(({ label }) => label.visible);
      for (const { id, label } of named) {
        const { left, right, top, bottom } = boxOf(label);
        for (const { id: other, at, radius } of scene.nodes) {
          const nearest = Math.hypot(
            at.x - Math.max(left, Math.min(right, at.x)),
            at.y - Math.max(top, Math.min(bottom, at.y)),
          );
          if (other !== id && nearest < radius) covered.push(`${id} covers ${other} on ${when}`);
        }
      }
    });
    expect(covered).toEqual([]);
  });

  it("the greatest are always named", () => {
    everyScene((scene, when) => {
      for (const id of ["stalin", "trotsky", "zinoviev", "bukharin"]) {
        const node = scene.nodes.find((one) => one.id === id);
        expect(node === undefined || node.label.visible, `${id} on ${when}`).toBe(true);
      }
    });
  });
});

function rimOf({ x, y }: Point, radius: number): Point[] {
  return Array.from({ length: 16 }, (_, k) => {
    const turn = (k * Math.PI) / 8;
    return { x: x + radius * Math.cos(turn), y: y + radius * Math.sin(turn) };
  });
}

function boxOf({
  centre,
  width,
  height,
}: {
  centre: { x: number; y: number };
  width: number;
  height: number;
}): Box {
  return {
    left: centre.x - width / 2,
    right: centre.x + width / 2,
    top: centre.y - height / 2,
    bottom: centre.y + height / 2,
  };
}

function overlap(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0.5 && height > 0.5;
}
