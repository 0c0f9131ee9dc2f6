import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { datasetWithin, parseCalendarDate, stopsOf } from "@entente/core";
import { Resvg } from "@resvg/resvg-js";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { GifReader } from "omggif";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { Browser } from "../browser.ts";
import { type CommandEnded, renderCommand } from "./render-command.ts";
import { demuxed, played, probed } from "./video-probes.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const STORY = join(FIXTURES, "bolshevik-party-1922-1929");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-exports-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const entente = (...parameters: readonly string[]): Promise<CommandEnded> =>
  renderCommand(folder, parameters);

/** Frames that the command said it drew last. */
let drawn = 0;

/** A rendered file. */
async function rendered(name: string, ...parameters: readonly string[]): Promise<Buffer> {
  const path = join(folder, name);
  const { code, err } = await entente(STORY, ...parameters, "--out", path);
  expect(`${code}: ${err}`).toMatch(/^0: /);
  drawn = Number(/(\d+) of \1 frames drawn/.exec(err)?.[1] ?? 0);
  return await readFile(path);
}

const STILL = ["--as-of", "1926-05-01", "--size", "960x540"];
const FILM = ["--from", "1926-04-05", "--to", "1926-04-08", "--size", "480x270", "--speed", "1"];
const SAID = [
  "The Bolshevik Party, 1922–1929",
  "1926-0",
  "Data: ",
  "http://127.0.0.1:4000/?dataset=",
  "Revision",
];

