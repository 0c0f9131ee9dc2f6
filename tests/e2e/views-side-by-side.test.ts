import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphIsThere } from "./graph-is-there.ts";
import { BOLSHEVIKS, openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

let product: ProductInBrowser;

beforeAll(async () => {
  product = await openProductInBrowser();
});
afterAll(async () => {
  await product?.close();
});

const open = async (views: string, more = ""): Promise<Page> => {
  const page = await product.open(`?dataset=${BOLSHEVIKS}&date=1926-05-01&lang=en&view=${views}${more}`, {
    width: 1920,
    height: 1080,
  });
  return page;
};
const selected = (page: Page): Promise<string | null> =>
  page.evaluate(() => new URLSearchParams(location.search).get("select"));

/** Presses the network where an actor's disc is; again where the picture was just then given another size. */
async function pressNetwork(page: Page, actor: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.waitForSelector("[data-testid=stage][data-moving=false][data-layout=final]");
      const box = await page.getByTestId("stage").boundingBox();
      const [x, y] = (await places(page))[`actor:${actor}`]?.split(" ").map(Number) ?? [];
      if (box === null || x === undefined || y === undefined) return `${actor} has no place`;
      await page.mouse.click(box.x + x, box.y + y);
      await page.waitForTimeout(400);
      return await selected(page);
    })
    .toBe(`actor:${actor}`);
}

describe("network and storyline", () => {
  it("share the selection and the time, both ways", async () => {
    const page = await open("network,storyline");
    await page.locator(".line-name[data-actor=stalin]").click();
    await expect.poll(() => selected(page)).toBe("actor:stalin");
    await page.keyboard.press("Escape");
    await pressNetwork(page, "kamenev");
    await page.waitForSelector(".line.chosen[data-actor=kamenev]");
    const ground = await page.locator(".storyline-ground").boundingBox();
    if (ground === null) throw new Error("the storyline has no ground");
    await page.mouse.click(ground.x + ground.width * 0.3, ground.y + 4);
    await expect.poll(() => page.getByTestId("stage").getAttribute("data-as-of")).toMatch(/^1924/);
    await page.close();
  });
});

describe("the second of two views", () => {
  it("stands below the choice of what it is", async () => {
    for (const second of ["storyline", "argument-map", "table"]) {
      const page = await open(`network,${second}`);
      const pane = page.locator(`.pane[data-view=${second}]`);
      const under = async (): Promise<number> => {
        const [bar, view] = await Promise.all([
          pane.locator("> .pane-bar").boundingBox(),
          pane.locator("> :not(.pane-bar, .pane-waiting)").boundingBox(),
        ]);
        return bar === null || view === null ? Number.NaN : Math.round(view.y - (bar.y + bar.height));
      };
      await expect.poll(under, { message: second }).toBeGreaterThanOrEqual(0);
      await page.close();
    }
  });
});

