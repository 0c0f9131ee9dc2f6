import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

const SIZE = { width: 1280, height: 720 };
/** Pixels in a row that are compared as one. */
const BLOCK = 4;
/** Share of a view's blocks that may differ: one Chromium smooths edges a little differently from another. */
const TOLERANCE = 0.006;
const AT_REST = "[data-testid=stage][data-moving=false][data-layout=final]";
/** The pictures of the README, and what they show. `RENEW_PICTURES=1` draws them anew. */
const PICTURES = [
  { name: "united-opposition", search: "view=network", ready: AT_REST },
  {
    name: "stances",
    search: "view=network&stances=socialism-in-one-country",
    ready: `${AT_REST}[data-supporters]`,
  },
  { name: "storyline", search: "view=storyline", ready: ".line-name:not(.crowded, .absent)" },
  { name: "argument-map", search: "view=argument-map", ready: "[data-argument]" },
  { name: "table", search: "view=table", ready: "tr[data-row]" },
] as const;

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));

let product: ProductInBrowser;

beforeAll(async () => {
  product = await openProductInBrowser();
  await product.forget();
});
afterAll(async () => {
  await product?.close();
});

interface Shot {
  readonly picture: PNG;
  /** The view, without what stands around it. */
  readonly view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

async function shoot(search: string, ready: string, date: string): Promise<Shot> {
  const page: Page = await product.open(
    `?dataset=${BOLSHEVIKS}&date=${date}&lang=en&theme=light&${search}`,
    SIZE,
  );
  await page.locator(ready).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  let before = Buffer.alloc(0);
  let shot: Buffer = before;
  // Until two in a row are the same: worker and fonts have come.
  await expect
    .poll(async () => {
      before = Buffer.from(shot);
      shot = await page.screenshot({ animations: "disabled", caret: "hide" });
      return before.equals(shot);
    })
    .toBe(true);
  const box = await page.locator("[data-view]").first().boundingBox();
  await page.close();
  if (box === null) throw new Error("there is no view");
  const whole = (value: number): number => Math.max(0, Math.round(value));
  const [x, y] = [whole(box.x), whole(box.y)];
  const [width, height] = [
    Math.min(SIZE.width - x, whole(box.width)),
    Math.min(SIZE.height - y, whole(box.height)),
  ];
  return { picture: PNG.sync.read(shot), view: { x, y, width, height } };
}

/** Share of the view's blocks in which a shot differs from a committed picture. */
function difference({ picture, view }: Shot, kept: PNG): number {
  const [one, other] = [blocksOf(picture, view), blocksOf(kept, view)];
  const { width, height } = one;
  return (
    pixelmatch(one.data, other.data, null as never, width, height, { threshold: 0.1 }) / (width * height)
  );
}

/** The view with one pixel for each block of four by four: what letters are made of evens out, what stands where does not. */
function blocksOf(picture: PNG, { x, y, width, height }: Shot["view"]): PNG {
  const small = new PNG({ width: Math.floor(width / BLOCK), height: Math.floor(height / BLOCK) });
  small.data.forEach((_, at) => {
    const [pixel, channel] = [Math.floor(at / 4), at % 4];
    const [left, top] = [x + BLOCK * (pixel % small.width), y + BLOCK * Math.floor(pixel / small.width)];
    let sum = 0;
    for (let row = top; row < top + BLOCK; row++) {
      for (let column = left; column < left + BLOCK; column++) {
        sum += picture.data[4 * (row * picture.width + column) + channel] as number;
      }
    }
    small.data[at] = Math.round(sum / BLOCK ** 2);
  });
  return small;
}

describe("the pictures of the README", () => {
  it.each(PICTURES)("$name shows the view as it is", async ({ name, search, ready }) => {
    const shot = await shoot(search, ready, "1926-05-01");
    if (process.env.RENEW_PICTURES === "1") await writeFile(pathOf(name), compact(shot.picture));
    const kept = PNG.sync.read(await readFile(pathOf(name)));
    expect([kept.width, kept.height]).toEqual([SIZE.width, SIZE.height]);
    expect(difference(shot, kept)).toBeLessThan(TOLERANCE);
  });

  it("would not pass for those of another year", async () => {
    for (const { name, search, ready } of PICTURES.slice(2)) {
      const kept = PNG.sync.read(await readFile(pathOf(name)));
      expect(difference(await shoot(search, ready, "1923-11-01"), kept)).toBeGreaterThan(TOLERANCE);
    }
  });
});

/** Keeps the six highest bits of each colour: the rest is invisible and makes most of a file. */
function compact(picture: PNG): Buffer {
  const { data, width, height } = picture;
  const plain = new PNG({ width, height });
  data.forEach((value, at) => {
    plain.data[at] = at % 4 === 3 ? 255 : (value & 0xfc) | (value >> 6);
  });
  return PNG.sync.write(plain, { colorType: 2, deflateLevel: 9 });
}