describe("an export, opened by another program", () => {
  it("is a PNG that is decoded, is no blank, and says where it comes from", async () => {
    const file = await rendered("still.png", ...STILL);
    const { width, height, data } = PNG.sync.read(file);
    expect([width, height]).toEqual([960, 540]);
    const colours = new Set(new Uint32Array(data.buffer.slice(0, data.byteLength)));
    expect(colours.size).toBeGreaterThan(200);
    for (const said of SAID) expect(file.includes(said)).toBe(true);
  });

  it("is an SVG that is parsed and rasterised, with real text in it", async () => {
    const text = (await rendered("still.svg", ...STILL)).toString();
    expect(XMLValidator.validate(text)).toBe(true);
    const { svg } = new XMLParser({ ignoreAttributes: false }).parse(text);
    expect(svg["@_width"]).toBe("960");
    for (const said of SAID) expect(text.replaceAll("&amp;", "&")).toContain(said);
    expect(text).toContain(">Zinoviev</text>");
    const picture = new Resvg(text).render();
    expect([picture.width, picture.height]).toEqual([960, 540]);
    expect(new Set(picture.pixels).size).toBeGreaterThan(50);
  });

  it("is a PDF of one page with the names as text", async () => {
    const file = await rendered("still.pdf", ...STILL);
    const pdf = await getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 })
      .promise;
    expect(pdf.numPages).toBe(1);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const words = items.map((item) => ("str" in item ? item.str : "")).join(" ");
    expect(words).toContain("Zinoviev");
    expect(words).toContain("1926");
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: "The Bolshevik Party, 1922–1929, 1926-05-01" });
    await pdf.destroy();
  });

  it("is a GIF that plays as many frames as were drawn, and changes", async () => {
    const file = await rendered("film.gif", ...FILM);
    const gif = new GifReader(file);
    // 0.8 s at rest, then playing, 1.6 s at rest; ten frames a second.
    expect(drawn).toBeGreaterThan(24);
    expect(gif.numFrames()).toBe(drawn);
    const shown = new Uint8Array(480 * 270 * 4);
    const frame = (number: number): Buffer => {
      for (let n = 0; n <= number; n += 1) gif.decodeAndBlitFrameRGBA(n, shown);
      return Buffer.from(shown);
    };
    const first = frame(0);
    expect(first.equals(frame(gif.numFrames() - 1))).toBe(false);
    for (const said of SAID) expect(file.includes(said)).toBe(true);
  });

  it("of another reading, or of a part, is drawn of that and says so in the picture and in the file", async () => {
    // The preferred reading dates the faction from the summer of 1925 on; the other from October.
    const day = ["--as-of", "1925-09-15", "--size", "960x540"];
    const plain = (await rendered("preferred.svg", ...day)).toString();
    expect(plain).not.toContain("Another reading");
    const other = (await rendered("reading.svg", ...day, "--reading", "october-1925")).toString();
    const drawnHulls = (svg: string): number => svg.match(/data-id="new-opposition"/g)?.length ?? 0;
    expect(drawnHulls(other)).not.toBe(drawnHulls(plain));
    expect(other).toContain(">Another reading of New (Leningrad) Opposition: from October 1925</text>");
    expect(other).toContain("Another reading of New (Leningrad) Opposition: from October 1925 · Data: ");
    expect(other).toContain("reading=october-1925");
    const text = (
      await rendered("filtered.png", ...STILL, "--filter", "certain,side:LEFT", "--lang", "de")
    ).toString();
    expect(text).toMatch(/Gefiltert: \d+ Beziehungen, \d+ Akteure verborgen · Daten: bolshevik-party/);
    expect(text).toContain("date=1926-05-01&filter=certain,side:LEFT");
  });

  it("is laid out as the address says, with whom somebody pinned where they were put", async () => {
    const arranged = ["--layout", "still", "--seed", "2", "--pins", "trotsky:0.25:0.5"];
    const svg = (await rendered("arranged.svg", ...STILL, ...arranged)).toString().replaceAll("&amp;", "&");
    expect(svg).toContain("date=1926-05-01&layout=still&seed=2&pins=trotsky:0.25:0.5");
    // The pin's own mark is for who can pull it out; that a hand has put somebody there is for every reader.
    expect(svg).toContain(">Placed by hand: Trotsky</text>");
    const html = (await rendered("arranged.html", ...STILL.slice(0, 2), ...arranged)).toString();
    expect(html).toContain("layout=still&seed=2&pins=trotsky%3A0.25%3A0.5");
  });

  it("is the same file every time", async () => {
    const one = await readFile(join(folder, "still.png"));
    expect(one.equals(await rendered("again.png", ...STILL))).toBe(true);
  });

  for (const [format, codec] of [
    ["webm", "vp9"],
    ["mp4", "h264"],
  ] as const) {
    it(`is a ${format} film with every frame in it`, async () => {
      const path = join(folder, `film.${format}`);
      const file = await rendered(`film.${format}`, ...FILM, "--fps", "12");
      for (const said of SAID) expect(file.includes(said)).toBe(true);
      // 10 frames at rest, 19 at rest, and those between.
      expect(drawn).toBeGreaterThan(29);
      const asDrawn = { codec, width: 480, height: 270, frames: drawn };
      expect(await demuxed(file)).toEqual({ ...asDrawn, codec: codec === "h264" ? "avc" : codec });
      const probe = await probed(path);
      if (probe !== null) expect(probe).toEqual(asDrawn);
      const film = await played(folder, `film.${format}`);
      expect([film.width, film.height]).toEqual([480, 270]);
      expect(film.seconds).toBeCloseTo(drawn / 12, 1);
      expect(film.coloursAtEnd).toBeGreaterThan(50);
      expect(film.changes).toBe(true);
    }, 180_000);
  }
});

/** Presents as the page does: large type, a clicker's keys, blank, a guess, and out again. */
async function presents(page: Page): Promise<void> {
  const stage = page.getByTestId("stage");
  await page.keyboard.press("p");
  await expect.poll(() => stage.getAttribute("data-as-of")).toBe("1926-05-01");
  await expect
    .poll(async () => Number(await stage.getAttribute("data-smallest-text")))
    .toBeGreaterThanOrEqual(24);
  await page.keyboard.press("PageUp");
  await expect.poll(() => stage.getAttribute("data-as-of")).not.toBe("1926-05-01");
  await page.keyboard.press("b");
  await page.getByTestId("blank").waitFor();
  await page.keyboard.press("b");
  await page.keyboard.press("?");
  await page.locator(".presentation-question").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByTestId("presentation").count()).toBe(0);
  await page.getByRole("button", { name: "Source" }).first().waitFor();
}

