import type { Point } from "@entente/core";

export interface DragListener {
  readonly isHolding: () => boolean;
  readonly onPress: () => void;
  /** Takes what is at a place; false where nothing is. */
  readonly onTake: (place: Point) => boolean;
  readonly onMove: (place: Point) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
}

/** Pixels from which a press that moves is a drag. */
const DRAG_PIXELS = 7;

/** Listens for drags with a mouse, a pen or one finger; places are in pixels of `element`. Returns a way to stop. */
export function listenForDrags(element: HTMLElement, listener: DragListener): () => void {
  let start: (Point & { readonly pointer: number }) | null = null;
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  const cancel = (): void => {
    start = null;
    listener.onCancel();
  };
  const press = (event: PointerEvent): void => {
    // A second finger zooms.
    if (!event.isPrimary) {
      cancel();
      return;
    }
    listener.onPress();
    const isOnGround = event.target instanceof Element && event.target.closest(".stage-graph") !== null;
    start = event.button === 0 && isOnGround ? { ...placeOf(event), pointer: event.pointerId } : null;
  };
  const move = (event: PointerEvent): void => {
    if (start === null || event.pointerId !== start.pointer) return;
    const place = placeOf(event);
    if (!listener.isHolding()) {
      if (Math.hypot(place.x - start.x, place.y - start.y) < DRAG_PIXELS) return;
      if (!listener.onTake(start)) {
        start = null;
        return;
      }
    }
    listener.onMove(place);
  };
  const release = (event: PointerEvent): void => {
    if (start === null || event.pointerId !== start.pointer) return;
    start = null;
    if (listener.isHolding()) listener.onDrop();
  };
  // Cytoscape would move the picture under the drag.
  const keepFromGraph = (event: Event): void => {
    if (start !== null && listener.isHolding()) event.stopImmediatePropagation();
  };
  return listenToPointers(element, { press, move, release, cancel, keepFromGraph });
}

interface PointerHandlers {
  readonly press: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly release: (event: PointerEvent) => void;
  readonly cancel: () => void;
  readonly keepFromGraph: (event: Event) => void;
}

/** Listens to presses on the element, and to the rest wherever the pointer goes; returns a way to stop. */
function listenToPointers(
  element: HTMLElement,
  { press, move, release, cancel, keepFromGraph }: PointerHandlers,
): () => void {
  const all = new AbortController();
  const options = { capture: true, signal: all.signal };
  element.addEventListener("pointerdown", press, options);
  window.addEventListener("pointermove", move, options);
  window.addEventListener("pointerup", release, options);
  window.addEventListener("pointercancel", cancel, options);
  for (const kind of ["mousemove", "touchmove"]) window.addEventListener(kind, keepFromGraph, options);
  return () => all.abort();
}
