import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  createExportSheets,
  type Dataset,
  indexStory,
  type MeasureStyled,
  parseCalendarDate,
  SCENE_THEMES,
  WHOLE_STORY,
} from "@entente/core";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, it, type TestContext } from "vitest";
import { createSheetCanvas, createTextMeasure } from "../../server/src/cli/render/node-canvas.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = here("../reference-pictures");
const SIZE = { width: 1280, height: 720 };
/** Share of the pixels that may differ: fonts are rasterised a little differently from machine to machine. */
const TOLERANCE = 0.01;
const DATES: readonly string[] = [
  "1922-06-01",
  "1923-10-20",
  "1924-02-01",
  "1925-02-01",
  "1925-12-20",
  "1926-05-01",
  "1927-06-01",
  "1928-02-01",
  "1928-10-20",
  "1929-11-20",
];

describe("the picture of 1922–1929", () => {
  let draw: (date: string) => PNG;
  beforeAll(async () => {
    const { dataset }: { readonly dataset: Dataset } = await readPackage(
      here("../../fixtures/bolshevik-party-1922-1929"),
    );
    const measure: MeasureStyled = createTextMeasure();
    // The revision is left out: a mended source changes it, and not the picture.
    const sheets = createExportSheets(indexStory({ ...dataset, revision: "reference" }), {
      size: SIZE,
      language: "en",
      view: WHOLE_STORY,
      address: "http://127.0.0.1:4000/",
      measure,
    });
    const canvas = createSheetCanvas(SIZE, sheets.sheets.plan.scale, SCENE_THEMES.light);
    draw = (date) => {
      canvas.paint(sheets.still(parseCalendarDate(date)));
      return PNG.sync.read(canvas.png());
    };
  });

  for (const date of DATES) {
    it(`is the one committed for ${date}`, async (context: TestContext) => {
      const path = join(FOLDER, `${date}.png`);
      const drawn = draw(date);
      if (process.env.RENEW_PICTURES === "1") {
        await mkdir(FOLDER, { recursive: true });
        await writeFile(path, compact(drawn));
      }
      if (!existsSync(FOLDER))
        return context.skip("no reference pictures are committed yet; RENEW_PICTURES=1 draws them");
      const kept = PNG.sync.read(await readFile(path));
      const different = pixelmatch(drawn.data, kept.data, null as never, SIZE.width, SIZE.height, {
        threshold: 0.2,
      });
      expect(different / (SIZE.width * SIZE.height)).toBeLessThan(TOLERANCE);
    });
  }
});

/** Keeps the five highest bits of each colour: the rest is invisible and makes most of a file. */
function compact(picture: PNG): Buffer {
  const { data, width, height } = picture;
  const plain = new PNG({ width, height });
  data.forEach((value, at) => {
    plain.data[at] = at % 4 === 3 ? 255 : (value & 0xf8) | (value >> 5);
  });
  return PNG.sync.write(plain, { colorType: 2, deflateLevel: 9 });
}
