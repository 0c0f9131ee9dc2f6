import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphIsThere } from "./graph-is-there.ts";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser, parameter } from "./product-in-browser.ts";

const AT_REST = "[data-testid=stage][data-moving=false][data-layout=final]";
let product: ProductInBrowser;

beforeAll(async () => {
  product = await openProductInBrowser();
});
afterAll(async () => {
  await product?.close();
});

const open = async (more = ""): Promise<Page> => {
  const page = await product.open(`?dataset=${BOLSHEVIKS}&date=1926-05-01&lang=en${more}`);
  await page.waitForSelector(AT_REST);
  await graphIsThere(page);
  return page;
};

/** Zoom, x and y: a place of the picture is seen at zoom · place + (x, y). */
async function cameraOf(page: Page): Promise<readonly [zoom: number, x: number, y: number]> {
  const told = await page.getByTestId("stage").getAttribute("data-camera");
  const [zoom = Number.NaN, x = Number.NaN, y = Number.NaN] = (told ?? "").split(" ").map(Number);
  return [zoom, x, y];
}

/** The camera once it has changed from what it was. */
async function changedFrom(
  page: Page,
  before: readonly number[],
): Promise<readonly [number, number, number]> {
  await expect.poll(() => cameraOf(page)).not.toEqual(before);
  return await cameraOf(page);
}

/** Reads an actor's place from Cytoscape, which decides what is pressed. */
const placeOf = (page: Page, actor: string): Promise<{ x: number; y: number }> =>
  page.evaluate((id) => {
    type Node = { position(): { x: number; y: number } };
    type Registered = { _cyreg: { cy: { getElementById(id: string): Node } } };
    const graph = document.querySelector(".stage-graph") as unknown as Registered;
    return { ...graph._cyreg.cy.getElementById(`actor:${id}`).position() };
  }, actor);

/** The places of three actors in layout units, as Cytoscape has them and the stage's record scales them. */
const placesInLayout = (page: Page, stage: string): Promise<readonly number[]> =>
  page.locator(stage).evaluate((host) => {
    type Node = { empty(): boolean; position(): { x: number; y: number } };
    type Registered = { _cyreg?: { cy: { getElementById(id: string): Node } } };
    const graph = host.querySelector(".stage-graph") as (Element & Registered) | null;
    const [scale = 1, x = 0, y = 0] = ((host as HTMLElement).dataset.fit ?? "").split(" ").map(Number);
    return ["stalin", "trotsky", "bukharin"].flatMap((id) => {
      const node = graph?._cyreg?.cy.getElementById(`actor:${id}`);
      if (node === undefined || node.empty()) return [Number.NaN, Number.NaN];
      const at = node.position();
      return [(at.x - x) / scale, (at.y - y) / scale];
    });
  });

describe("the network looked at from nearer", () => {
  it("by a wheel keeps what is pointed at in its place, and is pressed where it is seen", async () => {
    const page = await open();
    const box = await page.getByTestId("stage").boundingBox();
    if (box === null) throw new Error("the network has no place");
    const stalin = await placeOf(page, "stalin");
    await page.mouse.move(box.x + stalin.x, box.y + stalin.y);
    const whole = await cameraOf(page);
    expect(whole).toEqual([1, 0, 0]);
    await page.mouse.wheel(0, -400);
    const [zoom, x, y] = await changedFrom(page, whole);
    expect(zoom).toBeGreaterThan(1.8);
    expect(Math.abs(zoom * stalin.x + x - stalin.x)).toBeLessThan(2);
    expect(Math.abs(zoom * stalin.y + y - stalin.y)).toBeLessThan(2);
    const bukharin = await placeOf(page, "bukharin");
    const seen = { x: zoom * bukharin.x + x, y: zoom * bukharin.y + y };
    await page.mouse.click(box.x + seen.x, box.y + seen.y);
    await expect.poll(() => parameter(page, "select")).toBe("actor:bukharin");
    await page.close();
  });

  it("is moved by a drag of its ground, never beyond its edge, and stays while the story plays", async () => {
    const page = await open();
    const box = await page.getByTestId("stage").boundingBox();
    if (box === null) throw new Error("the network has no place");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, -400);
    const near = await changedFrom(page, [1, 0, 0]);
    const drag = async (dx: number): Promise<void> => {
      await page.mouse.move(box.x + box.width / 2, box.y + 8);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + dx, box.y + 8, { steps: 6 });
      await page.mouse.up();
    };
    await drag(-90);
    const moved = await changedFrom(page, near);
    expect(moved[0]).toBe(near[0]);
    expect(moved[1]).toBeLessThan(near[1] - 60);
    await drag(1200);
    await drag(1200);
    await expect.poll(async () => (await cameraOf(page))[1]).toBeCloseTo(0, 6);
    expect(parameter(page, "select")).toBeNull();
    const before = await cameraOf(page);
    await page.keyboard.press("Space");
    await expect.poll(() => page.getByTestId("stage").getAttribute("data-as-of")).not.toBe("1926-05-01");
    await page.keyboard.press("Space");
    expect(await cameraOf(page)).toEqual(before);
    await page.close();
  });

  it("by keys comes to what is selected, moves by arrows, and goes back to the whole", async () => {
    const page = await open("&select=actor:lashevich");
    for (const _ of [1, 2, 3]) await page.keyboard.press("k");
    await expect.poll(async () => (await cameraOf(page))[0]).toBeCloseTo(1.4 ** 3, 2);
    const right = page.locator('.stage [data-zoom="in"]');
    await right.focus();
    const [zoom, x] = await cameraOf(page);
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await cameraOf(page))[1]).toBeLessThan(x - 20);
    expect((await cameraOf(page))[0]).toBe(zoom);
    expect(parameter(page, "date")).toBe("1926-05-01");
    await page.keyboard.press("j");
    await expect.poll(async () => (await cameraOf(page))[0]).toBeLessThan(zoom);
    await page.keyboard.press("0");
    await expect.poll(() => cameraOf(page)).toEqual([1, 0, 0]);
    await page.close();
  });

  it("shows the same part on a stage of another size", async () => {
    const page = await open();
    await page.keyboard.press("k");
    const [zoom] = await changedFrom(page, [1, 0, 0]);
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.waitForSelector(AT_REST);
    await expect.poll(async () => (await cameraOf(page))[0]).toBe(zoom);
    await page.close();
  });
});

describe("where a stage gets another size", () => {
  it.each(["p", "q"])(
    "everybody stands where they stood, by one scale and a shift, and no other layout is awaited (%s)",
    async (key) => {
      const page = await open();
      const before = await placesInLayout(page, "[data-testid=stage]");
      await page.evaluate(() => {
        const seen = new Set<string>();
        Object.assign(window, { seen });
        const look = (): void => {
          const stage = document.querySelector<HTMLElement>(".presentation [data-testid=stage]");
          const { layout, asOf } = stage?.dataset ?? {};
          if (asOf !== undefined) seen.add(`painted while ${layout}`);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.keyboard.press(key);
      await page.waitForSelector(`.presentation ${AT_REST}`);
      // The record has four digits of the scale.
      await expect
        .poll(async () => {
          const now = await placesInLayout(page, ".presentation [data-testid=stage]");
          return Math.max(...now.map((one, place) => Math.abs(one - (before[place] ?? Number.NaN))));
        })
        .toBeLessThan(0.5);
      const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
      expect(seen).toEqual(["painted while final"]);
      await page.close();
    },
  );
});

describe("the console", () => {
  it("has no error", () => {
    expect(product.browser.complaints).toEqual([]);
  });
});
