import type { Page } from "playwright-core";

/** Waits until Cytoscape lies over the picture: it decides what is pressed, and comes a moment after the picture. */
export async function graphIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    type Registered = { _cyreg?: { cy: { nodes(): { length: number } } } };
    const graph = document.querySelector(".stage-graph") as (Element & Registered) | null;
    const actors = document.querySelector<HTMLElement>("[data-testid=stage]")?.dataset.actors ?? "";
    return (graph?._cyreg?.cy.nodes().length ?? 0) >= actors.split(" ").length;
  });
}
