import { SCENE_THEMES } from "@entente/core";
import cytoscape, { type StylesheetJson } from "cytoscape";

/** What the benchmark hands to the page before its first script. */
export interface BareGraph {
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly ties: readonly { readonly id: string; readonly a: string; readonly b: string }[];
}

// The reference of the opening times: a bare page on which Cytoscape draws a graph at given places, with names.

const { graph } = window as unknown as { readonly graph: BareGraph };
const theme = SCENE_THEMES.light;
const columns = Math.ceil(Math.sqrt((graph.actors.length * 16) / 9));
const spacing = 1200 / columns;
cytoscape({
  container: document.getElementById("graph"),
  style: [
    {
      selector: "node",
      style: {
        width: 12,
        height: 12,
        "background-color": theme.unaligned,
        label: "data(name)",
        "font-size": 10,
      },
    },
    { selector: "edge", style: { width: 1.5, "line-color": theme.allied } },
  ] as unknown as StylesheetJson,
  layout: { name: "preset", fit: false },
  elements: [
    ...graph.actors.map(({ id, name }, place) => ({
      data: { id, name },
      position: {
        x: 40 + spacing * (place % columns),
        y: 40 + spacing * Math.floor(place / columns),
      },
    })),
    ...graph.ties.map(({ id, a, b }) => ({ data: { id, source: a, target: b } })),
  ],
}).one("render", () =>
  requestAnimationFrame(() => setTimeout(() => Object.assign(window, { drawnAt: performance.now() }))),
);
