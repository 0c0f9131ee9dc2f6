import type { Point, Scene } from "@entente/core";
import cytoscape, { type Core, type EventObject, type StylesheetJson } from "cytoscape";
import { type Camera, MOST_ZOOM } from "../scene/camera.ts";
import type { Selection } from "../story/selection.ts";
import { stepsTo } from "./graph-steps.ts";
import { hullAt } from "./hull-at.ts";

/**
 * The graph under the picture: Cytoscape holds the same actors and ties at the same coordinates as the scene,
 * paints nothing, and says what the pointer is on.
 */
export interface GraphLayer {
  readonly graph: Core;
  readonly show: (scene: Scene) => void;
  /** What is shown is no longer so: until the next is, there is nothing to point at. */
  readonly leave: () => void;
  /** From now on it is where the picture is seen through this camera. */
  readonly look: (camera: Camera) => void;
  readonly resize: () => void;
  readonly remove: () => void;
}

export interface GraphListener {
  readonly select: (selection: Selection | null) => void;
  readonly hover: (selection: Selection | null) => void;
  /** Whose node is at a place of the picture, for while the graph does not follow it. */
  readonly nodeAt: (place: Point) => string | null;
  /** A wheel, two fingers or a drag of the empty ground asks for this. */
  readonly look: (camera: Camera) => void;
}

const INVISIBLE: StylesheetJson = [
  {
    selector: "node",
    style: { width: "data(size)", height: "data(size)", opacity: 0, events: "yes", "overlay-opacity": 0 },
  },
  {
    selector: "edge",
    style: {
      width: 8,
      opacity: 0,
      events: "yes",
      "overlay-opacity": 0,
      "curve-style": "unbundled-bezier",
      "edge-distances": "node-position",
      "control-point-weights": "data(along)",
      "control-point-distances": "data(bow)",
      "source-endpoint": "0 0",
      "target-endpoint": "0 0",
    },
  },
] as unknown as StylesheetJson;

/** A picture laid out for a larger stage is shown smaller until the next has come. */
const LEAST_ZOOM = 0.05;
/** Of each frame, while the graph follows a large scene. */
const FOLLOWING_MILLISECONDS = 6;

export function createGraphLayer(container: HTMLElement, listener: GraphListener): GraphLayer {
  reserveStylesheet();
  const graph = cytoscape({
    container,
    style: INVISIBLE,
    layout: { name: "null" },
    zoom: 1,
    pan: { x: 0, y: 0 },
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    boxSelectionEnabled: false,
    autoungrabify: true,
    autounselectify: true,
    pixelRatio: 1,
  });
  drawNothing(graph);
  let shown: Scene | null = null;
  let wanted: Scene | null = null;
  listen(graph, listener, () => shown);
  const leave = (): void => {
    shown = null;
    wanted = null;
  };
  return {
    graph,
    show: (scene) => {
      if (scene === wanted) return;
      wanted = scene;
      const steps = stepsTo(graph, scene);
      shown = null;
      const go = (): void => {
        if (wanted !== scene) return;
        const until = performance.now() + FOLLOWING_MILLISECONDS;
        graph.batch(() => {
          do steps.shift()?.();
          while (steps.length > 0 && performance.now() < until);
        });
        // What Cytoscape has to work out for these comes with the next frame.
        if (steps.length > 0) requestAnimationFrame(go);
        else shown = scene;
      };
      go();
    },
    leave,
    look: ({ zoom, x, y }) => {
      const pan = graph.pan();
      if (graph.zoom() !== zoom || pan.x !== x || pan.y !== y) graph.viewport({ zoom, pan: { x, y } });
    },
    resize: () => graph.resize(),
    remove: () => {
      leave();
      graph.destroy();
    },
  };
}

/** Nothing of it is seen: it only keeps up where everything is. */
function drawNothing(graph: Core): void {
  (graph as unknown as { renderer(): { render: () => void } }).renderer().render = () => undefined;
}

/** Cytoscape would write a stylesheet into the page, which the page's policy forbids and styles.css makes needless. */
function reserveStylesheet(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id) !== null) return;
  const placeholder = document.createElement("meta");
  placeholder.id = id;
  document.head.append(placeholder);
}

function listen(
  graph: Core,
  { select, hover, look, nodeAt }: GraphListener,
  shown: () => Scene | null,
): void {
  const under = (position: Point): Selection | null => {
    const scene = shown();
    const hull = scene === null ? null : hullAt(scene.hulls, position);
    return hull === null ? null : { kind: "faction", id: hull };
  };
  const selectionOf = (event: EventObject): Selection | null => {
    if (shown() === null) {
      const actor = nodeAt(event.position);
      return actor === null ? null : { kind: "actor", id: actor };
    }
    if (event.target === graph) return under(event.position);
    const [kind, id] = splitId(String(event.target.id()));
    return { kind, id };
  };
  graph.on("tap", (event) => {
    const selection = selectionOf(event);
    if (shown() !== null || selection !== null) select(selection);
  });
  graph.on("mousemove", (event) => {
    const selection = selectionOf(event);
    const container = graph.container();
    if (container !== null) container.classList.toggle("points", selection !== null);
    hover(selection?.kind === "faction" ? null : selection);
  });
  graph.on("viewport", () => look({ zoom: graph.zoom(), ...graph.pan() }));
  graph.on("mouseout", (event) => {
    if (event.target === graph) hover(null);
  });
}

function splitId(id: string): ["actor" | "tie", string] {
  const colon = id.indexOf(":");
  return [id.slice(0, colon) === "tie" ? "tie" : "actor", id.slice(colon + 1)];
}
