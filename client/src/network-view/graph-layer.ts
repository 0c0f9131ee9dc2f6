import type { Point, Scene } from "@entente/core";
import cytoscape, { type Core, type EventObject, type StylesheetJson } from "cytoscape";
import { type Camera, MOST_ZOOM } from "../scene/camera.ts";
import type { Selection } from "../story/selection.ts";
import type { BlocPart } from "./bloc-at.ts";
import { stepsTo } from "./graph-steps.ts";
import { hullAt } from "./hull-at.ts";

/**
 * The graph under the picture: Cytoscape holds the same actors and ties at the same coordinates as the scene, paints
 * nothing, and reports what the pointer is on.
 */
export interface GraphLayer {
  readonly graph: Core;
  readonly show: (scene: Scene) => void;
  /** Invalidates the shown graph; pointer events are ignored until the next `show`. */
  readonly invalidate: () => void;
  /** Moves the graph to where the picture is seen through this camera. */
  readonly setCamera: (camera: Camera) => void;
  readonly resize: () => void;
  readonly remove: () => void;
}

export interface GraphListener {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
  /** Returns the id of the actor at a point of the picture, for the time in which the graph does not follow it. */
  readonly nodeAt: (place: Point) => string | null;
  /** Returns the band or the closed bloc at a point of the picture. */
  readonly blocPartAt: (place: Point) => BlocPart | null;
  /** Called with the id of a closed bloc that is pressed. */
  readonly onOpenBloc: (bloc: string) => void;
  /** Called when a wheel, two fingers or a drag of the empty ground asks for another camera. */
  readonly onCameraChange: (camera: Camera) => void;
}

const INVISIBLE: StylesheetJson = [
  {
    selector: "node",
    style: { width: "data(size)", height: "data(size)", opacity: 0, events: "yes", "overlay-opacity": 0 },
  },
  {
    selector: "edge",
    style: {
      width: "data(width)",
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
/** Milliseconds of each frame that the graph may take to follow a large scene. */
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
  disableRenderer(graph);
  const loader = createSceneLoader(graph);
  listenToGraph(graph, listener, loader.shown);
  return {
    graph,
    show: loader.load,
    invalidate: loader.cancel,
    setCamera: ({ zoom, x, y }) => {
      const pan = graph.pan();
      if (graph.zoom() !== zoom || pan.x !== x || pan.y !== y) graph.viewport({ zoom, pan: { x, y } });
    },
    resize: () => graph.resize(),
    remove: () => {
      loader.cancel();
      graph.destroy();
    },
  };
}

interface SceneLoader {
  readonly load: (scene: Scene) => void;
  readonly cancel: () => void;
  /** Returns the scene that the graph holds completely; null while it is being loaded. */
  readonly shown: () => Scene | null;
}

/** Brings scenes into the graph: a small one at once, a large one and the first one over several frames. */
function createSceneLoader(graph: Core): SceneLoader {
  let isFirst = true;
  let shown: Scene | null = null;
  let wanted: Scene | null = null;
  return {
    shown: () => shown,
    cancel: () => {
      shown = null;
      wanted = null;
    },
    load: (scene) => {
      if (scene === wanted) return;
      wanted = scene;
      const steps = stepsTo(graph, scene, isFirst);
      shown = null;
      const runSteps = (): void => {
        if (wanted !== scene) return;
        const until = performance.now() + (isFirst ? 0 : FOLLOWING_MILLISECONDS);
        graph.batch(() => {
          do steps.shift()?.();
          while (steps.length > 0 && performance.now() < until);
        });
        // Cytoscape computes the consequences of these steps in the next frame.
        if (steps.length > 0) requestAnimationFrame(runSteps);
        else {
          shown = scene;
          isFirst = false;
        }
      };
      runSteps();
    },
  };
}

/** Keeps Cytoscape from painting: the graph is only used to find what is under the pointer. */
function disableRenderer(graph: Core): void {
  (graph as unknown as { renderer(): { render: () => void } }).renderer().render = () => undefined;
}

/**
 * Keeps Cytoscape from writing a stylesheet into the page, which the page's policy forbids and styles.css makes
 * needless.
 */
function reserveStylesheet(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id) !== null) return;
  const placeholder = document.createElement("meta");
  placeholder.id = id;
  document.head.append(placeholder);
}

function listenToGraph(
  graph: Core,
  { onSelect, onHover, onCameraChange, nodeAt, blocPartAt, onOpenBloc }: GraphListener,
  shown: () => Scene | null,
): void {
  const hullUnder = (position: Point): Selection | null => {
    const scene = shown();
    const hull = scene === null ? null : hullAt(scene.hulls, position);
    return hull === null ? null : { kind: "faction", id: hull };
  };
  const partUnder = (position: Point): Selection | null => {
    const part = blocPartAt(position);
    if (part === null || part.isComputed) return null;
    return { kind: part.kind === "bloc" ? "faction" : "band", id: part.id };
  };
  const selectionOf = (event: EventObject): Selection | null => {
    if (shown() === null) {
      const actor = nodeAt(event.position);
      return actor === null ? partUnder(event.position) : { kind: "actor", id: actor };
    }
    if (event.target === graph) return partUnder(event.position) ?? hullUnder(event.position);
    const [kind, id] = splitId(String(event.target.id()));
    return { kind, id };
  };
  graph.on("tap", (event) => {
    const selection = selectionOf(event);
    if (shown() !== null || selection !== null) onSelect(selection);
    const part = event.target === graph ? blocPartAt(event.position) : null;
    if (part?.kind === "bloc") onOpenBloc(part.id);
  });
  graph.on("mousemove", (event) => {
    const selection = selectionOf(event);
    const container = graph.container();
    const isPressable = selection !== null || (event.target === graph && blocPartAt(event.position) !== null);
    if (container !== null) container.classList.toggle("points", isPressable);
    onHover(selection);
  });
  graph.on("viewport", () => onCameraChange({ zoom: graph.zoom(), ...graph.pan() }));
  graph.on("mouseout", (event) => {
    if (event.target === graph) onHover(null);
  });
}

function splitId(id: string): ["actor" | "tie", string] {
  const colon = id.indexOf(":");
  return [id.slice(0, colon) === "tie" ? "tie" : "actor", id.slice(colon + 1)];
}
