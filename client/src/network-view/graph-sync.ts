import { isSameInput, type PaintInput } from "../scene/canvas-painter.ts";
import type { GraphLayer } from "./graph-layer.ts";
import { cameraOnWhole, sceneOnWhole } from "./whole-picture.ts";

/** Nodes and ties that the graph follows while the story plays, and while no pointer is near. */
const MOST_FOLLOWED = 500;

type Layer = Pick<GraphLayer, "show" | "invalidate" | "setCamera">;

/** Keeps the graph where the picture is, as often as that is worth its cost. */
export interface GraphSync {
  /** Follows the frame just painted. */
  readonly follow: (
    input: PaintInput,
    isMoving: { readonly playing: boolean; readonly gliding: boolean },
  ) => void;
  /** Puts the graph where the picture is at once: a press hits what is seen, even while it moves. */
  readonly catchUp: (shown: PaintInput | null) => void;
  readonly attach: (layer: Layer | null, shown: PaintInput | null) => void;
  /** Sets whether a pointer is over the stage; true if that is new. */
  readonly setPointerNear: (isNear: boolean) => boolean;
}

export function createGraphSync(): GraphSync {
  let layer: Layer | null = null;
  /** The input that the graph shows; null where it shows none, or one that is out of date. */
  let layered: PaintInput | null = null;
  let isPointerNear = false;
  const isLayered = (input: PaintInput): boolean => layered !== null && isSameInput(layered, input);
  const show = (input: PaintInput): void => {
    if (layer === null || isLayered(input)) return;
    layer.show(sceneOnWhole(input));
    layered = input;
  };
  return {
    attach: (next, shown) => {
      layer = next;
      layered = null;
      if (shown !== null) layer?.setCamera(cameraOnWhole(shown));
    },
    follow: (input, { playing, gliding }) => {
      const { nodes, ties } = input.picture;
      // Following every change of a large network would hold the page up. The graph follows it when the clock stands
      // still and a pointer is near; until then `nodeAt` answers.
      if (nodes.length + ties.length > MOST_FOLLOWED && (playing || !isPointerNear)) {
        layer?.invalidate();
        layered = null;
      } else if (!gliding && input.progress >= 1) show(input);
      layer?.setCamera(cameraOnWhole(input));
    },
    catchUp: (shown) => {
      if (shown !== null) show(shown);
    },
    setPointerNear: (isNear) => {
      const isNew = isNear !== isPointerNear;
      isPointerNear = isNear;
      return isNew;
    },
  };
}