describe("the one-file player", () => {
  it("plays to the end, steps and shows sources with the network cut", async () => {
    const path = join(folder, "story.html");
    await rendered(
      "story.html",
      "--from",
      "1926-04-01",
      "--to",
      "1926-05-01",
      "--theme",
      "dark",
      "--speed",
      "2",
    );
    const browser = await Browser.launch({ width: 1280, height: 720 });
    try {
      await browser.cutNetwork();
      const page = await browser.open(`file://${path}`);
      const stage = page.getByTestId("stage");
      await expect.poll(() => stage.getAttribute("data-as-of")).toBe("1926-04-01");
      // It paints beside the page, in a worker that is in the file; so is the layout.
      await expect.poll(() => page.workers().length).toBe(1);
      expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
      await page.keyboard.press("Space");
      await expect.poll(() => stage.getAttribute("data-as-of"), { timeout: 30_000 }).toBe("1926-05-01");
      await expect.poll(() => stage.getAttribute("data-playing")).toBe("false");
      expect(await stage.getAttribute("data-factions")).toContain("united-opposition");
      await page.keyboard.press("Home");
      await expect.poll(() => stage.getAttribute("data-as-of")).toBe("1926-04-01");
      await page.keyboard.press("End");
      await page.getByRole("button", { name: "Source" }).first().click();
      await expect.poll(() => page.locator("[data-passage]").count()).toBeGreaterThan(0);
      const foot = await page.getByRole("contentinfo").innerText();
      for (const said of ["Data: bolshevik-party-1922-1929", "date=1926-05-01", "revision "])
        expect(foot).toContain(said);
      await presents(page);
      expect(browser.complaints).toEqual([]);
    } finally {
      await browser.close();
    }
    // A player that anybody can mail: its size is stated in the README.
    expect((await stat(path)).size).toBeLessThan(3_000_000);
  }, 180_000);
});

