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

const SIZES: readonly Size[] = [
  { width: 960, height: 540 },
  { width: 1080, height: 1350 },
];
const VIEWS: readonly ReadingAndFilter[] = [
  WHOLE_STORY,
  { reading: null, filter: { ...NO_FILTER, certainOnly: true } },
];
/** In layout units. */
const TOLERANCE = 1e-6;
const MONTHS_FILMED = 30;

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
      const wrong: string[] = [];
      let compared = 0;
      for (const size of SIZES) {
        const layout = servedLayout(preferred, size);
        const served = unpackLayout(layout);
        for (const [position, language] of (["en", "de", "ru"] as const).entries())
          for (const view of VIEWS) {
            const options = { view, layout, size, language, address: "", measure: estimateStyledWidth };
            const exported = createExportSheets(preferred, options);
            // Each language has a third of the dates.
            const stills = dates.filter((_date, number) => number % 3 === position);
            const first = stills[0] ?? from;
            const last = Math.min(first + MONTHS_FILMED * 30, to - 1) as CalendarDate;
            const film = exported
              .frames({ from: first, to: last, framesPerSecond: 5, monthsPerSecond: 6 })
              .filter(({ progress }) => progress === 1);
            for (const sheet of [...stills.map(exported.still), ...[...new Set(film)].map(exported.frame)]) {
              compared += sheet.scene.nodes.length;
              wrong.push(...strays(sheet, exported.sheets, served));
            }
          }
      }
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(dates.length);
    });
  },
);
