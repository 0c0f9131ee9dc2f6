import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  LAYOUT_ENGINE,
  type PackedLayout,
  parseCalendarDate,
  type StoryLayout,
  unpackLayout,
} from "@entente/core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { ask, showAgain } from "./open-at.ts";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

let product: ProductInBrowser;
let layout: StoryLayout;
beforeAll(async () => {
  product = await openProductInBrowser();
  layout = unpackLayout(await servedLayout("wide"));
});
afterAll(async () => await product?.close());

/** The layout that the server keeps, once it is made. */
async function servedLayout(form: string): Promise<PackedLayout> {
  const { timeline } = await ask<{ timeline: { revision: string } }>(
    product,
    `{ timeline(dataset: "${BOLSHEVIKS}") { revision } }`,
  );
  const address = `${product.url}/layouts/${LAYOUT_ENGINE}/${BOLSHEVIKS}/${timeline.revision}/${form}`;
  await vi.waitFor(async () => expect((await fetch(address)).status).toBe(200), {
    timeout: 120_000,
    interval: 200,
  });
  return (await (await fetch(address)).json()) as PackedLayout;
}

/** What can be read of a stage is rounded: the fit to a ten thousandth of a pixel a unit. */
const TOLERANCE = 0.2;

interface SeenPlaces {
  readonly date: string;
  readonly layout: string;
  /** In layout units. */
  readonly places: Readonly<Record<string, readonly [number, number]>>;
}

/** Reads where everybody stands on a stage at rest, scale and shift taken away; null while it is not at rest. */
async function readPlaces(page: Page): Promise<SeenPlaces | null> {
  return await page.evaluate(() => {
    const stage = [...document.querySelectorAll<HTMLElement>("[data-testid=stage]")].at(-1);
    const ground = stage?.parentElement?.querySelector(".stage-graph") as
      | (HTMLElement & {
          _cyreg?: { cy: { nodes(): Iterable<{ id(): string; position(): { x: number; y: number } }> } };
        })
      | null
      | undefined;
    const { moving, fit = "", asOf = "", layout = "", actors = "" } = stage?.dataset ?? {};
    const [scale = 0, x = 0, y = 0] = fit.split(" ").map(Number);
    const nodes = [...(ground?._cyreg?.cy.nodes() ?? [])];
    const shown = new Set(actors.split(" "));
    const places = Object.fromEntries(
      nodes
        .map((node) => ({ actor: node.id().replace("actor:", ""), at: node.position() }))
        .filter(({ actor }) => shown.has(actor))
        .map(({ actor, at }) => {
          return [actor, [(at.x - x) / scale, (at.y - y) / scale] as const];
        }),
    );
    const isAtRest = moving === "false" && Object.keys(places).length === shown.size;
    return isAtRest ? { date: asOf, layout, places } : null;
  });
}

/** The actors that stand elsewhere than in the served layout; a line that says so while there is nothing to compare. */
function strays(seen: SeenPlaces | null, date: string | null, served = layout): readonly string[] {
  if (seen === null || (date !== null && seen.date !== date)) return ["not at rest yet"];
  if (seen.layout !== "final") return [`the layout is ${seen.layout}`];
  const expected = served.at(parseCalendarDate(seen.date));
  return Object.entries(seen.places).flatMap(([actor, [x, y]]) => {
    const place = expected.get(actor);
    const way = place === undefined ? Number.POSITIVE_INFINITY : Math.hypot(place.x - x, place.y - y);
    return way <= TOLERANCE ? [] : [`${actor} stands ${way.toFixed(1)} units away`];
  });
}

async function expectAllInPlace(page: Page, state: string, date: string | null = null): Promise<void> {
  await expect
    .poll(async () => strays(await readPlaces(page), date), { message: state, timeout: 60_000 })
    .toEqual([]);
}

/** Saves what the dialog has chosen; returns the path of the file, which the end of the test removes. */
async function saveFile(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  const file = join(await mkdtemp(join(tmpdir(), "entente-one-layout-")), name);
  onTestFinished(() => rm(dirname(file), { recursive: true, force: true }));
  await download.saveAs(file);
  return file;
}

