import {
  addMonths,
  type CalendarDate,
  eventDates,
  formatCalendarDate,
  indexStory,
  neighbouringDate,
  networkAsOf,
  networkChangeDates,
  parseCalendarDate,
  type StoryIndex,
} from "@entente/core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../client/src/app/registries/command-registry.ts";
import { PANELS } from "../../client/src/app/registries/panel-registry.ts";
import { STRIPS } from "../../client/src/app/registries/strip-registry.ts";
import { VIEWS } from "../../client/src/app/registries/view-registry.ts";
import type { Key } from "../../client/src/commands/command.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { showAgain } from "./open-at.ts";
import {
  ALLIANCES,
  BOLSHEVIKS,
  DEBATE_CLUB,
  openProductInBrowser,
  type ProductInBrowser,
  parameter,
} from "./product-in-browser.ts";

/** Each story at a day with something before and after it. */
const STORIES = [
  [BOLSHEVIKS, "1926-05-01"],
  [ALLIANCES, "1895-06-01"],
  [DEBATE_CLUB, "2020-03-01"],
] as const;

let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
}, 180_000);
afterAll(async () => await product?.close());

interface Moment {
  readonly page: Page;
  readonly index: StoryIndex;
  readonly date: CalendarDate;
}

/** The outcome of a command's key, and the way back for the next case. */
interface Case {
  /** Parameters of the address beside the story and the day. */
  readonly from?: string | ((story: Omit<Moment, "page">) => string);
  /** Waits for what must be there before the key is pressed. */
  readonly ready?: (page: Page) => Promise<unknown>;
  /** The element that has the focus. */
  readonly on?: "slider";
  readonly see: (moment: Moment) => Promise<void>;
  readonly leave?: (page: Page) => Promise<void>;
}

/** An actor who is there on the day. */
const somebody = ({ index, date }: Omit<Moment, "page">): string =>
  networkAsOf(index, date, "POSSIBLE").actors[0]?.actor.id ?? "";
const becomes =
  (name: string, value: string | null): Case["see"] =>
  async ({ page }) => {
    await expect.poll(() => parameter(page, name)).toBe(value);
  };
const goesTo =
  (day: (moment: Moment) => CalendarDate | null): Case["see"] =>
  async (moment) => {
    const date = day(moment);
    if (date === null) throw new Error("the story has nothing there");
    await becomes("date", formatCalendarDate(date))(moment);
  };
const step = (dates: (index: StoryIndex) => readonly CalendarDate[], direction: 1 | -1): Case => ({
  see: goesTo(({ index, date }) => neighbouringDate(dates(index), date, direction)),
});
const opens = (name: string): Case => ({
  see: async ({ page }) => await page.getByRole("dialog", { name }).waitFor(),
  leave: async (page) => {
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  },
});
const views = (page: Page): Promise<(string | null)[]> =>
  page.locator("[data-view]").evaluateAll((panes) => panes.map((pane) => pane.getAttribute("data-view")));
const presents: Case["leave"] = async (page) => {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.locator(".presentation").waitFor({ state: "detached" });
};

const goToStart = async (page: Page): Promise<void> => {
  const date = parameter(page, "date");
  await page.keyboard.press("Home");
  await expect.poll(() => parameter(page, "date")).not.toBe(date);
};

const zoomIs = async (page: Page, zoom: string): Promise<void> =>
  await expect.poll(() => page.locator(".zoom-now").innerText()).toBe(zoom);

