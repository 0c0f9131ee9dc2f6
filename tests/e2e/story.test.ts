import {
  type CalendarDate,
  formatCalendarDate,
  indexStory,
  networkAsOf,
  networkChangeDates,
  parseCalendarDate,
  type StoryIndex,
} from "@entente/core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import type { Browser } from "../browser.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";
import { showAgain } from "./open-at.ts";
import { openProductInBrowser } from "./product-in-browser.ts";

/** The page's record of what it has painted (client/src/network-view/stage.ts). */
interface Painted {
  readonly asOf: string;
  readonly factions: string;
  readonly certainFactions: string;
  readonly actors: string;
  readonly ties: string;
}

let url: string;
let browser: Browser;
let index: StoryIndex;
beforeAll(async () => {
  ({ url, browser } = await openProductInBrowser());
  index = indexStory((await readPackage(BOLSHEVIK_PARTY)).dataset);
});
afterAll(async () => await browser?.close());

async function openAt(date: string, more = ""): Promise<Page> {
  const page = await browser.open(`${url}/?dataset=bolshevik-party-1922-1929&date=${date}${more}`);
  await settled(page, date);
  return page;
}

async function settled(page: Page, date?: string): Promise<void> {
  const asOf = date === undefined ? "" : `[data-as-of="${date}"]`;
  await page.waitForSelector(`[data-testid=stage][data-moving=false][data-playing=false]${asOf}`);
}

async function painted(page: Page): Promise<Painted> {
  return await page
    .getByTestId("stage")
    .evaluate((stage) => ({ ...(stage as HTMLElement).dataset }) as unknown as Painted);
}

/** Computes the same from core: the picture shows what is possible, and tells what is certain apart. */
function expectedAt(asOf: CalendarDate): Painted {
  const possible = networkAsOf(index, asOf, "POSSIBLE");
  const listed = (ids: readonly string[]): string => [...ids].sort().join(" ");
  const hulls = possible.factions.filter(({ members }) => members.length > 0);
  return {
    asOf: formatCalendarDate(asOf),
    factions: listed(hulls.map(({ faction }) => faction.id)),
    certainFactions: listed(
      hulls.filter(({ certainty }) => certainty === "CERTAIN").map(({ faction }) => faction.id),
    ),
    actors: listed(possible.actors.map(({ actor }) => actor.id)),
    ties: listed(possible.ties.map(({ fact: tie }) => tie.id)),
  };
}

async function currentDate(page: Page): Promise<string> {
  return (await painted(page)).asOf;
}

/** Plays a page on to `until`; returns what it painted on the way. */
async function playUntil(page: Page, until: string): Promise<readonly Painted[]> {
  await page.evaluate(() => {
    const stage = document.querySelector("[data-testid=stage]");
    if (!(stage instanceof HTMLElement)) throw new Error("no stage");
    const frames: Record<string, string | undefined>[] = [];
    Object.assign(window, { frames });
    const note = (): void => {
      frames.push({ ...stage.dataset });
    };
    new MutationObserver(note).observe(stage, { attributes: true });
    note();
  });
  for (let press = 0; press < 2; press += 1) await page.keyboard.press("+");
  await page.keyboard.press("Space");
  await page.waitForFunction(
    (last) => (window as unknown as { frames: Painted[] }).frames.some(({ asOf }) => asOf >= last),
    until,
    { timeout: 170_000 },
  );
  return await page.evaluate(() => (window as unknown as { frames: Painted[] }).frames);
}

/** Where the story is parted to be played in several windows at once: time waits for the reader in each. */
const PARTS = ["1922-01-01", "1923-11-01", "1925-02-01", "1926-06-01", "1927-11-01", "1929-12-31"];