describe("a tour in the one-file player", () => {
  it("is played to its last stop with the network cut, in the language and theme asked for", async () => {
    const path = join(folder, "tour.html");
    await rendered("tour.html", "--as-of", "1926-05-01", "--lang", "de", "--theme", "projector");
    const { dataset } = await readPackage(STORY);
    const [tour] = dataset.tours;
    const stops = stopsOf(dataset.tourStops, tour?.id ?? "");
    expect(stops.length).toBeGreaterThan(14);
    const browser = await Browser.launch({ width: 1280, height: 720 });
    try {
      await browser.cutNetwork();
      const page = await browser.open(`file://${path}`);
      const stage = page.getByTestId("stage");
      await expect.poll(() => stage.getAttribute("data-as-of")).toBe("1926-05-01");
      const root = page.locator("html");
      expect([await root.getAttribute("data-theme"), await root.getAttribute("lang")]).toEqual([
        "projector",
        "de",
      ]);
      await page.keyboard.press("t");
      await expect.poll(() => page.getByRole("heading", { level: 3 }).innerText()).toBe(tour?.names.de);
      await page.getByRole("button", { name: "Beginnen" }).click();
      const caption = page.getByTestId("stop-caption");
      for (const [place, stop] of stops.entries()) {
        await expect.poll(() => caption.innerText()).toBe(stop.names.de);
        if (place === 15) {
          // Played, and not only jumped to.
          await expect.poll(() => stage.getAttribute("data-as-of")).toBe("1926-04-09");
          expect(await stage.getAttribute("data-factions")).toContain("united-opposition");
        }
        // By the button, and by the clicker's key.
        const isLast = place === stops.length - 1;
        if (isLast)
          expect(await page.getByRole("button", { name: /^Nächste Station/ }).isDisabled()).toBe(true);
        else if (place % 2 === 0) await page.getByRole("button", { name: /^Nächste Station/ }).click();
        else await page.keyboard.press("PageDown");
      }
      await expect.poll(() => page.locator("[data-view=storyline]").count()).toBe(1);
      await expect.poll(() => page.getByTestId("headline-date").innerText()).toContain("1929");
      await page.getByRole("button", { name: "Quellen dieser Bildunterschrift" }).click();
      await expect.poll(() => page.locator("[data-passage]").count()).toBe(stops.at(-1)?.citations.length);
      await page.keyboard.press("PageUp");
      await expect.poll(() => caption.innerText()).toBe(stops.at(-2)?.names.de);
      await page.getByRole("button", { name: "Tour verlassen" }).first().click();
      await expect.poll(() => caption.count()).toBe(0);
      expect(browser.complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 180_000);

  it("has in a player of a span the stops that lie within it", async () => {
    const { dataset } = await readPackage(STORY);
    const from = parseCalendarDate("1926-04-01");
    const { period, tours, tourStops } = datasetWithin(dataset, {
      from,
      to: parseCalendarDate("1926-12-31"),
    });
    expect(period.from).toBe(from);
    expect(tours.map(({ id }) => id)).toEqual(["from-lenin-to-stalin"]);
    expect(tourStops.map(({ date }) => date.text)).toEqual([
      "1926-04-06/1926-04-09",
      "1926-07-14/1926-07-23",
      "1926-10-08/1926-10-23",
    ]);
  });
});

describe("the render command", () => {
  const refused: readonly (readonly [what: string, parameters: readonly string[], said: RegExp])[] = [
    ["a folder that is no package", ["./nowhere", "--as-of", "1926-05-01"], /no package at .*nowhere/],
    ["no day at all", [STORY], /No day is given/],
    [
      "a day that does not exist",
      [STORY, "--as-of", "1926-02-30"],
      /--as-of: "1926-02-30" is not a calendar date/,
    ],
    [
      "a day outside the story",
      [STORY, "--as-of", "1939-09-01"],
      /does not reach 1939-09-01; it runs from 1922-01-01/,
    ],
    ["half a span", [STORY, "--from", "1926-01-01"], /give --to as well/],
    ["a span backwards", [STORY, "--from", "1927-01-01", "--to", "1926-01-01"], /comes after/],
    ["a film of one day", [STORY, "--as-of", "1926-05-01", "--format", "gif"], /gif is a film/],
    [
      "a picture of a span",
      [STORY, "--from", "1926-01-01", "--to", "1926-02-01", "--format", "png"],
      /png is one picture/,
    ],
    ["an unknown format", [STORY, "--as-of", "1926-05-01", "--format", "bmp"], /--format is "bmp"/],
    ["an absurd size", [STORY, "--as-of", "1926-05-01", "--size", "9x9"], /--size is "9x9"/],
    [
      "a reading that the story does not have",
      [STORY, "--as-of", "1926-05-01", "--reading", "deutscher"],
      /--reading is "deutscher"; bolshevik-party-1922-1929 has .*october-1925/,
    ],
    [
      "a filter that means nothing",
      [STORY, "--as-of", "1926-05-01", "--filter", "certain,faction:whigs"],
      /--filter asks for "faction:whigs"; it can be certain, /,
    ],
    [
      "somebody pinned who is not in the story",
      [STORY, "--as-of", "1926-05-01", "--pins", "nobody:0.5:0.5"],
      /--pins has "nobody:0.5:0.5"; write an actor's id/,
    ],
    [
      "half a seed",
      [STORY, "--as-of", "1926-05-01", "--seed", "1.5"],
      /--seed is "1.5"; it is a whole number/,
    ],
    ["an unknown option", [STORY, "--colour"], /Unknown option '--colour'/],
    [
      "a folder that is not there",
      [STORY, "--as-of", "1926-05-01", "--out", "none/x.png"],
      /There is no folder/,
    ],
  ];
  for (const [what, parameters, said] of refused) {
    it(`refuses ${what} in one message`, async () => {
      const { code, err } = await entente(...parameters);
      expect(code).not.toBe(0);
      expect(err).toMatch(said);
      expect(err).not.toContain("    at ");
    });
  }

  it("writes over nothing unless it is told to", async () => {
    await rendered("kept.html", ...STILL);
    const again = await entente(STORY, ...STILL, "--out", "kept.html");
    expect(again.code).not.toBe(0);
    expect(again.err).toContain("already exists; add --force");
    expect((await entente(STORY, ...STILL, "--out", "kept.html", "--force")).code).toBe(0);
  });
});
