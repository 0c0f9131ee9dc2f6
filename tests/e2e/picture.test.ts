import { SCENE_THEMES } from "@entente/core";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "../browser.ts";
import { openProductInBrowser } from "./product-in-browser.ts";

let url: string;
let browser: Browser;
beforeAll(async () => {
  ({ url, browser } = await openProductInBrowser());
});
afterAll(async () => await browser?.close());

interface GraphNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly string[];
}

/** Reads Cytoscape's graph, in pixels of the page. */
async function graphOf(page: Page): Promise<Graph> {
  return await page.evaluate(() => {
    const ground = document.querySelector(".stage-graph") as HTMLElement & {
      _cyreg?: { cy: { nodes(): Iterable<CyElement>; edges(): Iterable<CyElement> } };
    };
    interface CyElement {
      id(): string;
      position(): { x: number; y: number };
    }
    const { left, top } = ground.getBoundingClientRect();
    const graph = ground._cyreg?.cy;
    if (graph === undefined) throw new Error("there is no graph");
    return {
      nodes: [...graph.nodes()].map((node) => ({
        id: node.id(),
        x: left + node.position().x,
        y: top + node.position().y,
      })),
      ties: [...graph.edges()].map((edge) => edge.id()),
    };
  });
}

async function openAt(date: string): Promise<Page> {
  const page = await browser.open(
    `${url}/?dataset=bolshevik-party-1922-1929&date=${date}&theme=light&lang=en`,
  );
  await settled(page, date);
  return page;
}

async function settled(page: Page, date: string): Promise<void> {
  await page.waitForSelector(`[data-testid=stage][data-moving=false][data-as-of="${date}"]`);
  await page.waitForFunction(() => {
    const ground = document.querySelector(".stage-graph") as {
      _cyreg?: { cy: { nodes(): { length: number }; edges(): { length: number } } };
    };
    const shown = document.querySelector<HTMLElement>("[data-testid=stage]")?.dataset;
    const count = (ids = ""): number => ids.split(" ").filter((id) => id !== "").length;
    const graph = ground?._cyreg?.cy;
    return (
      shown?.actors !== "" &&
      graph?.nodes().length === count(shown?.actors) &&
      graph.edges().length === count(shown?.ties)
    );
  });
}

const STORY_END = "1929-12-31";

const coloursOfNodes = (): ReadonlySet<string> => {
  const { factions, paper, unaligned } = SCENE_THEMES.light;
  return new Set([
    ...Object.values(factions).flatMap(({ fill, outline }) => [fill, outline]),
    paper,
    unaligned,
  ]);
};

describe("the graph under the picture", () => {
  it.each(["1923-11-01", "1926-08-01", "1929-03-01"])(
    "holds what was painted on %s, where it was painted",
    async (date) => {
      const page = await openAt(date);
      const stage = page.getByTestId("stage");
      const graph = await graphOf(page);
      const listed = async (name: string): Promise<string[]> =>
        ((await stage.getAttribute(name)) ?? "").split(" ").filter((id) => id !== "");
      expect(graph.nodes.map(({ id }) => id).sort()).toEqual(
        (await listed("data-actors")).map((id) => `actor:${id}`).sort(),
      );
      expect([...graph.ties].sort()).toEqual((await listed("data-ties")).map((id) => `tie:${id}`).sort());
      const picture = PNG.sync.read(await page.screenshot());
      const colours = coloursOfNodes();
      const hidden: string[] = [];
      for (const { id, x, y } of graph.nodes) {
        // A disc of two factions is parted in the middle, and a name's halo may lie over a part of it.
        const painted = [-4, -3, 3, 4].map((aside) => {
          const at = 4 * (Math.round(y) * picture.width + Math.round(x) + aside);
          return `#${picture.data.subarray(at, at + 3).toString("hex")}`;
        });
        if (!painted.some((colour) => colours.has(colour))) hidden.push(`${id}: ${painted.join(", ")}`);
      }
      expect(hidden).toEqual([]);
      await page.close();
    },
  );

  it("says what the pointer is on, at the middle of every node", async () => {
    const page = await openAt("1926-08-01");
    const { nodes } = await graphOf(page);
    for (const { id, x, y } of nodes) {
      const hit = await page.evaluate(
        ([left, top]) => {
          const ground = document.querySelector(".stage-graph") as HTMLElement & {
            _cyreg?: {
              cy: {
                one(event: string, then: (event: { target: { id?: () => string } }) => void): void;
              };
            };
          };
          return new Promise<string>((resolve) => {
            ground._cyreg?.cy.one("mousemove", ({ target }) => resolve(target.id?.() ?? ""));
            const init = { clientX: left ?? 0, clientY: top ?? 0, bubbles: true };
            ground.querySelector("canvas")?.dispatchEvent(new MouseEvent("mousemove", init));
          });
        },
        [x, y],
      );
      expect(hit).toBe(id);
    }
    await page.close();
  });

  it("follows when the date changes", async () => {
    const page = await openAt("1926-03-01");
    await page.keyboard.press("End");
    await settled(page, STORY_END);
    const actors = ((await page.getByTestId("stage").getAttribute("data-actors")) ?? "").split(" ");
    await expect
      .poll(async () => (await graphOf(page)).nodes.map(({ id }) => id).sort())
      .toEqual(actors.map((id) => `actor:${id}`).sort());
    await page.close();
  });
});

describe("a stretch that is played over and over", () => {
  it("is marked by keys, kept in the address, and not left", async () => {
    const page = await openAt("1926-03-01");
    await page.keyboard.press("<");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press(">");
    const lastOf = (url: string): string | undefined => /loop=1926-03-01\.\.([\d-]{10})/.exec(url)?.[1];
    // The first key marks a stretch up to the story's end, and the address follows a moment later.
    await expect.poll(() => lastOf(page.url()) ?? STORY_END).not.toBe(STORY_END);
    const last = lastOf(page.url()) ?? "";
    await settled(page, last);
    expect(last > "1926-03-01").toBe(true);
    await page.keyboard.press("Space");
    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          seen.add((await page.getByTestId("stage").getAttribute("data-as-of")) ?? "");
          return [...seen].length;
        },
        { timeout: 30_000, interval: 60 },
      )
      .toBeGreaterThan(6);
    expect([...seen].every((date) => date >= "1926-03-01" && date <= last)).toBe(true);
    expect(await page.getByTestId("stage").getAttribute("data-playing")).toBe("true");
    await page.keyboard.press("x");
    await expect.poll(() => page.url()).not.toContain("loop=");
    await page.close();
  });

  it("never wrote an error to the console", () => {
    expect(browser.complaints).toEqual([]);
  });
});
