import { between, eased, NO_EMPHASIS, type Picture, paintScene, SCENE_THEMES, sceneAt } from "@entente/core";
import cytoscape, { type Core, type StylesheetJson } from "cytoscape";
import { browserSurface } from "../../client/src/scene/browser-surface.ts";
import { movingPicture } from "./moving-network.ts";

/** What runs in the browser: one contender at a time moves its nodes there and back until it is stopped. */
export interface FramesPage {
  readonly startPainter: (count: number) => void;
  readonly startCytoscape: (count: number) => void;
  /** Frames since the start, and the milliseconds of script that our own painter took in each. */
  readonly progress: () => { readonly frames: number; readonly script: readonly number[] };
  readonly stop: () => void;
}

const FRAME = { width: 1280, height: 720 };
const WAY_MILLISECONDS = 700;
const THEME = SCENE_THEMES.light;

let running = false;
let frames = 0;
let script: number[] = [];
let clear = (): void => undefined;

function begin(): HTMLElement {
  clear();
  const host = document.createElement("div");
  host.style.cssText = `position:absolute;inset:0;width:${FRAME.width}px;height:${FRAME.height}px`;
  document.body.append(host);
  running = true;
  frames = 0;
  script = [];
  clear = () => host.remove();
  return host;
}

/** From 0 to 1 and back. */
function shareAt(milliseconds: number): number {
  const ways = milliseconds / WAY_MILLISECONDS;
  const part = ways % 1;
  return eased(Math.floor(ways) % 2 === 0 ? part : 1 - part);
}

function startPainter(count: number): void {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [FRAME.width, FRAME.height];
  begin().append(canvas);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  const surface = browserSurface(context, THEME.fonts, 1);
  const picture = movingPicture(count, FRAME);
  const album = { frame: FRAME };
  const start = performance.now();
  const frame = (now: number): void => {
    if (!running) return;
    frames += 1;
    const began = performance.now();
    const share = shareAt(Math.max(0, now - start));
    const scene = sceneAt(album, picture, between(picture.before, picture.rest, share), share);
    context.clearRect(0, 0, FRAME.width, FRAME.height);
    paintScene(surface, scene, THEME, NO_EMPHASIS);
    script.push(performance.now() - began);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function startCytoscape(count: number): void {
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
      ...nodes.map(({ id, text, box, camps, visible }) => ({
        data: {
          id,
          text: visible ? text : "",
          size: 2 * box.radius,
          colour: THEME.factions[camps[0]?.colour ?? "grey"].fill,
          outline: THEME.factions[camps[0]?.colour ?? "grey"].outline,
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

/** The same discs, curves, dashes and haloed labels. */
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
  startPainter,
  startCytoscape,
  progress: () => ({ frames, script }),
  stop: () => {
    running = false;
  },
};
Object.assign(window, { framesPage: page });
