import { basename } from "node:path";
import {
  applyReadingAndFilter,
  between,
  type CalendarDate,
  createPictures,
  datasetIn,
  ease,
  estimateTextWidth,
  formatCalendarDate,
  indexStory,
  isWithinRings,
  mostActorsAtOnce,
  NO_FILTER,
  networkAsOf,
  networkChangeDates,
  otherReadings,
  type Point,
  pictureStyle,
  picturesShowing,
  type ReadingAndFilter,
  type Scene,
  type SceneNode,
  type Size,
  type StoryIndex,
  type StoryPictures,
  sceneAt,
  WHOLE_STORY,
} from "@entente/core";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { layoutOf, readStory } from "./story-sheets.ts";

/** The stages of pages of 1280 × 720, 1920 × 1080, 1024 × 768 and 390 × 844, with what lies over their corners. */
const STAGES: readonly Size[] = [
  { width: 1240, height: 400 },
  { width: 1880, height: 740 },
  { width: 984, height: 440 },
  { width: 374, height: 380 },
];
const ZOOM_BUTTONS = { width: 130, height: 40 };
const LANGUAGES = ["en", "de", "ru"];
const MOMENTS = [1, 2, 3, 4, 5, 6, 7, 8].map((eighth) => eighth / 9);

/** Shares of all names and titles, over all sizes, that are always written. */
const LEAST_NAMES = 0.9;
const LEAST_TITLES = 0.95;

interface Shown {
  readonly name: string;
  readonly pictures: StoryPictures;
  /** The moments at which a change is looked at, by its number. */
  readonly momentsOf: (change: number) => readonly number[];
}

/** The story as it is, and in filters and readings that leave strangers among members. */
function viewsOf({ dataset }: StoryIndex): readonly (readonly [name: string, view: ReadingAndFilter])[] {
  const readings = otherReadings(dataset).map(({ name }) => name);
  return [
    ["whole", WHOLE_STORY],
    ["what is certain", { reading: null, filter: { ...NO_FILTER, certainOnly: true } }],
    ["the left", { reading: null, filter: { ...NO_FILTER, sides: ["LEFT"] } }],
    ...readings
      .slice(0, 2)
      .map((reading): readonly [string, ReadingAndFilter] => [reading, { reading, filter: NO_FILTER }]),
  ];
}

function* shownOn(preferred: StoryIndex, stage: Size): Generator<Shown> {
  const layout = layoutOf(preferred, stage);
  const { width, height } = ZOOM_BUTTONS;
  const reserved = [
    { left: stage.width - width, top: stage.height - height, right: stage.width, bottom: stage.height },
  ];
  const measureTitle = (text: string, size: number): number => text.length * size * 0.52;
  const style = pictureStyle(stage, mostActorsAtOnce(preferred), estimateTextWidth, measureTitle);
  for (const language of LANGUAGES) {
    const spoken = indexStory(datasetIn(preferred.dataset, language));
    const whole = createPictures(spoken, layout, { frame: stage, style, reserved });
    // Names differ between languages; what stands where does not.
    const views = language === "en" ? viewsOf(preferred) : [["whole", WHOLE_STORY] as const];
    for (const [position, [name, view]] of views.entries()) {
      const isFull = language === "en" && position < 2;
      const offset = STAGES.indexOf(stage) + LANGUAGES.indexOf(language) + 3 * position;
      yield {
        name: `${name}, ${language}, ${stage.width} × ${stage.height}`,
        pictures: picturesShowing(whole, applyReadingAndFilter(spoken, view).index),
        // Elsewhere every change is looked at in one of the eight moments, each time in another.
        momentsOf: (change) =>
          isFull ? [...MOMENTS, 1] : [MOMENTS[(change + offset) % MOMENTS.length] ?? 1, 1],
      };
    }
  }
}

function changesOf(index: StoryIndex): CalendarDate[] {
  const { from, to } = index.dataset.period;
  return [from, ...networkChangeDates(index).filter((date) => date > from && date < to)];
}

function sceneOn(pictures: StoryPictures, date: CalendarDate, moment: number): Scene {
  const picture = pictures.pictureAt(date);
  const share = ease(moment);
  return sceneAt(pictures, picture, between(picture.before, picture.rest, share), share);
}

/** The middle of a disc and the rim of its inner half. */
function innerHalf({ at, radius }: SceneNode): Point[] {
  const rim = Array.from({ length: 8 }, (_, k) => ({
    x: at.x + (radius / 2) * Math.cos((k * Math.PI) / 4),
    y: at.y + (radius / 2) * Math.sin((k * Math.PI) / 4),
  }));
  return [at, ...rim];
}

/** Pixels: half of an outline, which cannot part what passes by nearer than that. */
const HALF_LINE = 0.5;

function isOver(a: SceneNode, b: SceneNode, slack: number): boolean {
  return Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) < a.radius + b.radius + slack;
}

