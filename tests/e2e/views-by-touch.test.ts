import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphIsThere } from "./graph-is-there.ts";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

const TABLET = { width: 1024, height: 768 };
let product: ProductInBrowser;

beforeAll(async () => {
  product = await openProductInBrowser();
});
afterAll(async () => {
  await product?.close();
});

interface Tablet {
  readonly page: Page;
  readonly session: CDPSession;
}

/** A page that believes itself on a tablet: fingers, and a coarse pointer. */
async function open(view: string): Promise<Tablet> {
  const page = await product.browser.open("about:blank", TABLET);
  const context: BrowserContext = page.context();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "pointer", value: "coarse" }] });
  await page.goto(`${product.url}/?dataset=${BOLSHEVIKS}&date=1926-05-01&lang=en&view=${view}`);
  await page.locator("[data-view]").first().waitFor();
  return { page, session };
}

type Finger = readonly [x: number, y: number];

async function touch({ session }: Tablet, ...steps: readonly (readonly Finger[])[]): Promise<void> {
  for (const [place, fingers] of steps.entries()) {
    await session.send("Input.dispatchTouchEvent", {
      type: place === 0 ? "touchStart" : "touchMove",
      touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
    });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

const selected = (page: Page): Promise<string | null> =>
  page.evaluate(() => new URLSearchParams(location.search).get("select"));

async function middleOf(page: Page, selector: string): Promise<Finger> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} has no place`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** A finger dragged over the middle of something that scrolls. */
async function drag(tablet: Tablet, selector: string, [dx, dy]: Finger): Promise<void> {
  const [x, y] = await middleOf(tablet.page, selector);
  const steps = Array.from({ length: 9 }, (_, step): Finger[] => [
    [x + (dx * step) / 8, y + (dy * step) / 8],
  ]);
  await touch(tablet, ...steps);
}

describe("on a tablet", () => {
  it.each(["storyline", "argument-map", "table", "network"])(
    "the controls of the %s are 44 pixels large",
    async (view) => {
      const { page } = await open(view);
      await page.getByTestId(view === "network" ? "stage" : view).waitFor();
      const small = await page.evaluate(() => {
        const selector =
          ".zoom-controls button, .semantics-choice, .table-kind, .table-bar button, .table-search, .sort, .filters-row select, .filters-row input, .argument-box, .row-lead, .stances-bar select, .table-scope";
        return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((one) => {
          const { width, height } = one.getBoundingClientRect();
          return height >= 43.5 && width >= 43.5
            ? []
            : [`${one.className || one.tagName} ${one.innerText}: ${width}×${height}`];
        });
      });
      expect(small).toEqual([]);
      await page.close();
    },
  );

  it("a tap selects a name, an argument and a row", async () => {
    for (const [view, target, found] of [
      ["storyline", ".line-name[data-actor=trotsky]", "actor:trotsky"],
      ["table", "tr[data-place='0'] button", "actor:"],
      ["argument-map", "[data-argument]", "argument:"],
    ] as const) {
      const tablet = await open(view);
      await tablet.page.locator(target).first().waitFor();
      const first = tablet.page.locator(target).first();
      await first.scrollIntoViewIfNeeded();
      const box = await first.boundingBox();
      if (box === null) throw new Error(`${target} has no place`);
      await touch(tablet, [[box.x + box.width / 2, box.y + box.height / 2]]);
      await expect.poll(() => selected(tablet.page)).toContain(found);
      await tablet.page.close();
    }
  });

  it("a tap on the ground of the storyline goes to its date", async () => {
    const tablet = await open("storyline");
    const { page } = tablet;
    await page.locator(".storyline-ground").waitFor();
    const ground = await page.locator(".storyline-ground").boundingBox();
    if (ground === null) throw new Error("the storyline has no ground");
    const before = page.url();
    await touch(tablet, [[ground.x + ground.width * 0.25, ground.y + 4]]);
    await expect.poll(() => page.url()).not.toBe(before);
    expect(page.url()).toMatch(/date=192[34]/);
    await page.close();
  });

  it("two fingers make the map of the arguments larger, and a drag then pans it", async () => {
    const tablet = await open("argument-map");
    const { page } = tablet;
    await page.locator("[data-argument]").first().waitFor();
    const top = () => page.locator(".argument-map-scroller").evaluate((one) => one.scrollTop);
    await pinch(tablet, ".argument-map-scroller");
    await expect.poll(() => page.locator(".zoom-now").innerText()).not.toMatch(/ 1$/);
    const before = await top();
    await drag(tablet, ".argument-map-scroller", [0, -90]);
    await expect.poll(top).toBeGreaterThan(before + 20);
    await page.close();
  });

  it("two fingers make the network larger, one moves it, and a tap selects what is seen there", async () => {
    const tablet = await open("network");
    const { page } = tablet;
    await page.waitForSelector("[data-testid=stage][data-moving=false][data-layout=final]");
    await graphIsThere(page);
    const camera = async (): Promise<readonly number[]> =>
      ((await page.getByTestId("stage").getAttribute("data-camera")) ?? "").split(" ").map(Number);
    await pinch(tablet, "[data-testid=stage]", 5);
    // The fingers part from 60 to 140 pixels.
    await expect.poll(async () => (await camera())[0]).toBeCloseTo(140 / 60, 1);
    const [zoom = 1, before = 0] = await camera();
    const stage = await page.getByTestId("stage").boundingBox();
    if (stage === null) throw new Error("the network has no place");
    const [x, y] = [stage.x + stage.width / 2, stage.y + 6];
    await touch(tablet, ...Array.from({ length: 9 }, (_, step): Finger[] => [[x + 12 * step, y]]));
    await expect.poll(async () => (await camera())[1]).toBeGreaterThan(before + 40);
    expect((await camera())[0]).toBe(zoom);
    expect(await selected(page)).toBeNull();
    const seen = await seenActor(page);
    await touch(tablet, [[stage.x + seen.x, stage.y + seen.y]]);
    await expect.poll(() => selected(page)).toBe(seen.id);
    await middleOf(page, ".stage [data-zoom=whole]").then((finger) => touch(tablet, [finger]));
    await expect.poll(async () => (await camera())[0]).toBe(1);
    await page.close();
  });

  it("two fingers stretch the storyline, and a drag then pans it", async () => {
    const tablet = await open("storyline");
    const { page } = tablet;
    await page.locator(".line-name[data-actor=trotsky]").waitFor();
    await pinch(tablet, ".storyline-scroller");
    await expect.poll(() => page.locator(".zoom-now").innerText()).not.toMatch(/1$/);
    const left = () => page.locator(".storyline-scroller").evaluate((one) => one.scrollLeft);
    const before = await left();
    await drag(tablet, ".storyline-scroller", [-160, 0]);
    await expect.poll(left).toBeGreaterThan(before + 20);
    await page.close();
  });
});

/** Some actor well within the stage, and where it is seen, as Cytoscape has it, which says what is pressed. */
const seenActor = (page: Page): Promise<{ id: string; x: number; y: number }> =>
  page.evaluate(() => {
    type Node = { id(): string; renderedPosition(): { x: number; y: number } };
    type Registered = { _cyreg: { cy: { nodes(): { map<T>(tell: (node: Node) => T): T[] } } } };
    const graph = document.querySelector(".stage-graph") as HTMLElement & Registered;
    const { clientWidth, clientHeight } = graph;
    const all = graph._cyreg.cy.nodes().map((node) => ({ id: node.id(), ...node.renderedPosition() }));
    const [found] = all
      .filter(({ x, y }) => x > 40 && x < clientWidth - 40 && y > 40 && y < clientHeight - 60)
      .sort((a, b) => Math.abs(a.x - clientWidth / 2) - Math.abs(b.x - clientWidth / 2));
    if (found === undefined) throw new Error("nobody is in sight");
    return found;
  });

/** Two fingers that part. */
async function pinch(tablet: Tablet, selector: string, by = 14): Promise<void> {
  const [x, y] = await middleOf(tablet.page, selector);
  const steps = Array.from({ length: 9 }, (_, step): Finger[] => [
    [x - 30 - by * step, y],
    [x + 30 + by * step, y],
  ]);
  await touch(tablet, ...steps);
}