describe("network and argument map", () => {
  it("leave the map titles that can be read, page by page, beside the inspector of a small screen", async () => {
    const page = await product.open(
      `?dataset=${BOLSHEVIKS}&date=1926-05-01&lang=en&view=network,argument-map&select=argument:socialism-in-one-country`,
      { width: 1280, height: 720 },
    );
    const map = page.getByTestId("argument-map");
    const chosen = map.locator("[data-argument=socialism-in-one-country] .argument-title");
    await chosen.waitFor();
    const scroller = map.locator(".argument-map-scroller");
    await expect
      .poll(() =>
        scroller.evaluate(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1,
        ),
      )
      .toBe(true);
    const titles = map.locator("[data-argument]:not([data-detail=mark]) .argument-title");
    expect(await titles.count()).toBeGreaterThan(2);
    const sizes = await titles.evaluateAll((all) =>
      all.map((title) => {
        const { width } = title.getBoundingClientRect();
        const scale = width / (title as HTMLElement).offsetWidth;
        return Number.parseFloat(getComputedStyle(title).fontSize) * scale;
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.9);
    const shown = map.getByTestId("page-shown");
    expect(await shown.innerText()).toMatch(/^1–/);
    await map.getByRole("button", { name: "Next page" }).click();
    await expect.poll(() => shown.innerText()).not.toMatch(/^1–/);
    await page.close();
  });
});

describe("network and table", () => {
  it("share the selection, both ways", async () => {
    const page = await open("network,table");
    await pressNetwork(page, "kamenev");
    await expect.poll(() => page.locator("tr.chosen").getAttribute("data-row")).toBe("kamenev");
    await page.keyboard.press("Escape");
    await page.locator("tr[data-row=trotsky] button").click();
    await expect.poll(() => selected(page)).toBe("actor:trotsky");
    await page.close();
  });

  it("share the time: a change of the network is a change of the table", async () => {
    const page = await open("network,table");
    const table = page.getByTestId("table");
    await table.waitFor();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => table.getAttribute("data-as-of")).not.toBe("1926-05-01");
    const date = await table.getAttribute("data-as-of");
    await expect.poll(() => page.getByTestId("stage").getAttribute("data-as-of")).toBe(date);
    await page.close();
  });
});

describe("argument map and network", () => {
  it("share the selection and the time", async () => {
    const page = await open("argument-map,network");
    const map = page.getByTestId("argument-map");
    await page.locator("[data-argument=socialism-in-one-country]").click();
    await expect.poll(() => selected(page)).toBe("argument:socialism-in-one-country");
    await page.keyboard.press("Escape");
    await pressNetwork(page, "stalin");
    const before = await map.getAttribute("data-as-of");
    await page.keyboard.press("End");
    await expect.poll(() => map.getAttribute("data-as-of")).not.toBe(before);
    await expect.poll(() => page.getByTestId("stage").getAttribute("data-as-of")).toMatch(/^1929-12/);
    await page.close();
  });
});

type Places = Readonly<Record<string, string>>;

/** Reads the actors' places from Cytoscape, which decides what is pressed. */
const places = (page: Page): Promise<Places> =>
  page.evaluate(() => {
    type Node = { id(): string; position(): { x: number; y: number } };
    type Registered = { _cyreg?: { cy: { nodes(): { map<T>(tell: (node: Node) => T): T[] } } } };
    const tell = (node: Node): [string, string] => {
      const { x, y } = node.position();
      return [node.id(), `${x.toFixed(0)} ${y.toFixed(0)}`];
    };
    const told = (): Record<string, string> => {
      const graph = (document.querySelector(".stage-graph") as (Element & Registered) | null)?._cyreg?.cy;
      return Object.fromEntries(graph?.nodes().map(tell) ?? []);
    };
    Object.assign(window, { toldPlaces: told });
    return told();
  });

/** Presses the ground beside the network at every frame of its next move: the places at each press. */
const pressedWhileMoving = (page: Page): Promise<readonly Places[]> =>
  page.evaluate(() => {
    const { toldPlaces } = window as unknown as { toldPlaces: () => Record<string, string> };
    const stage = document.querySelector("[data-testid=stage]") as HTMLElement;
    const ground = document.querySelector(".stage-graph canvas") as HTMLElement;
    const { left, top } = ground.getBoundingClientRect();
    const at = { clientX: left + 3, clientY: top + 3, bubbles: true };
    return new Promise<Record<string, string>[]>((resolve) => {
      const seen: Record<string, string>[] = [];
      const look = (): void => {
        if (stage.dataset.moving === "true") {
          ground.dispatchEvent(new MouseEvent("mousedown", at));
          seen.push(toldPlaces());
          ground.dispatchEvent(new MouseEvent("mouseup", at));
        }
        if (stage.dataset.moving !== "true" && seen.length > 0) resolve(seen);
        else requestAnimationFrame(look);
      };
      look();
      // A move of which no frame was painted.
      setTimeout(() => resolve(seen), 5_000);
    });
  });

describe("the network while it moves", () => {
  it("is pressed where it is seen, neither where it was nor where it will be", async () => {
    const page = await open("network");
    const atRest = () => page.waitForSelector("[data-testid=stage][data-moving=false][data-layout=final]");
    await atRest();
    await graphIsThere(page);
    // A glide lasts half a second, and a busy machine may paint no frame of it.
    let between: string[] = [];
    for (let tries = 0; tries < 8 && between.length === 0; tries++) {
      const before = await places(page);
      const [pressed] = await Promise.all([
        pressedWhileMoving(page),
        page.keyboard.press(tries % 2 === 0 ? "End" : "Home"),
      ]);
      await atRest();
      await page.waitForTimeout(200);
      const after = await places(page);
      const isBetween = (id: string, place: string | undefined): boolean =>
        place !== before[id] && place !== after[id];
      between = Object.keys(after).filter(
        (id) =>
          before[id] !== undefined &&
          pressed.some((frame) => frame[id] !== undefined && isBetween(id, frame[id])),
      );
    }
    expect(between.length).toBeGreaterThan(3);
    await page.close();
  });
});