/** Who stands on the wrong side of a hull; discs that pass over each other can be on no side. */
function wrongSides(scene: Scene, index: StoryIndex, isAtRest: boolean): string[] {
  return networkAsOf(index, scene.date, "POSSIBLE").factions.flatMap(({ faction, members }) => {
    const hull = scene.hulls.find(({ id }) => id === faction.id);
    if (hull === undefined) return members.length === 0 ? [] : [`no hull of ${faction.id}`];
    const own = new Set(members.map(({ actor }) => actor.id));
    // As the curve is painted: through the middles between points.
    const painted = hull.rings.map((ring) =>
      ring.flatMap((point, k) => {
        const [before, after] = [ring.at(k - 1) ?? point, ring[(k + 1) % ring.length] ?? point];
        const middle = { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 };
        const next = { x: (after.x + point.x) / 2, y: (after.y + point.y) / 2 };
        return [
          middle,
          { x: (middle.x + 2 * point.x + next.x) / 4, y: (middle.y + 2 * point.y + next.y) / 4 },
        ];
      }),
    );
    return scene.nodes.flatMap((node) => {
      const isMember = own.has(node.id);
      const isRight = innerHalf(node).every((place) => isWithinRings(painted, place) === isMember);
      const isCovered = scene.nodes.some(
        (other) =>
          other.id !== node.id &&
          own.has(other.id) !== isMember &&
          isOver(node, other, isAtRest ? 0 : HALF_LINE),
      );
      return isRight || isCovered ? [] : [`${node.id}, ${isMember ? "" : "no "}member of ${faction.id}`];
    });
  });
}

/** What names and titles lie on; on the way only as far as they can be read. */
function wrongNames(scene: Scene, pictures: StoryPictures, isAtRest: boolean): string[] {
  const slack = isAtRest ? 0.01 : 0.2;
  const isRead = ({ visible, opacity }: { visible: boolean; opacity: number }): boolean =>
    visible && opacity > 0.5;
  const names = [
    ...scene.nodes
      .filter(({ label }) => isRead(label))
      .map(({ id, label }) => ({ id, of: id, hull: null, label })),
    ...scene.hulls
      .filter(({ title }) => isRead(title))
      .map(({ id, title }) => ({ id: `the title of ${id}`, of: "", hull: id, label: title })),
  ];
  const found: string[] = [];
  for (const [number, { id, of, hull, label }] of names.entries()) {
    const { left, top, width, height } = cornersOf(label);
    const within = (share: number, x: number, y: number, w: number, h: number): boolean =>
      Math.max(0, Math.min(left + width, x + w) - Math.max(left, x)) *
        Math.max(0, Math.min(top + height, y + h) - Math.max(top, y)) >
      share * Math.min(width * height, w * h);
    for (const other of scene.nodes) {
      const { at, radius } = other;
      if (other.id !== of && isRead(other.label) && isAtRest) {
        const near = {
          x: Math.max(left, Math.min(left + width, at.x)),
          y: Math.max(top, Math.min(top + height, at.y)),
        };
        if (Math.hypot(at.x - near.x, at.y - near.y) < radius) found.push(`${id} on the disc of ${other.id}`);
      }
    }
    for (const other of names.slice(number + 1)) {
      const box = cornersOf(other.label);
      if (within(slack, box.left, box.top, box.width, box.height)) found.push(`${id} on ${other.id}`);
    }
    if (!isAtRest) continue;
    const { frame, reserved } = pictures;
    if (left < -0.5 || top < -0.5 || left + width > frame.width + 0.5 || top + height > frame.height + 0.5)
      found.push(`${id} beyond the frame`);
    for (const box of reserved)
      if (within(0.001, box.left, box.top, box.right - box.left, box.bottom - box.top))
        found.push(`${id} under a button`);
    for (const other of scene.hulls) {
      if (hull === null || other.id === hull) continue;
      const inside = Array.from({ length: 60 }, (_, k) => ({
        x: left + (width * (0.5 + (k % 12))) / 12,
        y: top + (height * (0.5 + Math.floor(k / 12))) / 5,
      })).some((place) => isWithinRings(other.rings, place));
      if (inside) found.push(`${id} on ${other.id}`);
    }
  }
  return found;
}

function cornersOf({ centre, width, height }: { centre: Point; width: number; height: number }) {
  return { left: centre.x - width / 2, top: centre.y - height / 2, width, height };
}

describe.each(FIXTURE_FOLDERS.map((folder) => [basename(folder), folder] as const))(
  "the outlines and names of %s",
  (_, folder) => {
    it("tell no lie on any day of change, at any size, in any view, at rest and on the way", async () => {
      const preferred = await readStory(folder);
      const wrong: string[] = [];
      const [names, titles] = [
        { shown: 0, all: 0 },
        { shown: 0, all: 0 },
      ];
      for (const stage of STAGES)
        for (const { name, pictures, momentsOf } of shownOn(preferred, stage))
          for (const [change, date] of changesOf(pictures.index).entries())
            for (const moment of momentsOf(change)) {
              const scene = sceneOn(pictures, date, moment);
              const found = [
                ...wrongSides(scene, pictures.index, moment === 1),
                ...wrongNames(scene, pictures, moment === 1),
              ];
              for (const one of found)
                wrong.push(`${one}: ${formatCalendarDate(date)} at ${moment.toFixed(2)}, ${name}`);
              if (moment < 1) continue;
              names.all += scene.nodes.length;
              names.shown += scene.nodes.filter(({ label }) => label.visible).length;
              titles.all += scene.hulls.length;
              titles.shown += scene.hulls.filter(({ title }) => title.visible).length;
            }
      expect(wrong).toEqual([]);
      // On a telephone some have no room. They come when their disc or hull is pointed at.
      expect(names.shown).toBeGreaterThanOrEqual(LEAST_NAMES * names.all);
      expect(titles.shown).toBeGreaterThanOrEqual(LEAST_TITLES * titles.all);
    });
  },
);
