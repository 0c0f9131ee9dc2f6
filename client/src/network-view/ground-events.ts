import type { Point } from "@entente/core";

const PRESSES = ["pointerdown", "mousedown", "touchstart"] as const;
/** Pixels of a line, for wheels that count in lines. */
const LINE = 33;

interface GroundListener {
  /** Called at a press, before Cytoscape handles it. */
  readonly onPress: () => void;
  /** Called when the pointer enters, moves over or leaves the ground. */
  readonly onPointerNear: (isNear: boolean) => void;
  /** Called with a wheel's way, in pixels, at a place of the ground. */
  readonly onWheel: (way: number, place: Point) => void;
}

/** Listens to the ground under the graph, ahead of Cytoscape; returns a way to stop. */
export function listenToGround(
  ground: HTMLElement,
  { onPress, onPointerNear, onWheel }: GroundListener,
): () => void {
  const all = new AbortController();
  const { signal } = all;
  for (const kind of PRESSES)
    ground.addEventListener(kind, onPress, { capture: true, passive: true, signal });
  ground.addEventListener("pointermove", () => onPointerNear(true), { signal });
  ground.addEventListener("pointerdown", () => onPointerNear(true), { signal });
  ground.addEventListener("pointerleave", () => onPointerNear(false), { signal });
  const turnWheel = (event: WheelEvent): void => {
    event.preventDefault();
    // Cytoscape would zoom by steps of its own.
    event.stopImmediatePropagation();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    const box = ground.getBoundingClientRect();
    onWheel(event.deltaY * lines, { x: event.clientX - box.left, y: event.clientY - box.top });
  };
  ground.addEventListener("wheel", turnWheel, { capture: true, passive: false, signal });
  return () => all.abort();
}