const CASES: Readonly<Record<string, Case>> = {
  toggle: {
    see: async ({ page }) => await page.getByRole("button", { name: /^Pause/ }).waitFor(),
    leave: async (page) => {
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: /^Play \(/ }).waitFor();
    },
  },
  "next-change": step(networkChangeDates, 1),
  "previous-change": step(networkChangeDates, -1),
  "next-event": step(eventDates, 1),
  "previous-event": step(eventDates, -1),
  "stride-on": { on: "slider", see: goesTo(({ date }) => addMonths(date, 1)) },
  "stride-back": { on: "slider", see: goesTo(({ date }) => addMonths(date, -1)) },
  start: { see: goesTo(({ index }) => index.dataset.period.from) },
  end: { see: goesTo(({ index }) => (index.dataset.period.to - 1) as CalendarDate) },
  faster: { from: "&speed=3", see: becomes("speed", "6") },
  slower: { from: "&speed=6", see: becomes("speed", "3") },
  reverse: {
    see: async (moment) => {
      await becomes("direction", "backwards")(moment);
      await moment.page.getByRole("button", { name: /^Pause/ }).waitFor();
    },
  },
  "loop-from": {
    see: async ({ page, date }) =>
      await expect
        .poll(() => parameter(page, "loop"))
        .toMatch(new RegExp(`^${formatCalendarDate(date)}\\.\\.`)),
  },
  "loop-to": {
    see: async ({ page, date }) =>
      await expect
        .poll(() => parameter(page, "loop"))
        .toMatch(new RegExp(`\\.\\.${formatCalendarDate(date)}$`)),
  },
  // Its own address is made from the story, below.
  "loop-off": { from: "&loop=", see: becomes("loop", null) },
  undo: { ready: goToStart, see: goesTo(({ date }) => date) },
  redo: {
    ready: async (page) => {
      const date = parameter(page, "date");
      await goToStart(page);
      await page.keyboard.press("Control+z");
      await expect.poll(() => parameter(page, "date")).toBe(date);
    },
    see: goesTo(({ index }) => index.dataset.period.from),
  },
  ...Object.fromEntries(
    VIEWS.flatMap(({ id }): [string, Case][] => {
      const from = `&view=${id === "table" ? "storyline" : "table"}`;
      const other = id === "table" ? "storyline" : "table";
      return [
        [`view-${id}`, { from, see: async ({ page }) => await expect.poll(() => views(page)).toEqual([id]) }],
        [
          `beside-${id}`,
          { from, see: async ({ page }) => await expect.poll(() => views(page)).toEqual([other, id]) },
        ],
      ];
    }),
  ),
  ...Object.fromEntries(
    PANELS.map(({ id }): [string, Case] => [
      `panel-${id}`,
      {
        see: async ({ page }) => {
          await page.locator("aside.panel h2").waitFor();
          expect(await page.locator(".failed").count()).toBe(0);
          await becomes("panel", id)({ page } as Moment);
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    STRIPS.map(({ id }): [string, Case] => [`strip-${id}`, { see: becomes("strip", id) }]),
  ),
  "full-screen": {
    see: async ({ page }) =>
      await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true),
    leave: async (page) => await page.evaluate(async () => await document.exitFullscreen()),
  },
  blank: {
    see: async ({ page }) => await page.locator(".page.blank").waitFor(),
    leave: async (page) => {
      await page.keyboard.press("b");
      await page.locator(".page:not(.blank)").waitFor();
    },
  },
  keys: opens("Keyboard shortcuts"),
  close: { from: "&panel=filters", see: becomes("panel", null) },
  import: opens("Open a story"),
  share: opens("Share"),
  export: opens("Save as a picture, film or data"),
  room: opens("Follow me"),
  "between-from": {
    see: async ({ page, date }) =>
      await expect
        .poll(() => parameter(page, "between"))
        .toMatch(new RegExp(`^${formatCalendarDate(date)}\\.\\.`)),
  },
  "between-to": {
    see: async ({ page, date }) =>
      await expect
        .poll(() => parameter(page, "between"))
        .toMatch(new RegExp(`\\.\\.${formatCalendarDate(date)}$`)),
  },
  place: {
    from: (story) => `&view=network&select=actor:${somebody(story)}`,
    ready: async (page) =>
      await page.waitForSelector("[data-testid=stage][data-layout=final][data-moving=false]"),
    see: async ({ page }) => await page.locator("[data-held]").waitFor(),
    leave: async (page) => {
      await page.keyboard.press("Escape");
      await page.locator("[data-held]").waitFor({ state: "detached" });
    },
  },
  unpin: {
    from: (story) => `&view=network,table&select=actor:${somebody(story)}&pins=${somebody(story)}:0.5:0.5`,
    see: becomes("pins", null),
  },
  "zoom-in": { see: async ({ page }) => await zoomIs(page, "× 1.5") },
  "zoom-out": { see: async ({ page }) => await zoomIs(page, "× 1") },
  "zoom-whole": { see: async ({ page }) => await zoomIs(page, "× 1") },
  present: { see: async ({ page }) => await page.locator(".presentation").waitFor(), leave: presents },
  predict: { see: async ({ page }) => await page.getByTestId("chooser").waitFor(), leave: presents },
};

/** A real key press, also of a key that no English keyboard has. */
async function press(page: Page, { key, code, shift = false, control = false }: Key): Promise<void> {
  const named = code ?? (key === " " ? "Space" : (key ?? ""));
  const held = `${control ? "Control+" : ""}${shift ? "Shift+" : ""}`;
  if (!/^[−а-я]$/.test(named)) return await page.keyboard.press(`${held}${named}`);
  const session = await page.context().newCDPSession(page);
  for (const type of ["keyDown", "keyUp"] as const)
    await session.send("Input.dispatchKeyEvent", {
      type,
      key: named,
      modifiers: (control ? 2 : 0) + (shift ? 8 : 0),
      ...(type === "keyDown" && !control ? { text: named } : {}),
    });
  await session.detach();
}

describe("the keys", () => {
  it("are all pressed below: every command that has one has a case", () => {
    const keyed = COMMANDS.filter(({ keys }) => keys.length > 0).map(({ id }) => id);
    expect(keyed.filter((id) => CASES[id] === undefined)).toEqual([]);
    const unkeyed = COMMANDS.filter(({ keys }) => keys.length === 0);
    // A command without a key is offered to the pointer, and by that to the keys of the menu.
    expect(unkeyed.filter(({ place }) => place === undefined)).toEqual([]);
  });

  it.each(STORIES)("each do what they say, on %s", async (story, day) => {
    const folder = FIXTURE_FOLDERS.find((one) => one.endsWith(story)) ?? "";
    const index = indexStory((await readPackage(folder)).dataset);
    const date = parseCalendarDate(day);
    const { from, to } = index.dataset.period;
    const base = `?dataset=${story}&date=${day}&lang=en`;
    // No layout is waited for where none is looked at.
    const page = await product.open(`${base}&view=storyline`);
    for (const { id, keys } of COMMANDS) {
      const one = CASES[id];
      if (one === undefined) continue;
      const loop =
        one.from === "&loop="
          ? `${formatCalendarDate(from)}..${formatCalendarDate((to - 1) as CalendarDate)}`
          : "";
      const asked = typeof one.from === "function" ? one.from({ index, date }) : (one.from ?? "");
      const more = `${asked}${loop}`;
      for (const key of keys) {
        await showAgain(page, `${base}${more.includes("view=") ? "" : "&view=storyline"}${more}`);
        await one.ready?.(page);
        if (one.on === "slider") await page.getByRole("slider", { name: "Date" }).focus();
        await press(page, key);
        try {
          await one.see({ page, index, date });
        } catch (cause) {
          throw new Error(`${id} by ${key.shown ?? key.key ?? key.code} on ${story}`, { cause });
        }
        await one.leave?.(page);
      }
    }
    expect(product.browser.complaints).toEqual([]);
    await page.close();
  });
});

describe("every view with every panel", () => {
  it.each(STORIES)("is there, whole and in order, on %s", async (story, day) => {
    const page = await product.open(`?dataset=${story}&date=${day}&lang=en&view=storyline`);
    for (const view of VIEWS) {
      for (const panel of PANELS) {
        await showAgain(page, `?dataset=${story}&date=${day}&lang=en&view=${view.id}&panel=${panel.id}`);
        await page.locator(`[data-view="${view.id}"]`).waitFor();
        const aside = page.locator("aside.panel");
        await aside.locator("h2").waitFor();
        const what = `${view.id} with ${panel.id}`;
        expect(await page.locator(".failed").count(), what).toBe(0);
        await expect
          .poll(async () => (await aside.innerText()).length, { message: what })
          .toBeGreaterThan(40);
        expect(await aside.evaluate((one) => one.scrollWidth <= one.clientWidth), what).toBe(true);
      }
    }
    expect(product.browser.complaints).toEqual([]);
    await page.close();
  });

  it.each(STORIES)("goes through each tour of %s to its last stop", async (story, day) => {
    const page = await product.open(`?dataset=${story}&date=${day}&lang=en&panel=tours&view=storyline`);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.getByRole("button", { name: "Begin" }).first().waitFor();
    const tours = await page.getByRole("button", { name: "Begin" }).count();
    expect(tours).toBeGreaterThan(0);
    for (let tour = 0; tour < tours; tour += 1) {
      await page.getByRole("button", { name: "Begin" }).nth(tour).click();
      const next = page.getByRole("button", { name: "Next stop" });
      for (let stops = 1; !(await next.isDisabled()); stops += 1) {
        await next.press("Enter");
        await page
          .locator(".tour-count")
          .getByText(`${stops + 1} of`)
          .waitFor();
        expect((await page.locator(".tour-caption").innerText()).length).toBeGreaterThan(20);
        expect(await page.locator("[data-passage]").count()).toBeGreaterThan(0);
      }
      await page.getByRole("button", { name: "Leave the tour" }).click();
    }
    await page.close();
  });
});
