import { ease, NO_EMPHASIS, type Picture, paintOf, SCENE_THEMES } from "@entente/core";
import cytoscape, { type Core, type StylesheetJson } from "cytoscape";
import { WHOLE } from "../../client/src/scene/camera.ts";
import {
  createPagePainter,
  createWorkerPainter,
  type ScenePainter,
} from "../../client/src/scene/scene-painter.ts";
import { movingPicture } from "./moving-network.ts";

/**
 * The page of the benchmark in the browser: one contender at a time moves its nodes there and back until it is
 * stopped.
 */
export interface FramesPage {
  readonly start: Readonly<Record<Contender, (count: number) => Promise<void>>>;
  /** Frames painted since the start. */
  readonly progress: () => number;
  readonly stop: () => void;
}

/** The product's painter, as it runs where there are workers and where there are none; and Cytoscape's animation. */
export type Contender = "painter" | "painter-on-page" | "cytoscape";

const FRAME = { width: 1280, height: 720 };
const WAY_MILLISECONDS = 700;
const THEME = SCENE_THEMES.light;

let running = false;
let frames = 0;
let clear = (): void => undefined;

function begin(): HTMLElement {
  clear();
  const host = document.createElement("div");
  host.style.cssText = `position:absolute;inset:0;width:${FRAME.width}px;height:${FRAME.height}px`;
  document.body.append(host);
  running = true;
  frames = 0;
  clear = () => host.remove();
  return host;
}

/** Runs from 0 to 1 and back. */
function progressAt(milliseconds: number): number {
  const ways = milliseconds / WAY_MILLISECONDS;
  const part = ways % 1;
  return ease(Math.floor(ways) % 2 === 0 ? part : 1 - part);
}

async function startPainter(count: number, inWorker: boolean): Promise<void> {
  const canvas = document.createElement("canvas");
  begin().append(canvas);
  const painter: ScenePainter = inWorker ? await createWorkerPainter(canvas) : createPagePainter(canvas);
  const remove = clear;
  clear = () => {
    painter.remove();
    remove();
  };
  const picture = movingPicture(count, FRAME);
  const start = performance.now();
  const frame = (now: number): void => {
    if (!running) return;
    requestAnimationFrame(frame);
    if (painter.isBusy()) return;
    const progress = progressAt(Math.max(0, now - start));
    const input = {
      picture,
      from: null,
      progress,
      frame: FRAME,
      zoom: 1,
      stage: FRAME,
      camera: WHOLE,
      theme: THEME,
      emphasis: NO_EMPHASIS,
      ratio: 1,
    };
    painter.paint(input, () => {
      frames += 1;
    });
  };
  requestAnimationFrame(frame);
}

async function startCytoscape(count: number): Promise<void> {
  const picture = movingPicture(count, FRAME);
  const graph = graphOf(picture, begin());
  const remove = clear;
  clear = () => {
    graph.destroy();
    remove();
  };
  const travel = (there: boolean): void => {
    if (!running) return;
    const goal = there ? picture.rest : picture.before;
    graph.nodes().forEach((node, position) => {
      const at = goal.get(node.id()) ?? { x: 0, y: 0 };
      const complete = position === 0 ? { complete: () => travel(!there) } : {};
      node.animate(
        { position: { ...at } },
        { duration: WAY_MILLISECONDS, easing: "ease-in-out", ...complete },
      );
    });
  };
  travel(true);
  const frame = (): void => {
    if (!running) return;
    frames += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function graphOf({ nodes, ties, before }: Picture, container: HTMLElement): Core {
  return cytoscape({
    container,
    style: styleOf(nodes[0]?.style.labelSize ?? 12),
    layout: { name: "preset", fit: false },
    zoom: 1,
    pan: { x: 0, y: 0 },
    pixelRatio: 1,
    elements: [
      ...nodes.map(({ id, text, box, shares, visible }) => ({
        data: {
          id,
          text: visible ? text : "",
          size: 2 * box.radius,
          colour: paintOf(THEME, shares[0]?.colour ?? "grey").fill,
          outline: paintOf(THEME, shares[0]?.colour ?? "grey").outline,
        },
        position: { ...(before.get(id) ?? { x: 0, y: 0 }) },
      })),
      ...ties.map(({ id, kind, a, b, bend }) => ({
        data: {
          id,
          source: a,
          target: b,
          colour: kind === "OPPOSED" ? THEME.opposed : THEME.allied,
          line: kind === "OPPOSED" ? "dashed" : "solid",
          bow: bend.bow * 300,
        },
      })),
    ],
  });
}

/** Styles Cytoscape with the same discs, curves, dashes and haloed labels. */
function styleOf(size: number): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        "background-color": "data(colour)",
        "border-color": "data(outline)",
        "border-width": 1.5,
        label: "data(text)",
        color: THEME.ink,
        "font-family": THEME.fonts.label,
        "font-size": size,
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-outline-color": THEME.paper,
        "text-outline-width": 2,
      },
    },
    {
      selector: "edge",
      style: {
        width: 1.5,
        "line-color": "data(colour)",
        "line-style": "data(line)",
        "line-dash-pattern": [7, 5],
        opacity: 0.75,
        "curve-style": "unbundled-bezier",
        "control-point-weights": 0.5,
        "control-point-distances": "data(bow)",
        "edge-distances": "node-position",
        "source-endpoint": "0 0",
        "target-endpoint": "0 0",
      },
    },
  ] as unknown as StylesheetJson;
}

const page: FramesPage = {
  start: {
    painter: (count) => startPainter(count, true),
    "painter-on-page": (count) => startPainter(count, false),
    cytoscape: startCytoscape,
  },
  progress: () => frames,
  stop: () => {
    running = false;
  },
};
Object.assign(window, { framesPage: page });
