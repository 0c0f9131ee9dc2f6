import type { CDPSession, Page } from "playwright-core";
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

interface Place {
  readonly x: number;
  readonly y: number;
}

const open = async (more = ""): Promise<Page> => {
  const page = await product.open(`?dataset=${BOLSHEVIKS}&date=1926-05-01&lang=en${more}`);
  await page.waitForSelector(AT_REST);
  await graphIsThere(page);
  return page;
};

/** Reads an actor's place from Cytoscape, in shares of the stage; null until it is there. */
const shareOf = (page: Page, actor: string): Promise<Place | null> =>
  page.evaluate((id) => {
    type Node = { empty(): boolean; position(): Place };
    type Registered = { _cyreg?: { cy: { getElementById(id: string): Node } } };
    const ground = document.querySelector(".stage-graph") as HTMLElement & Registered;
    const node = ground._cyreg?.cy.getElementById(`actor:${id}`);
    if (node === undefined || node.empty()) return null;
    const { x, y } = node.position();
    return { x: x / ground.clientWidth, y: y / ground.clientHeight };
  }, actor);

/** Reads an actor's place in whole layout units. */
const placeInLayout = async (page: Page, actor: string): Promise<Place | null> => {
  const share = await shareOf(page, actor);
  const [fit, box] = await page.getByTestId("stage").evaluate((stage) => {
    const { fit: written = "" } = stage.dataset;
    return [written, { width: stage.clientWidth, height: stage.clientHeight }] as const;
  });
  const [scale = 1, x = 0, y = 0] = fit.split(" ").map(Number);
  if (share === null) return null;
  return {
    x: Math.round((share.x * box.width - x) / scale),
    y: Math.round((share.y * box.height - y) / scale),
  };
};

const standsNear = async (page: Page, actor: string, { x, y }: Place): Promise<void> => {
  await expect
    .poll(async () => {
      const at = await shareOf(page, actor);
      return at !== null && Math.abs(at.x - x) < 0.01 && Math.abs(at.y - y) < 0.02;
    })
    .toBe(true);
};

/** The way from an actor's place to a share of the stage, in pixels of the page. */
async function wayOf(page: Page, actor: string, to: Place): Promise<readonly [from: Place, to: Place]> {
  await expect.poll(() => shareOf(page, actor)).not.toBeNull();
  const box = await page.getByTestId("stage").boundingBox();
  const from = await shareOf(page, actor);
  if (box === null || from === null) throw new Error(`${actor} is nowhere`);
  const onPage = ({ x, y }: Place): Place => ({ x: box.x + x * box.width, y: box.y + y * box.height });
  return [onPage(from), onPage(to)];
}

async function drag(page: Page, actor: string, place: Place): Promise<void> {
  const [from, to] = await wayOf(page, actor, place);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

/** Drags with a finger, on a page that believes itself on a tablet. */
async function dragByTouch(page: Page, session: CDPSession, actor: string, place: Place): Promise<void> {
  const [from, to] = await wayOf(page, actor, place);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: Place[]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: touchPoints.map((one, id) => ({ ...one, id })),
    });
  await send("touchStart", from);
  for (let step = 1; step <= 6; step++) {
    const along = (a: number, b: number): number => a + ((b - a) * step) / 6;
    await send("touchMove", { x: along(from.x, to.x), y: along(from.y, to.y) });
  }
  await send("touchEnd");
}

const fromMenu = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name }).click();
};

describe("a pinned actor", () => {
  // Skipped for a fault: browsers and Node differ in the last digits of Math, so the page's own layout without pins is not
  // the server's, and a picture fitted by it shifts a pin by some pixels once it is there (docs/layout.md).
  it.skip("stands on every date where a drag has put it, in the address too, until it is let go", async () => {
    const page = await open();
    const to = { x: 0.5, y: 0.5 };
    await drag(page, "trotsky", to);
    await expect.poll(() => parameter(page, "pins") ?? "").toMatch(/^trotsky:0\.\d+:0\.\d+$/);
    // A drag chooses nobody.
    expect(parameter(page, "select")).toBeNull();
    await page.waitForSelector(AT_REST);
    await standsNear(page, "trotsky", to);
    await page.locator("[data-pinned=trotsky]").waitFor();
    await page.getByRole("list", { name: "Legend" }).getByText("pinned by hand").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.waitForSelector(AT_REST);
    await standsNear(page, "trotsky", to);

    await page.reload();
    await page.waitForSelector(AT_REST);
    await standsNear(page, "trotsky", to);
    await fromMenu(page, "Unpin all actors");
    await expect.poll(() => parameter(page, "pins")).toBeNull();
    expect(await page.locator("[data-pinned]").count()).toBe(0);
    expect(product.browser.complaints).toEqual([]);
    await page.close();
  });

  it("is dragged by a finger too, which moves the picture no more than a mouse does", async () => {
    const page = await product.browser.open("about:blank");
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
    await page.goto(`${product.url}/?dataset=${BOLSHEVIKS}&date=1926-05-01&lang=en`);
    await page.waitForSelector(AT_REST);
    const to = { x: 0.5, y: 0.8 };
    const camera = await page.getByTestId("stage").getAttribute("data-camera");
    await dragByTouch(page, session, "trotsky", to);
    await expect.poll(() => parameter(page, "pins") ?? "").toMatch(/^trotsky:0\.\d+:0\.\d+$/);
    expect(parameter(page, "select")).toBeNull();
    await page.waitForSelector(AT_REST);
    await standsNear(page, "trotsky", to);
    expect(await page.getByTestId("stage").getAttribute("data-camera")).toBe(camera);
    await page.close();
  });

  it("is placed by keys: arrows carry it, Enter pins it, Escape leaves everything as it was", async () => {
    const page = await open("&select=actor:stalin");
    const before = await shareOf(page, "stalin");
    if (before === null) throw new Error("Stalin is nowhere");
    await page.keyboard.press("v");
    await page.locator("[data-held=stalin]").waitFor();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Escape");
    await page.locator("[data-held]").waitFor({ state: "detached" });
    expect(parameter(page, "pins")).toBeNull();
    expect(parameter(page, "date")).toBe("1926-05-01");
    await page.keyboard.press("v");
    await page.locator("[data-held=stalin]").waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect.poll(() => parameter(page, "pins")).toMatch(/^stalin:/);
    await page.waitForSelector(AT_REST);
    const box = await page.getByTestId("stage").boundingBox();
    if (box === null) throw new Error("the network has no place");
    await standsNear(page, "stalin", { x: before.x - 10 / box.width, y: before.y - 10 / box.height });
    await page.close();
  });

  it("is not to be dragged before a class", async () => {
    const page = await open();
    await page.keyboard.press("p");
    await page.locator(".presentation").waitFor();
    await page.waitForSelector(AT_REST);
    await drag(page, "trotsky", { x: 0.5, y: 0.5 });
    expect(await page.locator("[data-held]").count()).toBe(0);
    // The address has the pin after the drag, and none came before it.
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => parameter(page, "date")).not.toBe("1926-05-01");
    expect(parameter(page, "pins")).toBeNull();
    await page.close();
  });

  it("keeps its place in another arrangement, which the address has too", async () => {
    const page = await open("&pins=trotsky:0.3:0.5");
    await fromMenu(page, "Try another layout");
    await expect.poll(() => parameter(page, "seed")).toBe("1");
    await page.waitForSelector(AT_REST);
    await expect.poll(() => placeInLayout(page, "trotsky")).toEqual({ x: 360, y: 250 });
    await page.close();
  });
});
