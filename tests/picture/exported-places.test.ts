import { basename } from "node:path";
import {
  type CalendarDate,
  createExportSheets,
  estimateStyledWidth,
  finishLayout,
  formatCalendarDate,
  layoutFormFor,
  NO_FILTER,
  networkChangeDates,
  type PackedLayout,
  type ReadingAndFilter,
  type Sheet,
  type Sheets,
  type Size,
  type StoryIndex,
  type StoryLayout,
  USUAL_ARRANGEMENT,
  unpackLayout,
  WHOLE_STORY,
} from "@entente/core";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { readStory } from "./story-sheets.ts";

const WIDE: Size = { width: 960, height: 540 };
const TALL: Size = { width: 1080, height: 1350 };
const CERTAIN: ReadingAndFilter = { reading: null, filter: { ...NO_FILTER, certainOnly: true } };
/** Each has its share of the dates. */
const EXPORTS = [
  { size: WIDE, language: "en", view: WHOLE_STORY },
  { size: WIDE, language: "de", view: CERTAIN },
  { size: TALL, language: "ru", view: WHOLE_STORY },
  { size: TALL, language: "en", view: CERTAIN },
] as const;
/** In layout units. */
const TOLERANCE = 1e-6;
const DAYS_FILMED = 300;

/** The layout as the server keeps and sends it. */
function servedLayout(story: StoryIndex, size: Size): PackedLayout {
  const made = finishLayout(story, { ...USUAL_ARRANGEMENT, form: layoutFormFor(size) });
  return JSON.parse(JSON.stringify(made)) as PackedLayout;
}

/** Who stands elsewhere on a sheet than in the layout, once its scale and shift are taken away. */
function strays({ scene }: Sheet, sheets: Sheets, served: StoryLayout): readonly string[] {
  const { scale, shift } = sheets.pictures.layout;
  const places = served.at(scene.date);
  return scene.nodes.flatMap(({ id, at }) => {
    const place = places.get(id);
    const [x, y] = [(at.x - shift.x) / scale, (at.y - shift.y) / scale];
    const way = place === undefined ? Number.POSITIVE_INFINITY : Math.hypot(place.x - x, place.y - y);
    return way <= TOLERANCE ? [] : [`${id} stands ${way} units away on ${formatCalendarDate(scene.date)}`];
  });
}

describe.each(FIXTURE_FOLDERS.map((folder) => [basename(folder), folder] as const))(
  "pictures, PDF files and films of %s",
  (_, folder) => {
    it("have everybody where the served layout has them, in every language and filter", async () => {
      const preferred = await readStory(folder);
      const { from, to } = preferred.dataset.period;
      const dates = [from, ...networkChangeDates(preferred).filter((date) => date > from && date < to)];
      const layouts = new Map([WIDE, TALL].map((size) => [size, servedLayout(preferred, size)]));
      const wrong: string[] = [];
      let compared = 0;
      for (const [position, { size, language, view }] of EXPORTS.entries()) {
        const layout = layouts.get(size);
        if (layout === undefined) throw new Error("there is no layout of that size");
        const served = unpackLayout(layout);
        const options = { view, layout, size, language, address: "", measure: estimateStyledWidth };
        const exported = createExportSheets(preferred, options);
        const stills = dates.filter((_date, number) => number % EXPORTS.length === position);
        const first = stills[Math.floor(stills.length / 2)] ?? from;
        const last = Math.min(first + DAYS_FILMED, to - 1) as CalendarDate;
        const filmed = exported
          .frames({ from: first, to: last, framesPerSecond: 4, monthsPerSecond: 6 })
          .filter(({ progress }) => progress === 1);
        for (const sheet of [...stills.map(exported.still), ...[...new Set(filmed)].map(exported.frame)]) {
          compared += sheet.scene.nodes.length;
          wrong.push(...strays(sheet, exported.sheets, served));
        }
      }
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(dates.length);
    });
  },
);
