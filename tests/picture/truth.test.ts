import { basename } from "node:path";
import {
  type CalendarDate,
  dateShown,
  formatCalendarDate,
  NO_EMPHASIS,
  networkAsOf,
  type PlayState,
  paintSheet,
  play,
  SCENE_THEMES,
  type Sheet,
  type StoryIndex,
  startOfCourse,
  svgSurface,
} from "@entente/core";
import { beforeAll, describe, expect, it } from "vitest";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { readStory, samplesOf, sheetsOf } from "./story-sheets.ts";

const SIZE = { width: 1280, height: 720 };

/** The ids that a painted picture holds, by the part they are painted in; what leaves is a part of its own. */
function paintedIn(svg: string): Record<"hulls" | "ties" | "nodes" | "leaving", string[]> {
  const found: Record<string, Set<string>> = {};
  const open: string[] = [];
  for (const [tag, name, id] of svg.matchAll(/<g(?: class="([^"]*)")?[^>]*>|<\/g>|data-id="([^"]*)"/g)) {
    if (tag === "</g>") open.pop();
    else if (tag.startsWith("<g")) open.push(name ?? "");
    else {
      const part = open.findLast((one) => one !== "") ?? "";
      found[part] ??= new Set();
      found[part].add(id ?? "");
    }
  }
  const listed = (part: string): string[] => [...(found[part] ?? [])].sort();
  return {
    hulls: listed("hulls"),
    ties: listed("ties"),
    nodes: listed("nodes"),
    leaving: listed("leaving"),
  };
}

function paint(sheet: Sheet): string {
  const theme = SCENE_THEMES.light;
  const { width, height } = sheet.size;
  const surface = svgSurface({
    fonts: theme.fonts,
    width,
    height,
    scale: sheet.scale,
    title: "",
    description: sheet.description,
  });
  paintSheet(surface, sheet, theme, NO_EMPHASIS);
  return surface.toString();
}

function expectedIn(index: StoryIndex, date: CalendarDate) {
  const network = networkAsOf(index, date, "POSSIBLE");
  return {
    hulls: network.factions
      .filter(({ members }) => members.length > 0)
      .map(({ faction }) => faction.id)
      .sort(),
    ties: network.ties.map(({ tie }) => tie.id).sort(),
    nodes: network.actors.map(({ actor }) => actor.id).sort(),
  };
}

describe.each(FIXTURE_FOLDERS.map((folder) => [basename(folder), folder] as const))(
  "the painted picture of %s",
  (_, folder) => {
    let index: StoryIndex;
    beforeAll(async () => {
      index = await readStory(folder);
    });

    it("holds the ties, camps and members of its date and no other, at rest and on the way", () => {
      const sheets = sheetsOf(index, SIZE);
      const dates = samplesOf(index, 200);
      expect(dates.length).toBeGreaterThanOrEqual(200);
      for (const date of dates) {
        const expected = expectedIn(index, date);
        const network = networkAsOf(index, date, "POSSIBLE");
        for (const settled of [0, 0.35, 1]) {
          const sheet = sheets.at({ day: date, settled });
          const { leaving, ...holds } = paintedIn(paint(sheet));
          expect({ date: formatCalendarDate(date), ...holds }).toEqual({
            date: formatCalendarDate(date),
            ...expected,
          });
          if (settled === 1) expect(leaving).toEqual([]);
          for (const id of leaving) expect([...holds.ties, ...holds.hulls, ...holds.nodes]).not.toContain(id);
          for (const { actor, factions } of network.actors) {
            const node = sheet.scene.nodes.find(({ id }) => id === actor.id);
            expect(node?.camps.length).toBe(factions.length);
          }
        }
      }
    });

    it("is, played backwards, the exact reverse of what it was forwards", () => {
      const sheets = sheetsOf(index, SIZE);
      const { course } = sheets;
      const step = 40;
      const run = (state: PlayState): Sheet[] => {
        const shown: Sheet[] = [];
        let now = state;
        while (now.playing) {
          now = play(now, { type: "tick", milliseconds: step }, course);
          if (now.settled > 0 && now.settled < 1) shown.push(sheets.at(now));
        }
        return shown;
      };
      const begin: PlayState = { ...startOfCourse(course), playing: true, monthsPerSecond: 12 };
      // The same instants: what is shown is told by the date and by how far it has settled, and by nothing else.
      const forwards = run(begin);
      expect(forwards.length).toBeGreaterThan(3);
      for (const sheet of forwards.filter((_, k) => k % 7 === 0)) {
        const moment = { day: sheet.scene.date, settled: 0.5 };
        const there = play(
          { ...begin, day: moment.day, settled: 0.5 - 1e-9 },
          { type: "tick", milliseconds: 1e-9 },
          course,
        );
        const back = play(
          { ...begin, day: moment.day, settled: 0.5 + 1e-9, direction: -1 },
          { type: "tick", milliseconds: 1e-9 },
          course,
        );
        expect(dateShown(there)).toBe(dateShown(back));
        expectSame(sheets.at(back).scene, sheets.at(there).scene);
      }
      const backwards = run({ ...begin, day: course.last, direction: -1 });
      expect(
        backwards
          .map(({ scene }) => scene.date)
          .toReversed()
          .filter(onlyFirst),
      ).toEqual(forwards.map(({ scene }) => scene.date).filter(onlyFirst));
    });
  },
);

const onlyFirst = (date: CalendarDate, position: number, all: readonly CalendarDate[]): boolean =>
  all.indexOf(date) === position;

/** The same but for the last digits of numbers. */
function expectSame(a: unknown, b: unknown): void {
  if (typeof a === "number" && typeof b === "number") {
    if (Math.abs(a - b) > 1e-3) expect(a).toBe(b);
  } else if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) {
    expect(Object.keys(a)).toEqual(Object.keys(b));
    for (const key of Object.keys(a)) {
      expectSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]);
    }
  } else expect(a).toBe(b);
}
