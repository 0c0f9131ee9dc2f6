import { dateShown, type Point, type StoryPictures, withPin } from "@entente/core";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Camera } from "../scene/camera.ts";
import { fitted } from "../scene/camera.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { nodeAt, nodeOf } from "./node-at.ts";
import { hearPlacing } from "./pin-commands.ts";

/** An actor on its way to where it is to be pinned, in pixels of the stage. */
export interface Held extends Point {
  readonly actor: string;
  readonly name: string;
  readonly radius: number;
  readonly by: "pointer" | "keys";
}

interface PinningInput {
  readonly host: RefObject<HTMLElement | null>;
  readonly clock: PlayClock;
  /** Null while there is nothing to hold. */
  readonly pictures: StoryPictures | null;
  readonly stage: { readonly width: number; readonly height: number } | null;
  readonly camera: Camera;
  readonly isAllowed: boolean;
}

export interface Pinning {
  readonly held: Held | null;
  /** Whether the press that has just ended moved an actor: it chose nothing. */
  readonly hasDragged: () => boolean;
}

/** So many pixels are a drag and no press. */
const A_DRAG = 7;
const STEP = 10;
const LONG_STEP = 50;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Lets a disc of the paused network be dragged, or carried by keys, to where it is then pinned. */
export function usePinning(input: PinningInput): Pinning {
  const { host, isAllowed } = input;
  const { shown, change } = useWorkspace();
  const [held, setHeld] = useState<Held | null>(null);
  const dragged = useRef(false);
  const carried = useRef<Held | null>(null);
  const hold = (next: Held | null): void => {
    carried.current = next;
    setHeld(next);
  };
  const drop = (): void => {
    const { pictures, stage, camera } = input;
    const one = carried.current;
    hold(null);
    if (one === null || pictures === null || stage === null) return;
    const at = inPicture(one, fitted(camera, pictures.frame, stage));
    const share = { x: at.x / pictures.frame.width, y: at.y / pictures.frame.height };
    change({ pins: withPin(shown.pins, { actor: one.actor, ...share }) });
  };
  const current = useRef({ input, selection: shown.selection, hold, drop });
  current.current = { input, selection: shown.selection, hold, drop };

  useEffect(() => {
    const element = host.current;
    if (element === null || !isAllowed) return;
    const stopDrags = hearDrags(element, {
      isHolding: () => carried.current !== null,
      pressed: () => {
        dragged.current = false;
      },
      take: (place) => {
        const taken = heldAt(current.current.input, place);
        if (taken === null) return false;
        dragged.current = true;
        current.current.hold(taken);
        return true;
      },
      move: ({ x, y }) => {
        const one = carried.current;
        if (one !== null) current.current.hold({ ...one, x, y });
      },
      drop: () => current.current.drop(),
      letGo: () => current.current.hold(null),
    });
    const stopPlacing = hearPlacing(element, () => {
      const { selection, input: now } = current.current;
      if (selection?.kind === "actor") current.current.hold(heldBy(now, selection.id));
    });
    return () => {
      stopDrags();
      stopPlacing();
      current.current.hold(null);
    };
  }, [host, isAllowed]);

  useEffect(() => {
    if (!isAllowed) return;
    // It is there before anything is held: the key after the one that takes an actor is already for it.
    const press = (event: KeyboardEvent): void => {
      const one = carried.current;
      if (one === null || event.ctrlKey || event.altKey || event.metaKey) return;
      const direction = ARROWS[event.key];
      if (event.key === "Escape") current.current.hold(null);
      else if (event.key === "Enter") current.current.drop();
      else if (direction !== undefined && one.by === "keys") {
        const step = event.shiftKey ? LONG_STEP : STEP;
        const { stage } = current.current.input;
        const within = (at: number, most: number): number => Math.min(most, Math.max(0, at));
        current.current.hold({
          ...one,
          x: within(one.x + step * direction[0], stage?.width ?? 0),
          y: within(one.y + step * direction[1], stage?.height ?? 0),
        });
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [isAllowed]);
  return { held, hasDragged: () => dragged.current };
}

function heldAt({ pictures, stage, clock, camera }: PinningInput, place: Point): Held | null {
  if (pictures === null || stage === null || clock.state().playing) return null;
  const look = fitted(camera, pictures.frame, stage);
  const node = nodeAt(pictures.pictureAt(dateShown(clock.state())), inPicture(place, look));
  return node === null ? null : { ...node, radius: node.radius * look.zoom, ...place, by: "pointer" };
}

function heldBy({ pictures, stage, clock, camera }: PinningInput, actor: string): Held | null {
  if (pictures === null || stage === null) return null;
  const look = fitted(camera, pictures.frame, stage);
  const node = nodeOf(pictures.pictureAt(dateShown(clock.state())), actor);
  return node === null
    ? null
    : { ...node, ...onStage(node, look), radius: node.radius * look.zoom, by: "keys" };
}

function inPicture({ x, y }: Point, look: Camera): Point {
  return { x: (x - look.x) / look.zoom, y: (y - look.y) / look.zoom };
}

export function onStage({ x, y }: Point, look: Camera): Point {
  return { x: look.zoom * x + look.x, y: look.zoom * y + look.y };
}

interface Dragging {
  readonly isHolding: () => boolean;
  readonly pressed: () => void;
  /** Takes what is at a place, if anything. */
  readonly take: (place: Point) => boolean;
  readonly move: (place: Point) => void;
  readonly drop: () => void;
  readonly letGo: () => void;
}

/** Hears presses that move, with a mouse, a pen or one finger; returns a way to stop. */
function hearDrags(element: HTMLElement, dragging: Dragging): () => void {
  let start: (Point & { readonly pointer: number }) | null = null;
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  const press = (event: PointerEvent): void => {
    // A second finger means to look from nearer.
    if (!event.isPrimary) {
      start = null;
      dragging.letGo();
      return;
    }
    dragging.pressed();
    const isOnGround = event.target instanceof Element && event.target.closest(".stage-graph") !== null;
    start = event.button === 0 && isOnGround ? { ...placeOf(event), pointer: event.pointerId } : null;
  };
  const move = (event: PointerEvent): void => {
    if (start === null || event.pointerId !== start.pointer) return;
    const place = placeOf(event);
    if (!dragging.isHolding()) {
      if (Math.hypot(place.x - start.x, place.y - start.y) < A_DRAG) return;
      if (!dragging.take(start)) {
        start = null;
        return;
      }
    }
    dragging.move(place);
  };
  const release = (event: PointerEvent): void => {
    if (start === null || event.pointerId !== start.pointer) return;
    start = null;
    if (dragging.isHolding()) dragging.drop();
  };
  const cancel = (): void => {
    start = null;
    dragging.letGo();
  };
  /** Cytoscape would move the picture under it. */
  const keep = (event: Event): void => {
    if (start !== null && dragging.isHolding()) event.stopImmediatePropagation();
  };
  const all = new AbortController();
  const { signal } = all;
  element.addEventListener("pointerdown", press, { capture: true, signal });
  window.addEventListener("pointermove", move, { capture: true, signal });
  window.addEventListener("pointerup", release, { capture: true, signal });
  window.addEventListener("pointercancel", cancel, { capture: true, signal });
  for (const kind of ["mousemove", "touchmove"])
    window.addEventListener(kind, keep, { capture: true, signal });
  return () => all.abort();
}
