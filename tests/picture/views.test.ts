import { basename } from "node:path";
import {
  applyReadingAndFilter,
  type CalendarDate,
  createExportSheets,
  estimateStyledWidth,
  formatCalendarDate,
  isWithinRings,
  NO_EMPHASIS,
  NO_FILTER,
  networkAsOf,
  networkChangeDates,
  otherReadings,
  positionsAsOf,
  type ReadingAndFilter,
  type Sheets,
  type StoryIndex,
  stancesIn,
  THEME_NAMES,
} from "@entente/core";
import { beforeAll, describe, expect, it } from "vitest";
import { DEBATE_CLUB } from "../fixture-folders.ts";
import { expectTruth, paint, paintedIn } from "./painted.ts";
import { expectReverse } from "./reverse.ts";
import { readStory } from "./story-sheets.ts";

const SIZE = { width: 1280, height: 720 };

function sheetsIn(preferred: StoryIndex, view: ReadingAndFilter): Sheets {
  const options = {
    size: SIZE,
    language: "en",
    address: "http://127.0.0.1/",
    measure: estimateStyledWidth,
  } as const;
  return createExportSheets(preferred, { ...options, view }).sheets;
}

/** Every reading, three filters, and both together. */
function viewsOf({ dataset }: StoryIndex): readonly (readonly [name: string, view: ReadingAndFilter])[] {
  const readings = otherReadings(dataset).map(({ name }) => name);
  const [faction] = dataset.factions;
  const filters = {
    "what is certain": { ...NO_FILTER, certainOnly: true },
    "the left": { ...NO_FILTER, sides: ["LEFT"] as const },
    "one faction": { ...NO_FILTER, factions: faction === undefined ? [] : [faction.id] },
  };
  return [
    ...readings.map((reading) => [`the reading ${reading}`, { reading, filter: NO_FILTER }] as const),
    ...Object.entries(filters).map(([name, filter]) => [name, { reading: null, filter }] as const),
    ...readings
      .slice(0, 1)
      .map(
        (reading) =>
          [`what is certain in ${reading}`, { reading, filter: filters["what is certain"] }] as const,
      ),
  ];
}

function changesOf(index: StoryIndex): CalendarDate[] {
  const { from, to } = index.dataset.period;
  return [from, ...networkChangeDates(index).filter((date) => date > from && date < to)];
}

describe.each([[basename(DEBATE_CLUB), DEBATE_CLUB]] as const)("a view of %s", (_, folder) => {
  let preferred: StoryIndex;
  let shown: { readonly name: string; readonly index: StoryIndex; readonly sheets: Sheets }[];
  beforeAll(async () => {
    preferred = await readStory(folder);
    shown = viewsOf(preferred).map(([name, view]) => ({
      name,
      index: applyReadingAndFilter(preferred, view).index,
      sheets: sheetsIn(preferred, view),
    }));
    expect(shown.length).toBeGreaterThan(2);
  });

  it("holds what its reading and filter leave and no more, in every theme, at rest and on the way", () => {
    for (const { index, sheets } of shown)
      for (const [position, date] of changesOf(index).entries())
        for (const progress of [0.35, 1]) {
          const theme = THEME_NAMES[position % THEME_NAMES.length] ?? "light";
          expectTruth(paint(sheets.at({ day: date, progress }), { theme }), index, date, progress);
        }
  });

  it("encloses in each hull its members, and no other's disc, at rest", () => {
    const wrong: string[] = [];
    for (const { name, index, sheets } of shown)
      for (const date of changesOf(index)) {
        const { scene } = sheets.at({ day: date, progress: 1 });
        for (const { faction, members } of networkAsOf(index, date, "POSSIBLE").factions) {
          const hull = scene.hulls.find(({ id }) => id === faction.id);
          if (hull === undefined) continue;
          const own = new Set(members.map(({ actor }) => actor.id));
          for (const { id, at } of scene.nodes)
            if (isWithinRings(hull.rings, at) !== own.has(id))
              wrong.push(`${id} and ${faction.id} on ${formatCalendarDate(date)}, ${name}`);
        }
      }
    expect(wrong).toEqual([]);
  });

  it("is, played backwards, the exact reverse of what it was forwards", () => {
    const moving = shown.filter(({ sheets }) => sheets.course.stops.length > 0);
    for (const one of new Set([moving[0], moving.at(-1)])) if (one !== undefined) expectReverse(one.sheets);
  });

  it("shows who stands where on an argument, and nothing of the network is other than without", () => {
    const [first] = shown;
    if (first === undefined) throw new Error("there is no view");
    const { index, sheets } = first;
    const claims = index.dataset.arguments;
    // Another argument on every date: all of them by turns.
    for (const [position, date] of changesOf(index).entries()) {
      const argument = claims[position % Math.max(1, claims.length)];
      if (argument === undefined) continue;
      const network = networkAsOf(index, date, "POSSIBLE");
      const emphasis = { ...NO_EMPHASIS, stances: stancesIn(index, network, argument.id) };
      const sheet = sheets.at({ day: date, progress: 1 });
      const { stances, across, ...painted } = paintedIn(paint(sheet, { theme: "projector", emphasis }));
      const { stances: none, across: neither, ...plain } = paintedIn(paint(sheet));
      expect([none, neither]).toEqual([[], []]);
      expect(painted).toEqual(plain);
      const held = positionsAsOf(index, date, "POSSIBLE").filter(({ fact }) => fact.argument === argument.id);
      const holders = new Set(held.map(({ fact }) => fact.actor));
      expect(stances).toEqual(plain.nodes.filter((id) => holders.has(id)));
      for (const id of across) expect(plain.ties).toContain(id);
    }
  });
});