/** As `strays`, for a saved picture: its scale and shift are those that fit best. */
function straysInFile(svg: string, date: string): readonly string[] {
  const discs = [...svg.matchAll(/<circle data-id="([^"]+)" cx="([^"]+)" cy="([^"]+)"/g)].map(
    ([, actor = "", x, y]) => ({ actor, x: Number(x), y: Number(y) }),
  );
  const expected = layout.at(parseCalendarDate(date));
  // The legend has discs of nobody.
  const pairs = discs.flatMap((disc) => {
    const place = expected.get(disc.actor);
    return place === undefined ? [] : [{ ...disc, place }];
  });
  const middle = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [middle(pairs.map((one) => one.x)), middle(pairs.map((one) => one.y))];
  const [u, v] = [middle(pairs.map(({ place }) => place.x)), middle(pairs.map(({ place }) => place.y))];
  const along = pairs.map((one) => (one.x - x) * (one.place.x - u) + (one.y - y) * (one.place.y - v));
  const scale = middle(along) / middle(pairs.map(({ place }) => (place.x - u) ** 2 + (place.y - v) ** 2));
  const places = pairs.map((one) => [one.actor, [u + (one.x - x) / scale, v + (one.y - y) / scale] as const]);
  return pairs.length < 20
    ? [`the picture has ${pairs.length} discs`]
    : strays({ date, layout: "final", places: Object.fromEntries(places) }, date);
}

const DATES = [
  ...["1922-04-03", "1922-12-30", "1923-04-25", "1923-10-15", "1924-01-21", "1924-05-31", "1925-01-15"],
  ...["1925-06-01", "1925-12-18", "1926-04-09", "1926-07-23", "1926-10-18", "1927-05-25", "1927-10-23"],
  ...["1927-12-18", "1928-05-01", "1928-07-12", "1929-02-09", "1929-07-20", "1929-11-17"],
];

/** Everything that once laid a story out anew, as the address has it. */
const STATES = [
  "",
  ...["search", "balance", "filters", "between", "discrepancies", "tours"].map((panel) => `&panel=${panel}`),
  ...["storyline", "argument-map", "table"].map((view) => `&view=network,${view}`),
  ...["certain", "side:LEFT", "basis:EXPLICIT"].map((filter) => `&filter=${filter}`),
  "&reading=october-1925",
  "&reading=october-1925&filter=certain&panel=balance",
  ...["de", "ru"].map((language) => `&lang=${language}`),
  ...["dark", "projector"].map((theme) => `&theme=${theme}`),
];

describe("where everybody stands", () => {
  it("is the same on every date, whatever is open, shown, filtered, read, spoken or coloured", async () => {
    const page = await product.open(`?dataset=${BOLSHEVIKS}&date=${DATES[0]}&lang=en&theme=light`);
    for (const [number, state] of STATES.entries()) {
      const date = DATES[number % DATES.length] ?? "";
      const usual = ["lang=en", "theme=light"].filter((one) => !state.includes(one.slice(0, 5)));
      await showAgain(page, `?dataset=${BOLSHEVIKS}&date=${date}&${usual.join("&")}${state}`);
      await expectAllInPlace(page, `${date} ${state}`, date);
    }
    await page.setViewportSize({ width: 900, height: 620 });
    await expectAllInPlace(page, "in a small window");
    // No layout was made by the page.
    expect(page.workers().filter((worker) => worker.url().includes("layout-worker"))).toEqual([]);
    await page.close();
  });

  it("is the same before a class, on a pupil's device, in a frame and in a saved player", async () => {
    const page = await product.open(`?dataset=${BOLSHEVIKS}&date=1926-05-01&lang=en`);
    await expectAllInPlace(page, "the page", "1926-05-01");
    await page.keyboard.press("p");
    await page.locator(".presentation").waitFor();
    await expectAllInPlace(page, "present mode", "1926-05-01");
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.getByRole("button", { name: "Open a room" }).click();
    const address = (await page.getByTestId("join-address").textContent()) ?? "";
    await page.keyboard.press("Escape");
    const pupil = await product.browser.open(`http://${address}`);
    await expectAllInPlace(pupil, "a pupil's device", "1926-05-01");
    await pupil.close();
    const framed = await product.browser.open(
      `${product.url}/embed?dataset=${BOLSHEVIKS}&date=1926-05-01&filter=certain`,
    );
    await expectAllInPlace(framed, "a frame", "1926-05-01");
    await framed.close();

    await page.keyboard.press("e");
    await page.getByLabel("SVG").check();
    const picture = await saveFile(page, "picture.svg");
    expect(straysInFile(await readFile(picture, "utf8"), "1926-05-01"), "a saved picture").toEqual([]);
    await page.getByLabel("A film from one date to another").check();
    await page.getByLabel("From", { exact: true }).fill("1926-04-01");
    await page.getByLabel("To", { exact: true }).fill("1927-06-30");
    await page.getByLabel("HTML file that plays offline").check();
    const file = await saveFile(page, "player.html");
    const player = await product.browser.open(`file://${file}`);
    await expectAllInPlace(player, "a saved player of a span", "1926-04-01");
    await player.keyboard.press("End");
    await expectAllInPlace(player, "the end of the span", "1927-06-30");
    await player.close();
    await page.close();
  });
});