describe("the story of 1922–1929 in a browser", () => {
  it("plays from the first day to the last, and every picture is the as-of answer for its date", async () => {
    const parts = PARTS.slice(1).map((until, number) => ({ from: PARTS[number] ?? "", until }));
    const played = await Promise.all(
      parts.map(async ({ from, until }) => {
        const page = await openAt(from);
        const frames = await playUntil(page, until);
        if (until === PARTS.at(-1)) await settled(page, until);
        await page.close();
        return frames;
      }),
    );
    const frames = played.flat();
    const dates = new Set(frames.map(({ asOf }) => asOf));
    expect(dates.size).toBeGreaterThanOrEqual(200);
    for (const frame of frames) {
      expect(frame).toMatchObject({ ...expectedAt(parseCalendarDate(frame.asOf)) });
    }
    const united = frames
      .filter(({ factions }) => factions.split(" ").includes("united-opposition"))
      .map(({ asOf }) => asOf);
    expect(united.length).toBeGreaterThan(3);
    expect(united.every((date) => date >= "1926-04-06" && date < "1927-12-20")).toBe(true);
  }, 180_000);

  it("shows the United Opposition from its date and not a day before, and no more after the Fifteenth Congress", async () => {
    const page = await openAt("1926-04-05");
    const hulls = async (date: string): Promise<[shown: boolean, certain: boolean]> => {
      await showAgain(page, `?dataset=bolshevik-party-1922-1929&date=${date}`);
      await settled(page, date);
      const { factions, certainFactions } = await painted(page);
      return [factions.includes("united-opposition"), certainFactions.includes("united-opposition")];
    };
    expect(await hulls("1926-04-05")).toEqual([false, false]);
    expect(await hulls("1926-04-06")).toEqual([true, false]);
    expect(await hulls("1926-04-09")).toEqual([true, true]);
    expect(await hulls("1927-12-20")).toEqual([false, false]);
    await page.close();
  });

  it("steps by keyboard from change to change, event to event, and to both ends", async () => {
    const page = await openAt("1926-03-01");
    const changes = networkChangeDates(index).map(formatCalendarDate);
    const next = changes.find((date) => date > "1926-03-01");
    await page.keyboard.press("ArrowRight");
    await settled(page, next);
    await page.keyboard.press("PageDown");
    await settled(
      page,
      changes.find((date) => date > (next ?? "")),
    );
    await page.keyboard.press("ArrowLeft");
    await settled(page, next);
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => currentDate(page)).not.toBe(next);
    await page.keyboard.press("Home");
    await settled(page, "1922-01-01");
    await page.keyboard.press("End");
    await settled(page, "1929-12-31");
    await page.close();
  });

  it("plays backwards too", async () => {
    const page = await openAt("1926-06-01", "&direction=backwards");
    await page.keyboard.press("Space");
    await expect.poll(() => currentDate(page), { timeout: 20_000 }).toMatch(/^1926-0[1-5]/);
    await page.keyboard.press("Space");
    await settled(page);
    const shown = await painted(page);
    expect(shown).toMatchObject({ ...expectedAt(parseCalendarDate(shown.asOf)) });
    await page.close();
  });

  it("scrubs by dragging, back in time", async () => {
    const page = await openAt("1928-06-01");
    const slider = page.getByRole("slider", { name: "Date" });
    const box = await slider.boundingBox();
    if (box === null) throw new Error("the slider has no box");
    // The grip stands at the top of the playhead; lower down lies what else can be pressed.
    const [x, y] = [box.x + box.width / 2, box.y + 4];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 150, y, { steps: 4 });
    await page.mouse.move(x - 600, y, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    const shown = await painted(page);
    expect(shown.asOf).toMatch(/^192[34]-/);
    expect(shown).toMatchObject({ ...expectedAt(parseCalendarDate(shown.asOf)) });
    await page.close();
  });

  it("opens the source of what has just changed, down to the paragraph", async () => {
    const page = await openAt("1926-05-01");
    await page
      .getByRole("button", { name: "Source" })
      .or(page.getByRole("link", { name: "Source" }))
      .first()
      .click();
    await expect
      .poll(async () => await page.locator("[data-passage]").allInnerTexts())
      .toContainEqual(expect.stringMatching(/paragraph 37/));
    await page.close();
  });

  it("opens an actor with a click, and shows every fact with its source", async () => {
    const page = await openAt("1926-05-01", "&select=actor:zinoviev");
    const panel = page.getByRole("complementary", { name: /About .*Zinoviev/ });
    await panel.waitFor();
    const facts = await panel.locator("[data-fact]").count();
    expect(facts).toBeGreaterThan(10);
    await page.close();
  });

  it("reloads a permalink into the same picture", async () => {
    const page = await openAt("1926-03-01");
    await page.keyboard.press("ArrowRight");
    await settled(page);
    await expect.poll(() => page.url()).toContain(`date=${await currentDate(page)}`);
    const isLaidOut = (one: Page) =>
      one.waitForSelector("[data-testid=stage][data-layout=final][data-moving=false]", { timeout: 60_000 });
    await isLaidOut(page);
    const [before, address] = [await painted(page), page.url()];
    const other = await browser.open(address);
    await settled(other, before.asOf);
    await isLaidOut(other);
    await expect.poll(() => painted(other)).toEqual(before);
    await page.close();
    await other.close();
  });

  it("answers a browser at /graphql with GraphiQL from our own origin, which runs a query", async () => {
    const page = await browser.open(`${url}/graphql`);
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
    });
    await page.reload();
    await page.locator(".graphiql-query-editor").getByText("networkAsOf").first().waitFor();
    await page.getByRole("button", { name: /Execute query/ }).click();
    await expect
      .poll(async () => await page.locator(".result-window").textContent(), { timeout: 20_000 })
      .toContain("centre-right-majority");
    expect(foreign).toEqual([]);
    await page.close();
  });

  it("never wrote an error to the console", () => {
    expect(browser.complaints).toEqual([]);
  });
});
